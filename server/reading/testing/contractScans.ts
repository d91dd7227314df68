/** Real contracts for tests of reading, and what scanners and customers do to them. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import PDFKit from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { applicationInputSchema } from '@desk/shared/application/application';
import { makeContractPdf } from '../../../scripts/demo/contract/contractPdf';
import { collectPdf } from '../../pdf/collectPdf';
import { openScan } from '../openScan';
import type { PageImage } from '../scanTypes';

export const NUMBER = 'ZU-2026-000123-7';
const demoFile = new URL('../../../db/demo/applications.jsonl', import.meta.url);

let contract: Promise<Buffer> | undefined;

/** The three pages of a contract as the desk's own demo draws it. */
export function contractPdf(): Promise<Buffer> {
  const [first = ''] = readFileSync(demoFile, 'utf8').split('\n');
  contract ??= makeContractPdf({
    applicationNumber: NUMBER,
    application: applicationInputSchema.parse(JSON.parse(first)),
    scan: { missingPages: [], upgradeNote: 'present', signatures: 'all' },
    signedOn: '2026-11-09',
  });
  return contract;
}

export interface Distortion {
  readonly dpi?: number;
  readonly turned?: number;
  /** White paper over the square code, so that only the linear one is left. */
  readonly hideSquareCode?: boolean;
}

/** A page of the contract as it lay under the scanner, in grey. */
export async function scannedPage(page: number, distortion: Distortion = {}): Promise<Sharp> {
  const { dpi = 200, turned = 0, hideSquareCode = false } = distortion;
  const scan = await openScan(await contractPdf(), 'application/pdf');
  try {
    const { width, height, pixels } = await scan.render(page, dpi);
    const raw = { raw: { width, height, channels: 4 } } as const;
    const left = Math.round(width * 0.7);
    const box = { width: width - left, height: Math.round(height * 0.2), channels: 3, background: '#fff' } as const;
    const hidden = hideSquareCode ? [{ input: { create: box }, left, top: 0 }] : [];
    const drawn = await sharp(pixels, raw).composite(hidden).png().toBuffer();
    const lying = await sharp(drawn).rotate(turned, { background: '#fff' }).toColourspace('b-w').png().toBuffer();
    return sharp(lying).withMetadata({ density: dpi });
  } finally {
    await scan.close();
  }
}

/** A picture in the form the engine hands on. */
export async function asPageImage(picture: Sharp): Promise<PageImage> {
  const { data, info } = await picture.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8ClampedArray(data) };
}

/** A TIFF of many pages, as an office scanner writes it. */
export async function tiffOf(pages: readonly Sharp[]): Promise<Buffer> {
  const pngs = await Promise.all(pages.map((page) => page.png().toBuffer()));
  return sharp(pngs, { join: { animated: true } })
    .withMetadata({ density: 200 })
    .tiff({ compression: 'lzw' })
    .toBuffer();
}

/** A PDF behind a password; `kind` owner: it opens, but printing and copying are barred. */
export async function lockedPdf(kind: 'user' | 'owner'): Promise<Buffer> {
  const password = 'only the customer knows';
  const locked = kind === 'user' ? { userPassword: password } : { ownerPassword: password };
  const document = new PDFKit({ ...locked, pdfVersion: '1.7' });
  document.text('a locked contract');
  return collectPdf(document);
}

/** The contract after somebody changed it. */
export async function changedContract(change: (document: PDFDocument) => unknown): Promise<Buffer> {
  const document = await PDFDocument.load(await contractPdf());
  await change(document);
  return Buffer.from(await document.save());
}
