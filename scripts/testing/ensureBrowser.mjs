// Decides which Chromium the browser tests drive: a given one, an installed one, or Debian's, installed now.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError, runCommand } from '../runCommand.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Finds a browser, installing Debian's as root when there is none.
 * @returns {Promise<string>} path of the program, which is also put in CHROME_PATH for the tests
 */
export async function ensureBrowser() {
  const path = findBrowser() ?? (await installBrowser());
  process.env.CHROME_PATH = path;
  return path;
}

function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!existsSync(given)) {
      throw new PlainError(`CHROME_PATH names ${given}, which does not exist.`);
    }
    return given;
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));
}

async function installBrowser() {
  const aptGet = '/usr/bin/apt-get';
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) {
    throw new PlainError(
      'The browser tests need Chromium or Chrome: install one (on Debian: sudo apt-get install chromium) or set CHROME_PATH.',
    );
  }
  console.log('No browser found: installing chromium with apt-get (about half a minute).');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await runCommand(aptGet, ['-q', ...args], { env: APT_ENV, quiet: true });
    if (code !== 0) {
      throw new PlainError(`apt-get ${args.join(' ')} failed:\n${output.trim().slice(-2000)}`);
    }
  }
  const path = findBrowser();
  if (!path) {
    throw new PlainError('apt-get installed chromium, but it is not where it was expected; set CHROME_PATH.');
  }
  return path;
}
