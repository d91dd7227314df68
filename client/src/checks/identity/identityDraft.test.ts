/** Tests what a reader fills in, and that no citizen service number stays in the form. */
import { describe, expect, it } from 'vitest';
import { CARD_2014, CARD_2021, PASSPORT_2014, PRINTED } from '@desk/shared/checks/identity/specimens.fixture';
import { draftVerdict, EMPTY_DRAFT, leaveZone, typeZone, wrongFields, zoneProblem } from './identityDraft';

const today = '2026-11-23';

/** As a keyboard wedge sends it: one character after the other. */
function scan(text: string) {
  return [...text].reduce((draft, character) => typeZone(draft, draft.mrz + character, today), EMPTY_DRAFT);
}

describe('a reader', () => {
  it.each([
    ['lines', `${CARD_2021}\n`],
    ['one long line', CARD_2021.replaceAll('\n', '')],
  ])('fills the fields from %s', (_what, text) => {
    const draft = scan(text);
    const read = { surname: 'DE BRUIJN', givenNames: 'WILLEKE LISELOTTE' };
    expect(draft.fields).toMatchObject({ ...PRINTED, ...read });
    expect(draft).toMatchObject({ bsnSeen: false, masked: false });
    expect(draftVerdict(draft, today)).toMatchObject({ findings: [], digits: { composite: 'right' } });
  });

  it.each([
    ['passport', PASSPORT_2014],
    ['card', CARD_2014],
    ['passport as one line', PASSPORT_2014.replace('\n', '')],
    ['card as one line', CARD_2014.replaceAll('\n', '')],
  ])('leaves no citizen service number in the form: %s', (_what, text) => {
    const draft = scan(text);
    expect(JSON.stringify(draft)).not.toContain('99999999');
    expect(draft).toMatchObject({ bsnSeen: true, masked: true });
    expect(draft.fields.number).toBe('SPECI2014');
  });

  it('does not overwrite what an officer typed', () => {
    const typed = { ...EMPTY_DRAFT, fields: { ...EMPTY_DRAFT.fields, number: 'SPECJ2021' } };
    const draft = typeZone(typed, CARD_2021, today);
    expect(draft.fields.number).toBe('SPECJ2021');
    expect(draftVerdict(draft, today)?.findings).toEqual(['numberDiffers']);
  });
});

describe('a field that is left', () => {
  it('loses a number in half a zone', () => {
    const draft = leaveZone({ ...EMPTY_DRAFT, mrz: PASSPORT_2014.slice(0, -5) }, today);
    expect(draft.mrz).not.toContain('99999999');
    expect(draft.bsnSeen).toBe(true);
  });

  it('says what is the matter with half a zone', () => {
    expect(zoneProblem({ ...EMPTY_DRAFT, mrz: 'I<NLD' })).toEqual({ kind: 'length', lengths: [5] });
    expect(zoneProblem(EMPTY_DRAFT)).toBeNull();
  });
});

it('names the fields that cannot be used, also a citizen service number for a document number', () => {
  expect(wrongFields(EMPTY_DRAFT)).toEqual(['number', 'surname', 'birthDate', 'expiresOn']);
  const fields = { ...EMPTY_DRAFT.fields, ...PRINTED, number: '999999990' };
  expect(wrongFields({ ...EMPTY_DRAFT, fields })).toEqual(['number']);
});
