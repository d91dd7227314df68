/** Checks that an address leads to the letter it names, and that a wrong one leads nowhere else. */
import { expect, test } from 'vitest';
import { filterOf, readAddress, writeAddress } from './trayAddress';

const PLAIN = { view: 'waiting', sort: 'oldest', q: '', list: 1, letter: null, page: 1 } as const;

test.each([
  ['', PLAIN],
  ['letter=l120&page=3', { ...PLAIN, letter: 'l120', page: 3 }],
  [
    'view=discarded&sort=newest&q=maandag&list=5',
    { ...PLAIN, view: 'discarded', sort: 'newest', q: 'maandag', list: 5 },
  ],
  ['view=nothing&sort=up&list=0&page=x', PLAIN],
] as const)('%s', (address, read) => {
  expect(readAddress(new URLSearchParams(address))).toEqual(read);
  expect(readAddress(new URLSearchParams(writeAddress(read)))).toEqual(read);
});

test('the list asks for what waits for a person, or for what was put aside', () => {
  expect(filterOf({ view: 'waiting', q: ' ' })).toEqual({ inTray: true });
  expect(filterOf({ view: 'discarded', q: 'maandag ' })).toEqual({ status: 'discarded', q: 'maandag' });
});
