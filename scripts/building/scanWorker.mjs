// Decides how the program of the scan threads is bundled: a file of its own beside every bundle that starts such threads.
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../paths.mjs';

const ENTRY = join(root, 'server', 'reading', 'scanWorker.ts');
const STARTS_THREADS = /server[\\/]reading[\\/]scanThreads\.ts$/;
export const SCAN_WORKER = 'scanWorker.js';

/**
 * An esbuild plugin that writes the worker beside the bundle when that needs it.
 * @param {string} outfile of the bundle
 * @param {(entry: string, outfile: string) => object} optionsFor the options of every bundle of this house
 */
export function scanWorkerBeside(outfile, optionsFor) {
  return {
    name: 'scan-worker-beside',
    setup(build) {
      let isNeeded = false;
      build.onLoad({ filter: STARTS_THREADS }, () => {
        isNeeded = true;
        return undefined;
      });
      build.onEnd(async () => {
        if (isNeeded) {
          await buildScanWorker(build.esbuild, { file: join(dirname(outfile), SCAN_WORKER), optionsFor });
        }
      });
    },
  };
}

/** Several programs may be bundled at once: each writes under a name of its own, and the last one stands. */
export async function buildScanWorker(esbuild, { file, optionsFor }) {
  const part = `${file}.${process.pid}`;
  await esbuild.build({ ...optionsFor(ENTRY, part), sourcemap: 'inline' });
  renameSync(part, file);
}
