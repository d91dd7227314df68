/** What whoever reads the trail opens: one event with its records, or a case as it stood behind one. That somebody looked is told. */
import { openAuditEvent } from '@desk/db/stores/auditDetailStore';
import { findApplication, personsOf, signersOf } from '@desk/db/stores/applicationStore';
import { eventsOf } from '@desk/db/stores/auditStore';
import { checksOf } from '@desk/db/stores/checkStore';
import { decisionsOf } from '@desk/db/stores/decisionStore';
import { everyMismatchOf } from '@desk/db/stores/mismatchStore';
import { maskWithin } from '@desk/shared/access/maskWithin';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEventDetail } from '@desk/shared/contract/auditDetail';
import type { CaseAtAnswer } from '@desk/shared/contract/caseAt';
import { seesEvent } from '@desk/shared/flow/visibleEvents';
import { DomainError } from '@desk/shared/contract/errors';
import { caseAt, caseDifferences } from '@desk/shared/flow/caseAt';
import type { Dependencies } from '../dependencies';
import { seenCase } from '../flow/seenCase';
import { noteRecord } from '../trail/reads/noteRecord';

export interface Looking {
  readonly id: string;
  /** Numbers in the trail. */
  readonly sequence: number;
  readonly comparedWith: number | null;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

type Looker = Pick<Looking, 'actor' | 'requestId' | 'origin'>;

function tellLook(deps: Dependencies, applicationId: string, view: string, looker: Looker): void {
  deps.reads.note({ applicationId, entry: { type: 'application.read', data: { view } }, ...looker });
}

/**
 * One event with the records that it answers for: as much of a case as opening a part of it.
 * @throws DomainError notFound
 */
export async function openEvent(
  deps: Dependencies,
  { id, ...looker }: Looker & { readonly id: string },
): Promise<AuditEventDetail> {
  const event = await openAuditEvent(deps.db, id);
  if (event === null || !seesEvent(looker.actor.role, event.type)) {
    throw new DomainError('notFound');
  }
  const { applicationId } = event;
  if (applicationId === null) {
    noteRecord(deps.reads, looker, { resource: 'audit-events', id });
    return maskWithin(event, [], []);
  }
  tellLook(deps, applicationId, 'event', looker);
  return seenCase(deps, { applicationId, actor: looker.actor }, event);
}

/** @throws DomainError notFound (the case, or an event of it) */
export async function readCaseAt(deps: Dependencies, looking: Looking): Promise<CaseAtAnswer> {
  const { id, sequence, comparedWith, actor, requestId, origin } = looking;
  const { db } = deps;
  await deps.reads.settle();
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
  tellLook(deps, id, 'moment', { actor, requestId, origin });
  const answer: CaseAtAnswer = {
    number: application.number,
    companyName: application.companyName,
    persons: await personsOf(db, id),
    signers: await signersOf(db, id),
    moment: shown,
    differences: other === null ? [] : caseDifferences(other, shown),
  };
  return seenCase(deps, { applicationId: id, actor }, answer);
}
