import { expect, it } from 'vitest';
import { findUnfitText, isPlainText } from './plainText';

it.each([
  ['plain', true],
  ['Zoë Çelik-Øst, ’s-Gravenhage\tregel\r\nregel', true],
  ['𝔘 and 👍🏽', true],
  ['a NUL\0', false],
  ['an escape\u001b[0m', false],
  ['a C1\u0085', false],
  ['half a pair \ud83d', false],
])('%j is plain: %s', (text, isPlain) => {
  expect(isPlainText(text)).toBe(isPlain);
});

it('finds the first unfit text wherever it lies, in a name of a field too', () => {
  expect(findUnfitText({ a: ['x', { b: 'y\0' }], c: '\0' })).toBe('a.1.b');
  expect(findUnfitText({ a: { 'k\0': 1 } })).toBe('a.?');
  expect(findUnfitText({ a: 1, b: null, c: ['x'] })).toBeNull();
  expect(findUnfitText('\ud800')).toBe('');
});
