import { Readable } from 'node:stream';
import { createDeflate, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { MAX_ENGINE_BYTES } from './engine/limitMemory';
import { openScan } from './openScan';
import { pagePdf } from './testing/pagePdf';

const PIECE = Buffer.alloc(16 * 1024 * 1024, ' ');

/** More drawing orders than an engine may hold, made piece by piece so that the test itself needs little. */
async function manySpaces(): Promise<Buffer> {
  const deflate = createDeflate();
  const pieces = Array.from({ length: MAX_ENGINE_BYTES / PIECE.length + 1 }, () => PIECE);
  Readable.from(pieces).pipe(deflate);
  return Buffer.concat(await deflate.toArray());
}

it('gives up on a page for which an engine needs more memory than it may take, and draws the next file', async () => {
  const large = await manySpaces();
  // It poses as a picture: what looks through the file before it is taken in cannot know.
  const dictionary = `/Subtype/Image/Length ${String(large.length)}/Filter/FlateDecode`;
  const bomb = await openScan(pagePdf({ dictionary, packed: large }), 'application/pdf');
  await expect(bomb.render(1, 50)).rejects.toMatchObject({ code: 'documentBroken' });
  const packed = deflateSync(Buffer.from('1 0 0 rg 0 0 595 842 re f'));
  const sound = await openScan(
    pagePdf({ dictionary: `/Length ${String(packed.length)}/Filter/FlateDecode`, packed }),
    'application/pdf',
  );
  const { pixels } = await sound.render(1, 50);
  expect([...pixels.subarray(0, 3)]).toEqual([255, 0, 0]);
  await sound.close();
});
