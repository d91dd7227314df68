// Decides how a TypeScript program of this checkout is run by hand: installed, bundled, started with the given arguments.
import { existsSync, rmSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { bundleOptions } from './building/bundle.mjs';
import { cache, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { PlainError, failPlainly, runNode } from './runCommand.mjs';

const [file, ...args] = process.argv.slice(2);

try {
  if (!file) {
    throw new PlainError('Usage: node scripts/run.mjs FILE.ts [ARGUMENTS]');
  }
  const entry = resolve(root, file);
  if (!existsSync(entry)) {
    throw new PlainError(`${relative(root, entry)} does not exist.`);
  }
  await prepare();
  process.exitCode = await runBundled(entry);
} catch (error) {
  failPlainly(error);
}

/** The bundle lies under node_modules, where the packages that it imports are found; it goes when the program ends. */
async function runBundled(entry) {
  const bundle = join(cache, 'run', `${basename(entry, '.ts')}-${process.pid}.mjs`);
  const esbuild = await import('esbuild');
  try {
    await esbuild.build(bundleOptions(entry, bundle));
    await esbuild.stop();
    const { code } = await runNode(['--enable-source-maps', bundle, ...args]);
    return code;
  } finally {
    rmSync(bundle, { force: true });
    rmSync(`${bundle}.map`, { force: true });
  }
}
