/** Every country of ISO 3166 by its codes and its names, and what is no country. */
import { describe, expect, it } from 'vitest';
import { countryCodeOf, countryNameOf, stateCodeOf } from './countries';

const ALL = Array.from({ length: 26 * 26 }, (_, at) =>
  String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)),
).filter((code) => countryCodeOf(code) === code);

describe('countries', () => {
  it('knows each of them by its code and by its name in both languages', () => {
    expect(ALL).toHaveLength(250);
    for (const code of ALL) {
      expect(countryCodeOf(countryNameOf(code, 'nl')), code).toBe(code);
      expect(countryCodeOf(countryNameOf(code, 'en').toUpperCase()), code).toBe(code);
      expect(countryNameOf(code, 'nl')).not.toBe(code);
    }
  });

  it.each([
    ['nederland', 'NL'],
    ['KOSOVO', 'XK'],
    ['Türkiye', 'TR'],
    ['Turkije', 'TR'],
    ['Congo (Democratische Republiek)', 'CD'],
    ['Utopia', null],
    ['', null],
    ['12', null],
  ])('%s is %s', (text, code) => {
    expect(countryCodeOf(text)).toBe(code);
  });

  it.each([
    ['D', 'DE'],
    ['DEU', 'DE'],
    ['DE', 'DE'],
    ['NLD', 'NL'],
    ['RKS', 'XK'],
    ['GBD', 'GB'],
    ['UTO', null],
  ])('on a document %s is %s', (text, code) => {
    expect(stateCodeOf(text)).toBe(code);
  });
});
