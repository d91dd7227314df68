/** Makes a TIFF of two small white pages entry by entry, so that a test decides how they lie in the file. */

const [WIDTH, HEIGHT] = [20, 10];
const [SHORT, LONG] = [3, 4];
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

export interface TiffKind {
  /** The byte order of Intel, which is the usual one; that of Motorola when false. */
  readonly little?: boolean;
  /** Both pages point at the same picture. */
  readonly shared?: boolean;
  /** Each page says that there is a smaller copy of it. */
  readonly inner?: boolean;
}

type Entry = readonly [tag: number, type: number, value: number];

function entriesOf(pictureAt: number, inner: boolean): Entry[] {
  const copy: Entry[] = inner ? [[330, LONG, HEADER_BYTES]] : [];
  return [
    [256, LONG, WIDTH],
    [257, LONG, HEIGHT],
    [258, SHORT, 8],
    [259, SHORT, 1],
    [262, SHORT, 1],
    [273, LONG, pictureAt],
    [277, SHORT, 1],
    [278, LONG, HEIGHT],
    [279, LONG, WIDTH * HEIGHT],
    ...copy,
  ];
}

export function plainTiff({ little = true, shared = false, inner = false }: TiffKind = {}): Uint8Array {
  const pictureBytes = WIDTH * HEIGHT;
  const pages = [0, shared ? 0 : 1].map((picture) => entriesOf(HEADER_BYTES + picture * pictureBytes, inner));
  const directoryBytes = 2 + (pages[0]?.length ?? 0) * ENTRY_BYTES + 4;
  const firstAt = HEADER_BYTES + 2 * pictureBytes;
  const bytes = new Uint8Array(firstAt + 2 * directoryBytes);
  bytes.fill(0xff, HEADER_BYTES, firstAt);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, firstAt, little);
  pages.forEach((entries, page) => {
    const at = firstAt + page * directoryBytes;
    view.setUint16(at, entries.length, little);
    entries.forEach(([tag, type, value], index) => {
      const place = at + 2 + index * ENTRY_BYTES;
      view.setUint16(place, tag, little);
      view.setUint16(place + 2, type, little);
      view.setUint32(place + 4, 1, little);
      if (type === SHORT) {
        view.setUint16(place + 8, value, little);
      } else {
        view.setUint32(place + 8, value, little);
      }
    });
    view.setUint32(at + directoryBytes - 4, page === 0 ? at + directoryBytes : 0, little);
  });
  return bytes;
}
