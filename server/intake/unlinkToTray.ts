/** Undoes a link made a moment ago: the letter is in the tray again, as if it had never been registered; the trail keeps both. */
import { eventsOf } from '@desk/db/stores/auditStore';
import { findMailItem } from '@desk/db/stores/mailItemStore';
import { keepFate } from '@desk/db/stores/scannedLetterStore';
import type { Reader, Tx } from '@desk/db/reader';
import { AUDIT_EVENTS } from '@desk/shared/flow/auditEvents';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { performActionIn } from '../flow/performAction';
import { fateBy, saveLetter, seenLetter, trayQuestion, type TrayCommand } from './changeLetter';
import { forgetPages } from './pageCache';

/** Registered on a case. */
interface Placed extends ScannedLetter {
  readonly mailItemId: string;
  readonly applicationId: string;
}

function isPlaced(letter: ScannedLetter): letter is Placed {
  return letter.status === 'registered' && letter.mailItemId !== null && letter.applicationId !== null;
}

function isWork({ type, actorRole }: AuditEventRow): boolean {
  return actorRole !== 'system' && AUDIT_EVENTS[type].group !== 'reading';
}

/**
 * Work that rests on the letter would lose its ground: then it is moved from the case, openly. The desk's own follow-ups
 * and mere looks are no work.
 */
async function refuseWorkedOn(reader: Reader, { applicationId, mailItemId }: Placed): Promise<void> {
  const events = await eventsOf(reader, applicationId);
  const linked = events.findLastIndex(
    ({ type, data }) => type === 'mail.registered' && data['mailItemId'] === mailItemId,
  );
  // Somebody put the letter on file before its scan came: that entry is not ours to take away.
  const wasKnown = events.slice(0, Math.max(0, linked)).some(({ data }) => data['mailItemId'] === mailItemId);
  if (linked < 0 || wasKnown || events.slice(linked + 1).some(isWork)) {
    throw new DomainError('letterWorkedOn');
  }
}

interface Undone {
  readonly letter: ScannedLetter;
  /** Scans whose bytes nothing needs any more. */
  readonly scans: readonly DocumentSummary[];
}

async function undo(tx: Tx, deps: Dependencies, command: TrayCommand<'unlink'>): Promise<Undone> {
  const letter = await seenLetter(tx, command, isPlaced);
  if (!isPlaced(letter)) {
    throw new DomainError('letterNotInTray');
  }
  await refuseWorkedOn(tx, letter);
  const { mailItemId, applicationId } = letter;
  const scans = (await findMailItem(tx, mailItemId))?.documents ?? [];
  const inTray = { status: 'unmatched', cause: 'unlinked', applicationNumber: null } as const;
  const saved = await saveLetter(tx, letter, { ...inTray, mailItemId: null, applicationId: null });
  const { actor, requestId, origin } = command;
  const input = { mailItemId, toId: null, toNumber: '', reason: command.input.reason };
  await keepFate(tx, letter.id, fateBy(command, 'unlink', { at: deps.clock().toISOString() }));
  await performActionIn(tx, deps, { applicationId, action: 'unlinkMail', input, actor, requestId, origin });
  return { letter: saved, scans };
}

/**
 * @returns the letter in the tray
 * @throws DomainError notFound, letterNotInTray (it is not registered), staleVersion, letterWorkedOn, and as the flow does
 */
export async function unlinkToTray(deps: Dependencies, command: TrayCommand<'unlink'>): Promise<ScannedLetter> {
  const question = trayQuestion(deps, 'unlink', command);
  const { letter, scans } = await inTransactionOnce(deps, question, (tx) => undo(tx, deps, command));
  for (const { id, sha256 } of scans) {
    await deps.files.discard(id, { sha256 });
    forgetPages(id);
  }
  return letter;
}
