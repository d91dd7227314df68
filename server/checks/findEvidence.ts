/** Decides whether evidence can be what it says: a page of a scan of this very case, a region of that page, no day to come. */
import type { CheckEvidence } from '@desk/shared/checks/check';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import type { CaseFile } from '@desk/shared/flow/caseFile';

type Evidence = ActionInput<'recordCheck'>['evidence'];

function refuse(field: string, problem: string): never {
  throw new DomainError('malformed', { errors: { [`evidence.${field}`]: problem } });
}

/**
 * @param file the case
 * @param evidence as it was sent
 * @param now ISO 8601 UTC
 * @returns the evidence; null when it says nothing
 * @throws DomainError malformed naming the field
 */
export function findEvidence(file: CaseFile, evidence: Evidence, now: string): CheckEvidence | null {
  const { documentId, page, region, asOf, note } = evidence;
  const scans = file.mailItems.flatMap(({ documents }) => documents);
  const scan = scans.find(({ id }) => id === documentId);
  if (documentId !== null && scan === undefined) {
    refuse('documentId', 'notOfThisCase');
  }
  if (page !== null && page > (scan?.pages ?? page)) {
    refuse('page', 'notInDocument');
  }
  if (region !== null && (scan === undefined || region.page !== page)) {
    refuse('region', 'notOfThisPage');
  }
  if (asOf !== null && asOf > amsterdamDay(now)) {
    refuse('asOf', 'inFuture');
  }
  return note === '' && documentId === null && asOf === null ? null : evidence;
}
