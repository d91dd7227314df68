/** The command `npm run restore`: puts a backup back into an empty place, verifies it, and says what has to be done next. */
import { parseArgs } from 'node:util';
import { restoreBackup } from '@desk/server/backup/restoreBackup';
import { openStore } from '@desk/server/composeDependencies';
import { readConfig } from '@desk/server/config';
import { lookSentences } from './deps/lookSentences';
import { onlyFolder, runProgram, withDesk, withSettings } from './deps/runProgram';
import { checkTrail } from '@desk/server/trail/nightlyCheck';

const HELP = `Puts a backup back: every part and document is verified first, then written, then the trail is verified.

  npm run restore -- DIR
      DATA_DIR and DATABASE_URL name where to: an empty folder, and an empty database of the same kind.
      SECRET_KEYS are those of the desk that was. Nothing is ever overwritten.
      --past-term also restores a backup whose days are over.

Ends with 0 when everything holds, 1 when something does not, 2 when nothing could be restored.`;

const UNREADABLE = 2;

const NEXT = (moment: string): string => `What to do next:
  1. Keep the former database and data folder as they are until you know what happened.
  2. Erase again what was erased since ${moment}: npm run retention -- --again FILE, for every erasures.jsonl that you
     have: of the former data folder, and the copies that you keep elsewhere.
  3. Hold the trail against the checkpoints that were kept outside: npm run audit:verify -- --checkpoints FILE.
     What was done after ${moment} is not there: tell those who worked, and who reads the trail.
  4. Mails and messages that waited at that moment leave again when the desk starts, also those that had left since.
     Start with ROLE=web to look at them first.
  5. npm run doctor, and then start the desk.`;

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      'past-term': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const folder = onlyFolder(positionals, HELP);
  const config = withSettings(readConfig(process.env));
  const wish = { folder, pastTerm: values['past-term'], now: new Date(), tell: console.log };
  const { moment } = await restoreBackup(config, openStore(config), wish);
  const look = await withDesk((deps) => checkTrail(deps, { night: deps.clock().toISOString(), isRead: () => true }));
  lookSentences(look, 'en').forEach((sentence) => console.log(sentence));
  console.log(NEXT(moment));
  return look.found === 0 ? 0 : 1;
}, UNREADABLE);
