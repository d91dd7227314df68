/** The command `npm run seed`: a believable data set of any size, or a morning's post; the same for the same seed. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isoDate } from '@desk/shared/application/fields/texts';
import { placeOf } from './deps/placeOf';
import { showProgress } from './deps/progress';
import { readConfig } from '@desk/server/config';
import { runProgram, UsageError, withSettings } from './deps/runProgram';
import { seedDesk, type SeedWish } from './seed/cases/seedCases';
import { writeSeed } from './seed/keepSeed';
import { writeMail } from './seed/mail/writeMail';

const HELP = `Invents companies, the means their people hold, and a case of each company, worked as far as cases are.

  npm run seed -- --applications N [--seed S] [--until DAY] [--without-scans] [--trial-desk]
  npm run seed -- --applications N --out DIR [--seed S] [--until DAY]
  npm run seed -- --mail N --out DIR [--seed S] [--until DAY]

  --applications N   how many, 1 to 1000000. Some cases of the demo are worked first, to every status there is; the others are copies of
                     them, with all that a case has: checks, attempts, differences, letters, messages, decisions, codes, a trail
                     that verifies. Two years of closed cases, and behind them those that are worked on
  --without-scans    stores no bytes of the scans, which are most of what a desk keeps: the pages of the letters cannot be opened then, and a
                     look at the stored files says so
  --trial-desk       fills a desk without accounts also where DATABASE_URL names no SQLite file: say it of a desk for trials only, since
                     everybody knows the password and the keys that it gets
  --mail N           the post of a morning: N letters (10 to 2000) as scans, about three pages each, with what goes wrong
                     in a post room: askew, upside down, smudged codes, twice, locked, broken. truth.json says per file
                     and page whose it is and what the desk must make of it
  --seed S           whole number from 0, 1 when left out; the same number gives the same data
  --until DAY        last day on which applications came in (YYYY-MM-DD), 2026-11-20 when left out
  --out DIR          writes registrations.csv and applications.jsonl there instead, applications that nobody worked on

The letters of --mail carry the numbers that an empty desk gives when it imports first registrations.csv and then
applications.jsonl in the year of --until: ZU-YEAR-000001 and up, in the order of the file.

The desk is chosen by DATA_DIR and DATABASE_URL, like the server's. It is one of the demo's people: one without accounts gets them, on
PostgreSQL with --trial-desk only, and one with any other account is refused, as is every desk of NODE_ENV=production. Nothing is written then.`;

const always = { seed: z.coerce.number().int().min(0).default(1), until: isoDate.default('2026-11-20') };
const dataSchema = z.object({
  applications: z.coerce.number().int().min(1).max(1_000_000),
  out: z.string().optional(),
  'without-scans': z.boolean().default(false),
  'trial-desk': z.boolean().default(false),
  ...always,
});
const mailSchema = z.object({
  mail: z.coerce.number().int().min(10).max(2000),
  out: z.string({ error: 'is needed with --mail' }),
  ...always,
});
type Options = Readonly<Record<string, string | boolean | undefined>>;

async function fillDesk(wish: SeedWish): Promise<void> {
  const config = withSettings(readConfig(process.env));
  const { accepted, unchanged, seconds, cpuSeconds } = await seedDesk(config, wish, showProgress(process.stderr));
  const rate = (spent: number): string => `${spent.toFixed(1)} s (${Math.round(accepted / spent)} a second)`;
  const rates =
    accepted === 0 ? '' : ` Once the first were worked: ${rate(seconds)}, of the processor ${rate(cpuSeconds)}.`;
  console.log(`${accepted} new, ${unchanged} known already.${rates}`);
}

function read<T>(schema: z.ZodType<T>, options: Options): T {
  const parsed = schema.safeParse(options);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
    throw new UsageError(`${problems.join('\n')}\n\n${HELP}`);
  }
  return parsed.data;
}

async function makeData(options: Options): Promise<void> {
  const { out, 'without-scans': withoutScans, 'trial-desk': isTrialDesk, ...dataSet } = read(dataSchema, options);
  if (out === undefined) {
    await fillDesk({ dataSet, keepsScans: !withoutScans, isTrialDesk });
    return;
  }
  const folder = placeOf(out);
  await writeSeed(folder, dataSet, showProgress(process.stderr));
  console.log(`Written to ${folder}: registrations.csv and applications.jsonl.`);
}

async function makeMail(options: Options): Promise<void> {
  const { mail, out, seed, until } = read(mailSchema, options);
  const folder = placeOf(out);
  const { files } = await writeMail(folder, { letters: mail, seed, until }, showProgress(process.stderr));
  const pages = files.reduce((sum, file) => sum + file.pages.length, 0);
  const names = files.map(({ file }) => file).join(', ');
  console.log(
    `Written to ${folder}: registrations.csv, applications.jsonl, truth.json, and ${pages} pages in ${names}.`,
  );
}

await runProgram(async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      applications: text,
      mail: text,
      seed: text,
      until: text,
      out: text,
      'without-scans': { type: 'boolean' },
      'trial-desk': { type: 'boolean' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { help, ...options } = values;
  if (help) {
    console.log(HELP);
  } else if (options.mail === undefined) {
    await makeData(options);
  } else if (options.applications === undefined) {
    await makeMail(options);
  } else {
    throw new UsageError(`--applications and --mail exclude each other.\n\n${HELP}`);
  }
  return 0;
});
