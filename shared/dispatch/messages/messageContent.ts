/** A message to a customer as it is worded, before it becomes a mail or a letter: the same words for both. */
import type { ContactDetails } from '../sender';

/** A value as it is told; on paper only: it stands in the letter and not in the mail. */
export interface MessageValue {
  readonly label: string;
  readonly value: string;
  readonly onPaperOnly?: true;
}

/** One thing that is asked or told: whom it is about, what is the matter, and the values that may be told where they differ. */
export interface MessageItem {
  readonly about: string | null;
  readonly text: string;
  readonly values: readonly MessageValue[];
}

export type MessageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly MessageItem[] }
  | ({ readonly kind: 'contact' } & ContactDetails);

export interface MessageContent {
  readonly subject: string;
  readonly salutation: string;
  readonly blocks: readonly MessageBlock[];
  readonly closing: string;
}
