/** Names two texts that differ in nothing but their accents: another letter, to be asked about, and no slip. */
import type { DifferenceKind } from '../../differenceKinds';

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

export function otherAccents(left: string, right: string): DifferenceKind | null {
  return withoutAccents(left) === withoutAccents(right) ? 'diacritics' : null;
}
