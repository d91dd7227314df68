/** Words of a question hold letters and digits only (`termsOf`): nothing in them means anything to a database. */
export function safe(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '');
}
