/** The steps of a random way through a case: what officers, customers, the post and supervisors may do, in any order. */
import fc from 'fast-check';
import { INTAKE_ITEM_IDS, intakeItem, type IntakeItemId } from '../../intake/intakeItems';
import type { IntakeAnswer } from '../../intake/mailItem';
import { CASE_FILE } from '../caseFile';

export type Step =
  /** `states` writes why a check passes although a general answer says no. */
  | {
      readonly kind: 'record';
      readonly check: number;
      readonly letter: number;
      readonly page: number;
      readonly states: boolean;
    }
  | { readonly kind: 'recordAll' }
  | { readonly kind: 'answer'; readonly letter: number; readonly item: IntakeItemId; readonly answer: IntakeAnswer }
  | { readonly kind: 'letter'; readonly says: Partial<Record<IntakeItemId, IntakeAnswer>> }
  | { readonly kind: 'word'; readonly isUpgrade: boolean }
  | { readonly kind: 'redact'; readonly letter: number; readonly page: number }
  | { readonly kind: 'correct'; readonly field: 'companyName' | 'legalForm' | 'email' | 'birthDate' }
  | { readonly kind: 'signedOn'; readonly letter: number; readonly day: number }
  | { readonly kind: 'submit' | 'approve' | 'return' | 'hold' | 'release' | 'report' };

/** Questions that only a person with the paper answers, that concern a check, and that this case asks. */
const ITEMS = INTAKE_ITEM_IDS.filter((id) => {
  const { filledBy, concerns, askedOf } = intakeItem(id);
  const asked = { ...CASE_FILE, letters: CASE_FILE.mailItems, settings: CASE_FILE.policy.settings };
  return filledBy === 'officer' && concerns !== null && askedOf({ ...asked, establishmentChoice: null }).length > 0;
});

const letter = fc.nat({ max: 3 });
const page = fc.integer({ min: 1, max: 3 });
const item = fc.constantFrom(...ITEMS);
const one = <Kind extends Step['kind']>(kind: Kind): fc.Arbitrary<Kind> => fc.constant(kind);

export const STEP: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: one('recordAll') }) },
  { weight: 4, arbitrary: fc.record({ kind: one('record'), check: fc.nat(60), letter, page, states: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: one('answer'),
      letter,
      item,
      answer: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: one('letter'),
      says: fc.dictionary(item, fc.constantFrom('yes' as const, 'no' as const), { maxKeys: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: one('word'), isUpgrade: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: one('redact'), letter, page }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: one('correct'),
      field: fc.constantFrom('companyName' as const, 'legalForm' as const, 'email' as const, 'birthDate' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: one('signedOn'), letter, day: fc.integer({ min: 1, max: 20 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('submit' as const, 'approve' as const, 'approve' as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('return' as const, 'hold' as const, 'report' as const, 'release' as const),
    }),
  },
);

/** Half of the ways go on to a decision, so that there is something to decide wrongly. */
const TO_THE_END: readonly Step[] = [{ kind: 'recordAll' }, { kind: 'submit' }, { kind: 'approve' }];

/** @param most steps before the end, if it goes there */
export function ways(most: number): fc.Arbitrary<readonly Step[]> {
  return fc
    .tuple(fc.array(STEP, { minLength: 4, maxLength: most }), fc.boolean())
    .map(([steps, goesOn]) => (goesOn ? [...steps, ...TO_THE_END] : steps));
}
