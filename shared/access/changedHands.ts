/**
 * Decides after which changes an account may be another human’s: what two administrators saw of the one of before, such as a certificate,
 * says nothing of the one of now.
 */
import { searchForm } from '../language/characters';

export const HANDS_CHANGES = ['newName', 'newAddress', 'newIdentity'] as const;
export type HandsChange = (typeof HANDS_CHANGES)[number];

/** What is done to an account, as far as it says whose it is. */
export type AccountChange =
  | { readonly what: 'named'; readonly before: string; readonly after: string }
  /** Its password is chosen anew by whoever reads at an address. */
  | { readonly what: 'reset'; readonly toNewAddress: boolean }
  /** Whoever this is at the identity provider comes in with it; `before` is who it was the last time, null when it never was anybody. */
  | { readonly what: 'linked'; readonly before: string | null; readonly identity: string };

/** Another way to write a name leaves it the same one: capitals, accents, spaces. */
const isSameName = (one: string, other: string): boolean => searchForm(one) === searchForm(other);

/** @returns null when it stays whose it was, as far as the desk can know */
export function changedHands(change: AccountChange): HandsChange | null {
  switch (change.what) {
    case 'named':
      return isSameName(change.before, change.after) ? null : 'newName';
    case 'reset':
      return change.toNewAddress ? 'newAddress' : null;
    case 'linked':
      // The first link says who the owner is at the organisation; another one says that it is somebody else there.
      return change.before === null || change.before === change.identity ? null : 'newIdentity';
  }
}
