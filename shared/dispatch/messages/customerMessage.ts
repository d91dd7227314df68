/** A message as it was sent to a customer: its words and its receivers, kept and never changed. */
import type { LetterLanguage } from '../letterDate';
import type { MessageContent } from './messageContent';
import type { MessageKindId } from './messageKinds';
import type { Receivers } from './whoReceives';

/** What everybody who may read the case sees in its list of messages. */
export interface CustomerMessageRow {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: MessageKindId;
  readonly templateVersion: number;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly createdAt: string;
  /** Who caused it: an officer, or the desk itself. */
  readonly createdById: string;
  readonly createdByName: string;
  readonly requestId: string;
}

/** The whole message; `text` and `html` are the mail as it went out, `content` the words of the letter. */
export interface CustomerMessage extends CustomerMessageRow {
  readonly caseNumber: string;
  readonly content: MessageContent;
  readonly text: string;
  readonly html: string;
  readonly receivers: Receivers;
}
