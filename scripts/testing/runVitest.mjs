// Decides how tests are run and counted: by Vitest, for some of its projects, read from its own report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';
import { toolPath } from './runTool.mjs';

/**
 * Runs the tests of the given projects.
 * @param {string[]} projects names from scripts/vitest.config.ts
 * @param {string[]} more arguments for Vitest, such as a path
 * @returns {Promise<{ passed: number, failed: number }>} a run that fails without a failing test counts as one failure
 */
export async function runVitest(projects, more) {
  const report = join(cache, `vitest-${projects.join('-')}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--config', 'scripts/vitest.config.ts', ...projects.flatMap((name) => ['--project', name])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runNode([toolPath('vitest'), ...args, ...reporters, ...more]);
  return count(report, { code, isWhole: more.length === 0 });
}

/** In a whole run a skipped test is a failure: nothing here is skipped. */
function count(report, { code, isWhole }) {
  if (!existsSync(report)) {
    return { passed: 0, failed: 1 };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = isWhole ? numPendingTests + numTodoTests : 0;
  if (skipped > 0) {
    console.log(`${skipped} skipped tests count as failures.`);
  }
  const failed = numFailedTests + skipped;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
