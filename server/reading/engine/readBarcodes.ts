/** Reads Data Matrix, QR and Code 128 in a picture with ZXing, loaded from the installed package. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes as readWithZxing, type ReaderOptions } from 'zxing-wasm/reader';
import type { Raster } from './raster';

export type BarcodeFormat = 'DataMatrix' | 'QRCode' | 'Code128';

export interface Barcode {
  readonly format: BarcodeFormat;
  readonly text: string;
  /** Degrees clockwise between -180 and 180 by which its upper edge is turned. */
  readonly turned: number;
}

export const ALL_FORMATS: readonly BarcodeFormat[] = ['DataMatrix', 'QRCode', 'Code128'];

const OPTIONS: ReaderOptions = {
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 8,
  textMode: 'Plain',
};

let ready: Promise<unknown> | undefined;

function prepare(): Promise<unknown> {
  ready ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then((wasm) =>
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true }),
  );
  return ready;
}

function toRgba({ data, width, height, channels }: Raster): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(width * height * 4);
  if (channels === 4) {
    rgba.set(data);
    return rgba;
  }
  const words = new Uint32Array(rgba.buffer);
  for (let at = 0; at < data.length; at += 1) {
    words[at] = 0xff000000 | ((data[at] ?? 255) * 0x010101);
  }
  return rgba;
}

/** Every code of these formats whose own check agrees. */
export async function readBarcodes(raster: Raster, formats: readonly BarcodeFormat[]): Promise<Barcode[]> {
  await prepare();
  const { width, height } = raster;
  const image = { data: toRgba(raster), width, height, colorSpace: 'srgb' } as const;
  const codes: Barcode[] = [];
  for (const found of await readWithZxing(image, { ...OPTIONS, formats: [...formats] })) {
    const format = formats.find((name) => name === found.format);
    if (found.isValid && format !== undefined) {
      const { topLeft, topRight } = found.position;
      const turned = (Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) * 180) / Math.PI;
      codes.push({ format, text: found.text, turned });
    }
  }
  return codes;
}
