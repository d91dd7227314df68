/** Reads of which day the register data are that officers relied on, for many cases at once. */
import type { StatusId } from '@desk/shared/flow/statuses';
import type { Reader } from '../reader';
import { rowsWith, selectRows } from '../sql/rows';

export interface RegisterDate {
  readonly id: string;
  readonly version: number;
  readonly policyVersion: number;
  /** Day of the extract or of the register's answer, as the passed check COM-07 names it. */
  readonly asOf: string;
}

const RELYING: readonly StatusId[] = ['inVerification', 'awaitingApproval'];

/**
 * The dates of a page of the cases in verification or up for a decision; one without a passed COM-07 has none.
 * @returns the dates, and whether this was the last page
 */
export async function registerDatesOf(
  reader: Reader,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly dates: RegisterDate[]; readonly isLast: boolean }> {
  const cases = await selectRows(reader, 'applications', {
    conditions: [{ property: 'status', is: RELYING }],
    order: [['id', 'ASC']],
    ...page,
  });
  const isLast = cases.length < page.limit;
  const match = { applicationId: cases.map(({ id }) => id), code: 'COM-07', outcome: 'passed' };
  const checks = cases.length === 0 ? [] : await rowsWith(reader, 'checks', { match });
  const ofChecks = { match: { checkId: checks.map(({ id }) => id) }, order: [['sequence', 'ASC']] } as const;
  const attempts = checks.length === 0 ? [] : await rowsWith(reader, 'check_attempts', ofChecks);
  const dates = checks.flatMap((check) => {
    const asOf = attempts.filter(({ checkId }) => checkId === check.id).at(-1)?.evidence?.asOf ?? null;
    const found = cases.find(({ id }) => id === check.applicationId);
    return asOf === null || found === undefined || found.policyVersion === null
      ? []
      : [{ id: found.id, version: found.version, policyVersion: found.policyVersion, asOf }];
  });
  return { dates, isLast };
}
