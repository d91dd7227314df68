/** Holds the log of every desk that a test starts to what may stand in one: no person, no secret, whatever the test sends. */
import { pino, type Logger } from 'pino';
import { CODE_ALPHABET } from '@desk/shared/dispatch/activationCode';
import { TEST_PASSWORD } from './actors';

const NEVER: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an e-mail address', /[\w.+-]+(@|%40)[\w-]+\.[a-z]{2,}/i],
  ['a telephone number', /(\+|%2B)31\d{9}|\b06\d{8}\b/],
  ['an access token', /\beyJ[\w-]{8,}/],
  ['a key', /\b(zk|whsec)_[\w+/-]{16,}/],
  ['a token that opens something', /(?<![\w-])[\w-]{43}(?![\w-])/],
  ['a code', new RegExp(`\\b[${CODE_ALPHABET}]{5}(-[${CODE_ALPHABET}]{5}){2}\\b`)],
  ['a password', new RegExp(TEST_PASSWORD)],
  ['a person of the samples', /Voorbeeld|Johanna|Petra/],
];

/** Of a line. */
const MOST_TOLD = 600;

export interface HeldLog {
  readonly log: Logger;
  /** @throws Error with what stands in the log and must not */
  readonly verify: () => void;
}

/** @returns what is wrong with a line of a log */
export function faultsOfLine(line: string): string[] {
  return NEVER.filter(([, pattern]) => pattern.test(line)).map(([what]) => what);
}

/** @returns what is wrong with logs, each with the beginning of its line */
export function faultsOfLines(lines: readonly string[]): string[] {
  return lines.flatMap((line) => faultsOfLine(line).map((what) => `${what}: ${line.slice(0, MOST_TOLD)}`));
}

/** A log that keeps nothing but its faults. */
export function heldLog(): HeldLog {
  const faults: string[] = [];
  const write = (line: string): void => {
    faults.push(...faultsOfLine(line).map((what) => `${what}: ${line}`));
  };
  return {
    log: pino({ level: 'trace' }, { write }),
    verify: () => {
      if (faults.length > 0) {
        throw new Error(`The log of the desk holds ${faults.slice(0, 5).join('\n')}`);
      }
    },
  };
}
