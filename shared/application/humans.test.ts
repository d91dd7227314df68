/** Tests who of a case is one human being: what the desk joins by itself, what it asks about, and what an officer's word does. */
import { describe, expect, it } from 'vitest';
import type { PersonRole } from './fields/personFields';
import {
  contradictsOthers,
  documentsTogether,
  humanQuestions,
  humansOf,
  idsOfHuman,
  type HumanVerdictId,
} from './humans';

type Written = readonly [
  firstNames: string,
  prefix: string,
  surname: string,
  more?: { initials?: string; birthDate?: string | null },
];

const signer = (id: string, [firstNames, prefix, surname, more = {}]: Written) => ({
  ...{ id, firstNames, prefix, surname, initials: '', birthDate: '1970-03-04' as string | null },
  ...more,
});
const person = (id: string, written: Written, role: PersonRole = 'manager') => ({ ...signer(id, written), role });
const said = (oneId: string, otherId: string, verdict: HumanVerdictId, supersededAt: string | null = null) => ({
  oneId,
  otherId,
  verdict,
  supersededAt,
});
const ids = (humans: readonly (readonly { readonly id: string }[])[]) =>
  humans.map((entries) => entries.map(({ id }) => id));
const document = (subjectId: string, more: { numberEnd?: string; kind?: string; birthDate?: string } = {}) => ({
  ...{
    subjectId,
    kind: 'passport',
    country: 'NLD',
    numberEnd: '3D4',
    birthDate: '1970-03-04',
    expiresOn: '2031-01-01',
  },
  ...{ supersededAt: null, ...more },
});

const ADA: Written = ['Ada', '', 'Bergman'];

/** Two spellings of a signer and a manager, and what the desk does with them: joins them, asks an officer, or neither. */
const SPELLINGS: readonly (readonly [Written, Written, 'one' | 'asked' | 'two'])[] = [
  [ADA, ADA, 'one'],
  [ADA, ['ada', '', 'BERGMAN'], 'one'],
  [['Jan', 'van den', 'Berg'], ['Jan', '', 'Berg, van den'], 'one'],
  [['Jan', 'van den', 'Berg'], ['Jan', 'Van den', 'Berg'], 'one'],
  [['IJsbrand', '', 'Smit'], ['Ĳsbrand', '', 'Smit'], 'one'],
  [['Zo\u00eb', '', 'Smit'], ['Zoe\u0308', '', 'Smit'], 'one'],
  [['', '', 'Suharto'], ['', '', 'Suharto'], 'one'],
  [['', '', 'Smit', { initials: 'J.P.' }], ['', '', 'Smit', { initials: 'JP' }], 'one'],
  [['', '', 'Smit', { initials: 'J.' }], ['Jan', '', 'Smit', { initials: 'J.' }], 'asked'],
  [['J.', '', 'Smit'], ['Jan', '', 'Smit'], 'asked'],
  [['Jan', '', 'Smit'], ['Jan Pieter', '', 'Smit'], 'asked'],
  [['Jan Pieter', '', 'Smit'], ['Jan Willem', '', 'Smit'], 'asked'],
  [['Johanna Petra', '', 'Smit'], ['Petra', '', 'Smit'], 'asked'],
  [['Kristel', '', 'Smit'], ['Christel', '', 'Smit'], 'two'],
  [['Kristel', '', 'Smit'], ['Cristel', '', 'Smit'], 'asked'],
  [['Novak', '', 'Dokovic'], ['Novak', '', 'Đoković'], 'asked'],
  [['René', '', 'Smit'], ['Rene', '', 'Smit'], 'asked'],
  [['Anna', 'de', 'Vries'], ['Anna', 'de', 'Vries-Jansen'], 'asked'],
  [['Anna', 'de', 'Vries'], ['Anna', '', 'Jansen-de Vries'], 'asked'],
  [['Anna', 'de', 'Vries'], ['Anna', '', 'Vries'], 'asked'],
  [['Anna', '', 'Smit'], ['Anna', '', 'Smidt'], 'asked'],
  [['Anna', '', 'Jansen'], ['Anna', 'de', 'Vries'], 'asked'],
  [['A.', '', 'Jansen'], ['A.', 'de', 'Vries'], 'two'],
  [ADA, ['Bea', '', 'Bergman'], 'two'],
  [ADA, ['Ada', '', 'Bergman', { birthDate: '1970-04-03' }], 'two'],
  [['Ada', '', 'Bergman', { birthDate: null }], ['Ada', '', 'Bergman', { birthDate: null }], 'two'],
];

