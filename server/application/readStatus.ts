/** Tells the front office how the application it sent is doing: its number and status, nothing about anybody. */
import { findApplicationByFrontOfficeId } from '@desk/db/stores/applicationStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { Dependencies } from '../dependencies';

export interface ApplicationStatus {
  readonly frontOfficeId: string;
  readonly number: string;
  readonly status: StatusId;
  readonly statusChangedAt: string;
}

/** @throws DomainError notFound for an id that the front office never sent */
export async function readStatus(deps: Dependencies, frontOfficeId: string): Promise<ApplicationStatus> {
  const application = await findApplicationByFrontOfficeId(deps.db, frontOfficeId);
  if (application === null) {
    throw new DomainError('notFound');
  }
  const { number, status, statusChangedAt } = application;
  return { frontOfficeId, number, status, statusChangedAt };
}
