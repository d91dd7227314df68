/** What cases are called, also those that were erased. */
import type { Reader } from '../reader';
import { rowsWith } from '../sql/rows';

export interface CaseName {
  readonly number: string;
  /** Empty when the case was erased. */
  readonly company: string;
}

/** By the ids of the cases; of one that was erased the number is in the event that says so. */
export async function namesOfCases(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, CaseName>> {
  const known = ids.length === 0 ? [] : await rowsWith(reader, 'applications', { match: { id: ids } });
  const found = new Map<string, CaseName>(
    known.map(({ id, number, companyName }) => [id, { number, company: companyName }]),
  );
  const gone = ids.filter((id) => !found.has(id));
  const erased =
    gone.length === 0
      ? []
      : await rowsWith(reader, 'audit_events', { match: { applicationId: gone, type: 'case.erased' } });
  erased.forEach(({ applicationId, data }) =>
    found.set(applicationId ?? '', { number: String(data['number']), company: '' }),
  );
  return found;
}
