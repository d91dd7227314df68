/** Takes in applications as the front office sends them: one JSON object a line, each line by itself. */
import { findApplicationByFrontOfficeId } from '@desk/db/stores/applicationStore';
import { appendAudit } from '@desk/db/stores/auditStore';
import { inTransaction } from '@desk/db/transaction';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { findUnfitText } from '@desk/shared/language/plainText';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import type { ImportReport, ImportRequest, RefusedLine } from './importReport';
import { announceApplication } from './announceApplication';

type LineResult = 'accepted' | 'unchanged' | RefusedLine;

function parseLine(text: string, line: number): ApplicationInput | RefusedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, code: 'importLineInvalid', problems: [{ field: '', message: 'is not JSON' }] };
  }
  const unfit = findUnfitText(value);
  if (unfit !== null) {
    return {
      line,
      code: 'importLineInvalid',
      problems: [{ field: unfit, message: 'holds a character that cannot be stored' }],
    };
  }
  const parsed = applicationInputSchema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return { line, code: 'importLineInvalid', problems };
}

async function isKnown({ db }: Dependencies, { frontOfficeId }: ApplicationInput): Promise<boolean> {
  return (await findApplicationByFrontOfficeId(db, frontOfficeId)) !== null;
}

async function importLine(deps: Dependencies, request: ImportRequest, input: ApplicationInput): Promise<LineResult> {
  if (await isKnown(deps, input)) {
    return 'unchanged';
  }
  try {
    await announceApplication(deps, { ...request, input });
  } catch (error) {
    // The same line sent twice at once: whoever came second finds it known by now.
    if (await isKnown(deps, input)) {
      return 'unchanged';
    }
    throw error;
  }
  return 'accepted';
}

async function tryLine(deps: Dependencies, request: ImportRequest, { text, line }: NumberedLine): Promise<LineResult> {
  const parsed = parseLine(text, line);
  if ('problems' in parsed) {
    return parsed;
  }
  try {
    return await importLine(deps, request, parsed);
  } catch (error) {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    const problems = Object.entries(error.extra.errors ?? {}).map(([field, message]) => ({ field, message }));
    return { line, code: error.code, problems };
  }
}
interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/**
 * Imports JSON Lines. Sending the same file again changes nothing; a refused line never stops the others.
 * @returns the report; with `dryRun` everything is checked and nothing is kept
 */
export async function importApplications(deps: Dependencies, request: ImportRequest): Promise<ImportReport> {
  const { actor, dryRun, requestId, origin } = request;
  const lines = request.text
    .split(/\r?\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const results: LineResult[] = [];
  for (const line of lines) {
    results.push(await tryLine(deps, request, line));
    request.onProgress?.(results.length, lines.length);
  }
  const refused = results.filter((result) => typeof result === 'object');
  const accepted = results.filter((result) => result === 'accepted').length;
  if (!dryRun) {
    const data = { kind: 'applications', accepted, refused: refused.length };
    const at = deps.clock().toISOString();
    await inTransaction(deps.db, async (tx) => {
      const entry = { type: 'import.finished', data } as const;
      await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
    });
  }
  return { dryRun, accepted, unchanged: results.filter((result) => result === 'unchanged').length, refused };
}
