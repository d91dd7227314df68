/** Says how a letter of the tray is now, or what became of it, so that a screen never shows another one in its place. */
import { findFate, findLetterBehind, findScannedLetter } from '@desk/db/stores/scannedLetterStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { LetterState } from '@desk/shared/intake/mailBatch';
import type { Dependencies } from '../dependencies';

/** @throws DomainError notFound when there never was such a letter */
export async function readLetterState({ db }: Pick<Dependencies, 'db'>, id: string): Promise<LetterState> {
  const letter = await findScannedLetter(db, id);
  const fate = await findFate(db, id);
  if (letter === null && fate === null) {
    throw new DomainError('notFound');
  }
  return { letter, fate, behind: letter === null ? null : await findLetterBehind(db, letter) };
}
