/** What the customer chose about the establishment number on their application, and how the desk knows it. */

/** How a customer's words reached the desk. */
export const CUSTOMER_CHANNELS = ['phone', 'email', 'letter'] as const;
export type CustomerChannel = (typeof CUSTOMER_CHANNELS)[number];

/** asked: the question is out; kept: they want the number; dropped: they are registered without it. */
export const ESTABLISHMENT_ANSWERS = ['asked', 'kept', 'dropped'] as const;
export type EstablishmentAnswer = (typeof ESTABLISHMENT_ANSWERS)[number];

/** Who said it, how, and on which calendar day. */
export interface CustomerWord {
  readonly saidBy: string;
  readonly channel: CustomerChannel;
  readonly on: string;
}

export interface EstablishmentChoice {
  readonly answer: EstablishmentAnswer;
  /** The number it is about; a correction of the number takes the choice away. */
  readonly number: string;
  /** Null while the question is only asked. */
  readonly word: CustomerWord | null;
  readonly recordedById: string;
  readonly recordedByName: string;
  /** ISO 8601 UTC. */
  readonly recordedAt: string;
}
