/** Links a letter of the tray by hand: its pages become a letter on the case that a person named. */
import { arrangersOf } from '@desk/db/stores/auditStore';
import { findStoredBatch } from '@desk/db/stores/mailBatchStore';
import { findScannedLetter, keepFate } from '@desk/db/stores/scannedLetterStore';
import type { Tx } from '@desk/db/reader';
import { DomainError } from '@desk/shared/contract/errors';
import { isInTray, type ScannedLetter } from '@desk/shared/intake/mailBatch';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { keptAnswer, once } from '../flow/once';
import { readBatchFile } from './batchBytes';
import { fateBy, seenLetter, trayQuestion, type TrayCommand } from './changeLetter';
import { registerLetter } from './registerLetter';

/** Two people may place the same letter at once: the second hears that it is gone, not that its scan is known. */
async function refuseLate({ db }: Dependencies, seen: ScannedLetter): Promise<void> {
  const now = await findScannedLetter(db, seen.id);
  if (now?.version !== seen.version) {
    throw new DomainError('letterNotInTray');
  }
}

interface Arranged {
  readonly linked: ScannedLetter;
  readonly since: string;
  /** Who links it: that is on record by itself. */
  readonly by: string;
  readonly at: string;
  readonly requestId: string;
}

/** Whoever decided which pages belong to the letter handled the case, before it was known whose it is. */
async function recordArrangers(tx: Tx, { linked, since, by, at, requestId }: Arranged): Promise<void> {
  for (const actor of await arrangersOf(tx, linked.id, since)) {
    if (actor.id !== by) {
      const entry = { type: 'mail.letterArranged', data: { letterId: linked.id } } as const;
      const { applicationId } = linked;
      await appendAudit(tx, { applicationId, entry, actor, at, requestId, origin: 'system', handling: true });
    }
  }
}

/**
 * @returns the letter with its place
 * @throws DomainError notFound, letterNotInTray, staleVersion, and as registerMail does
 */
export async function linkLetter(deps: Dependencies, command: TrayCommand<'link'>): Promise<ScannedLetter> {
  const { input, actor, requestId, origin } = command;
  const question = trayQuestion(deps, 'link', command);
  const kept = await keptAnswer<ScannedLetter>(deps.db, question);
  if (kept !== null) {
    return kept;
  }
  const letter = await seenLetter(deps.db, command, isInTray);
  const batch = await findStoredBatch(deps.db, letter.batchId);
  if (batch === null) {
    throw new Error('A letter without its batch');
  }
  const file = await readBatchFile(deps, batch);
  const asked = { letter, batch, file, applicationNumber: input.applicationNumber, actor, requestId, origin };
  try {
    return await registerLetter(deps, {
      ...asked,
      async also(tx, linked) {
        await keepFate(tx, letter.id, fateBy(command, 'link', { ...question, ...asked }));
        await recordArrangers(tx, { linked, since: batch.createdAt, by: actor.id, at: question.at, requestId });
        await once(tx, question, () => Promise.resolve(linked));
      },
    });
  } catch (error) {
    await refuseLate(deps, letter);
    throw error;
  }
}
