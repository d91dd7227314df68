/** Takes in applications as the front office sends them: one JSON object a line, each line by itself. */
import { findApplicationByFrontOfficeId, personsOf, signersOf } from '@desk/db/stores/applicationStore';
import { announcedAs } from '@desk/db/stores/auditStore';
import { inTransaction } from '@desk/db/transaction';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { differingFields, readAsToday } from '@desk/shared/application/differingFields';
import { applicationDateProblems } from '@desk/shared/application/plausibleDates';
import { findUnfitText } from '@desk/shared/language/plainText';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { announceApplication } from './announceApplication';
import { turnTaker } from './giveWay';
import { ImportTally, problemsOf, type ImportReport, type ImportRequest, type RefusedLine } from './importReport';
import { linesOf, refuseEmpty, refuseOtherEncodings, textOf, type TextLine } from './importText';

type LineResult = 'accepted' | 'unchanged' | RefusedLine;

function invalid(line: number, problems: RefusedLine['problems']): RefusedLine {
  return { line, code: 'importLineInvalid', problems };
}

function parseLine({ text, line, isTooLong }: TextLine, now: string): ApplicationInput | RefusedLine {
  if (isTooLong) {
    return invalid(line, [{ field: '', message: 'is too long' }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return invalid(line, [{ field: '', message: 'is not JSON' }]);
  }
  const unfit = findUnfitText(value);
  if (unfit !== null) {
    return invalid(line, [{ field: unfit.field, message: unfit.why.en }]);
  }
  const parsed = applicationInputSchema.safeParse(value);
  if (!parsed.success) {
    return invalid(line, problemsOf(parsed.error.issues));
  }
  const impossible = applicationDateProblems(parsed.data, now);
  return impossible.length > 0 ? invalid(line, impossible) : parsed.data;
}

/** What was sent under this key before; of a case that is older than this memory, the case as it stands. */
async function sentBefore({ db }: Dependencies, known: ApplicationRecord): Promise<unknown> {
  const sent = readAsToday(await announcedAs(db, known.id));
  return sent ?? { ...known, persons: await personsOf(db, known.id), signers: await signersOf(db, known.id) };
}

/** Null when this key is new. The same key with other content is said, never taken for the same. */
async function resultOfKnown(deps: Dependencies, input: ApplicationInput, line: number): Promise<LineResult | null> {
  const known = await findApplicationByFrontOfficeId(deps.db, input.frontOfficeId);
  if (known === null) {
    return null;
  }
  const fields = differingFields(await sentBefore(deps, known), input);
  const problems = fields.map((field) => ({ field, message: 'differs from what was sent before' }));
  return fields.length === 0 ? 'unchanged' : { line, code: 'applicationDiffers', problems };
}

async function importLine(
  deps: Dependencies,
  request: ImportRequest,
  { input, line }: { readonly input: ApplicationInput; readonly line: number },
): Promise<LineResult> {
  const known = await resultOfKnown(deps, input, line);
  if (known !== null) {
    return known;
  }
  try {
    await announceApplication(deps, { ...request, input });
  } catch (error) {
    // The same line sent twice at once: whoever came second finds it known by now.
    const meanwhile = await resultOfKnown(deps, input, line);
    if (meanwhile !== null) {
      return meanwhile;
    }
    throw error;
  }
  return 'accepted';
}

async function tryLine(deps: Dependencies, request: ImportRequest, numbered: TextLine): Promise<LineResult> {
  const parsed = parseLine(numbered, deps.clock().toISOString());
  if ('problems' in parsed) {
    return parsed;
  }
  try {
    return await importLine(deps, request, { input: parsed, line: numbered.line });
  } catch (error) {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    const problems = Object.entries(error.extra.errors ?? {}).map(([field, message]) => ({ field, message }));
    return { line: numbered.line, code: error.code, problems };
  }
}

/**
 * Imports JSON Lines. Sending the same file again changes nothing; a refused line never stops the others.
 * @returns the report; with `dryRun` everything is checked and nothing is kept
 * @throws DomainError importLineInvalid when nothing is in it, or it is not UTF-8
 */
export async function importApplications(deps: Dependencies, request: ImportRequest): Promise<ImportReport> {
  const { actor, dryRun, requestId, origin } = request;
  const text = textOf(request.text);
  refuseOtherEncodings(text);
  const tally = new ImportTally(deps, request);
  const myTurn = turnTaker();
  let filled = 0;
  for await (const line of linesOf(text)) {
    if (line.isTooLong || line.text.trim() !== '') {
      filled += 1;
      const result = await tryLine(deps, request, line);
      if (typeof result === 'object') {
        await tally.refuse(result);
      } else {
        tally[result] += 1;
      }
    }
    tally.tellProgress(line.done);
    await myTurn();
  }
  if (filled === 0) {
    refuseEmpty();
  }
  const report = await tally.report();
  if (!dryRun) {
    const data = { kind: 'applications', accepted: report.accepted, refused: report.refusedCount };
    const at = deps.clock().toISOString();
    await inTransaction(deps.db, async (tx) => {
      const entry = { type: 'import.finished', data } as const;
      await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
    });
  }
  return report;
}
