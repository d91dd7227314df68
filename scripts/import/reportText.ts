/** What an import says on the terminal: the counts, and each refused line with its cause but never its values. */
import type { FileImported } from './importFile';

const MOST_LINES = 50;

/** The report as lines of text. */
export function reportText({ report, refusedFile }: FileImported): string {
  const { accepted, unchanged, refused, refusedCount, dryRun } = report;
  const counts = `${accepted} accepted, ${unchanged} unchanged, ${refusedCount} refused`;
  const lines = refused.slice(0, MOST_LINES).map(({ line, code, problems }) => {
    const fields = problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
    return `  line ${line}: ${[code, ...fields].join('; ')}`;
  });
  return [
    dryRun ? `Dry run, nothing was kept: ${counts}.` : `Imported: ${counts}.`,
    ...lines,
    ...(refusedCount > MOST_LINES ? [`  and ${refusedCount - MOST_LINES} more`] : []),
    ...(refusedFile === null ? [] : [`The refused rows lie in ${refusedFile}: mend them and import that file.`]),
  ].join('\n');
}
