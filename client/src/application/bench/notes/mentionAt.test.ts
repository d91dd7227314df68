/** Whom somebody is naming while they type. */
import { expect, test } from 'vitest';
import { mentionAt, offered, withMention } from './mentionAt';

const PEOPLE = [
  { id: '1', username: 'verifier1', name: 'Vera Voorbeeld' },
  { id: '2', username: 'verifier2', name: 'Victor van Loon' },
  { id: '3', username: 'sanne', name: 'Sanne Sørensen' },
];

test.each([
  ['@', 1, { start: 0, typed: '' }],
  ['Kijk @ver', 9, { start: 5, typed: 'ver' }],
  ['Kijk @verifier2 mee', 9, { start: 5, typed: 'ver' }],
  ['(@van', 5, { start: 1, typed: 'van' }],
  ['regel\n@s', 8, { start: 6, typed: 's' }],
  ['Kijk @ver ', 10, null],
  ['info@example', 12, null],
  ['niets', 5, null],
  ['@ver', 0, null],
])('%j with the cursor at %i', (text, cursor, naming) => {
  expect(mentionAt(text, cursor)).toEqual(naming);
});

test.each([
  ['', ['1', '2', '3']],
  ['ver', ['1', '2']],
  ['loon', ['2']],
  ['SOR', ['3']],
  ['oon', []],
])('%j offers %j', (typed, ids) => {
  expect(offered(typed, PEOPLE).map(({ id }) => id)).toEqual(ids);
});

test('offers no more than can be overlooked', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ id: String(at), username: `u${String(at)}`, name: 'Piet' }));
  expect(offered('piet', many)).toHaveLength(6);
});

test.each([
  ['Kijk @ver', 'Kijk @verifier2 ', 16],
  ['Kijk @ver mee', 'Kijk @verifier2 mee', 16],
  ['@ver', '@verifier2 ', 11],
])('%j becomes %j', (text, named, cursor) => {
  const mention = mentionAt(text, text.indexOf('@ver') + 4) ?? { start: 0, typed: '' };
  expect(withMention(text, mention, { id: '2', username: 'verifier2', name: 'Victor' })).toEqual({
    text: named,
    cursor,
  });
});
