/** Columns of the messages to customers, of their letters and templates, and of what customers are asked for. */
import type { SupplementRequest } from '@desk/shared/flow/supplement';
import type { TemplateVersion } from '@desk/shared/contract/messageTemplates';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import type { ColumnsOf } from './columnKinds';

export const customerMessageColumns = {
  id: 'id',
  applicationId: 'id',
  kind: 'text',
  templateVersion: 'integer',
  language: 'text',
  caseNumber: 'text',
  subject: 'text',
  content: 'json',
  text: 'text',
  html: 'text',
  receivers: 'json',
  createdAt: 'instant',
  createdById: 'id',
  createdByName: 'text',
  requestId: 'text',
} as const satisfies ColumnsOf<CustomerMessage>;

/** The letter of a message as it lies in the document store, under `id`. */
export interface MessageFileColumns {
  readonly id: string;
  readonly messageId: string;
  readonly file: {
    readonly sha256: string;
    readonly wrappedKey: string;
    readonly iv: string;
    readonly authTag: string;
  };
  readonly drawnAt: string;
}

export const messageFileColumns = {
  id: 'id',
  messageId: 'id',
  file: 'json',
  drawnAt: 'instant',
} as const satisfies ColumnsOf<MessageFileColumns>;

export const supplementRequestColumns = {
  id: 'id',
  applicationId: 'id',
  asked: 'json',
  checkIds: 'json',
  items: 'json',
  dueOn: 'day',
  askedAt: 'instant',
  askedById: 'id',
  answeredAt: 'instant',
} as const satisfies ColumnsOf<SupplementRequest>;

export type MessageTemplateColumns = Omit<TemplateVersion, 'createdAt'> & {
  readonly id: string;
  readonly createdAt: string;
  readonly createdById: string;
};

export const messageTemplateColumns = {
  id: 'id',
  kind: 'text',
  language: 'text',
  version: 'integer',
  template: 'json',
  reason: 'text',
  createdAt: 'instant',
  createdById: 'id',
  createdByName: 'text',
} as const satisfies ColumnsOf<MessageTemplateColumns>;
