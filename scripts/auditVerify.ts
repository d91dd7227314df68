/** The command `npm run audit:verify`: says in words whether the trail of a desk holds. */
import { readFile } from 'node:fs/promises';
import { checkpointBody, type Checkpoint } from '@desk/db/trail/checkpoint';
import type { FindingLanguage } from '@desk/db/trail/findings';
import { checkTrail } from '@desk/server/trail/nightlyCheck';
import { parseArgs } from 'node:util';
import { lookSentences } from './deps/lookSentences';
import { runProgram, UsageError, withDesk } from './deps/runProgram';
import { languageFrom } from './verifier/words';

const HELP = `Verifies the audit trail: every event, chain and checkpoint, and every record that an event answers for.

  npm run audit:verify
      The trail of this desk, chosen by DATA_DIR and DATABASE_URL like the server's; SECRET_KEYS must be the server's too.
      Looks whether every stored file is there, and reads a twenty-eighth of them to the end; --every-file reads all.
      --checkpoints FILE holds it against checkpoints that were kept elsewhere: lines of checkpoints.jsonl, or
      what a webhook got as trail.checkpointed, one a line.
      --lang nl speaks Dutch.

  npm run audit:verify -- FILE…
      Bundles that the desk handed out; needs nothing but Node. More with: npm run audit:verify -- FILE --help

Ends with 0 when everything holds, 1 when something does not, 2 when the trail cannot be read.`;

const BROKEN = 1;
const UNREADABLE = 2;

/** Lines of a copy of checkpoints.jsonl, or bodies of webhooks. @throws UsageError for what is neither */
async function readReceived(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    try {
      const read = JSON.parse(line) as Checkpoint & { readonly data?: { readonly checkpoint: Checkpoint } };
      const checkpoint = read.data?.checkpoint ?? read;
      if (!Number.isInteger(checkpointBody(checkpoint).number)) {
        throw new TypeError('no number');
      }
      return JSON.stringify(checkpoint);
    } catch {
      throw new UsageError(`Line ${String(at + 1)} of ${file} is no checkpoint.`);
    }
  });
}

interface LiveWish {
  readonly language: FindingLanguage;
  readonly isEveryFileRead: boolean;
  readonly received: readonly string[];
}

async function verifyLive({ language, isEveryFileRead, received }: LiveWish): Promise<number> {
  const look = await withDesk((deps) =>
    checkTrail(deps, {
      night: deps.clock().toISOString(),
      received,
      ...(isEveryFileRead ? { isRead: () => true } : {}),
    }),
  );
  lookSentences(look, language).forEach((sentence) => console.log(sentence));
  return look.found === 0 ? 0 : BROKEN;
}

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      lang: { type: 'string' },
      'every-file': { type: 'boolean', default: false },
      checkpoints: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 0) {
    throw new UsageError(HELP);
  }
  return verifyLive({
    language: languageFrom(values.lang, process.env),
    isEveryFileRead: values['every-file'],
    received: values.checkpoints === undefined ? [] : await readReceived(values.checkpoints),
  });
}, UNREADABLE);
