// Decides how tests are run and counted: by Vitest, for some of its projects, read from its own report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, root } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';
import { openMemoryFolder } from './memoryFolder.mjs';
import { toolPath } from './runTool.mjs';

const SLOWEST = 10;
const BROWSER_FILE = /\.browser\.ts$/;

/**
 * Runs the tests of the given steps, all in one queue.
 * @param {{ name: string, title: string, projects: string[] }[]} steps with the names of projects in scripts/vitest.config.ts
 * @param {string[]} more arguments for Vitest, such as a path
 * @returns {Promise<{ name: string, title: string, seconds: number, passed: number, failed: number, files: { file: string, seconds: number }[] }[]>}
 *   per step the counts of tests, how long each file took, and from the first to the last of them; a run that fails
 *   without a failing test counts as one failure of its first step
 */
export async function runVitest(steps, more) {
  const projects = steps.flatMap((step) => step.projects);
  const report = join(cache, `vitest-${projects.join('-')}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--config', 'scripts/vitest.config.ts', ...projects.flatMap((name) => ['--project', name])];
  const isWhole = more.length === 0;
  // Of a part of the tests, or of what a browser reaches in another process, it would say nothing.
  const isMeasured = isWhole && process.env.DESK_DEEP !== undefined && projects.includes('server');
  const coverage = isMeasured ? ['--coverage.enabled'] : [];
  const memory = openMemoryFolder();
  const env = { ...process.env, DESK_TEST_REPORT: report, ...(memory ? { TMPDIR: memory.path } : {}) };
  const { code } = await runNode([toolPath('vitest'), ...args, ...coverage, ...more], { env });
  memory?.remove();
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  const ends = steps.map((step) => count(step, { files: files.filter((file) => isOf(step, file)), isWhole }));
  if (code !== 0 && ends.every(({ failed }) => failed === 0)) {
    ends[0].failed = 1;
  }
  return ends;
}

/** What took longest, so that whoever makes the tests slower sees it at once. */
export function printSlowest(files) {
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  if (slowest.length > 0) {
    console.log(`\nThe slowest test files, of ${files.length}:`);
    slowest.forEach(({ file, seconds }) => console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`));
  }
}

function isOf({ projects }, { name }) {
  return projects.includes('browser') === BROWSER_FILE.test(name);
}

/** In a whole run a skipped test is a failure: nothing here is skipped. */
function count({ name, title }, { files, isWhole }) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const having = (...wanted) => tests.filter(({ status }) => wanted.includes(status)).length;
  const skipped = isWhole ? having('pending', 'skipped', 'todo', 'disabled') : 0;
  if (skipped > 0) {
    console.log(`${skipped} skipped tests count as failures.`);
  }
  const passed = having('passed');
  const broken = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const failed = having('failed') + broken.length + skipped;
  return {
    name,
    title,
    seconds: files.length === 0 ? 0 : secondsOf(files),
    passed,
    failed,
    files: files.map((file) => ({ file: relative(root, file.name), seconds: secondsOf([file]) })),
  };
}

function secondsOf(files) {
  const begin = Math.min(...files.map(({ startTime }) => startTime));
  return (Math.max(...files.map(({ endTime }) => endTime)) - begin) / 1000;
}
