/** Makes a morning's post in a folder: the files to import first, the scans, and the truth about every page of them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { writeSeed } from '../keepSeed';
import { seedPieces } from '../seedRows';
import { planMail, type MailOrder, type PlannedFile, type Sheet } from './planMail';
import { scanFile, type Press } from './scanFile';
import type { TrueFile, TruePage, Truth } from './truth';

export interface MailWish extends MailOrder {
  /** YYYY-MM-DD: the last day on which applications came in; its year stands in their numbers. */
  readonly until: string;
}

type OnProgress = (done: number, total: number) => void;

const CODES = { none: 'readable', matrix: 'partly', all: 'unreadable' } as const;

function truePage(sheet: Sheet, page: number, numberAt: (place: number) => string): TruePage {
  const { paper, place, blot, expected, dpi, skew, upsideDown } = sheet;
  return {
    page,
    paper: paper.is,
    application: paper.is === 'separator' ? null : numberAt(place),
    codes: paper.is === 'enclosure' ? 'none' : CODES[blot],
    expected,
    dpi,
    skew,
    upsideDown,
  };
}

function trueFile({ name, sheets, sameAs, refusal }: PlannedFile, numberAt: (place: number) => string): TrueFile {
  return {
    file: name,
    expected: refusal !== null ? 'refused' : sameAs !== null ? 'known' : 'read',
    sameAs,
    refusal,
    pages: sheets.map((sheet, index) => truePage(sheet, index + 1, numberAt)),
  };
}

/** One application more than are imported: the one of a letter that the desk does not know. */
function inventApplications({ letters, seed, until }: MailWish): ApplicationInput[] {
  const pieces = [...seedPieces({ applications: letters + 1, seed, until }, letters + 1)];
  const lines = pieces.flatMap(({ applications }) => applications.trimEnd().split('\n'));
  return lines.map((line) => applicationInputSchema.parse(JSON.parse(line)));
}

function pressFor(wish: MailWish, numberAt: (place: number) => string, onPage: () => void): Press {
  const applications = inventApplications(wish);
  return {
    seed: wish.seed,
    onPage,
    printedAt(place) {
      const application = applications[place - 1];
      if (application === undefined) {
        throw new RangeError(`There is no application at place ${String(place)}.`);
      }
      return { application, number: numberAt(place) };
    },
  };
}

/**
 * Writes registrations.csv, applications.jsonl, every scan, and truth.json.
 * @param folder is made when it is not there; files of these names in it are replaced
 * @param onProgress is told after each page
 * @returns the truth. The numbers in it hold on a desk that was empty, imported both files in the year of `until`
 */
export async function writeMail(folder: string, wish: MailWish, onProgress: OnProgress): Promise<Truth> {
  const year = Number(wish.until.slice(0, 4));
  const numberAt = (place: number): string => makeNumber('ZU', year, place);
  const files = planMail(wish);
  const total = files.reduce((sum, { sheets }) => sum + sheets.length, 0);
  await mkdir(folder, { recursive: true });
  await writeSeed(folder, { applications: wish.letters, seed: wish.seed, until: wish.until }, () => undefined);
  let done = 0;
  const press = pressFor(wish, numberAt, () => onProgress((done += 1), total));
  for (const file of files) {
    const bytes = file.sameAs === null ? await scanFile(file, press) : await readFile(join(folder, file.sameAs));
    await writeFile(join(folder, file.name), bytes);
  }
  const truth: Truth = {
    seed: wish.seed,
    year,
    applications: Array.from({ length: wish.letters }, (_, index) => numberAt(index + 1)),
    files: files.map((file) => trueFile(file, numberAt)),
  };
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  return truth;
}
