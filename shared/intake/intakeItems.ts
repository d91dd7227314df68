/** THE intake checklist: every question asked when a letter is opened. A new one is an entry in its group's file. */
import { CLOSING_ITEMS } from './items/closingItems';
import { COMPANY_ITEMS } from './items/companyItems';
import { CONTRACT_ITEMS } from './items/contractItems';
import { ENCLOSURE_ITEMS } from './items/enclosureItems';
import { ENVELOPE_ITEMS } from './items/envelopeItems';
import { once, type IntakeItem } from './items/intakeItem';
import type { IntakeAnswer } from './mailItem';

/** Id → item, in the order in which an envelope is gone through. Ids are stored with the letters: never rename one. */
export const INTAKE_ITEMS = {
  ...ENVELOPE_ITEMS,
  ...CONTRACT_ITEMS,
  ...COMPANY_ITEMS,
  ...ENCLOSURE_ITEMS,
  ...CLOSING_ITEMS,
} as const satisfies Record<string, IntakeItem>;
export type IntakeItemId = keyof typeof INTAKE_ITEMS;
export const INTAKE_ITEM_IDS = Object.keys(INTAKE_ITEMS) as [IntakeItemId, ...IntakeItemId[]];

/** The entry of an id, in the width every entry shares. */
export function intakeItem(id: IntakeItemId): IntakeItem {
  return INTAKE_ITEMS[id];
}

/**
 * The key under which an answer is kept with its letter.
 * @param item which question
 * @param subjectId the signer or person it is about; null when it is asked once
 */
export function questionKey(item: IntakeItemId, subjectId: string | null): string {
  return subjectId === null ? item : `${item}/${subjectId}`;
}

/**
 * Reads a key back.
 * @returns item and subject; undefined for a key that no question has
 */
export function readQuestionKey(
  key: string,
): { readonly item: IntakeItemId; readonly subjectId: string | null } | undefined {
  const [name = '', subjectId = null, ...rest] = key.split('/');
  const item = INTAKE_ITEM_IDS.find((id) => id === name);
  return item === undefined || rest.length > 0 ? undefined : { item, subjectId };
}

/** Whether an officer may give this answer; a question about a person can be answered for all of them at once. */
export function isAnswerAllowed(key: string, answer: IntakeAnswer): boolean {
  const read = readQuestionKey(key);
  return read !== undefined && intakeItem(read.item).answers.includes(answer);
}

/** What only the person with the paper can say of any letter, known before its case is: the questions of a blank form. */
export const PAPER_ITEM_IDS: readonly IntakeItemId[] = INTAKE_ITEM_IDS.filter((id) => {
  const { filledBy, blocks, askedOf } = intakeItem(id);
  return filledBy === 'officer' && blocks && askedOf === once;
});
