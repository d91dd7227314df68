/** The command `npm run bench`: how fast post is read and mails leave, as ratios to floors measured in the same run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { whichBrowser } from './browser/whichBrowser';
import { benchDispatches } from './bench/dispatchBench';
import { benchInBrowser, deskText } from './bench/deskBench';
import { benchFeed, feedText } from './bench/feedBench';
import { benchImports, importText } from './bench/importBench';
import { benchTrail, trailText } from './bench/trailBench';
import { FLOOR, mailRoomContenders } from './bench/mailRoomContenders';
import { ratiosTo, runRounds, spreadOf, type Rates, type Spread } from './bench/rounds';
import { showProgress } from './deps/progress';
import { runProgram, UsageError } from './deps/runProgram';
import { writeMail } from './seed/mail/writeMail';

const HELP = `Measures how fast a stack of post is read: pages a second, and as a ratio to drawing the same pages and no more; and how
fast waiting mails leave: mails a second to a mail server on this machine, and as a ratio to sending as many with no desk around.
Measures what long imports take in memory and in turns, and how soon open screens hear of what happens.

  npm run bench [-- --letters N] [--rounds R] [--seed S] [--dispatches N] [--lines N] [--seconds N] [--events N] [--only PARTS]
  npm run bench -- --only size [--applications N] [--engine sqlite|postgres] [--rounds R] [--json FILE]
  npm run bench -- --only machines [--minutes N] [--lanes N] [--pooled]

  --letters N   letters in the stack, about three pages each, 10 to 110; 20 when left out
  --rounds R    how often each is measured, 1 to 50; 3 when left out. Each round measures all of them in turn
  --seed S      whole number from 0, 1 when left out; the same number gives the same stack
  --dispatches N   mails that wait, 10 to 100000; 10000 when left out. Measured once: it takes minutes
  --lines N     lines of each import, 1000 to 5000000; 1000000 when left out
  --seconds N   how long a hundred events a second are written, 2 to 3600; 300 when left out
  --events N    events of the trail that is verified, 100 to 2000000; 1000000 when left out
  --applications N   cases of the desk that 'size' measures, 1000 to 1000000; 10000 when left out, and first ten thousand where there are more.
                Ten thousand are whole, and take 2 GB while it runs; the others are rows of cases, checks and the index, and take 7 KB each
  --engine E    sqlite or postgres, of 'size'; sqlite when left out
  --json FILE   writes what 'size' found as JSON too
  --minutes N   how long 'machines' goes on, 1 to 600; 10 when left out. A process is killed every minute, the database once
  --lanes N     how many cases are worked on at once there, 1 to 20; 3 when left out
  --pooled      PgBouncer stands before that PostgreSQL, a connection for as long as a transaction lasts
  --only PARTS  some of post, dispatch, import, feed, desk, trail, size and machines, with commas between; post and dispatch when left out.
                desk measures the screens of the demo in Chromium, which CHROME_PATH names; machines needs PostgreSQL, HAProxy and PgBouncer of Debian,
                and kills two webs, two workers and a PostgreSQL pair in turn: it ends with 1 when something was lost

Makes its stack like 'npm run seed -- --mail', reads it on desks of its own, and leaves nothing behind.`;

const optionsSchema = z.object({
  letters: z.coerce.number().int().min(10).max(110).default(20),
  rounds: z.coerce.number().int().min(1).max(50).default(3),
  seed: z.coerce.number().int().min(0).default(1),
  dispatches: z.coerce.number().int().min(10).max(100_000).default(10_000),
  lines: z.coerce.number().int().min(1000).max(5_000_000).default(1_000_000),
  seconds: z.coerce.number().int().min(2).max(3600).default(300),
  events: z.coerce.number().int().min(100).max(2_000_000).default(1_000_000),
  applications: z.coerce.number().int().min(1000).max(1_000_000).default(10_000),
  engine: z.enum(['sqlite', 'postgres']).default('sqlite'),
  minutes: z.coerce.number().min(1).max(600).default(10),
  lanes: z.coerce.number().int().min(1).max(20).default(3),
  pooled: z.boolean().default(false),
  json: z.string().optional(),
  only: z
    .string()
    .default('post,dispatch')
    .transform((parts) => parts.split(','))
    .pipe(z.array(z.enum(['post', 'dispatch', 'import', 'feed', 'desk', 'trail', 'size', 'machines']))),
});
type Wish = z.infer<typeof optionsSchema>;

function spreadText({ least, median, most }: Spread): string {
  return `${median.toFixed(2).padStart(8)}  (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

function report(rates: Rates): string {
  const floor = rates.get(FLOOR) ?? [];
  const lines = [...rates].map(([name, values]) => {
    const rate = spreadText(spreadOf(values)).padEnd(30);
    return `${name.padEnd(16)}${rate}${spreadText(spreadOf(ratiosTo(floor, values)))}`;
  });
  return [`${''.padEnd(16)}${'  pages/s (least to most)'.padEnd(30)}  ratio to drawing alone`, ...lines].join('\n');
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const [load = 0] = loadavg();
  return `${availableParallelism()} cores (${model}), load ${load.toFixed(1)} at the start, Node ${process.versions.node}`;
}

async function benchPost({ letters, rounds, seed }: Wish): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-stack-'));
  try {
    const receivedOn = amsterdamDay(new Date().toISOString());
    const { files } = await writeMail(folder, { letters, seed, until: receivedOn }, showProgress(process.stderr));
    const pages = files.find(({ file }) => file === 'stack.pdf')?.pages.length ?? 0;
    console.log(`stack.pdf of ${pages} pages, ${rounds} rounds in turn`);
    const bytes = await readFile(join(folder, 'stack.pdf'));
    const rates = await runRounds(mailRoomContenders({ folder, bytes, receivedOn }), rounds, (round, name) => {
      process.stderr.write(`round ${round}: ${name}\n`);
    });
    console.log(report(rates));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function reportDispatches({ dispatches }: Wish): Promise<void> {
  process.stderr.write(`filling an outbox with ${dispatches} mails and draining it\n`);
  const { mails, perSecond, floorPerSecond } = await benchDispatches(dispatches);
  const [rate, floor] = [perSecond.toFixed(1), floorPerSecond.toFixed(1)];
  console.log(
    `${mails} mails drained: ${rate} a second; sending alone ${floor}; ratio ${(perSecond / floorPerSecond).toFixed(2)}`,
  );
}

/** A program of its own: it works cases as the tests do, and what ships holds nothing of those. */
async function runApart(name: string, options: readonly string[], failed: string): Promise<void> {
  const program = [join('scripts', 'run.mjs'), join('scripts', 'bench', 'testing', name), ...options];
  const [code] = (await once(spawn(process.execPath, program, { stdio: 'inherit' }), 'exit')) as [number | null];
  if (code !== 0) {
    throw new UsageError(failed);
  }
}

