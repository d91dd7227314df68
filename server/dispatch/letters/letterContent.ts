/** The parts a letter is made of, and the facts each kind of letter needs. */

/** What stands in a letter, top to bottom. `code` is the one thing printed large. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly label: string; readonly code: string; readonly note: string };

export interface LetterContent {
  readonly subject: string;
  readonly salutation: string;
  readonly blocks: readonly LetterBlock[];
  readonly closing: string;
  readonly labels: { readonly date: string; readonly caseNumber: string; readonly registered: string };
}

export interface ActivationFacts {
  readonly name: string;
  readonly targetLevel: string;
  /** Grouped for reading, like XXXXX-XXXXX-XXXXX. */
  readonly code: string;
  /** Already written out as a day. */
  readonly validUntil: string;
}

export interface LetterFacts {
  readonly activation: ActivationFacts;
}
