// Decides what `npm test` checks, in which lanes, and what counts as passed: everything continuous integration asks.
import { preparePackages, prepareSqlite } from './prepare.mjs';
import { PlainError, failPlainly } from './runCommand.mjs';
import { ensureBrowser } from './testing/ensureBrowser.mjs';
import { printEnd, runSteps } from './testing/lanes.mjs';
import { CHECKS, TESTS } from './testing/steps.mjs';
import { printSlowest } from './testing/runVitest.mjs';

const NAMES = [...CHECKS, ...TESTS].map(({ name }) => name);
const HELP = `Usage: npm test -- [--only=STEP,STEP] [--deep] [-- ARGUMENTS FOR VITEST]
Installs what is missing, then runs: ${NAMES.join(', ')}.
--deep runs the long proofs at full size, and measures how much of shared, db and server the tests reach.`;

try {
  const { names, more } = readArguments(process.argv.slice(2));
  const wantsBrowser = names.includes('browser');
  // Installing a browser needs no package of ours, so it happens while those are installed; the step says why it failed.
  const browser = wantsBrowser ? ensureBrowser().catch((error) => error) : undefined;
  await preparePackages();
  // Compiled, the first time, beside the checks; the tests wait for it.
  const sqlite = TESTS.some(({ name }) => names.includes(name)) ? prepareSqlite() : undefined;
  sqlite?.catch(() => undefined);
  const ends = await runSteps(names, { more, browser, sqlite });
  printSlowest(ends.flatMap(({ files = [] }) => files));
  process.exitCode = printEnd(ends);
} catch (error) {
  failPlainly(error);
}

function readArguments(args) {
  const split = args.indexOf('--');
  const [flags, more] = split < 0 ? [args, []] : [args.slice(0, split), args.slice(split + 1)];
  if (flags.includes('--help')) {
    console.log(HELP);
    process.exit(0);
  }
  if (flags.includes('--deep')) {
    process.env.DESK_DEEP = '1';
  }
  const names = flags
    .filter((flag) => flag !== '--deep')
    .flatMap((flag) => /^--only=(.+)$/.exec(flag)?.[1].split(',') ?? [flag]);
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) {
    throw new PlainError(`Not a step: ${unknown.join(', ')}\n${HELP}`);
  }
  return { names: NAMES.filter((name) => names.length === 0 || names.includes(name)), more };
}
