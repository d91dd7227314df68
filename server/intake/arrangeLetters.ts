/** Splits and joins the letters of the tray by hand, puts one aside with a reason, and takes it back. */
import {
  findFate,
  findScannedLetter,
  insertScannedLetters,
  keepFate,
  removeScannedLetter,
} from '@desk/db/stores/scannedLetterStore';
import { DomainError } from '@desk/shared/contract/errors';
import { isInTray, type ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { Dependencies } from '../dependencies';
import { changeLetter, fateBy, saveLetter, type TrayCommand } from './changeLetter';

const BY_HAND = { status: 'unmatched', cause: 'splitByHand', refusal: null } as const;

/**
 * Splits a letter in two; the first keeps the number that was read, the second has none.
 * @returns both, in the order of their pages
 * @throws DomainError letterPagesWrong when one of them would be empty, and as every change of the tray
 */
export function splitLetter(
  deps: Dependencies,
  command: TrayCommand<'split'>,
): Promise<readonly [ScannedLetter, ScannedLetter]> {
  return changeLetter(deps, command, {
    action: 'split',
    isReady: isInTray,
    async change(tx, letter, { after }) {
      const { pages, applicationNumber, follows } = letter;
      if (after >= pages.length) {
        throw new DomainError('letterPagesWrong', { errors: { after: `1..${String(pages.length - 1)}` } });
      }
      const first = await saveLetter(tx, letter, { ...BY_HAND, pages: pages.slice(0, after) });
      const second: ScannedLetter = {
        ...letter,
        ...BY_HAND,
        id: deps.newId(),
        pages: pages.slice(after),
        applicationNumber: null,
        follows: applicationNumber ?? follows,
        reason: '',
        version: 0,
      };
      await insertScannedLetters(tx, [second]);
      const data = { letterId: letter.id, after, otherId: second.id };
      return { entry: { type: 'mail.letterSplit', data }, answer: [first, second] };
    },
  });
}

/** Two letters that carry different numbers carry none that is sure. */
function commonNumber(one: ScannedLetter, other: ScannedLetter): string | null {
  const numbers = new Set([one.applicationNumber, other.applicationNumber].filter((number) => number !== null));
  const [number = null] = numbers;
  return numbers.size === 1 ? number : null;
}

/**
 * Puts the pages of another letter of the same batch behind this one; the other letter is no more.
 * @throws DomainError letterPagesWrong (itself, or another batch), letterNotInTray, notFound, and as every change of the tray
 */
export function joinLetters(deps: Dependencies, command: TrayCommand<'join'>): Promise<ScannedLetter> {
  return changeLetter(deps, command, {
    action: 'join',
    isReady: isInTray,
    async change(tx, letter, { withId, withVersion }) {
      const other = await findScannedLetter(tx, withId);
      if (other === null) {
        // One that a colleague joined a moment ago was known: the answer is that it has gone, not that it never was.
        const wasKnown = (await findFate(tx, withId)) !== null;
        throw wasKnown
          ? new DomainError('letterNotInTray', { errors: { withId: 'notInTray' } })
          : new DomainError('notFound', { errors: { withId: 'unknown' } });
      }
      if (other.id === letter.id || other.batchId !== letter.batchId) {
        throw new DomainError('letterPagesWrong', { errors: { withId: 'otherBatch' } });
      }
      const isSeen = withVersion === undefined || withVersion === other.version;
      if (!isSeen || !isInTray(other) || !(await removeScannedLetter(tx, other))) {
        throw new DomainError('letterNotInTray', { errors: { withId: 'notInTray' } });
      }
      const away = {
        ...fateBy(command, 'join', { at: deps.clock().toISOString() }),
        fate: 'joinedAway',
        intoId: letter.id,
      } as const;
      await keepFate(tx, withId, away);
      const pages = [...letter.pages, ...other.pages];
      const applicationNumber = commonNumber(letter, other);
      const answer = await saveLetter(tx, letter, { ...BY_HAND, pages, applicationNumber });
      return { entry: { type: 'mail.letterJoined', data: { letterId: letter.id, withId } }, answer };
    },
  });
}

/** Puts a letter aside: it is no post for a case. Its pages stay in the batch. */
export function discardLetter(deps: Dependencies, command: TrayCommand<'discard'>): Promise<ScannedLetter> {
  return changeLetter(deps, command, {
    action: 'discard',
    isReady: isInTray,
    async change(tx, letter, { reason }) {
      const answer = await saveLetter(tx, letter, { status: 'discarded', reason });
      return { entry: { type: 'mail.letterDiscarded', data: { letterId: letter.id, reason } }, answer };
    },
  });
}

/** Takes a letter back that was put aside; it is again what it was. */
export function restoreLetter(deps: Dependencies, command: TrayCommand<'restore'>): Promise<ScannedLetter> {
  return changeLetter(deps, command, {
    action: 'restore',
    isReady: ({ status }) => status === 'discarded',
    async change(tx, letter) {
      const status = letter.refusal === null ? 'unmatched' : 'refused';
      const answer = await saveLetter(tx, letter, { status, reason: '' });
      return { entry: { type: 'mail.letterRestored', data: { letterId: letter.id } }, answer };
    },
  });
}
