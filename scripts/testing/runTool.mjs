// Decides how the checks call the development tools: by their own file in node_modules, with this Node, without npx.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/** ESLint; a warning counts as a failure. What it remembers of a file counts as long as the rules are the same. */
export function checkLint() {
  const memory = join(cache, 'eslint');
  const fingerprint = fingerprintOf(['scripts/eslint.config.js', 'package-lock.json']);
  if (!isFresh(memory, fingerprint)) {
    rmSync(memory, { recursive: true, force: true });
  }
  rememberBuild(memory, fingerprint);
  const args = ['--config', 'scripts/eslint.config.js', '--max-warnings', '0', '--cache'];
  return succeeds([toolPath('eslint'), ...args, '--cache-location', `${memory}/`, '.']);
}

async function succeeds(args) {
  const { code } = await runNode(args);
  return code === 0;
}
