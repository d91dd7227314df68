/**
 * Decides when registrations are taken in that staff hand in: two administrators hand in the very same file, each by themself. The first
 * one has it checked and changes nothing; with the second one it is taken in. Nothing of the file is kept between them but its digest.
 */
import { createHash } from 'node:crypto';
import { otherEyesAmong } from '@desk/db/stores/accountStepStore';
import { askersOfImport } from '@desk/db/stores/importRequestStore';
import { inTransaction } from '@desk/db/transaction';
import type { PersonRef } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { importRegistrations } from './importRegistrations';
import type { ImportReport, ImportRequest } from './importReport';
import { textOf, type ImportText } from './importText';

/** So long the first one waits for the second. */
export const IMPORT_WAITS_HOURS = 24;

export interface ImportOfStaff {
  readonly report: ImportReport;
  /** It was only checked: another administrator has to hand in the same file. */
  readonly waits: boolean;
}

async function digestOf({ pieces }: ImportText): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces()) {
    hash.update(piece);
  }
  return hash.digest('hex');
}

async function tell(deps: Dependencies, request: ImportRequest, entry: AuditEntry): Promise<void> {
  const { actor, requestId, origin } = request;
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, (tx) =>
    appendAudit(tx, { applicationId: null, actor, requestId, origin, entry, at, handling: false }),
  );
}

/** The last one who handed in the same file and is other eyes than who does now. */
async function askerOf({ db, clock }: Dependencies, actor: PersonRef, sha256: string): Promise<PersonRef | null> {
  const since = new Date(clock().getTime() - IMPORT_WAITS_HOURS * 3_600_000).toISOString();
  const candidates = await askersOfImport(db, sha256, since);
  return (await otherEyesAmong(db, { candidates, than: [actor.id] }))[0] ?? null;
}

/**
 * Checks a file of registrations, or takes it in when another administrator handed in the same within a day.
 * @throws DomainError importLineInvalid when the file as a whole cannot be read
 */
export async function importByTwo(deps: Dependencies, request: ImportRequest): Promise<ImportOfStaff> {
  const text = textOf(request.text);
  const sha256 = await digestOf(text);
  const asker = await askerOf(deps, request.actor, sha256);
  if (asker === null) {
    const report = await importRegistrations(deps, { ...request, text, dryRun: true });
    const data = { kind: 'registrations', sha256, accepted: report.accepted, refused: report.refusedCount };
    await tell(deps, request, { type: 'import.asked', data });
    return { report, waits: true };
  }
  const data = { kind: 'registrations', sha256, askedById: asker.id, askedByName: asker.name };
  await tell(deps, request, { type: 'import.confirmed', data });
  return { report: await importRegistrations(deps, { ...request, text }), waits: false };
}