describe('two spellings of a name', () => {
  it.each(SPELLINGS)('%j and %j are %s', (one, other, expected) => {
    const people = {
      signers: [signer('s', one)],
      persons: [person('p', other)],
      humanVerdicts: [],
      identityDocuments: [],
    };
    const isOne = humansOf(people).length === 1;
    const isAsked = humanQuestions(people).length === 1;
    expect(isOne ? 'one' : isAsked ? 'asked' : 'two').toBe(expected);
  });
});

describe('the humans of a case', () => {
  const people = {
    signers: [signer('s1', ADA), signer('s2', ['A.', '', 'Bergman'])],
    persons: [person('p1', ADA), person('p2', ['Bea', '', 'Bergman'], 'user')],
    identityDocuments: [],
  };

  it('are found from any of their entries, which comes first', () => {
    expect(ids(humansOf({ ...people, humanVerdicts: [] }))).toEqual([['s1', 'p1'], ['s2'], ['p2']]);
    expect(['p1', 's1', 'p2', 'nobody'].map((id) => idsOfHuman(id, { ...people, humanVerdicts: [] }))).toEqual([
      ['p1', 's1'],
      ['s1', 'p1'],
      ['p2'],
      ['nobody'],
    ]);
  });

  it.each([
    ['an officer joins what is spelt differently', [said('p1', 's2', 'joined')], [['s1', 's2', 'p1'], ['p2']]],
    ['a word of before does not count', [said('p1', 's2', 'joined', '2026-11-23')], [['s1', 'p1'], ['s2'], ['p2']]],
    ['a word goes before the spelling', [said('s1', 'p1', 'apart')], [['s1'], ['s2'], ['p1'], ['p2']]],
  ])('%s', (_what, humanVerdicts, expected) => {
    expect(ids(humansOf({ ...people, humanVerdicts }))).toEqual(expected);
  });

  it('are asked about once for two humans, never of two in one role, and not again after an answer', () => {
    const question = { oneId: 's2', otherId: 'p1', because: 'sameBirthDate' };
    expect(humanQuestions({ ...people, humanVerdicts: [] })).toEqual([question]);
    for (const verdict of ['joined', 'apart'] as const) {
      expect(humanQuestions({ ...people, humanVerdicts: [said('p1', 's2', verdict)] })).toEqual([]);
    }
    // Kept apart from one entry of a human is kept apart from all of them.
    expect(humanQuestions({ ...people, humanVerdicts: [said('s1', 's2', 'apart')] })).toEqual([]);
  });

  it('are asked about whatever the names when one document was recorded for both, and not with two that cannot be one human’s', () => {
    const married = {
      ...people,
      signers: [signer('s1', ['M.', '', 'Bloem'])],
      persons: [person('p1', ADA)],
      humanVerdicts: [],
    };
    const both = [document('s1'), document('p1')];
    const asked = (identityDocuments: ReturnType<typeof document>[]) =>
      humanQuestions({ ...married, identityDocuments });
    expect(asked(both)).toEqual([{ oneId: 's1', otherId: 'p1', because: 'sameDocument' }]);
    expect(asked([document('s1')])).toEqual([]);
    const likely = { ...married, signers: [signer('s1', ['A.', '', 'Bergman'])] };
    const others = [document('s1'), document('p1', { numberEnd: '9X9' })];
    expect(humanQuestions({ ...likely, identityDocuments: others })).toEqual([]);
  });

  it.each([
    [[document('s1'), document('p1')], 'same'],
    [[document('s1'), document('p1', { numberEnd: '9X9' })], 'other'],
    [[document('s1'), document('p1', { kind: 'identityCard', numberEnd: '9X9' })], 'unknown'],
    [[document('s1'), document('p1', { kind: 'identityCard', birthDate: '1971-03-04' })], 'other'],
    [[document('s1')], 'unknown'],
  ] as const)('have documents that go together or not', (documents, expected) => {
    expect(documentsTogether(documents, ['s1', 'p1'])).toBe(expected);
  });

  it('are never contradicted: no word joins through a third who was kept apart, nor parts whom a third joins', () => {
    const apart = { ...people, humanVerdicts: [said('s1', 's2', 'apart')] };
    expect(contradictsOthers(apart, { oneId: 's2', otherId: 'p1', verdict: 'joined' })).toBe(true);
    expect(contradictsOthers(apart, { oneId: 's1', otherId: 's2', verdict: 'joined' })).toBe(false);
    const joined = { ...people, humanVerdicts: [said('s2', 'p1', 'joined')] };
    expect(contradictsOthers(joined, { oneId: 's1', otherId: 's2', verdict: 'apart' })).toBe(true);
    expect(contradictsOthers(joined, { oneId: 's2', otherId: 'p1', verdict: 'apart' })).toBe(false);
  });
});
