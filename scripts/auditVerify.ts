/** The command `npm run audit:verify`: says in words whether the trail of a desk holds. */
import { findingSentence } from '@desk/db/trail/findings';
import { checkTrail } from '@desk/server/trail/nightlyCheck';
import { parseArgs } from 'node:util';
import { runProgram, UsageError, withDesk } from './deps/runProgram';

const HELP = `Verifies the audit trail: every event, chain and checkpoint, and every record that an event answers for.

  npm run audit:verify
      The trail of this desk, chosen by DATA_DIR and DATABASE_URL like the server's; SECRET_KEYS must be the server's too.

Ends with 0 when everything holds, 1 when something does not, 2 when the trail cannot be read.`;

const BROKEN = 1;
const UNREADABLE = 2;

async function verifyLive(): Promise<number> {
  const { events, chains, rows, checkpoints, found, findings } = await withDesk((deps) =>
    checkTrail(deps, deps.clock().toISOString()),
  );
  console.log(`Looked at ${events} events in ${chains} chains, ${rows} records and ${checkpoints} checkpoints.`);
  findings.forEach((finding) => console.log(findingSentence(finding)));
  if (found > findings.length) {
    console.log(`… and ${found - findings.length} more.`);
  }
  console.log(found === 0 ? 'Everything holds.' : `The trail is broken: ${found} findings.`);
  return found === 0 ? 0 : BROKEN;
}

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 0) {
    throw new UsageError(HELP);
  }
  return verifyLive();
}, UNREADABLE);
