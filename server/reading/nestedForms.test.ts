/** A bomb of another kind: nothing in it is packed, but each form draws the next one ten times. */
import { expect, it } from 'vitest';
import { openScan } from './openScan';
import { readPageCodes } from './readCodes';
import { contractPdf, NUMBER } from './testing/contractScans';

/** A page of some kilobytes on which ten to the power of its levels squares are drawn. */
function nested(levels: number, times: number): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>',
    '<</Length 4>>\nstream\n/F Do\nendstream',
    ...Array.from({ length: levels }, (_, level) => {
      const isLast = level === levels - 1;
      const content = isLast ? '0 0 10 10 re f' : '/F Do '.repeat(times);
      const resources = isLast ? '' : `/Resources<</XObject<</F ${String(level + 6)} 0 R>>>>`;
      return `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]${resources}/Length ${String(content.length)}>>\nstream\n${content}\nendstream`;
    }),
  ];
  const body = objects.map((object, at) => `${String(at + 1)} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size ${String(objects.length + 1)}>>\nstartxref\n0\n%%EOF\n`,
  );
}
it('a page that draws a thousand million squares is given up, and the next file is read as ever', async () => {
  const bytes = nested(10, 10);
  expect(bytes.length).toBeLessThan(4096);
  const bomb = await openScan(bytes, 'application/pdf');
  await expect(readPageCodes(bomb, 1)).rejects.toMatchObject({ code: 'documentBroken' });
  await bomb.close();
  const scan = await openScan(await contractPdf(), 'application/pdf');
  expect(await readPageCodes(scan, 1)).toContain(`${NUMBER}|1/3`);
  await scan.close();
});
