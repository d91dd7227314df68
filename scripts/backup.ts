/** The command `npm run backup`: copies a desk that runs, database and documents of one moment, into a folder. */
import { parseArgs } from 'node:util';
import { BACKUP_DAYS } from '@desk/shared/audit/retention';
import { makeBackup } from '@desk/server/backup/makeBackup';
import { onlyFolder, runProgram, withDeskAsItIs } from './deps/runProgram';

const HELP = `Copies this desk while it runs: database and documents of one moment, sealed under a key made from SECRET_KEYS.

  npm run backup -- DIR
      DIR is made, or empty; or it holds a backup that was not finished: then that one is gone on with.
      It counts as a backup once backup.json stands in it, which is written last. Take it to another machine,
      and never keep SECRET_KEYS beside it. Destroy it within ${String(BACKUP_DAYS)} days.

Ends with 0; with 1 when documents were gone or damaged already, or nothing was made.`;

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
  const folder = onlyFolder(positionals, HELP);
  return withDeskAsItIs(async (deps) => {
    const { moment, documents, destroyAfter } = await makeBackup(deps, { folder, tell: console.log });
    console.log(`Backup of ${moment} finished. Destroy it after ${destroyAfter.slice(0, 10)}.`);
    if (documents.missing > 0) {
      console.error(
        `${String(documents.missing)} documents were gone or damaged already: run npm run audit:verify -- --every-file`,
      );
    }
    return documents.missing > 0 ? 1 : 0;
  });
});
