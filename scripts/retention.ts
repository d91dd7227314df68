/** The command `npm run retention`: says what would be erased now, or erases it without waiting for the night. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readRetention } from '@desk/server/audit/readRetention';
import type { Dependencies } from '@desk/server/dependencies';
import { eraseAgain } from '@desk/server/jobs/retention/eraseAgain';
import { readLedger } from '@desk/server/jobs/retention/erasureLedger';
import { performRetention } from '@desk/server/jobs/retention/performRetention';
import { NOTHING_DUE, type RetentionReport } from '@desk/shared/audit/retention';
import { runProgram, UsageError, withDesk } from './deps/runProgram';

const HELP = `Erases what has been kept long enough: closed cases, copies of identity documents, and what is kept for days.

  npm run retention -- --dry-run
      Says how much of each kind would go now, and which cases may not. Changes nothing.

  npm run retention
      Erases it now; the desk does the same once a night.

  npm run retention -- --again FILE…
      After a backup was put back: erases what had been erased since, as the lists say that the desk keeps as
      DATA_DIR/erasures.jsonl. Name every list that you have; what is not there is left alone. A case on legal
      hold stays and is named: lift the hold, and say it again.`;

const WORDS: Readonly<Record<keyof RetentionReport, string>> = {
  cases: 'closed cases',
  images: 'scans with copies of identity documents of decided cases',
  trail: 'subjects with values beside old events',
  answers: 'answers kept for repeated requests',
  webhookMessages: 'messages told to other systems',
  unreadFiles: 'files that could not be read',
  stacks: 'stacks of scans',
};

function lines(report: RetentionReport): string {
  const kinds = Object.entries(WORDS) as [keyof RetentionReport, string][];
  return kinds.map(([kind, words]) => `${String(report[kind]).padStart(8)}  ${words}`).join('\n');
}

async function again(deps: Dependencies, files: readonly string[]): Promise<number> {
  const lists = await Promise.all(
    files.map(async (file) => {
      const lines = readLedger(deps.config, await readFile(file, 'utf8'));
      if (lines === null) {
        throw new UsageError(`${file} is no list of this desk, or was changed: nothing was erased.`);
      }
      return lines;
    }),
  );
  const { cases, registrations, held } = await eraseAgain(deps, lists.flat());
  console.log(`Erased again: ${String(cases)} cases and ${String(registrations)} registrations.`);
  if (held.length > 0) {
    console.log(`Left, on legal hold: ${held.join(', ')}.`);
  }
  return 0;
}

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      'dry-run': { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.again ? positionals.length === 0 || values['dry-run'] : positionals.length > 0) {
    throw new UsageError(HELP);
  }
  if (values.again) {
    return withDesk((deps) => again(deps, positionals));
  }
  return withDesk(async (deps) => {
    const { due, cases } = await readRetention(deps);
    const held = cases.filter(({ retention }) => retention.hold !== null).map(({ number }) => number);
    if (values['dry-run']) {
      console.log(`Would be erased now:\n${lines(due)}`);
    } else {
      const done = (await performRetention(deps, deps.clock().toISOString())) ?? NOTHING_DUE;
      console.log(`Erased:\n${lines(done)}`);
    }
    console.log(held.length === 0 ? 'No case is on legal hold.' : `On legal hold: ${held.join(', ')}.`);
    return 0;
  });
});
