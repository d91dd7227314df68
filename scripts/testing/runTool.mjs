// Decides how the checks call the development tools: by their own file in node_modules, with this Node, without npx.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../paths.mjs';

const require = createRequire(join(root, 'package.json'));

/** Path of the program that a package offers under its own name or under `name`. */
export function toolPath(packageName, name = packageName) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}
