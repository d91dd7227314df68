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
  expect(findUnfitText({ a: ['x', { b: 'y\0' }], c: '\0' })?.field).toBe('a.1.b');
  expect(findUnfitText({ a: { 'k\0': 1 } })?.field).toBe('a.?');
  expect(findUnfitText({ a: 1, b: null, c: ['x'] })).toBeNull();
  expect(findUnfitText('\ud800')?.field).toBe('');
});

it.each([
  ['Vera\u200bVlas', 'zero-width space (U+200B)'],
  ['Vera\u202eVlas', 'right-to-left override (U+202E)'],
  ['\u2060\u2060', 'word joiner (U+2060)'],
  ['\ufeffVera', 'byte order mark (U+FEFF)'],
  ['co\u00adop', 'soft hyphen (U+00AD)'],
  ['a\u200db', 'zero-width joiner (U+200D)'],
  ['\u3164', 'U+3164'],
  ['Vera\u{e0041}', 'U+E0041'],
])('names what cannot be seen in %j, and not the text', (text, name) => {
  const found = findUnfitText({ name: text });
  expect(found?.field).toBe('name');
  expect(found?.why.en).toContain(name);
  expect(found?.why.nl).toMatch(/onzichtbaar teken/);
  expect(JSON.stringify(found)).not.toContain('Vera');
});

it.each(['👨‍👩‍👧', '❤️ akkoord', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '👩🏽‍💻'])('takes the picture %s, which keyboards write', (text) => {
  expect(findUnfitText({ remark: text })).toBeNull();
});

it('takes a password as it is', () => {
  expect(findUnfitText({ username: 'vera', password: 'een\u200blang wachtwoord' })).toBeNull();
  expect(findUnfitText({ password: 'a NUL\0' })?.field).toBe('password');
});
