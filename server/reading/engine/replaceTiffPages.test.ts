/** TIFFs of which no page can be replaced by itself: the file is then drawn anew as a whole, which answerTask.test.ts shows. */
import { expect, it } from 'vitest';
import { plainTiff } from '../testing/plainTiff';
import { replaceTiffPages, type Replacement } from './replaceTiffPages';
import { openBytes, readDirectories } from './tiffDirectories';

const PICTURE_PLACE = 273;
const BLACK: Replacement = {
  raster: { width: 2, height: 2, channels: 4, data: new Uint8Array(16) },
  size: { widthPt: 72, heightPt: 72 },
};
const replaced = (file: Uint8Array, page: number): Uint8Array | null =>
  replaceTiffPages(file, new Map([[page, BLACK]]));

/** A TIFF of two pages after somebody wrote this number in it, at the place that its directories name. */
function changed(value: number, placeIn: (directories: ReturnType<typeof readDirectories>) => number): Uint8Array {
  const file = plainTiff();
  const opened = openBytes(file);
  if (opened === null) {
    throw new Error('The maker of the test made no TIFF');
  }
  opened.view.setUint32(placeIn(readDirectories(opened)), value, opened.little);
  return file;
}

it.each([1, 2])('of a plain TIFF page %i is replaced and the other one stays', (page) => {
  const opened = openBytes(replaced(plainTiff(), page) ?? new Uint8Array());
  const widths = opened && readDirectories(opened).map(({ entries }) => entries.find(({ tag }) => tag === 256)?.values);
  expect(widths).toEqual(page === 1 ? [[2], [20]] : [[20], [2]]);
});

it.each([
  ['text', () => Buffer.from('no TIFF at all'), 1],
  ['nothing', () => new Uint8Array(), 1],
  ['a BigTIFF', () => Uint8Array.from(plainTiff(), (byte, at) => (at === 2 ? 43 : byte)), 1],
  ['a page behind the last', () => plainTiff(), 3],
  ['a file that ends within its directories', () => plainTiff().subarray(0, -20), 1],
  ['pages that run in a circle', () => changed(408, (all) => all[1]?.next ?? 0), 1],
  [
    'a picture that lies beyond the file',
    () => changed(99_999, ([first]) => first?.entries.find(({ tag }) => tag === PICTURE_PLACE)?.from ?? 0),
    1,
  ],
] as const)('%s: nothing is replaced', (_what, make, page) => {
  expect(replaced(make(), page)).toBeNull();
});
