/** Makes the bytes of one planned file: its letters printed, scanned and bound. */
import type { PageImage } from '@desk/server/reading/openScan';
import { bindPdf, cutOff } from './bindPdf';
import { bindTiff } from './bindTiff';
import type { PlannedFile, Sheet } from './planMail';
import { printSheets, type Printed } from './printSheets';
import { scanAsGrey, scanAsJpeg } from './scanSheet';

const PASSWORD = 'alleen-voor-ons';

export interface Press {
  readonly seed: number;
  /** The application at a place of the data set. */
  readonly printedAt: (place: number) => Printed;
  readonly onPage: () => void;
}

type ScanOne<T> = (image: PageImage, sheet: Sheet) => Promise<T>;

/** Neighbouring sheets of one application are one letter. */
function lettersOf(sheets: readonly Sheet[]): Sheet[][] {
  const letters: Sheet[][] = [];
  for (const sheet of sheets) {
    const last = letters.at(-1);
    if (last?.[0]?.place === sheet.place) {
      last.push(sheet);
    } else {
      letters.push([sheet]);
    }
  }
  return letters;
}

/** Sheet after sheet: a whole stack of pixels would not fit in memory. */
async function scanAll<T>(sheets: readonly Sheet[], press: Press, scanOne: ScanOne<T>): Promise<T[]> {
  const pages: T[] = [];
  for (const letter of lettersOf(sheets)) {
    const images = await printSheets(letter, press.printedAt(letter[0]?.place ?? 0), press.seed);
    const scanned = images.flatMap((image, index) => {
      const sheet = letter[index];
      return sheet === undefined ? [] : [scanOne(image, sheet)];
    });
    pages.push(...(await Promise.all(scanned)));
    letter.forEach(() => press.onPage());
  }
  return pages;
}

/** The sheet in a file that nobody gets to read. */
const SOME_SHEET: Sheet = {
  paper: { is: 'contract', part: 1 },
  blot: 'none',
  expected: 'registered',
  place: 1,
  dpi: 150,
  skew: 0,
  upsideDown: false,
  quality: 60,
};

function unreadPages(press: Press): Promise<Buffer[]> {
  return scanAll([SOME_SHEET], { ...press, onPage: () => undefined }, scanAsJpeg);
}

/** The bytes of a file; those of a file with `sameAs` are the other's. */
export async function scanFile({ form, sheets }: PlannedFile, press: Press): Promise<Buffer> {
  switch (form) {
    case 'pdf':
      return bindPdf(await scanAll(sheets, press, scanAsJpeg));
    case 'tiff':
      return bindTiff(await scanAll(sheets, press, scanAsGrey));
    case 'jpeg':
      return Buffer.concat(await scanAll(sheets, press, scanAsJpeg));
    case 'lockedPdf':
      return bindPdf(await unreadPages(press), PASSWORD);
    case 'brokenPdf':
      return cutOff(await bindPdf(await unreadPages(press)));
    case 'text':
      return Buffer.from('Beste collega, de scanner staat weer aan. Groet van de postkamer.\n');
  }
}
