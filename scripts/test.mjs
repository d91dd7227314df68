// Decides what `npm test` checks, in which order, and what counts as passed: everything continuous integration asks.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';
import { prepare } from './prepare.mjs';
import { PlainError, failPlainly, runNode } from './runCommand.mjs';
import { checkLayers, checkThatRulesBite } from './testing/checkLayers.mjs';
import { checkStructure } from './testing/checkStructure.mjs';
import { ensureBrowser } from './testing/ensureBrowser.mjs';
import { checkFormat, checkLint, checkTypes } from './testing/runTool.mjs';
import { printSlowest, runVitest } from './testing/runVitest.mjs';

const STEPS = {
  format: { title: 'Format', run: asOne(checkFormat) },
  lint: { title: 'Lint', run: asOne(checkLint) },
  types: { title: 'Types', run: asOne(checkTypes) },
  layers: { title: 'Layers', run: asOne(async () => all([await checkLayers(), await checkThatRulesBite()])) },
  structure: { title: 'Structure', run: asOne(checkStructure) },
  unit: { title: 'Unit, database and API', run: (more) => runVitest(['shared', 'db', 'server', 'client'], more) },
  browser: { title: 'Browser', run: runBrowserTests },
};
/** Checks that only read the sources, the longest first: they run side by side, each as a program of its own. */
const STATIC = ['lint', 'types', 'layers', 'format', 'structure'];
/** What a run says at its end; of a single check only what it found is shown. */
const SUMMARY = /(\nFailed: .*\n\n)?\d+ passed, \d+ failed$/;
const HELP = `Usage: npm test -- [--only=STEP,STEP] [--deep] [-- ARGUMENTS FOR VITEST]
Installs what is missing, then runs: ${Object.keys(STEPS).join(', ')}.
--deep runs the long proofs at full size, and measures how much of shared, db and server the tests reach.`;

try {
  const { names, more } = readArguments(process.argv.slice(2));
  await prepare();
  const { passed, failed } = await runSteps(names, more);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  failPlainly(error);
}

async function runSteps(names, more) {
  const total = { passed: 0, failed: 0 };
  const files = [];
  const failedSteps = [];
  const together = STATIC.filter((name) => names.includes(name));
  const isBeside = together.length > 1;
  if (isBeside) {
    const failed = await runBeside(together);
    total.passed += together.length - failed.length;
    total.failed += failed.length;
    failedSteps.push(...failed);
  }
  for (const name of names.filter((one) => !isBeside || !together.includes(one))) {
    console.log(`\n== ${STEPS[name].title}`);
    const started = performance.now();
    const { passed, failed, files: ran = [] } = await runStep(name, more);
    files.push(...ran);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) {
      failedSteps.push(name);
    }
    console.log(`== ${STEPS[name].title}: ${failed === 0 ? 'good' : 'FAILED'}, ${seconds(started)}`);
  }
  printSlowest(files);
  if (failedSteps.length > 0) {
    console.log(`\nFailed: ${failedSteps.join(', ')}`);
  }
  return total;
}

/**
 * Runs checks as many at a time as there are cores; what each says is shown in one piece when it ends.
 * @returns {Promise<string[]>} the names of those that failed
 */
async function runBeside(names) {
  const waiting = [...names];
  const failed = [];
  const lanes = Array.from({ length: cpus().length }, async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { code, output } = await runNode([fileURLToPath(import.meta.url), `--only=${name}`], { quiet: true });
      console.log(`\n${output.trim().replace(SUMMARY, '').trim()}`);
      if (code !== 0) {
        failed.push(name);
      }
    }
  });
  await Promise.all(lanes);
  return failed;
}

/** A step that throws has failed, and the steps after it still run. */
async function runStep(name, more) {
  try {
    return await STEPS[name].run(more);
  } catch (error) {
    console.log(error instanceof PlainError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

async function runBrowserTests(more) {
  await ensureBrowser();
  await buildWhatIsStale();
  return runVitest(['browser'], more);
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
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    throw new PlainError(`Not a step: ${unknown.join(', ')}\n${HELP}`);
  }
  return { names: Object.keys(STEPS).filter((name) => names.length === 0 || names.includes(name)), more };
}

/** A check that is one thing: it counts as one, passed or failed. */
function asOne(check) {
  return async () => ((await check()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

function all(results) {
  return results.every(Boolean);
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
