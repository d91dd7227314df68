import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inspectScan } from './inspectScan';
import { isPackedTwice } from './engine/packedTwice';

/** A page whose content is 200 MB of spaces, deflated twice: some hundred bytes. */
function bomb(filters: string): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(200 * 1024 * 1024, ' ')));
  const head =
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n' +
    `4 0 obj\n<</Length ${String(packed.length)}/Filter${filters}>>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]);
}

it.each(['[/FlateDecode/FlateDecode]', '[ /Fl /Fl ]', '[/LZWDecode\n/FlateDecode]', '[/Fl#61teDecode /FlateDecode]'])(
  'a PDF with the filters %s is refused before anything of it is unpacked',
  async (filters) => {
    const bytes = bomb(filters);
    expect(bytes.length).toBeLessThan(4096);
    expect(isPackedTwice(bytes)).toBe(true);
    await expect(inspectScan({ fileName: 'small.pdf', bytes })).rejects.toMatchObject({ code: 'documentBroken' });
  },
);

it.each(['/FlateDecode', '[/FlateDecode]', '[/FlateDecode/DCTDecode]', '[/ASCII85Decode/FlateDecode]'])(
  'the filters %s are those of scanners',
  (filters) => {
    expect(isPackedTwice(Buffer.from(`<</Length 9/Filter${filters}>>`))).toBe(false);
  },
);
