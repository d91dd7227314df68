// Decides what `npm start` does on any checkout: install, build, fill the demo if there is no data yet, serve.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhatIsStale } from './build.mjs';
import { stopWithParent } from './followParent.mjs';
import { removeLeftBehind } from './leftBehind.mjs';
import { demoBundle, root, serverBundle } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { PlainError, failPlainly, runNode } from './runCommand.mjs';

const dataFolder = join(root, 'data');

stopWithParent();
try {
  await prepare();
  await buildWhatIsStale();
  // Half-filled folders of starts that were killed.
  removeLeftBehind(root, /^data\.tmp-(\d+)$/);
  if (wantsDemo()) {
    await fillDemo();
  }
} catch (error) {
  failPlainly(error);
}
// Our own folder is the current one whatever npm was called from: relative settings mean the same everywhere.
process.chdir(root);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(serverBundle).href);

/** Only the default installation that nobody configured and that holds nothing gets the demo. */
function wantsDemo() {
  const { DATA_DIR, DATABASE_URL, NODE_ENV } = process.env;
  // As the server reads NODE_ENV: whatever else stands there means a real installation.
  const isReal = !['', 'development', 'test'].includes((NODE_ENV ?? '').trim().toLowerCase());
  if (DATA_DIR || DATABASE_URL || isReal || !existsSync(demoBundle)) {
    return false;
  }
  return !existsSync(dataFolder) || readdirSync(dataFolder).length === 0;
}

/**
 * Fills a folder beside the data folder and moves it into place as a whole, so that a start broken off halfway
 * leaves no half-filled data behind.
 */
async function fillDemo() {
  const folder = `${dataFolder}.tmp-${process.pid}`;
  mkdirSync(folder);
  console.log('No data yet: filling ./data with the demo, which takes a minute or two.');
  const { code } = await runNode(['--enable-source-maps', demoBundle], { env: { ...process.env, DATA_DIR: folder } });
  if (code !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new PlainError(
      code > 128 ? 'Stopped before the demo was filled.' : 'The demo could not be filled; the reason stands above.',
    );
  }
  if (existsSync(dataFolder)) {
    rmSync(dataFolder, { recursive: true });
  }
  renameSync(folder, dataFolder);
}
