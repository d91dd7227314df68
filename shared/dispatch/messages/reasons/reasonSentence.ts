/** What a customer is told about one reason code, in both languages and in words of his own world. */
import type { LocalText } from '../../../checks/catalogue/checkType';

export interface ReasonSentence {
  /** What is the matter; says nothing about a person that only the person himself may hear. */
  readonly found: LocalText;
  /** What he can do about it. */
  readonly asked: LocalText;
}
