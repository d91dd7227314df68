/** Keeps the letters found in a batch; a change is made only by whoever saw the letter as it stands. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

/** What can become of a letter after it was found. */
export type LetterChanges = Partial<Omit<ScannedLetter, 'id' | 'batchId' | 'version'>>;
export type SeenLetter = Pick<ScannedLetter, 'id' | 'version'>;

/** Adds the letters of a batch. */
export async function insertScannedLetters(tx: Tx, letters: readonly ScannedLetter[]): Promise<void> {
  await insertRows(tx, 'scanned_letters', letters);
}

/** The letter with this id, or null. */
export async function findScannedLetter(reader: Reader, id: string): Promise<ScannedLetter | null> {
  return rowWith(reader, 'scanned_letters', { id });
}

/** The letter of a stack that was registered as this one, or null when that came otherwise. */
export async function findLetterOfMail(reader: Reader, mailItemId: string): Promise<ScannedLetter | null> {
  return rowWith(reader, 'scanned_letters', { mailItemId });
}

/** The letters of a batch in the order in which they were found. */
export async function scannedLettersOf(reader: Reader, batchId: string): Promise<ScannedLetter[]> {
  return rowsWith(reader, 'scanned_letters', { match: { batchId }, order: [['id', 'ASC']] });
}

/**
 * Changes a letter and raises its version by one, if it is still the one that was seen.
 * @returns false when it has another version by now or is gone; nothing is written then
 */
export async function changeScannedLetter(tx: Tx, seen: SeenLetter, set: LetterChanges): Promise<boolean> {
  const { id, version } = seen;
  const changes = { ...set, version: version + 1 };
  return (await updateRows(tx, 'scanned_letters', { match: { id, version }, set: changes })) === 1;
}

/** Takes away a letter whose pages went to another one; false when it is not the one that was seen. */
export async function removeScannedLetter(tx: Tx, { id, version }: SeenLetter): Promise<boolean> {
  const sql = 'DELETE FROM scanned_letters WHERE id = $1 AND version = $2 RETURNING id';
  return (await changeReturning(tx, sql, [id, version])).length === 1;
}

/** A page of letters. */
export async function listScannedLetters(reader: Reader, listed: ListQuery): Promise<Page<ScannedLetter>> {
  return listRows(reader, { resource: 'scanned-letters', table: 'scanned_letters' }, listed);
}
