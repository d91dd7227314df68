/** The command `npm run import`: takes in applications (JSON Lines) or registrations (CSV). */
import { parseArgs } from 'node:util';
import { placeOf } from './deps/placeOf';
import { showProgress } from './deps/progress';
import { runProgram, UsageError, withDesk } from './deps/runProgram';
import { IMPORTS, importFile, type ImportKind } from './import/importFile';
import { reportText } from './import/reportText';

const HELP = `Takes in what other programs export.

  npm run import -- applications FILE [--dry-run]     JSON Lines of the front office, one application a line
  npm run import -- registrations FILE [--dry-run]    CSV of the login platform, one row per means

  --dry-run   checks every row and keeps nothing

Importing the same file again changes nothing. Refused rows are written to FILE.refused.jsonl or .csv, as they were.
The desk is chosen by DATA_DIR and DATABASE_URL, like the server's.
Exit code: 0 everything accepted, 2 some rows refused, 1 nothing done.`;

function isKind(name: string | undefined): name is ImportKind {
  return name !== undefined && Object.hasOwn(IMPORTS, name);
}

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [kind, file, ...rest] = positionals;
  if (!isKind(kind) || file === undefined || rest.length > 0) {
    throw new UsageError(HELP);
  }
  const onProgress = showProgress(process.stderr);
  const request = { kind, file: placeOf(file), dryRun: values['dry-run'], onProgress };
  const imported = await withDesk((deps) => importFile(deps, request));
  console.log(reportText(imported));
  return imported.report.refusedCount > 0 ? 2 : 0;
});
