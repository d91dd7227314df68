/** Shows a case as it stood behind one of its events, and what differs from another; that somebody looked is told. */
import { findApplication, personsOf, signersOf } from '@desk/db/stores/applicationStore';
import { eventsOf } from '@desk/db/stores/auditStore';
import { checksOf } from '@desk/db/stores/checkStore';
import { decisionsOf } from '@desk/db/stores/decisionStore';
import { everyMismatchOf } from '@desk/db/stores/mismatchStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { CaseAtAnswer } from '@desk/shared/contract/caseAt';
import { DomainError } from '@desk/shared/contract/errors';
import { caseAt, caseDifferences } from '@desk/shared/flow/caseAt';
import type { Dependencies } from '../dependencies';
import { appendAudit } from '../trail/append';

export interface Looking {
  readonly id: string;
  /** Numbers in the trail. */
  readonly sequence: number;
  readonly comparedWith: number | null;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

/** @throws DomainError notFound (the case, or an event of it) */
export async function readCaseAt(deps: Dependencies, looking: Looking): Promise<CaseAtAnswer> {
  const { id, sequence, comparedWith, actor, requestId, origin } = looking;
  const { db } = deps;
  const application = await findApplication(db, id);
  if (application === null) {
    throw new DomainError('notFound');
  }
  const records = {
    status: application.status,
    events: await eventsOf(db, id),
    checks: await checksOf(db, id),
    mismatches: await everyMismatchOf(db, id),
    decisions: await decisionsOf(db, id),
  };
  const shown = caseAt(records, sequence);
  const other = comparedWith === null ? null : caseAt(records, comparedWith);
  if (shown === null || (comparedWith !== null && other === null)) {
    throw new DomainError('notFound');
  }
  const entry = { type: 'application.read', data: { view: 'moment' } } as const;
  const at = deps.clock().toISOString();
  await inTransaction(db, (tx) =>
    appendAudit(tx, { applicationId: id, entry, actor, at, requestId, origin, handling: false }),
  );
  return {
    number: application.number,
    companyName: application.companyName,
    persons: await personsOf(db, id),
    signers: await signersOf(db, id),
    moment: shown,
    differences: other === null ? [] : caseDifferences(other, shown),
  };
}
