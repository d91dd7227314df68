import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { stackPdf } from '../testing/stacks';
import { isWhole } from './isWhole';

async function picture(type: 'png' | 'jpeg' | 'tiff'): Promise<Buffer> {
  const page = sharp({ create: { width: 300, height: 400, channels: 3, background: '#888' } });
  return page.toFormat(type).toBuffer();
}

describe.each([
  ['PDF', () => stackPdf(3)],
  ['PNG', () => picture('png')],
  ['JPEG', () => picture('jpeg')],
  ['TIFF', () => picture('tiff')],
] as const)('a %s', (_type, make) => {
  it('is whole, and stays so with a line end or zeros behind it', async () => {
    const bytes = Buffer.from(await make());
    expect(isWhole(bytes)).toBe(true);
    expect(isWhole(Buffer.concat([bytes, Buffer.from('\r\n'), Buffer.alloc(100)]))).toBe(true);
  });

  it.each([0.02, 0.25, 0.49, 0.9])('of which only %f has arrived is not', async (part) => {
    const bytes = Buffer.from(await make());
    const arrived = bytes.subarray(0, Math.floor(bytes.length * part));
    expect(isWhole(arrived)).toBe(false);
  });

  it.each([0.02, 0.25, 0.49])('of which %f has arrived in room made for all of it is not', async (part) => {
    const bytes = Buffer.from(await make());
    const arrived = bytes.subarray(0, Math.floor(bytes.length * part));
    // Programs that copy over a network make room for the whole file first.
    expect(isWhole(Buffer.concat([arrived, Buffer.alloc(bytes.length - arrived.length + 2000)]))).toBe(false);
  });
});

it('a linearized PDF needs its whole length, whatever end stands near its beginning', () => {
  const head = '%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 5000 /H [ 1 2 ] >>\nendobj\nstartxref\n0\n%%EOF\n';
  expect(isWhole(Buffer.from(head))).toBe(false);
  expect(
    isWhole(Buffer.concat([Buffer.from(head), Buffer.alloc(4990 - head.length), Buffer.from('%%EOF\n    ')])),
  ).toBe(true);
});

it.each([
  ['an empty file', Buffer.alloc(0), false],
  ['room made for a file', Buffer.alloc(5000), false],
  ['text, which is refused for its kind', Buffer.from('I am a PDF'), true],
])('%s: whole is %s', (_name, bytes, whole) => {
  expect(isWhole(bytes)).toBe(whole);
});
