/** The parts a letter is made of, and the facts each kind of letter needs. */
import type { LinkChannel } from '@desk/shared/policy/codeChannels';
import type { MessageItem } from '@desk/shared/dispatch/messages/messageContent';
import type { ContactDetails, Sender } from '@desk/shared/dispatch/sender';

/** What stands in a letter, top to bottom. `code` is the one thing printed large; an item is kept on one page. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly MessageItem[] }
  | ({ readonly kind: 'contact' } & ContactDetails)
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly label: string; readonly code: string; readonly note: string };

export interface LetterContent {
  readonly subject: string;
  readonly salutation: string;
  readonly blocks: readonly LetterBlock[];
  readonly closing: string;
  readonly labels: LetterLabels;
}

/** Words around the text; `page` is filled in with the page and how many there are. */
export interface LetterLabels {
  readonly date: string;
  readonly caseNumber: string;
  readonly registered: string;
  readonly page: (page: number, pages: number) => string;
}

export interface ActivationFacts {
  readonly name: string;
  readonly targetLevel: string;
  /** Grouped for reading, like XXXXX-XXXXX-XXXXX. */
  readonly code: string;
  /** Already written out as a day. */
  readonly validUntil: string;
  /** By which channel the link comes. */
  readonly linkChannel: LinkChannel;
  readonly caseNumber: string;
  readonly sender: Sender;
  readonly contact: ContactDetails;
}

export interface LetterFacts {
  readonly activation: ActivationFacts;
}
