/** Decides the class of one pair of values under a list of named formatting rules. */
import type { FormattingReason } from '../formattingReasons';

/** Outcome of comparing two values; `formattingReasons` is filled only for `formattingOnly`. */
export interface Comparison {
  readonly difference: 'identical' | 'formattingOnly' | 'different';
  readonly formattingReasons: readonly FormattingReason[];
}

/** Compares a declared with a registered text; symmetric, and never throws. */
export type Comparator = (declared: string, registered: string) => Comparison;

/** One allowed difference: `normalise` writes a text in the one spelling that ignores it. */
export interface FormattingRule {
  readonly reason: FormattingReason;
  readonly normalise: (text: string) => string;
}

function normaliseUnder(rules: readonly FormattingRule[], text: string): string {
  return rules.reduce((current, rule) => {
    const next = rule.normalise(current);
    // A rule may respell a value but never make it vanish: "-" is not the same as an empty field.
    return next === '' && current.trim() !== '' ? current : next;
  }, text);
}

function isSameUnder(rules: readonly FormattingRule[], declared: string, registered: string): boolean {
  return normaliseUnder(rules, declared) === normaliseUnder(rules, registered);
}

/**
 * Makes a comparator of formatting rules. In: the rules, general ones first. Out: `identical` only for strictly equal texts,
 * `formattingOnly` with the fewest rules that explain the difference (a general rule is named rather than a special one),
 * else `different`. Rule: the three classes of an exact match, as in the check catalogue.
 */
export function compareUnder(rules: readonly FormattingRule[]): Comparator {
  return (declared, registered) => {
    if (declared === registered) {
      return { difference: 'identical', formattingReasons: [] };
    }
    if (!isSameUnder(rules, declared, registered)) {
      return { difference: 'different', formattingReasons: [] };
    }
    const needed = [...rules].reverse().reduce((kept, rule) => {
      const without = kept.filter((other) => other !== rule);
      return isSameUnder(without, declared, registered) ? without : kept;
    }, rules);
    return { difference: 'formattingOnly', formattingReasons: needed.map((rule) => rule.reason) };
  };
}
