/** Tells whether a PDF holds something that was compressed more than once: two kilobytes can then unfold to gigabytes. */

/** Filters that make large things small; a picture that was deflated once more is usual, text deflated twice is not. */
const PACKING = new Set(['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL']);
/** The dictionary of a stream always stands in plain text (PDF 32000, 7.5.7: no stream lies in an object stream). */
const FILTERS = /\/(?:Filter|F)\s*\[([^\]]{0,2000})\]/g;
const NAME = /\/([^\s/<>[\](){}%]+)/g;

/** A name may be written with codes in it: /Fl#61teDecode is /FlateDecode. */
export function plainName(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** @param bytes of a PDF; nothing in it is unpacked to find out */
export function isPackedTwice(bytes: Uint8Array): boolean {
  // Codes in the key itself would hide it; no scanner writes them.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/\/[A-Za-z]*#[0-9a-fA-F#A-Za-z]*/g, (name) => plainName(name));
  for (const [, filters = ''] of text.matchAll(FILTERS)) {
    const packing = [...filters.matchAll(NAME)].filter(([, name = '']) => PACKING.has(plainName(name)));
    if (packing.length > 1) {
      return true;
    }
  }
  return false;
}
