/** Decides how each action in the tray is undone. */
import type { TrayAction } from '@desk/shared/contract/mailRoom';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { TrayActionParams } from '../../providers/dataProvider';

/**
 * @param action what was done
 * @param before the letter as it was
 * @param after every letter that it touched, as they are now; the letter itself first
 * @param undoReason what the history says where undoing needs a reason
 * @returns the action that brings the former state back, or null when there is none
 */
export function undoOf(
  action: TrayAction,
  { before, after }: { readonly before: ScannedLetter; readonly after: readonly ScannedLetter[] },
  undoReason: string,
): TrayActionParams | null {
  const letter = after.find(({ id }) => id === before.id);
  if (letter === undefined) {
    return null;
  }
  const { id, version } = letter;
  switch (action) {
    case 'split': {
      const other = after.find((one) => one.id !== id);
      return other === undefined ? null : { id, action: 'join', input: { version, withId: other.id } };
    }
    case 'join':
      return { id, action: 'split', input: { version, after: before.pages.length } };
    case 'discard':
      return { id, action: 'restore', input: { version } };
    case 'restore':
      return before.reason === '' ? null : { id, action: 'discard', input: { version, reason: before.reason } };
    case 'link':
      return { id, action: 'unlink', input: { version, reason: undoReason } };
    case 'unlink':
      return null;
  }
}
