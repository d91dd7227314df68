/** Decides how a count stands in a text: in the way of the language. */
type Fill = (place: string, name: string) => unknown;

/** Fills the places of a text, called on it as Polyglot does; a count is written in the way of the language, wherever it stands. */
export function withCountsIn(language: () => string) {
  return function replace(this: string, places: RegExp, fill: Fill): string {
    return this.replace(places, (place: string, name: string) => {
      const value = fill(place, name);
      return name === 'smart_count' && typeof value === 'number'
        ? new Intl.NumberFormat(language()).format(value)
        : String(value);
    });
  };
}
