// Decides which Chromium the browser tests drive: a given one, an installed one, or Debian's, installed now. The one without
// windows comes first: of the same engine, with a tenth less to compute.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from '../installing/debian.mjs';
import { PlainError } from '../runCommand.mjs';

const PACKAGE = 'chromium-headless-shell';
const NAMES = [PACKAGE, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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
  await installFromDebian(
    [PACKAGE],
    `The browser tests need Chromium or Chrome: install one (on Debian: sudo apt-get install ${PACKAGE}) or set CHROME_PATH.`,
  );
  const path = findBrowser();
  if (!path) {
    throw new PlainError(`apt-get installed ${PACKAGE}, but it is not where it was expected; set CHROME_PATH.`);
  }
  return path;
}
