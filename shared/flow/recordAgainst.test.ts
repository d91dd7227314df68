/** Tests where a verdict stands against its letter, and when a letter counts as read. */
import { describe, expect, it } from 'vitest';
import type { CheckCode } from '../catalogue/checkTypes';
import type { CheckWithAttempts } from '../contract/resources';
import { LETTER } from '../testing/intakeCase';
import type { IntakeAnswers } from '../intake/mailItem';
import type { PageKind } from '../application/pageKinds';
import { CASE_FILE, READ_LETTER } from '../testing/caseFile';
import { lacksStatement, letterToAnswer, recordAgainst, unreadLetters, type Verdict } from './recordAgainst';

const page = (at: number, kind: PageKind | null) => ({
  documentId: 'd1',
  page: at,
  kind,
  subjectIds: [],
  proposed: null,
  revision: 0,
  setById: kind === null ? null : 'o',
  setByName: kind === null ? null : 'Olga',
  setAt: kind === null ? null : '2026-11-23T09:00:00.000Z',
  erasedAt: null,
});

const ALL_ANSWERED = READ_LETTER.checklist;

it.each<[string, (PageKind | null)[], IntakeAnswers, boolean]>([
  ['nothing said of it', [], {}, false],
  ['one answer, and pages that nobody named', [], { legible: 'yes' }, false],
  ['every answer, and a page that nobody named', ['contractSignatures', null, 'blank'], ALL_ANSWERED, false],
  ['every page an enclosure', ['identityCopy', 'identityCopy', 'blank'], {}, true],
  ['a page that nobody named', ['identityCopy', null, 'blank'], {}, false],
  ['a page of a contract and no answer', ['contractSignatures', 'identityCopy', 'blank'], {}, false],
  ['a page of a contract and an answer', ['contractSignatures', 'identityCopy', 'blank'], { unaltered: 'yes' }, true],
  [
    'a page of a contract and an answer about no paper',
    ['contractSignatures', 'blank', 'blank'],
    { receiptConfirmed: 'yes' },
    false,
  ],
])('a letter with %s', (_what, kinds, checklist, isRead) => {
  const pages = kinds.map((kind, at) => page(at + 1, kind));
  expect(unreadLetters([{ ...LETTER, checklist }], pages)).toEqual(isRead ? [] : [LETTER.number]);
});

it('a letter whose scan is not there yet waits for it, not for a reader', () => {
  expect(unreadLetters([{ ...LETTER, documents: [], checklist: {} }], [])).toEqual([]);
});

describe('answers about the post are kept with', () => {
  const document = LETTER.documents[0];
  const letterOf = (id: string, checklist: IntakeAnswers = {}) => ({
    ...LETTER,
    number: id,
    checklist,
    documents: document === undefined ? [] : [{ ...document, id, pages: 1 }],
  });
  const CONTRACT = 'contractSignatures';

  it.each<[string, [string, PageKind | null, IntakeAnswers?][], string | undefined]>([
    ['nothing where there is no letter', [], undefined],
    [
      'the oldest while no page has a name',
      [
        ['one', null],
        ['two', null],
      ],
      'one',
    ],
    [
      'the contract, though its copies came after it',
      [
        ['one', CONTRACT],
        ['two', 'identityCopy'],
      ],
      'one',
    ],
    [
      'the contract, though its copies came before it',
      [
        ['one', null],
        ['two', CONTRACT],
      ],
      'two',
    ],
    [
      'the second contract once the first is answered',
      [
        ['one', CONTRACT, { unaltered: 'yes' }],
        ['two', CONTRACT],
      ],
      'two',
    ],
    [
      'the newest when all are read',
      [
        ['one', CONTRACT, { unaltered: 'yes' }],
        ['two', 'identityCopy'],
      ],
      'two',
    ],
  ])('%s', (_what, post, number) => {
    const letters = post.map(([id, , checklist]) => letterOf(id, checklist));
    const pages = post.map(([documentId, kind]) => ({ ...page(1, kind), documentId }));
    expect(letterToAnswer(letters, pages)?.number).toBe(number);
  });
});

