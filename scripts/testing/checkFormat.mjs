// Decides whether every file is laid out as `npm run format` writes it.
import { runNode } from '../runCommand.mjs';
import { toolPath } from './runTool.mjs';

const SETTINGS = ['--config', 'scripts/oxfmt.json', '--ignore-path', 'scripts/oxfmtignore'];

/** Checks everything that the formatter knows; prints the files that differ. */
export async function checkFormat() {
  const { code } = await runNode([toolPath('oxfmt'), ...SETTINGS, '--check', '.']);
  return code === 0;
}
