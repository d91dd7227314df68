// Decides where the tests, which run from the sources, find the program of the scan threads: bundled anew for every run.
import * as esbuild from 'esbuild';
import { join } from 'node:path';
import { bundleOptions } from '../building/bundle.mjs';
import { SCAN_WORKER, buildScanWorker } from '../building/scanWorker.mjs';
import { cache } from '../paths.mjs';

/** Vitest's global setup. */
export async function setup() {
  await buildScanWorker(esbuild, { file: join(cache, SCAN_WORKER), optionsFor: bundleOptions });
}
