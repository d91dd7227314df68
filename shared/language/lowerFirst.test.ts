/** Checks that only the first letter is made small, and that abbreviations keep their capitals. */
import { expect, test } from 'vitest';
import { lowerFirst } from './lowerFirst';

test.each([
  ['Niet akkoord', 'niet akkoord'],
  ['MRZ leesbaar', 'MRZ leesbaar'],
  ['BSN is afgeschermd', 'BSN is afgeschermd'],
  ['KVK-nummer heeft acht cijfers', 'KVK-nummer heeft acht cijfers'],
  ['Vraag het Handelsregister op', 'vraag het Handelsregister op'],
  ['E-mail', 'e-mail'],
  ['', ''],
])('%s', (word, inSentence) => {
  expect(lowerFirst(word)).toBe(inSentence);
});
