/** The command `npm run retention`: says what would be erased now, or erases it without waiting for the night. */
import { parseArgs } from 'node:util';
import { readRetention } from '@desk/server/audit/readRetention';
import { performRetention } from '@desk/server/jobs/retention/performRetention';
import { NOTHING_DUE, type RetentionReport } from '@desk/shared/audit/retention';
import { runProgram, UsageError, withDesk } from './deps/runProgram';

const HELP = `Erases what has been kept long enough: closed cases, copies of identity documents, and what is kept for days.

  npm run retention -- --dry-run
      Says how much of each kind would go now, and which cases may not. Changes nothing.

  npm run retention
      Erases it now; the desk does the same once a night.`;

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

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false }, 'dry-run': { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 0) {
    throw new UsageError(HELP);
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
