// Decides how the verifier of bundles becomes one file that runs on Node alone. It lies in the repository as it is built, so that
// whoever verifies installs nothing; scripts/verifier/standalone.test.ts refuses one that is not made of its sources.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../paths.mjs';
import { bundleOptions } from './bundle.mjs';

const ENTRY = join(root, 'scripts', 'verifier', 'standalone.ts');
export const STANDALONE = join(root, 'scripts', 'verifier', 'dist', 'audit-verify.mjs');
const BANNER = `#!/usr/bin/env node
// Verifies signed bundles of the audit trail; needs nothing but Node 20 or newer. Made of scripts/verifier/standalone.ts and db/trail
// by \`node scripts/building/standalone.mjs\`: read those for the reasons, shared/docs/BUNDLE.md for the format.`;

/** @returns {Promise<string>} the text of the file as its sources make it */
export async function standaloneText() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    ...bundleOptions(ENTRY, STANDALONE),
    write: false,
    sourcemap: false,
    charset: 'utf8',
    banner: { js: BANNER },
  });
  return outputFiles[0].text;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(dirname(STANDALONE), { recursive: true });
  writeFileSync(STANDALONE, await standaloneText(), { mode: 0o755 });
}
