/** Keeps the letters found in a batch; a change is made only by whoever saw the letter as it stands. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import { scannedLetterFields } from '@desk/shared/search/searchFields';
import { isInTray, type LetterFate, type ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { LetterColumns } from '../models/mailRows';
import type { Reader, Tx } from '../reader';
import { indexEntries, removeEntry, type SearchEntry } from '../search/searchIndex';
import { listRows, type Page } from '../sql/list';
import { changeReturning, insertRows, query, rowsWith, rowWith, updateRows } from '../sql/rows';

/** What can become of a letter after it was found. */
export type LetterChanges = Partial<Omit<ScannedLetter, 'id' | 'batchId' | 'fileName' | 'receivedOn' | 'version'>>;

const PAGE_DIGITS = 5;

function placeOf({ receivedOn, batchId, pages }: ScannedLetter): string {
  return `${receivedOn}/${batchId}/${String(pages[0] ?? 0).padStart(PAGE_DIGITS, '0')}`;
}

/** What the list is sorted and filtered by. */
function derived(letter: ScannedLetter): Pick<LetterColumns, 'place' | 'inTray'> {
  return { place: placeOf(letter), inTray: isInTray(letter) };
}

/** What waits in the tray is open work; the rest is found behind it. */
function entryOf(letter: ScannedLetter): SearchEntry {
  const fields = scannedLetterFields(letter);
  return { kind: 'scanned-letters', recordId: letter.id, caseId: null, isOpen: isInTray(letter), fields };
}

function letterOf(row: LetterColumns): ScannedLetter {
  const { place: _place, inTray: _inTray, ...letter } = row;
  return letter;
}

function letterOrNull(row: LetterColumns | null): ScannedLetter | null {
  return row === null ? null : letterOf(row);
}

/** Adds the letters of a batch. */
export async function insertScannedLetters(tx: Tx, letters: readonly ScannedLetter[]): Promise<void> {
  await insertRows(
    tx,
    'scanned_letters',
    letters.map((letter) => ({ ...letter, ...derived(letter) })),
  );
  await indexEntries(tx, letters.map(entryOf));
}

/** The letter with this id, or null. */
export async function findScannedLetter(reader: Reader, id: string): Promise<ScannedLetter | null> {
  return letterOrNull(await rowWith(reader, 'scanned_letters', { id }));
}

/** The letter of a stack that was registered as this one, or null when that came otherwise. */
export async function findLetterOfMail(reader: Reader, mailItemId: string): Promise<ScannedLetter | null> {
  return letterOrNull(await rowWith(reader, 'scanned_letters', { mailItemId }));
}

/** The letters of a batch in the order in which they were found. */
export async function scannedLettersOf(reader: Reader, batchId: string): Promise<ScannedLetter[]> {
  return (await rowsWith(reader, 'scanned_letters', { match: { batchId }, order: [['id', 'ASC']] })).map(letterOf);
}

/** The letter that lies behind this one in its stack and waits in the tray, or null when the one behind does not wait. */
export async function findLetterBehind(reader: Reader, letter: ScannedLetter): Promise<ScannedLetter | null> {
  const sql = 'SELECT id FROM scanned_letters WHERE batch_id = $1 AND place > $2 ORDER BY place LIMIT 1';
  const [row] = await query(reader, sql, [letter.batchId, placeOf(letter)]);
  const behind = row === undefined ? null : await findScannedLetter(reader, String(row['id']));
  return behind !== null && isInTray(behind) ? behind : null;
}

/**
 * Changes a letter and raises its version by one, if it is still the one that was seen.
 * @returns false when it has another version by now or is gone; nothing is written then
 */
export async function changeScannedLetter(tx: Tx, seen: ScannedLetter, set: LetterChanges): Promise<boolean> {
  const { id, version } = seen;
  const changed = { ...seen, ...set };
  const changes = { ...set, ...derived(changed), version: version + 1 };
  const isSaved = (await updateRows(tx, 'scanned_letters', { match: { id, version }, set: changes })) === 1;
  if (isSaved) {
    await indexEntries(tx, [entryOf(changed)]);
  }
  return isSaved;
}

/** Takes away a letter whose pages went to another one; false when it is not the one that was seen. */
export async function removeScannedLetter(
  tx: Tx,
  { id, version }: Pick<ScannedLetter, 'id' | 'version'>,
): Promise<boolean> {
  const sql = 'DELETE FROM scanned_letters WHERE id = $1 AND version = $2 RETURNING id';
  const isRemoved = (await changeReturning(tx, sql, [id, version])).length === 1;
  if (isRemoved) {
    await removeEntry(tx, id);
  }
  return isRemoved;
}

/** Keeps what was done to a letter last, in the place of what was done before. */
export async function keepFate(tx: Tx, id: string, fate: LetterFate): Promise<void> {
  if ((await updateRows(tx, 'letter_fates', { match: { id }, set: fate })) === 0) {
    await insertRows(tx, 'letter_fates', [{ id, ...fate }]);
  }
}

/** What was done to a letter last, or null when nobody did anything. */
export async function findFate(reader: Reader, letterId: string): Promise<LetterFate | null> {
  const row = await rowWith(reader, 'letter_fates', { id: letterId });
  if (row === null) {
    return null;
  }
  const { id: _id, ...fate } = row;
  return fate;
}

/** A page of letters. */
export async function listScannedLetters(reader: Reader, listed: ListQuery): Promise<Page<ScannedLetter>> {
  const { rows, ...total } = await listRows(reader, { resource: 'scanned-letters', table: 'scanned_letters' }, listed);
  return { ...total, rows: rows.map(letterOf) };
}
