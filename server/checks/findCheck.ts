/** A check of this very case, or notFound. */
import { DomainError } from '@desk/shared/contract/errors';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import type { CaseFile } from '@desk/shared/flow/caseFile';

export function findCheck({ checks }: CaseFile, checkId: string): CheckWithAttempts {
  const check = checks.find(({ id }) => id === checkId);
  if (check === undefined) {
    throw new DomainError('notFound');
  }
  return check;
}
