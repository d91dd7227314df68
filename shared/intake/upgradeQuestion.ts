/** Decides how it stands with the question "is this an upgrade?" when no letter says so: it is asked, never assumed. */
import type { CustomerWord } from '../application/establishmentChoice';
import type { MailItem } from './mailItem';

/** What somebody at the customer answered, and which officer wrote it down. */
export interface UpgradeAnswer extends CustomerWord {
  readonly isUpgrade: boolean;
  readonly recordedById: string;
  readonly recordedByName: string;
  readonly recordedAt: string;
}

/**
 * unseen: nobody looked for the note yet; noted: a letter carries it; open: it is missing and the customer was not
 * heard; confirmed and denied: what the customer answered.
 */
export const UPGRADE_STATES = ['unseen', 'noted', 'open', 'confirmed', 'denied'] as const;
export type UpgradeState = (typeof UPGRADE_STATES)[number];

/**
 * @param letters every letter of the case; the note on one of them is enough
 * @param answer what the customer answered, or null
 * @returns how the question stands; the customer's "no" goes before a note on an earlier letter. Source: upgrade page of the supplier (the note is asked at the signature)
 */
export function upgradeState(
  letters: readonly Pick<MailItem, 'checklist' | 'registeredAt'>[],
  answer: Pick<UpgradeAnswer, 'isUpgrade' | 'recordedAt'> | null,
): UpgradeState {
  const notes = letters.map(({ checklist }) => checklist['upgradeNote']);
  const noted = letters.filter((_letter, index) => notes[index] === 'yes');
  const isDenied = answer !== null && !answer.isUpgrade;
  // Whoever takes it back takes back what was signed before; a letter that came after it says otherwise again.
  if (noted.some(({ registeredAt }) => !isDenied || registeredAt > answer.recordedAt)) {
    return 'noted';
  }
  if (answer !== null) {
    return answer.isUpgrade ? 'confirmed' : 'denied';
  }
  return notes.includes('no') ? 'open' : 'unseen';
}
