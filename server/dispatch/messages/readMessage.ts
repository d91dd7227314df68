/** Shows somebody a message as it was sent, and records that they saw it. */
import { findCustomerMessage, messageFileOf } from '@desk/db/stores/customerMessageStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import type { Dependencies } from '../../dependencies';
import { seenCase } from '../../flow/seenCase';

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
  const { applicationId } = message;
  recordReading(deps, reading, { applicationId, part: 'mail' });
  return seenCase(deps, { applicationId, actor: reading.actor }, message);
}

/** A letter is one picture: who may not see all that stands in it does not see it. @throws DomainError letterMasked */
async function refuseMasked(
  deps: Dependencies,
  { applicationId, content }: CustomerMessage,
  actor: Actor,
): Promise<void> {
  // Compared with what was written: the sign of a mask can stand in that too, as the dot of a list.
  if (JSON.stringify(await seenCase(deps, { applicationId, actor }, content)) !== JSON.stringify(content)) {
    throw new DomainError('letterMasked');
  }
}

/** The letter as it was made. @throws DomainError notFound, letterMasked; messageNotDrawn while there is none (yet) */
export async function readMessageLetter(
  deps: Dependencies,
  reading: MessageReading,
): Promise<{ readonly bytes: Buffer; readonly caseNumber: string }> {
  const message = await requireMessage(deps, reading.id);
  const { applicationId, caseNumber } = message;
  await refuseMasked(deps, message, reading.actor);
  const kept = await messageFileOf(deps.db, reading.id);
  if (kept === null) {
    throw new DomainError('messageNotDrawn');
  }
  const bytes = await deps.files.read(kept.id, kept.file);
  recordReading(deps, reading, { applicationId, part: 'letter' });
  return { bytes, caseNumber };
}
