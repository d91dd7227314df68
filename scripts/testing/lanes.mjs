/**
 * Decides what of a test run happens at the same time. The tests are one lane: one Vitest with the files of every project, the
 * longest first, so that no core idles at the end of one project while another waits. The checks are the other lane,
 * each a program of its own whose words are shown in one piece. Without tests the checks have a lane per core.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { PlainError, runNode } from '../runCommand.mjs';
import { runVitest } from './runVitest.mjs';
import { CHECKS, TESTS } from './steps.mjs';

const program = fileURLToPath(new URL('../test.mjs', import.meta.url));
/** What a run says at its end; of a single check only what it found is shown. */
const END = /\n== [^\n]*\n(\nFailed: [^\n]*\n)?\n\d+ passed, \d+ failed$/;

/**
 * Runs the named steps; one that throws has failed, and the others still run.
 * @param {string[]} names of the steps
 * @param {{ more: string[], browser?: Promise<unknown>, sqlite?: Promise<void> }} options arguments for Vitest; the browser, see
 *   steps.mjs; SQLite, which only tests need and wait for
 * @returns {Promise<{ name: string, title: string, seconds: number, passed: number, failed: number, files?: object[] }[]>}
 */
export async function runSteps(names, { more, browser, sqlite }) {
  const checks = CHECKS.filter(({ name }) => names.includes(name));
  const tests = TESTS.filter(({ name }) => names.includes(name));
  if (names.length === 1 && checks.length === 1) {
    console.log(`\n== ${checks[0].title}`);
    return [await runHere(checks[0])];
  }
  const waiting = [...checks];
  const lanes = Array.from({ length: tests.length > 0 ? 1 : availableParallelism() }, async () => {
    const ends = [];
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      ends.push(await runApart(check));
    }
    return ends;
  });
  return (await Promise.all([...lanes, runTests(tests, { more, browser, sqlite })])).flat();
}

/** Prints how each step ended and the sum; gives the exit code. */
export function printEnd(ends) {
  console.log('');
  for (const { title, failed, seconds } of ends) {
    console.log(`== ${title}: ${failed === 0 ? 'good' : 'FAILED'}, ${seconds.toFixed(1)} s`);
  }
  const bad = ends.filter(({ failed }) => failed > 0);
  if (bad.length > 0) {
    console.log(`\nFailed: ${bad.map(({ name }) => name).join(', ')}`);
  }
  const sum = (key) => ends.reduce((total, end) => total + end[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return bad.length === 0 ? 0 : 1;
}

/** A check counts as one, passed or failed. */
async function runHere(check) {
  const started = performance.now();
  let isGood = false;
  try {
    isGood = await check.run();
  } catch (error) {
    tell(error);
  }
  return endOf(check, { isGood, started });
}

async function runApart(check) {
  const started = performance.now();
  const { code, output } = await runNode([program, `--only=${check.name}`], { quiet: true });
  console.log(`\n${output.trim().replace(END, '').trim()}`);
  return endOf(check, { isGood: code === 0, started });
}

function endOf({ name, title }, { isGood, started }) {
  return { name, title, seconds: secondsSince(started), passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
}

/** The deep run measures what the unit tests reach, so there the browser's have a run of their own. */
async function runTests(tests, { more, browser, sqlite }) {
  const runs = process.env.DESK_DEEP === undefined ? [tests] : tests.map((test) => [test]);
  const ends = [];
  for (const together of runs.filter((run) => run.length > 0)) {
    const ready = [];
    for (const test of together) {
      try {
        await test.prepare?.(browser);
        await sqlite;
        ready.push(test);
      } catch (error) {
        tell(error);
        ends.push({ ...test, seconds: 0, passed: 0, failed: 1 });
      }
    }
    ends.push(...(ready.length > 0 ? await runVitest(ready, more) : []));
  }
  return ends;
}

function tell(error) {
  console.log(error instanceof PlainError ? error.message : error);
}

function secondsSince(started) {
  return (performance.now() - started) / 1000;
}
