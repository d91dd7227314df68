/** Whom a note names, and which notes a case has. */
import { describe, expect, it } from 'vitest';
import { mayHearOfCases, mentionsIn, notesOf, type NoteEvent } from './caseNote';

const COLLEAGUES = ['verifier1', 'verifier2', 'anne-marie', 'jan', 'jan.'].map((username) => ({
  id: `id-${username}`,
  name: `Naam van ${username}`,
  username,
}));

describe('whom a text names', () => {
  it.each([
    ['nobody', [], []],
    ['@verifier2 kijk mee', ['verifier2'], []],
    ['Kijk mee, @Verifier2.', ['verifier2'], []],
    ['(@verifier2) en @verifier1: wie belt?', ['verifier2', 'verifier1'], []],
    ['@verifier2 en nog eens @verifier2', ['verifier2'], []],
    ['@anne-marie, kan dit?', ['anne-marie'], []],
    ['@anne-marie-', ['anne-marie'], []],
    ['@jan. belt', ['jan.'], []],
    ['@jan… belt', ['jan'], []],
    ['regel een\n@jan\nregel drie', ['jan'], []],
    ['mail naar info@jan.example', [], []],
    ['mail naar ruben.@jan', [], []],
    ['@@jan', [], []],
    ['@verifer2 en @jan', ['jan'], ['verifer2']],
    ['@postma. @Postma @2e', [], ['postma']],
    ['@', [], []],
  ])('%j', (text, people, unknown) => {
    const found = mentionsIn(text, COLLEAGUES);
    expect([found.people.map(({ username }) => username), found.unknown]).toEqual([people, unknown]);
  });
});

it.each([
  ['verifier', true, true],
  ['supervisor', true, true],
  ['auditor', true, true],
  ['administrator', true, false],
  ['verifier', false, false],
] as const)('a %s whose account is in use (%s) can be named: %s', (role, active, may) => {
  expect(mayHearOfCases({ role, active })).toBe(may);
});

const event = (over: Partial<NoteEvent>): NoteEvent => ({
  id: 'n1',
  type: 'note.written',
  data: { mentionedIds: [], mentionedNames: [] },
  personal: { text: 'Belde terug.' },
  actorId: 'u1',
  actorName: 'Vera',
  at: '2026-11-29T09:00:00.000Z',
  ...over,
});

it('reads the notes of a case from its events: newest first, withdrawn ones kept, erased ones without text', () => {
  const withdrawnAt = '2026-11-29T11:00:00.000Z';
  const notes = notesOf([
    event({}),
    event({ type: 'case.held', id: 'e2', data: { reason: 'vraag' }, personal: null }),
    event({ id: 'n2', data: { mentionedIds: ['u2'], mentionedNames: ['Bram'] }, personal: null }),
    event({ type: 'note.withdrawn', id: 'e4', data: { noteId: 'n1' }, personal: null, at: withdrawnAt }),
  ]);
  const common = { by: { id: 'u1', name: 'Vera' }, at: '2026-11-29T09:00:00.000Z' };
  expect(notes).toEqual([
    { ...common, id: 'n2', text: null, mentioned: [{ id: 'u2', name: 'Bram' }], withdrawnAt: null },
    { ...common, id: 'n1', text: 'Belde terug.', mentioned: [], withdrawnAt },
  ]);
});
