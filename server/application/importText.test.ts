import { expect, it } from 'vitest';
import { linesOf } from './importText';

async function cut(pieces: readonly string[]): Promise<(readonly [number, string])[]> {
  const found: (readonly [number, string])[] = [];
  const all = {
    bytes: 1,
    isUtf8: true,
    pieces: () =>
      (async function* () {
        yield* pieces;
      })(),
  };
  for await (const { line, text } of linesOf(all)) {
    found.push([line, text]);
  }
  return found;
}

it.each([
  ['ends of lines within a piece', ['a\nb\r\nc\rd']],
  ['an end that is cut in two', ['a\nb\r', '\nc\r', 'd']],
  ['pieces of one sign', [...'a\nb\r\nc\rd\n']],
  ['pieces that are empty', ['', 'a\nb', '', '\nc\nd', '']],
  ['a last line with half an end', ['a\nb\nc\nd\r']],
])('gives the same lines for %s', async (_what, pieces) => {
  expect(await cut(pieces)).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
  ]);
});

it('counts empty lines, and gives none for nothing', async () => {
  expect(await cut(['\n\na'])).toEqual([
    [1, ''],
    [2, ''],
    [3, 'a'],
  ]);
  expect(await cut([''])).toEqual([]);
});