describe('a verdict of yes', () => {
  const documentId = READ_LETTER.documents[0]?.id ?? '';
  const person = CASE_FILE.checks.find(({ code }) => code === 'AUT-08')?.subjectId ?? '';

  function verdictOn(code: CheckCode, remark: string, isOnLetter: boolean): Verdict {
    const check = CASE_FILE.checks.find((one) => one.code === code) as CheckWithAttempts;
    return { ...check, outcome: 'passed', evidence: isOnLetter ? { documentId } : null, remark };
  }

  const saying = (said: IntakeAnswers) => ({
    ...CASE_FILE,
    mailItems: [{ ...READ_LETTER, checklist: { ...READ_LETTER.checklist, ...said } }],
  });

  const GENERAL = { personsListed: 'no' } as const;
  const OWN = { [`personsListed/${person}`]: 'no' } as const;
  const STATED = 'is named on the sheet behind it';

  it.each<[string, IntakeAnswers, string, 'no' | 'needsStatement' | 'against']>([
    ['nothing against it', {}, '', 'no'],
    ['a no about everybody, and no word about this person', GENERAL, '', 'needsStatement'],
    ['a no about everybody, and two letters', GENERAL, ' x ', 'needsStatement'],
    ['a no about everybody, and a word about this person', GENERAL, STATED, 'no'],
    ['a no about this very person', OWN, '', 'against'],
    ['a no about this very person, and a word', OWN, STATED, 'against'],
    ['a no about everybody, and a yes about this person', { ...GENERAL, [`personsListed/${person}`]: 'yes' }, '', 'no'],
  ])('on AUT-08 with %s', (_what, said, remark, expected) => {
    const verdict = verdictOn('AUT-08', remark, true);
    expect(lacksStatement(saying(said), verdict)).toBe(expected === 'needsStatement');
    expect(recordAgainst(saying(said), verdict)).toEqual(expected === 'no' ? [] : ['personsListed']);
  });

  it('that rests on no letter is measured by what all letters together say, in the same way', () => {
    expect(recordAgainst(saying(GENERAL), verdictOn('AUT-08', '', false))).toEqual(['personsListed']);
    expect(recordAgainst(saying(GENERAL), verdictOn('AUT-08', STATED, false))).toEqual([]);
  });

  it.each<[string, IntakeAnswers, string[]]>([
    ['is measured by what all say where it was not asked', { receiptConfirmed: 'yes' }, ['originalSignatures']],
    ['goes before the others with its own yes', { originalSignatures: 'yes' }, []],
  ])('that rests on a further letter %s', (_what, checklist, expected) => {
    const first = { ...READ_LETTER, checklist: { ...READ_LETTER.checklist, originalSignatures: 'no' } as const };
    const [document] = READ_LETTER.documents;
    const further = { ...READ_LETTER, id: 'm2', checklist, documents: document ? [{ ...document, id: 'd2' }] : [] };
    const file = { ...CASE_FILE, mailItems: [first, further] };
    const verdict = { ...verdictOn('CON-03', STATED, true), evidence: { documentId: 'd2' } };
    expect(recordAgainst(file, verdict)).toEqual(expected);
  });

  it.each<[string, IntakeAnswers, string, string[]]>([
    ['on a letter of before', { upgradeNote: 'yes' }, '2026-11-01T09:00:00.000Z', ['upgradeNote']],
    ['on a later letter that says nothing of it', {}, '2026-11-25T09:00:00.000Z', ['upgradeNote']],
    ['on a later letter that carries the note', { upgradeNote: 'yes' }, '2026-11-25T09:00:00.000Z', []],
  ])('on the note, after the customer took the upgrade back, rests %s', (_what, checklist, registeredAt, expected) => {
    const by = { saidBy: 'T. Hoekstra', channel: 'phone', on: '2026-11-20' } as const;
    const recorded = { recordedById: 'o', recordedByName: 'Olga Officer', recordedAt: '2026-11-20T09:00:00.000Z' };
    const upgradeAnswer = { ...by, ...recorded, isUpgrade: false };
    const application = { ...CASE_FILE.application, upgradeAnswer };
    const file = { ...CASE_FILE, application, mailItems: [{ ...READ_LETTER, checklist, registeredAt }] };
    expect(recordAgainst(file, verdictOn('CON-02', '', true))).toEqual(expected);
  });

  it('about the whole contract is not saved by words', () => {
    expect(recordAgainst(saying({ unaltered: 'no' }), verdictOn('CON-05', STATED, true))).toEqual(['unaltered']);
  });
});
