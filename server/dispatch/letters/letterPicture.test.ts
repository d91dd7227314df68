/** The letter as whoever holds it sees it: drawn to a picture, looked at in the window of the envelope and on the paper around it. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openScan } from '../../reading/openScan';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { renderActivationLetters, type ActivationLetter } from './activationLetter';
import { ADDRESS_WINDOW } from './letterSheet';
import { SAMPLE_ADDRESS } from '../../testing/sampleAddress';

/** Pixels per millimetre of the picture; the sheet is 210 mm wide. */
const SCALE = 4;
const SHEET = { width: 210, height: 297 };
/** What counts as ink, of 255. */
const DARK = 160;

const LETTER: ActivationLetter = {
  language: 'nl',
  date: '2026-11-26',
  recipient: {
    nameLines: ['T. van Voorbeeld'],
    company: 'Zeilmakerij Oostvaart B.V.',
    address: SAMPLE_ADDRESS,
  },
  linkChannel: 'email',
  targetLevel: 'EH3',
  code: 'K7QFC-9TXMC-4HRDC',
  validUntil: '2026-12-10T22:59:59.999Z',
  caseNumber: 'ZU-2026-000123-7',
  mark: 'L-0A1B2C3D4E5F',
  registered: true,
};

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Share of the pixels of an area (in millimetres) that hold ink. */
async function inkIn(png: Buffer, { left, right, top, bottom }: Area): Promise<number> {
  const part = { left: left * SCALE, top: top * SCALE, width: (right - left) * SCALE, height: (bottom - top) * SCALE };
  const pixels = await sharp(png).extract(part).greyscale().raw().toBuffer();
  return pixels.filter((pixel) => pixel < DARK).length / pixels.length;
}

async function pictures(letters: readonly [ActivationLetter, ...ActivationLetter[]]): Promise<Buffer[]> {
  const scan = await openScan(
    await renderActivationLetters({ title: 'Printrun', sender: SAMPLE_SENDER }, letters),
    'application/pdf',
  );
  try {
    const pages = Array.from({ length: scan.pages }, (_, at) => scan.png(at + 1, SHEET.width * SCALE));
    return await Promise.all(pages);
  } finally {
    await scan.close();
  }
}

describe('a letter as a picture', () => {
  it.each(['nl', 'en'] as const)(
    'shows its address in the window and nothing in its margins, in %s',
    async (language) => {
      const [png = Buffer.alloc(0)] = await pictures([{ ...LETTER, language }]);
      const { left, right, top, bottom } = ADDRESS_WINDOW;
      expect(await inkIn(png, ADDRESS_WINDOW)).toBeGreaterThan(0.005);
      // A hair's breadth around the window stays white, so that no envelope shows half a line.
      expect(await inkIn(png, { left: left - 3, right: left, top, bottom })).toBe(0);
      expect(await inkIn(png, { left: right, right: right + 10, top, bottom })).toBe(0);
      expect(await inkIn(png, { left, right, top: bottom, bottom: bottom + 4 })).toBe(0);
      expect(await inkIn(png, { left: 195, right: 210, top: 0, bottom: SHEET.height })).toBe(0);
      expect(await inkIn(png, { left: 0, right: 210, top: 285, bottom: SHEET.height })).toBe(0);
    },
  );

  it('carries a bar code that a hand scanner reads, and it is the mark', async () => {
    const scan = await openScan(
      await renderActivationLetters({ title: 'Printrun', sender: SAMPLE_SENDER }, [LETTER]),
      'application/pdf',
    );
    try {
      expect(await scan.codes(1)).toEqual([LETTER.mark]);
    } finally {
      await scan.close();
    }
  });

  it('is one sheet for each person', async () => {
    expect(await pictures([LETTER, { ...LETTER, language: 'en' }, LETTER])).toHaveLength(3);
  });
});
