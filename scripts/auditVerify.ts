/** The command `npm run audit:verify`: says in words whether the trail of a desk holds. */
import { findingSentence, type FindingLanguage } from '@desk/db/trail/findings';
import { checkTrail, type Look } from '@desk/server/trail/nightlyCheck';
import { parseArgs } from 'node:util';
import { runProgram, UsageError, withDesk } from './deps/runProgram';
import { languageFrom } from './verifier/words';

const HELP = `Verifies the audit trail: every event, chain and checkpoint, and every record that an event answers for.

  npm run audit:verify
      The trail of this desk, chosen by DATA_DIR and DATABASE_URL like the server's; SECRET_KEYS must be the server's too.
      Looks whether every stored file is there, and reads a twenty-eighth of them to the end; --every-file reads all.
      --lang nl speaks Dutch.

  npm run audit:verify -- FILE…
      Bundles that the desk handed out; needs nothing but Node. More with: npm run audit:verify -- FILE --help

Ends with 0 when everything holds, 1 when something does not, 2 when the trail cannot be read.`;

const BROKEN = 1;
const UNREADABLE = 2;

const WORDS = {
  en: {
    looked: ({ events, chains, rows, checkpoints, files, filesRead }: Look) =>
      `Looked at ${events} events in ${chains} chains, ${rows} records, ${checkpoints} checkpoints and ${files} files, of which ${filesRead} were read to the end.`,
    more: (count: number) => `… and ${count} more.`,
    holds: 'Everything holds.',
    broken: (found: number) => `The trail is broken: ${found} findings.`,
  },
  nl: {
    looked: ({ events, chains, rows, checkpoints, files, filesRead }: Look) =>
      `Bekeken: ${events} gebeurtenissen in ${chains} ketens, ${rows} records, ${checkpoints} controlepunten en ${files} bestanden, waarvan ${filesRead} tot het einde gelezen.`,
    more: (count: number) => `… en nog ${count}.`,
    holds: 'Alles klopt.',
    broken: (found: number) => `Het logboek klopt niet: ${found} afwijkingen.`,
  },
} as const;

async function verifyLive(language: FindingLanguage, isEveryFileRead: boolean): Promise<number> {
  const words = WORDS[language];
  const look = await withDesk((deps) =>
    checkTrail(deps, { night: deps.clock().toISOString(), ...(isEveryFileRead ? { isRead: () => true } : {}) }),
  );
  const { found, findings } = look;
  console.log(words.looked(look));
  findings.forEach((finding) => console.log(findingSentence(finding, language)));
  if (found > findings.length) {
    console.log(words.more(found - findings.length));
  }
  console.log(found === 0 ? words.holds : words.broken(found));
  return found === 0 ? 0 : BROKEN;
}

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      lang: { type: 'string' },
      'every-file': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 0) {
    throw new UsageError(HELP);
  }
  return verifyLive(languageFrom(values.lang, process.env), values['every-file']);
}, UNREADABLE);
