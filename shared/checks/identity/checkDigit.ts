/** Decides the check digit of a stretch of a machine readable zone. */

const WEIGHTS = [7, 3, 1] as const;

/** What a character counts for: 0-9 as themselves, A-Z as 10-35, the filler `<` as 0; null for any other. */
export function characterValue(character: string): number | null {
  if (character === '<') {
    return 0;
  }
  return /^[0-9A-Z]$/.test(character) ? parseInt(character, 36) : null;
}

/**
 * The check digit.
 * @param text characters of the zone; one that does not belong in a zone counts for nothing
 * @returns one digit. Source: ICAO 9303 part 3, weights 7, 3, 1 repeating, modulo 10
 */
export function checkDigit(text: string): string {
  const sum = [...text].reduce(
    (total, character, index) => total + (characterValue(character) ?? 0) * (WEIGHTS[index % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}
