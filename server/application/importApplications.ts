/** Takes in applications as the front office sends them: one JSON object a line, each line by itself. */
import { findApplicationByFrontOfficeId, personsOf, signersOf } from '@desk/db/stores/applicationStore';
import { announcedAs } from '@desk/db/stores/auditStore';
import { StorageError } from '@desk/db/storageError';
import { inTransaction } from '@desk/db/transaction';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { differingFields, readAsToday } from '@desk/shared/application/differingFields';
import { applicationDateProblems } from '@desk/shared/application/plausibleDates';
import { findUnfitText } from '@desk/shared/language/plainText';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import type { Policy } from '@desk/shared/policy/policy';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { announceApplications, policyNow, readyApplication, type ReadyApplication } from './announceApplication';
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

interface ReadyLine {
  readonly line: number;
  readonly ready: ReadyApplication;
}

/** A transaction for each line took longer than the line; of many at once, others who write would wait too long. */
const MOST_TOGETHER = 20;
const MOST_PEOPLE = 200;

/** The lines of one import, of which the good ones wait for their neighbours. */
class IncomingLines {
  private readonly deps: Dependencies;
  private readonly request: ImportRequest;
  private readonly tally: ImportTally;
  private waiting: ReadyLine[] = [];
  private policy: Policy | null = null;

  constructor(deps: Dependencies, request: ImportRequest, tally: ImportTally) {
    this.deps = deps;
    this.request = request;
    this.tally = tally;
  }

  /** Says what becomes of a line, or lets it wait. */
  async take(numbered: TextLine): Promise<void> {
    const parsed = parseLine(numbered, this.deps.clock().toISOString());
    if ('problems' in parsed) {
      await this.tally.refuse(parsed);
      return;
    }
    // The second of two lines with one key is held against the first one.
    if (this.waiting.some(({ ready }) => ready.input.frontOfficeId === parsed.frontOfficeId)) {
      await this.keep();
    }
    const known = await resultOfKnown(this.deps, parsed, numbered.line);
    await (known === null ? this.prepare(parsed, numbered.line) : this.count(known));
  }

  /** Keeps the lines that wait, all at once; one by one where somebody sent one of them meanwhile. */
  async keep(): Promise<void> {
    const together = this.waiting.splice(0);
    this.policy = null;
    if (together.length === 0) {
      return;
    }
    try {
      await this.announce(together);
      this.tally.accepted += together.length;
    } catch (error) {
      if (!(error instanceof StorageError) || error.kind !== 'unique') {
        throw error;
      }
      for (const one of together) {
        await this.keepAlone(one);
      }
    }
  }

  private async prepare(input: ApplicationInput, line: number): Promise<void> {
    if (this.waiting.length === 0 || this.policy === null) {
      this.policy = await policyNow(this.deps);
    }
    try {
      this.waiting.push({ line, ready: await readyApplication(this.deps, input, this.policy) });
    } catch (error) {
      if (!(error instanceof DomainError)) {
        throw error;
      }
      const problems = Object.entries(error.extra.errors ?? {}).map(([field, message]) => ({ field, message }));
      await this.tally.refuse({ line, code: error.code, problems });
    }
    const people = this.waiting.reduce((sum, { ready }) => sum + ready.persons.length, 0);
    if (this.waiting.length >= MOST_TOGETHER || people >= MOST_PEOPLE) {
      await this.keep();
    }
  }

  private async keepAlone(one: ReadyLine): Promise<void> {
    try {
      await this.announce([one]);
      this.tally.accepted += 1;
    } catch (error) {
      // The same line sent twice at once: whoever came second finds it known by now.
      const meanwhile = await resultOfKnown(this.deps, one.ready.input, one.line);
      if (meanwhile === null) {
        throw error;
      }
      await this.count(meanwhile);
    }
  }

  private async announce(lines: readonly ReadyLine[]): Promise<void> {
    if (!this.request.dryRun) {
      await announceApplications(
        this.deps,
        this.request,
        lines.map(({ ready }) => ready),
      );
    }
  }

  private async count(result: LineResult): Promise<void> {
    if (typeof result === 'object') {
      await this.tally.refuse(result);
    } else {
      this.tally[result] += 1;
    }
  }
}

/**
 * Imports JSON Lines; up to twenty lines before one at which everything fails (a full disk) may not be kept. Sending the same file again changes nothing; a refused line never stops the others.
 * @returns the report; with `dryRun` everything is checked and nothing is kept
 * @throws DomainError importLineInvalid when nothing is in it, or it is not UTF-8
 */
export async function importApplications(deps: Dependencies, request: ImportRequest): Promise<ImportReport> {
  const { actor, dryRun, requestId, origin } = request;
  const text = textOf(request.text);
  refuseOtherEncodings(text);
  const tally = new ImportTally(deps, request);
  const myTurn = turnTaker();
  const lines = new IncomingLines(deps, request, tally);
  let filled = 0;
  for await (const line of linesOf(text)) {
    if (line.isTooLong || line.text.trim() !== '') {
      filled += 1;
      await lines.take(line);
    }
    tally.tellProgress(line.done);
    await myTurn();
  }
  await lines.keep();
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
