/** Puts values into a sentence; a number brings its noun in the right form. */

const PLACE = /%\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/g;

/**
 * Fills the places of a sentence.
 * @param text `%{name}` stands for a value; `%{name|day|days}` for a number with its noun, one or many
 * @param values by name
 * @returns the sentence; a place whose value is not given stays as it is
 */
export function fillText(text: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return text.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) {
      return place;
    }
    const noun = Number(value) === 1 ? one : many;
    return noun === undefined ? String(value) : `${String(value)} ${noun}`;
  });
}

/**
 * @param text a sentence with places
 * @returns the names of the values it asks for, sorted, each once
 */
export function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))].sort();
}
