// Decides what is built: the client by vite, the server and the demo filler by esbuild, each only when stale.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOptions } from './building/bundle.mjs';
import { compressFolder } from './building/compress.mjs';
import { forgetBuild, rememberBuild } from './building/fingerprint.mjs';
import { hasDemo, staleTargets } from './building/targets.mjs';
import { clientDist, demoBundle, demoEntry, root, serverBundle, serverEntry } from './paths.mjs';
import { PlainError, failPlainly, runNode } from './runCommand.mjs';

const BUILDERS = { client: buildClient, server: buildServer };

/**
 * Builds what is stale, in a process of its own so that the builders' memory is gone when the server runs.
 * @param {string[]} [only] names of the builds to look at; all when left out
 */
export async function buildWhatIsStale(only) {
  const stale = staleTargets().filter(({ name }) => !only || only.includes(name));
  if (stale.length === 0) {
    return;
  }
  const { code } = await runNode([join(root, 'scripts', 'build.mjs'), ...stale.map(({ name }) => name)]);
  if (code !== 0) {
    throw new PlainError('The build failed; the reason stands above.');
  }
}

async function buildTargets(names) {
  for (const { name, folder, fingerprint } of staleTargets().filter((target) => names.includes(target.name))) {
    const started = performance.now();
    forgetBuild(folder);
    await BUILDERS[name]();
    rememberBuild(folder, fingerprint);
    console.log(`Built ${relative(root, folder)} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

async function buildClient() {
  requireEntry(join(root, 'client', 'src', 'main.tsx'));
  const { build } = await import('vite');
  await build({ configFile: join(root, 'client', 'vite.config.ts'), logLevel: 'warn' });
  await compressFolder(clientDist);
}

async function buildServer() {
  requireEntry(serverEntry);
  const esbuild = await import('esbuild');
  await esbuild.build(bundleOptions(serverEntry, serverBundle));
  if (hasDemo()) {
    await esbuild.build(bundleOptions(demoEntry, demoBundle));
  }
}

function requireEntry(file) {
  if (!existsSync(file)) {
    throw new PlainError(`Nothing to build: ${relative(root, file)} does not exist.`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  buildTargets(process.argv.slice(2)).catch((error) =>
    failPlainly(error.errors ? new PlainError(error.message) : error),
  );
}
