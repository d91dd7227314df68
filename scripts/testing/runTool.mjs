// Decides how the checks call the development tools: by their own file in node_modules, with this Node, without npx.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprintOf, isFresh, rememberBuild } from '../building/fingerprint.mjs';
import { cache, root } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';

const require = createRequire(join(root, 'package.json'));

/** Path of the program that a package offers under its own name or under `name`. */
export function toolPath(packageName, name = packageName) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

/** Prettier in its checking mode over everything it knows. */
export function checkFormat() {
  const args = ['--config', 'scripts/prettier.json', '--ignore-path', 'scripts/prettierignore', '--log-level', 'warn'];
  return succeeds([toolPath('prettier'), ...args, '--check', '.']);
}

/**
 * ESLint; a warning counts as a failure. The typed rules read other files too, so what was remembered of a file counts
 * only as long as no source at all has changed.
 */
export function checkLint() {
  const memory = join(cache, 'eslint');
  const fingerprint = fingerprintOf(['client', 'server', 'shared', 'db', 'scripts', 'package-lock.json']);
  if (!isFresh(memory, fingerprint)) {
    rmSync(memory, { recursive: true, force: true });
  }
  rememberBuild(memory, fingerprint);
  const args = ['--config', 'scripts/eslint.config.js', '--max-warnings', '0', '--cache'];
  return succeeds([toolPath('eslint'), ...args, '--cache-location', `${memory}/`, '.']);
}

/** The TypeScript compiler over every project, two at a time where there are two cores. */
export async function checkTypes() {
  const waiting = ['server', 'client', 'scripts/browser', 'shared'];
  const results = [];
  const workers = Array.from({ length: Math.min(2, cpus().length) }, async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      results.push(await checkProject(project));
    }
  });
  await Promise.all(workers);
  return results.every(Boolean);
}

async function checkProject(project) {
  const memory = join(cache, `${project.replaceAll('/', '-')}.tsbuildinfo`);
  const args = [
    toolPath('typescript', 'tsc'),
    '-p',
    project,
    '--pretty',
    'false',
    '--incremental',
    '--tsBuildInfoFile',
    memory,
  ];
  const { code, output } = await runNode(args, { quiet: true });
  if (code !== 0) {
    console.log(`${project}:\n${output.trim()}`);
  }
  return code === 0;
}

async function succeeds(args) {
  const { code } = await runNode(args);
  return code === 0;
}
