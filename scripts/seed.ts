/** The command `npm run seed`: a believable data set of any size, the same for the same seed. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isoDate } from '@desk/shared/application/values';
import { placeOf } from './deps/placeOf';
import { showProgress } from './deps/progress';
import { runProgram, UsageError, withDesk } from './deps/runProgram';
import { importSeed, writeSeed } from './seed/keepSeed';
import type { DataSet } from './seed/seedRows';

const HELP = `Invents companies, the means their people hold, and an application of each company.

  npm run seed -- --applications N [--seed S] [--until DAY] [--out DIR]

  --applications N   how many, 1 to 1000000
  --seed S           whole number from 0, 1 when left out; the same number gives the same data
  --until DAY        last day on which applications came in (YYYY-MM-DD), 2026-11-20 when left out
  --out DIR          writes registrations.csv and applications.jsonl there instead of importing them

The desk is chosen by DATA_DIR and DATABASE_URL, like the server's.`;

const optionsSchema = z.object({
  applications: z.coerce.number().int().min(1).max(1_000_000),
  seed: z.coerce.number().int().min(0).default(1),
  until: isoDate.default('2026-11-20'),
});

async function seedDesk(dataSet: DataSet): Promise<void> {
  await withDesk(async (deps) => {
    const started = performance.now();
    const { accepted, unchanged } = await importSeed(deps, dataSet, showProgress(process.stderr));
    const seconds = (performance.now() - started) / 1000;
    const rate = Math.round(dataSet.applications / seconds);
    console.log(`${accepted} new, ${unchanged} known already, in ${seconds.toFixed(1)} s (${rate} a second).`);
  });
}

await runProgram(async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      applications: text,
      seed: text,
      until: text,
      out: text,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const parsed = optionsSchema.safeParse(values);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
    throw new UsageError(`${problems.join('\n')}\n\n${HELP}`);
  }
  if (values.out === undefined) {
    await seedDesk(parsed.data);
  } else {
    const folder = placeOf(values.out);
    await writeSeed(folder, parsed.data, showProgress(process.stderr));
    console.log(`Written to ${folder}: registrations.csv and applications.jsonl.`);
  }
  return 0;
});