function runMachines({ minutes, lanes, pooled }: Wish): Promise<void> {
  const options = ['--minutes', String(minutes), '--lanes', String(lanes), ...(pooled ? ['--pooled'] : [])];
  return runApart('machines.ts', options, 'Something does not hold: it stands above.');
}

function runSize({ applications, engine, rounds, seed, json }: Wish): Promise<void> {
  const counts = ['--applications', String(applications), '--rounds', String(rounds), '--seed', String(seed)];
  const file = json === undefined ? [] : ['--json', json];
  return runApart('size.ts', [...counts, '--engine', engine, ...file], 'It could not be measured: why stands above.');
}

async function bench(wish: Wish): Promise<void> {
  console.log(machine());
  const parts = {
    post: benchPost,
    dispatch: reportDispatches,
    import: async ({ lines }: Wish) => console.log(importText(await benchImports(lines))),
    feed: async ({ seconds }: Wish) => console.log(feedText(await benchFeed(seconds))),
    trail: async ({ events, rounds }: Wish) => console.log(trailText(await benchTrail(events, rounds))),
    size: runSize,
    machines: runMachines,
    desk: async () => console.log(deskText(await benchInBrowser(await whichBrowser()))),
  };
  for (const part of new Set(wish.only)) {
    await parts[part](wish);
  }
}

await runProgram(async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      letters: text,
      rounds: text,
      seed: text,
      dispatches: text,
      lines: text,
      seconds: text,
      events: text,
      applications: text,
      engine: text,
      minutes: text,
      lanes: text,
      pooled: { type: 'boolean' },
      json: text,
      only: text,
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
  await bench(parsed.data);
  return 0;
});
