/** Checks that values and counted nouns are put into sentences. */
import { expect, test } from 'vitest';
import { fillText, placesOf } from './fillText';

test.each([
  ['%{days|dag|dagen} oud', { days: 1 }, '1 dag oud'],
  ['%{days|dag|dagen} oud', { days: 0 }, '0 dagen oud'],
  [
    '%{managers|beheerder|beheerders} en %{users|gebruiker|gebruikers}',
    { managers: 1, users: 12 },
    '1 beheerder en 12 gebruikers',
  ],
  ['van %{asOf}', { asOf: '2026-05-31' }, 'van 2026-05-31'],
  ['%{pages|page|pages} read', { pages: '1' }, '1 page read'],
  ['van %{asOf} (%{provider})', { asOf: 'x' }, 'van x (%{provider})'],
])('%s', (text, values, sentence) => {
  expect(fillText(text, values)).toBe(sentence);
});

test('the places of a sentence are told, each once', () => {
  expect(placesOf('%{pages|pagina|pagina’s} van %{asOf}, %{pages}')).toEqual(['asOf', 'pages']);
});
