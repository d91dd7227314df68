/** Makes a PDF of one page out of streams as they are, so that a test decides what lies in them. */

export interface StreamPart {
  readonly dictionary: string;
  readonly packed: Buffer;
}

/** The streams are the contents of the page, one behind the other. */
export function pagePdf(...streams: readonly StreamPart[]): Buffer {
  const contents = streams.map((_stream, index) => `${String(index + 4)} 0 R`).join(' ');
  const head =
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
    `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[${contents}]>>\nendobj\n`;
  const parts = streams.flatMap(({ dictionary, packed }, index) => [
    Buffer.from(`${String(index + 4)} 0 obj\n<<${dictionary}>>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const tail = 'trailer\n<</Root 1 0 R/Size 99>>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), ...parts, Buffer.from(tail)]);
}
