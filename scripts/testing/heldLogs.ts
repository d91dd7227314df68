/** Holds the log of every process of a test run to what may stand in one: desks that tests start, and those that programs under test do. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOfLines } from '../../server/testing/heldLog';

const MOST_SHOWN = 10;

interface Kept {
  readonly folder: string;
  readonly optionsBefore: string | undefined;
  users: number;
}
/** Each project reads this module anew; what they share is kept by the process. */
const shared = globalThis as { deskKeptLogs?: Kept | undefined };

function begin(): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'desk-logs-'));
  const optionsBefore = process.env['NODE_OPTIONS'];
  const preload = `--require ${JSON.stringify(fileURLToPath(new URL('keepLogs.cjs', import.meta.url)))}`;
  process.env['NODE_OPTIONS'] = [optionsBefore, preload].filter((one) => one !== undefined).join(' ');
  process.env['DESK_KEPT_LOGS'] = folder;
  return { folder, optionsBefore, users: 0 };
}

function end({ folder, optionsBefore }: Kept): void {
  delete process.env['DESK_KEPT_LOGS'];
  if (optionsBefore === undefined) {
    delete process.env['NODE_OPTIONS'];
  } else {
    process.env['NODE_OPTIONS'] = optionsBefore;
  }
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  rmSync(folder, { recursive: true });
  const faults = faultsOfLines(lines);
  if (faults.length > 0) {
    // Vitest tells what goes wrong after the tests, and ends well all the same.
    process.exitCode = 1;
    const shown = faults.slice(0, MOST_SHOWN).join('\n');
    throw new Error(`The logs of this run hold ${String(faults.length)} things that may stand in none:\n${shown}`);
  }
}

/** Vitest's global setup: the first project begins, the last one looks at what was written. */
export function setup(): () => void {
  const kept = (shared.deskKeptLogs ??= begin());
  kept.users += 1;
  return () => {
    kept.users -= 1;
    if (kept.users === 0) {
      shared.deskKeptLogs = undefined;
      end(kept);
    }
  };
}
