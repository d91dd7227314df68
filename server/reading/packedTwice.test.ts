import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inspectScan } from './inspectScan';
import { pagePdf } from './testing/pagePdf';
import { isPackedTwice } from './engine/packedTwice';

/** A page whose content is 200 MB of spaces, deflated twice: some hundred bytes. */
function bomb(filters: string): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(200 * 1024 * 1024, ' ')));
  return pagePdf({ dictionary: `/Length ${String(packed.length)}/Filter${filters}`, packed });
}

it.each(['[/FlateDecode/FlateDecode]', '[ /Fl /Fl ]', '[/LZWDecode\n/FlateDecode]', '[/Fl#61teDecode /FlateDecode]'])(
  'a PDF with the filters %s is refused before anything of it is unpacked',
  async (filters) => {
    const bytes = bomb(filters);
    expect(bytes.length).toBeLessThan(4096);
    expect(isPackedTwice(bytes)).toBe(true);
    await expect(inspectScan({ fileName: 'small.pdf', bytes })).rejects.toMatchObject({ code: 'documentUnfolds' });
  },
);

it.each(['/FlateDecode', '[/FlateDecode]', '[/FlateDecode/DCTDecode]', '[/ASCII85Decode/FlateDecode]'])(
  'the filters %s are those of scanners',
  (filters) => {
    expect(isPackedTwice(Buffer.from(`<</Length 9/Filter${filters}>>`))).toBe(false);
  },
);
