/** Lays a printed sheet on the scanner: askew, upside down, with a smudge where somebody held it; grey, as JPEG or raw. */
import sharp, { type Sharp } from 'sharp';
import type { Blot } from './letterKinds';
import type { Sheet } from './planMail';

/** What the renderer gives: RGBA. */
interface Rendered {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

const A4 = { width: 210, height: 297 } as const;
const PAPER = '#ffffff';
/** Where the codes of a contract stand, in millimetres, with room for paper that lay slightly turned. */
const MATRIX = { x: 163, y: 12, width: 24, height: 24 } as const;
const BARS = { x: 22, y: 266, width: 76, height: 16 } as const;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A dark stain with wavy edges over the whole area. */
function stain({ x, y, width, height }: Area): string {
  const [right, low] = [x + width, y + height];
  const path =
    `M${String(x)} ${String(y + 2)} Q${String(x + width / 2)} ${String(y - 2)} ${String(right)} ${String(y + 1)} ` +
    `Q${String(right + 2)} ${String(y + height / 2)} ${String(right - 1)} ${String(low)} ` +
    `Q${String(x + width / 2)} ${String(low + 2)} ${String(x)} ${String(low - 1)} Z`;
  return `<path d="${path}" fill="#4a463f"/>`;
}

function smudge({ width, height }: Rendered, blot: Blot): Buffer {
  const areas = blot === 'all' ? [MATRIX, BARS] : [MATRIX];
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" ` +
      `viewBox="0 0 ${String(A4.width)} ${String(A4.height)}" preserveAspectRatio="none">${areas.map(stain).join('')}</svg>`,
  );
}

/** Cuts the turned sheet back to the size of the glass. */
async function onGlass(turned: Sharp, { width, height }: Rendered): Promise<Sharp> {
  const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true });
  const { channels } = info;
  return sharp(data, { raw: { width: info.width, height: info.height, channels } }).extract({
    left: Math.max(0, Math.floor((info.width - width) / 2)),
    top: Math.max(0, Math.floor((info.height - height) / 2)),
    width: Math.min(width, info.width),
    height: Math.min(height, info.height),
  });
}

async function scan(rendered: Rendered, { blot, skew, upsideDown }: Sheet): Promise<Sharp> {
  const { width, height, pixels } = rendered;
  const printed = sharp(pixels, { raw: { width, height, channels: 4 } }).flatten({ background: PAPER });
  const inked = blot === 'none' ? printed : printed.composite([{ input: smudge(rendered, blot) }]);
  const flat = await inked.removeAlpha().raw().toBuffer();
  const sheet = sharp(flat, { raw: { width, height, channels: 3 } });
  const turned = sheet.rotate(skew + (upsideDown ? 180 : 0), { background: PAPER });
  return (await onGlass(turned, rendered)).greyscale();
}

/** The scan as a JPEG that knows its resolution. */
export async function scanAsJpeg(rendered: Rendered, sheet: Sheet): Promise<Buffer> {
  const image = await scan(rendered, sheet);
  return image.withMetadata({ density: sheet.dpi }).jpeg({ quality: sheet.quality }).toBuffer();
}

export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** One byte a pixel, 0 is black. */
  readonly grey: Buffer;
}

/** The scan as grey pixels, for a form that holds many pages. */
export async function scanAsGrey(rendered: Rendered, sheet: Sheet): Promise<GreyPage> {
  const image = await scan(rendered, sheet);
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, dpi: sheet.dpi, grey: data };
}
