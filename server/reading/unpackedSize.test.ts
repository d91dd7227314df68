import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectScan } from './inspectScan';
import { pagePdf, type StreamPart } from './testing/pagePdf';
import { unfoldsTooFar } from './engine/unpackedSize';

const MB = 1024 * 1024;

function deflated(megabytes: number, filter = '/Filter/FlateDecode'): StreamPart {
  const packed = deflateSync(Buffer.alloc(megabytes * MB, ' '));
  return { dictionary: `/Length ${String(packed.length)}${filter}`, packed };
}

describe('a PDF that unfolds to far more than it is', () => {
  it.each([
    ['one stream', [deflated(80)]],
    ['a name with a code in it', [deflated(80, '/Filter/Fl#61teDecode')]],
    ['a list of one filter, over two lines', [deflated(80, '/Filter [\n/Fl ]')]],
    ['a length that lies', [{ ...deflated(80), dictionary: '/Length 3/Filter/FlateDecode' }]],
    ['many streams that are each small enough', Array.from({ length: 6 }, () => deflated(50))],
    ['a picture larger than any that is taken', [deflated(310, '/Subtype/Image/Filter/FlateDecode')]],
  ])('%s: is refused before an engine opens it', async (_what, streams) => {
    const bytes = pagePdf(...streams);
    expect(bytes.length).toBeLessThan(MB);
    expect(await unfoldsTooFar(bytes)).toBe(true);
    await expect(inspectScan({ fileName: 'small.pdf', bytes })).rejects.toMatchObject({ code: 'documentUnfolds' });
  });
});

it.each([
  ['drawing orders of an ordinary size', [deflated(2), deflated(3)]],
  ['a large blank sheet as a picture', [deflated(100, '/Subtype /Image/Filter/FlateDecode')]],
  [
    'bytes that are no deflate at all',
    [{ dictionary: '/Length 9/Filter/FlateDecode', packed: Buffer.from('no deflate') }],
  ],
  ['what is not packed', [{ dictionary: '/Length 9', packed: Buffer.from('q Q q Q q') }]],
])('takes %s', async (_what, streams) => {
  expect(await unfoldsTooFar(pagePdf(...streams))).toBe(false);
});
