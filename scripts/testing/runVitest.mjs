// Decides how tests are run and counted: by Vitest, for some of its projects, read from its own report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, root } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';
import { toolPath } from './runTool.mjs';

const SLOWEST = 10;

/**
 * Runs the tests of the given projects.
 * @param {string[]} projects names from scripts/vitest.config.ts
 * @param {string[]} more arguments for Vitest, such as a path
 * @returns {Promise<{ passed: number, failed: number, files: { file: string, seconds: number }[] }>} counts of tests, and
 *   how long each file took; a run that fails without a failing test counts as one failure
 */
export async function runVitest(projects, more) {
  const report = join(cache, `vitest-${projects.join('-')}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--config', 'scripts/vitest.config.ts', ...projects.flatMap((name) => ['--project', name])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isWhole = more.length === 0;
  // Of a part of the tests, or of what a browser reaches in another process, it would say nothing.
  const isMeasured = isWhole && process.env.DESK_DEEP !== undefined && projects.includes('server');
  const coverage = isMeasured ? ['--coverage.enabled'] : [];
  const { code } = await runNode([toolPath('vitest'), ...args, ...reporters, ...coverage, ...more]);
  return count(report, { code, isWhole });
}

/** What took longest, so that whoever makes the tests slower sees it at once. */
export function printSlowest(files) {
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  if (slowest.length > 0) {
    console.log(`\nThe slowest test files, of ${files.length}:`);
    slowest.forEach(({ file, seconds }) => console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`));
  }
}

/** In a whole run a skipped test is a failure: nothing here is skipped. */
function count(report, { code, isWhole }) {
  if (!existsSync(report)) {
    return { passed: 0, failed: 1, files: [] };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const skipped = isWhole ? numPendingTests + numTodoTests : 0;
  if (skipped > 0) {
    console.log(`${skipped} skipped tests count as failures.`);
  }
  const failed = numFailedTests + skipped;
  const files = testResults.map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, files };
}
