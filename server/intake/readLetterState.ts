/** Says how a letter of the tray is now, or what became of it, so that a screen never shows another one in its place. */
import { findFate, findLetterBehind, findScannedLetter } from '@desk/db/stores/scannedLetterStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { LetterState, ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { Dependencies } from '../dependencies';
import { seenOne } from '../flow/seenRows';

/** @throws DomainError notFound when there never was such a letter */
export async function readLetterState(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<LetterState> {
  const { db } = deps;
  const letter = await findScannedLetter(db, id);
  const fate = await findFate(db, id);
  if (letter === null && fate === null) {
    throw new DomainError('notFound');
  }
  const behind = letter === null ? null : await findLetterBehind(db, letter);
  const seen = async (one: ScannedLetter | null): Promise<ScannedLetter | null> =>
    one && seenOne(deps, { resource: 'scanned-letters', actor }, one);
  return { letter: await seen(letter), fate, behind: await seen(behind) };
}
