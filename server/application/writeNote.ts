/**
 * Writes a note on a case, and withdraws one. It is no action: it changes nothing of the case, needs no version, may stand on a
 * case that a colleague holds or that has ended, and is no handling. Source: decision 056.
 */
import { findApplication } from '@desk/db/stores/applicationStore';
import { notesOf } from '@desk/db/stores/noteStore';
import { activeColleagues } from '@desk/db/stores/userStore';
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import { mentionsIn } from '@desk/shared/application/caseNote';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { keyedHash } from '../crypto/keyedHash';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { appendAudit } from '../trail/append';

interface NoteCommand {
  readonly applicationId: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
}

/** Records, once for its key, what `make` finds to be recorded on a case that is there. */
async function record(
  deps: Dependencies,
  command: NoteCommand,
  { asked, make }: { readonly asked: readonly string[]; readonly make: (tx: Tx) => Promise<AuditEntry> },
): Promise<void> {
  const { applicationId, actor, requestId, origin, idempotencyKey: key } = command;
  const at = deps.clock().toISOString();
  // Keyed: a note can hold personal data, and a plain hash of it could be tried out.
  const request = keyedHash(deps.config.keys.requestHmac, JSON.stringify([applicationId, ...asked]));
  await inTransactionOnce(deps, { key, actorId: actor.id, request, at }, async (tx) => {
    if ((await findApplication(tx, applicationId)) === null) {
      throw new DomainError('notFound');
    }
    const entry = await make(tx);
    await appendAudit(tx, { applicationId, entry, actor, at, requestId, origin, handling: false });
    return {};
  });
}

/** @throws DomainError notFound */
export async function writeNote(deps: Dependencies, command: NoteCommand & { readonly text: string }): Promise<void> {
  const { text, actor } = command;
  await record(deps, command, {
    asked: ['writeNote', text],
    make: async (tx) => {
      const { people } = mentionsIn(text, await activeColleagues(tx));
      const others = people.filter(({ id }) => id !== actor.id);
      return {
        type: 'note.written',
        data: { mentionedIds: others.map(({ id }) => id), mentionedNames: others.map(({ name }) => name) },
        personal: { text },
      };
    },
  });
}

/** @throws DomainError notFound; noteOfOther when somebody else wrote it; noteWithdrawn when that was done before */
export async function withdrawNote(
  deps: Dependencies,
  command: NoteCommand & { readonly noteId: string },
): Promise<void> {
  const { applicationId, noteId, actor } = command;
  await record(deps, command, {
    asked: ['withdrawNote', noteId],
    make: async (tx) => {
      const note = (await notesOf(tx, applicationId)).find(({ id }) => id === noteId);
      if (note === undefined) {
        throw new DomainError('notFound');
      }
      if (note.by.id !== actor.id) {
        throw new DomainError('noteOfOther');
      }
      if (note.withdrawnAt !== null) {
        throw new DomainError('noteWithdrawn');
      }
      return { type: 'note.withdrawn', data: { noteId, writtenAt: note.at } };
    },
  });
}
