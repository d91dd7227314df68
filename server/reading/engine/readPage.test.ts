import { expect, it } from 'vitest';
import { textsOf } from './readPage';

it.each([
  [
    ['ZU-2026-000001', 'ZU-2026-000001', 'B'],
    ['ZU-2026-000001', 'B'],
  ],
  // What franks a letter holds numbers, and none of ours is among them.
  [['NL\u0000\u0001\u0007', 'half \ud800', 'ZU-2026-000001'], ['ZU-2026-000001']],
  [[], []],
])('has of the codes %j the texts %j', (found, texts) => {
  expect(textsOf(found.map((text) => ({ text })))).toEqual(texts);
});
