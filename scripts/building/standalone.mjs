// Decides how the verifier of bundles becomes one file that runs on Node alone. It lies in the repository as it is built, so that
// whoever verifies installs nothing. `--check` only says whether it is still made of its sources.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../paths.mjs';
import { bundleOptions } from './bundle.mjs';

const ENTRY = join(root, 'scripts', 'verifier', 'standalone.ts');
const STANDALONE = join(root, 'scripts', 'verifier', 'dist', 'audit-verify.mjs');
const BANNER = `#!/usr/bin/env node
// Verifies signed bundles of the audit trail; needs nothing but Node 20.12 or newer. Made of scripts/verifier/standalone.ts and db/trail
// by \`node scripts/building/standalone.mjs\`: read those for the reasons, shared/docs/BUNDLE.md for the format.`;

/** The text of the file as its sources make it. */
async function standaloneText() {
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

const text = await standaloneText();
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(STANDALONE), { recursive: true });
  writeFileSync(STANDALONE, text, { mode: 0o755 });
} else if (!existsSync(STANDALONE) || readFileSync(STANDALONE, 'utf8') !== text) {
  console.error('It is not made of its sources any more. Run: node scripts/building/standalone.mjs');
  process.exitCode = 1;
}
