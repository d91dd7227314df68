/** The parts an e-mail is made of, and the facts each kind of e-mail needs. */

import type { CodeChannel } from '@desk/shared/policy/codeChannels';
import type { ContactDetails, Sender } from '@desk/shared/dispatch/sender';

export interface MailContent {
  readonly subject: string;
  readonly salutation: string;
  readonly before: readonly string[];
  readonly linkLabel: string;
  readonly after: readonly string[];
  readonly contact: ContactDetails;
  readonly closing: string;
}

/** No field for the code: link and code never travel by the same channel. */
export interface ActivationMailFacts {
  readonly name: string;
  readonly company: string;
  readonly targetLevel: string;
  readonly caseNumber: string;
  /** By which channel the code comes. */
  readonly codeChannel: CodeChannel;
  readonly sender: Sender;
  readonly contact: ContactDetails;
}

export interface MailFacts {
  readonly activation: ActivationMailFacts;
}
