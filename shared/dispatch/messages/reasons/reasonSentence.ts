/** What a customer is told about one reason code, in both languages and in words of their own world. */
import type { LocalText } from '../../../catalogue/checkType';

export interface ReasonSentence {
  /** What is the matter; says nothing about a person that only the person themself may hear. */
  readonly found: LocalText;
  /** What they can do about it. */
  readonly asked: LocalText;
}
