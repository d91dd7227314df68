/** Keeps messages to customers as they were sent: added, read, never changed; and the files of their letters. */
import type { CustomerMessage, CustomerMessageRow } from '@desk/shared/dispatch/messages/customerMessage';
import type { MessageFileColumns } from '../models/messageRows';
import type { Reader, Tx } from '../reader';
import { insertRows, query, rowsWith } from '../sql/rows';

export type StoredMessageFile = MessageFileColumns;

/** Adds a message with its words and receivers. */
export async function insertCustomerMessage(tx: Tx, message: CustomerMessage): Promise<void> {
  await insertRows(tx, 'customer_messages', [message]);
}

/** The message with this id, or null. */
export async function findCustomerMessage(reader: Reader, id: string): Promise<CustomerMessage | null> {
  const [message] = await rowsWith(reader, 'customer_messages', { match: { id } });
  return message ?? null;
}

function asRow(message: CustomerMessage): CustomerMessageRow {
  const { id, applicationId, kind, templateVersion, language, subject, createdAt, ...more } = message;
  const { createdById, createdByName, requestId } = more;
  return {
    id,
    applicationId,
    kind,
    templateVersion,
    language,
    subject,
    createdAt,
    createdById,
    createdByName,
    requestId,
  };
}

/** What the list of a case shows of its messages, without the words, the oldest first. */
export async function customerMessagesOf(reader: Reader, applicationId: string): Promise<CustomerMessageRow[]> {
  const order = [
    ['createdAt', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  return (await rowsWith(reader, 'customer_messages', { match: { applicationId }, order })).map(asRow);
}

/** The last message of this kind to a case, or null. */
export async function lastMessageOf(
  reader: Reader,
  applicationId: string,
  kind: CustomerMessage['kind'],
): Promise<CustomerMessage | null> {
  const order = [
    ['createdAt', 'DESC'],
    ['id', 'DESC'],
  ] as const;
  const [message] = await rowsWith(reader, 'customer_messages', { match: { applicationId, kind }, order });
  return message ?? null;
}

/** A letter whose file is still to be made, with the dispatch whose mark it carries. */
export interface LetterToDraw {
  readonly messageId: string;
  readonly dispatchId: string;
}

/** @returns at most `limit` of them, the oldest first */
export async function lettersToDraw(reader: Reader, limit: number): Promise<LetterToDraw[]> {
  const sql =
    `SELECT d.id AS dispatch_id, d.customer_message_id AS message_id FROM dispatches d ` +
    `WHERE d.kind = 'customerMessage' AND d.channel = 'letter' AND d.status <> 'superseded' AND NOT EXISTS ` +
    `(SELECT 1 FROM customer_message_files f WHERE f.message_id = d.customer_message_id) ` +
    `ORDER BY d.queued_at, d.id LIMIT ${String(Math.trunc(limit))}`;
  const rows = await query(reader, sql, []);
  return rows.map((row) => ({ messageId: String(row['message_id']), dispatchId: String(row['dispatch_id']) }));
}

/** Keeps where the letter of a message lies. */
export async function keepMessageFile(tx: Tx, file: StoredMessageFile): Promise<void> {
  await insertRows(tx, 'customer_message_files', [file]);
}

/** Holds a message until the transaction ends: whoever makes its letter at the same moment waits. */
export async function lockCustomerMessage(tx: Tx, id: string): Promise<void> {
  await rowsWith(tx, 'customer_messages', { match: { id }, lock: true });
}

/** Where the letter of a message lies; null when it has none, or none yet. */
export async function messageFileOf(reader: Reader, messageId: string): Promise<StoredMessageFile | null> {
  const [file] = await rowsWith(reader, 'customer_message_files', { match: { messageId } });
  return file ?? null;
}
