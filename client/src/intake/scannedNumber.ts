/** Decides whether keys came from a hand scanner: faster than any hand, and together a whole case number whose check digit agrees. */
import { isValidCaseNumber, normaliseNumber } from '@desk/shared/application/caseNumber';

export interface TypedKey {
  readonly key: string;
  /** Milliseconds on any clock. */
  readonly at: number;
}

/** A scanner needs some milliseconds a key; who types fast needs more than a hundred. */
export const SLOWEST_SCANNER_MS = 60;

const CODE_AT_END = /ZU-[0-9]{4}-[0-9]{6,9}-[0-9](\|[0-9]+\/[0-9]+)?$/i;

/**
 * The number that a scanner just typed.
 * @param keys what was typed, the last key last; the one that ended it (Enter or Tab) included
 * @returns the number in its printed form, or null when a hand typed this
 */
export function scannedNumber(keys: readonly TypedKey[]): string | null {
  const firstOfBurst = keys.findLastIndex(({ at }, index) => {
    const before = keys[index - 1];
    return before === undefined || at - before.at > SLOWEST_SCANNER_MS;
  });
  const text = keys
    .slice(firstOfBurst)
    .map(({ key }) => (key.length === 1 ? key : ''))
    .join('');
  const number = normaliseNumber(CODE_AT_END.exec(text)?.[0] ?? '');
  return isValidCaseNumber(number) ? number : null;
}
