/** Decides the class of one pair of values under a list of named formatting rules and of named kinds of difference. */
import { hasVisible } from './characters';
import { DIFFERENCE_KINDS, type DifferenceKind } from './differenceKinds';
import type { FormattingReason } from './formattingReasons';

/**
 * identical; formattingOnly: another spelling of the same; probableSlip: another value that one slip of the hand explains;
 * different: another value. Never a silent pass. From close to far.
 */
export const DIFFERENCE_CLASSES = ['identical', 'formattingOnly', 'probableSlip', 'different'] as const;
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number];

/** Outcome of comparing two values; `formattingReasons` is filled only for `formattingOnly`, `differenceKind` never for it. */
export interface Comparison {
  readonly difference: DifferenceClass;
  readonly formattingReasons: readonly FormattingReason[];
  readonly differenceKind: DifferenceKind | null;
}

/** Compares a declared with a registered text; symmetric, and never throws. */
export interface Comparator {
  (declared: string, registered: string): Comparison;
  /** The one spelling of a value that all its spellings share; the normal form of a normal form is itself. */
  readonly normalForm: (text: string) => string;
}

/** One allowed difference: `normalise` writes a text in the one spelling that ignores it. */
export interface FormattingRule {
  readonly reason: FormattingReason;
  readonly normalise: (text: string) => string;
}

/** Names the difference between two unequal normal forms, or says null; asked in both directions. */
export type KindFinder = (left: string, right: string) => DifferenceKind | null;

/** Rules that feed each other settle within a few rounds; the bound only keeps a wrong rule from running for ever. */
const MOST_ROUNDS = 10;

function applyOnce(rules: readonly FormattingRule[], text: string): string {
  return rules.reduce((current, rule) => {
    const next = rule.normalise(current);
    // A rule may respell a value but never make it vanish: "-" is not the same as an empty field.
    return next === '' && hasVisible(current) ? current : next;
  }, text);
}

function normaliseUnder(rules: readonly FormattingRule[], text: string): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = applyOnce(rules, current);
    if (next === current) {
      return current;
    }
    current = next;
  }
  return current;
}

function neededReasons(rules: readonly FormattingRule[], declared: string, registered: string): FormattingReason[] {
  const needed = [...rules].reverse().reduce((kept, rule) => {
    const without = kept.filter((other) => other !== rule);
    return normaliseUnder(without, declared) === normaliseUnder(without, registered) ? without : kept;
  }, rules);
  return [...new Set(needed.map((rule) => rule.reason))];
}

function findKind(finders: readonly KindFinder[], left: string, right: string): DifferenceKind | null {
  for (const find of finders) {
    const kind = find(left, right) ?? find(right, left);
    if (kind !== null) {
      return kind;
    }
  }
  return null;
}

/** A real difference by its kind: the kind decides whether it counts as a probable slip. */
export function differAs(kind: DifferenceKind | null): Comparison {
  const difference = kind === null ? 'different' : DIFFERENCE_KINDS[kind].difference;
  return { difference, formattingReasons: [], differenceKind: kind };
}

/**
 * Makes a comparator. In: formatting rules, general ones first, and finders of kinds, the first that knows a name wins. Out:
 * `identical` only for strictly equal texts, `formattingOnly` with the fewest rules that explain the difference (a general rule is
 * named rather than a special one), else `probableSlip` or `different` with its kind. Rule: the classes of an exact match, as in
 * the check catalogue; the slip is a product owner's decision.
 */
export function compareUnder(rules: readonly FormattingRule[], finders: readonly KindFinder[] = []): Comparator {
  const normalForm = (text: string): string => normaliseUnder(rules, text);
  const compare = (declared: string, registered: string): Comparison => {
    if (declared === registered) {
      return { difference: 'identical', formattingReasons: [], differenceKind: null };
    }
    const [left, right] = [normalForm(declared), normalForm(registered)];
    if (left !== right) {
      const isOneEmpty = left.trim() === '' || right.trim() === '';
      return differAs(isOneEmpty ? 'oneSideEmpty' : findKind(finders, left, right));
    }
    const formattingReasons = neededReasons(rules, declared, registered);
    return { difference: 'formattingOnly', formattingReasons, differenceKind: null };
  };
  return Object.assign(compare, { normalForm });
}
