// Decides how TypeScript becomes something Node runs: one file per entry, our own packages inside, all others outside.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { scanWorkerBeside } from './scanWorker.mjs';

const OURS = /^@desk\/([^/]+)\/(.+)$/;
const ENDINGS = ['.ts', '.tsx', '.json', ''];

/** esbuild options for a program that runs under the oldest supported Node. */
export function bundleOptions(entry, outfile) {
  return {
    entryPoints: [entry],
    outfile,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [ownPackagesInside, scanWorkerBeside(outfile, bundleOptions)],
  };
}

/** Sorts imports: @desk/* is read from its source folder, every other package stays an import. */
const ownPackagesInside = {
  name: 'own-packages-inside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') {
        return undefined;
      }
      const [, workspace, inside] = OURS.exec(path) ?? [];
      if (!workspace) {
        return { path, external: true };
      }
      const ending = ENDINGS.find((candidate) => existsSync(join(root, workspace, inside + candidate)));
      if (ending === undefined) {
        return { errors: [{ text: `${path} does not exist` }] };
      }
      return { path: join(root, workspace, inside + ending) };
    });
  },
};
