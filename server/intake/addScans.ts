/** Adds the scans of a letter that was put on file before them; with them the letter counts, and its case moves. */
import type { Tx } from '@desk/db/reader';
import { DomainError } from '@desk/shared/contract/errors';
import type { AddScansInput } from '@desk/shared/contract/mailRoom';
import { awaitsScan, type MailItem } from '@desk/shared/intake/mailItem';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce, keptAnswer } from '../flow/once';
import { performActionIn } from '../flow/performAction';
import type { UploadedFile } from '../files/arrivedFile';
import { sha256Of } from '../crypto/sha256';
import { insertScans, withScans, type KeptScan } from './keepScans';
import { aloneWithScans, type RegisteredMail } from './registerMail';
import { requireMailItem, type MailCommand } from './relinkMail';

export interface ScansCommand extends MailCommand<AddScansInput> {
  readonly files: readonly UploadedFile[];
}

/** The letter, as long as it waits. @throws DomainError notFound, letterAlreadyScanned */
async function requireWaiting(...[reader, id]: Parameters<typeof requireMailItem>): Promise<MailItem> {
  const letter = await requireMailItem(reader, id);
  if (!awaitsScan(letter)) {
    throw new DomainError('letterAlreadyScanned');
  }
  return letter;
}

async function requireWaitingOf(tx: Tx, id: string, applicationId: string): Promise<MailItem> {
  const letter = await requireWaiting(tx, id);
  if (letter.applicationId !== applicationId) {
    throw new DomainError('staleVersion');
  }
  return letter;
}

interface Adding {
  readonly command: ScansCommand;
  readonly scans: readonly KeptScan[];
  readonly at: string;
}

async function add(tx: Tx, deps: Dependencies, { command, scans, at }: Adding): Promise<RegisteredMail> {
  const { id: mailItemId, input, files, actor, requestId, origin } = command;
  const { applicationId } = await requireMailItem(tx, mailItemId);
  await aloneWithScans(tx, { at, applicationId, files });
  // Read again behind the lock: somebody may have scanned it meanwhile, or put it on another case.
  const { number } = await requireWaitingOf(tx, mailItemId, applicationId);
  await insertScans(tx, { mailItemId, scans, at });
  const who = { actor, requestId, origin, version: input.version };
  const performed = await performActionIn(tx, deps, {
    applicationId,
    action: 'registerMail',
    input: { mailItemId },
    ...who,
  });
  return { ...performed, mailItemId, number };
}

/**
 * @returns the letter's number, and the status and version of its case
 * @throws DomainError notFound, letterAlreadyScanned, malformed (no scans), every refusal of a file by readScan,
 * duplicateDocument, staleVersion, and every refusal of the flow
 */
export async function addScans(deps: Dependencies, command: ScansCommand): Promise<RegisteredMail> {
  const { id, input, files, actor, idempotencyKey } = command;
  const at = deps.clock().toISOString();
  if (files.length === 0) {
    throw new DomainError('malformed', { errors: { scans: 'required' } });
  }
  const request = ['scans', id, input, files.map(({ bytes }) => sha256Of(bytes))];
  const question = { key: idempotencyKey, actorId: actor.id, request, at };
  const kept = await keptAnswer<RegisteredMail>(deps.db, question);
  if (kept !== null) {
    return kept;
  }
  await requireWaiting(deps.db, id);
  return withScans(deps, files, (scans) =>
    inTransactionOnce(deps, question, (tx) => add(tx, deps, { command, scans, at })),
  );
}
