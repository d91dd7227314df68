/** Keeps by which version of the policy a case is judged. */
import { RUNNING_STATUS_IDS } from '@desk/shared/flow/statuses';
import type { ApplicationColumns } from '../models/caseRows';
import type { Reader, Tx } from '../reader';
import { parameters } from '../sql/parameters';
import { query, selectRows, updateRows } from '../sql/rows';

/** Makes a case be judged by this version of the policy; its version is raised by saveStatus, in the same transaction. */
export async function pinPolicy(tx: Tx, id: string, policyVersion: number): Promise<void> {
  await updateRows(tx, 'applications', { match: { id }, set: { policyVersion } });
}

/** The versions of the policy by which running cases are judged: of each is looked whether there is one, since there are few versions and very many cases. */
export async function versionsOfRunningCases(reader: Reader): Promise<number[]> {
  const params = parameters();
  const statuses = RUNNING_STATUS_IDS.map((status) => params.bind(status)).join(', ');
  const rows = await query(
    reader,
    // Not EXISTS, which PostgreSQL turns into a walk through all that run.
    'SELECT version FROM policies WHERE (SELECT 1 FROM applications ' +
      `WHERE policy_version = policies.version AND status IN (${statuses}) LIMIT 1) IS NOT NULL`,
    params.values,
  );
  return rows.map((row) => Number(row['version']));
}

/** Running cases that are still judged by an earlier version of the policy, the oldest first. */
export async function casesUnderOlderPolicy(
  reader: Reader,
  { version, limit }: { readonly version: number; readonly limit: number },
): Promise<ApplicationColumns[]> {
  return selectRows(reader, 'applications', {
    conditions: [
      { property: 'status', is: RUNNING_STATUS_IDS },
      { property: 'policyVersion', below: String(version) },
    ],
    order: [['id', 'ASC']],
    limit,
  });
}
