/** Shows somebody a message as it was sent, and records that they saw it. */
import { findCustomerMessage, messageFileOf } from '@desk/db/stores/customerMessageStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
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

function recordReading(deps: Dependencies, { id: messageId, ...looker }: MessageReading, seen: Seen): void {
  const { applicationId, part } = seen;
  deps.reads.note({ applicationId, entry: { type: 'message.read', data: { messageId, part } }, ...looker });
}

interface Seen {
  readonly applicationId: string;
  readonly part: Part;
}

/** The words and receivers of a message. @throws DomainError notFound */
export async function readMessage(deps: Dependencies, reading: MessageReading): Promise<CustomerMessage> {
  const message = await requireMessage(deps, reading.id);
  recordReading(deps, reading, { applicationId: message.applicationId, part: 'mail' });
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
  recordReading(deps, reading, { applicationId, part: 'letter' });
  return { bytes, caseNumber };
}
