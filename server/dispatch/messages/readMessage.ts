/** Shows somebody a message as it was sent, and records that they saw it. */
import { findCustomerMessage, messageFileOf } from '@desk/db/stores/customerMessageStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';

export interface MessageReading {
  readonly id: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

type Part = 'mail' | 'letter';

async function requireMessage(deps: Dependencies, id: string): Promise<CustomerMessage> {
  const message = await findCustomerMessage(deps.db, id);
  if (message === null) {
    throw new DomainError('notFound');
  }
  return message;
}

async function recordReading(deps: Dependencies, reading: MessageReading, seen: Seen): Promise<void> {
  const { actor, requestId, origin } = reading;
  const entry = { type: 'message.read', data: { messageId: reading.id, part: seen.part } } as const;
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    await appendAudit(tx, { applicationId: seen.applicationId, entry, actor, at, requestId, origin, handling: false });
  });
}

interface Seen {
  readonly applicationId: string;
  readonly part: Part;
}

/** The words and receivers of a message. @throws DomainError notFound */
export async function readMessage(deps: Dependencies, reading: MessageReading): Promise<CustomerMessage> {
  const message = await requireMessage(deps, reading.id);
  await recordReading(deps, reading, { applicationId: message.applicationId, part: 'mail' });
  return message;
}

/** The letter as it was made. @throws DomainError notFound; messageNotDrawn while there is none (yet) */
export async function readMessageLetter(
  deps: Dependencies,
  reading: MessageReading,
): Promise<{ readonly bytes: Buffer; readonly caseNumber: string }> {
  const { applicationId, caseNumber } = await requireMessage(deps, reading.id);
  const kept = await messageFileOf(deps.db, reading.id);
  if (kept === null) {
    throw new DomainError('messageNotDrawn');
  }
  const bytes = await deps.files.read(kept.id, kept.file);
  await recordReading(deps, reading, { applicationId, part: 'letter' });
  return { bytes, caseNumber };
}
