/** The command `npm run doctor`: says in plain words what is wrong with a desk and what to do. */
import { parseArgs } from 'node:util';
import { examine } from '@desk/server/health/examine';
import { runProgram, UsageError, withDeskAsItIs } from './deps/runProgram';
import { languageFrom } from './verifier/words';

const HELP = `Looks at settings, database, schema, documents, keys, disk, clock, jobs, messages, trail, backups and mail server.

  npm run doctor
      Changes nothing, and may run beside the desk with the settings of the desk. --lang nl speaks Dutch.

Ends with 0 when nothing is wrong, 1 when something is, 2 when it could not look.`;

const WRONG = 1;
const COULD_NOT_LOOK = 2;

const WORDS = {
  nl: { well: 'Er is niets mis.', wrong: 'Mis: ', demo: 'Dit systeem draait op het geheim van de demo.' },
  en: { well: 'Nothing is wrong.', wrong: 'Wrong: ', demo: 'This desk runs on the secret of the demo.' },
} as const;

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false }, lang: { type: 'string' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 0) {
    throw new UsageError(HELP);
  }
  const language = languageFrom(values.lang, process.env);
  const words = WORDS[language];
  return withDeskAsItIs(async (deps) => {
    const found = await examine(deps);
    if (deps.config.isDemo) {
      console.log(words.demo);
    }
    found.forEach((sentences) => console.log(`${words.wrong}${sentences[language]}`));
    if (found.length === 0) {
      console.log(words.well);
    }
    return found.length === 0 ? 0 : WRONG;
  });
}, COULD_NOT_LOOK);
