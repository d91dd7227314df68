// Decides how a program of Debian's gets onto a machine that lacks it: by apt-get as root, or by whoever reads the sentence.
import { existsSync } from 'node:fs';
import { PlainError, runCommand } from '../runCommand.mjs';

const APT_GET = '/usr/bin/apt-get';
const ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs packages of Debian.
 * @param {string[]} packages their names
 * @param {string} advice what to do where this cannot be done
 */
export async function installFromDebian(packages, advice) {
  if (process.getuid?.() !== 0 || !existsSync(APT_GET)) {
    throw new PlainError(advice);
  }
  console.log(`Installing ${packages.join(', ')} with apt-get (about half a minute).`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await runCommand(APT_GET, ['-q', ...args], { env: ENV, quiet: true });
    if (code !== 0) {
      throw new PlainError(`apt-get ${args.join(' ')} failed:\n${output.trim().slice(-2000)}`);
    }
  }
}
