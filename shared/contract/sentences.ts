/** A sentence for people, in both languages. */
import type { Problem } from './errors';

export type Sentences = Problem['detail'];

/** @returns the pair, Dutch first */
export function say(nl: string, en: string): Sentences {
  return { nl, en };
}
