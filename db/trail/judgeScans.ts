/** Holds the scans of cases against what the events of their chains say of their bytes. */
import { caseChain } from '@desk/shared/audit/chainOf';
import type { Reader } from '../reader';
import { parameters } from '../sql/parameters';
import { query } from '../sql/rows';
import type { Finding } from './findings';

const CASE = caseChain('');

/** A finished chain, and the SHA-256 that its events say last of each scan. */
export interface ToldScans {
  readonly chain: string;
  readonly scans: ReadonlyMap<string, string>;
}

/** Whether the bytes themselves are those of the row, the look at the document store says. */
export async function judgeScans(
  reader: Reader,
  chains: readonly ToldScans[],
  tell: (finding: Finding) => void,
): Promise<void> {
  const told = new Map(
    chains.flatMap(({ chain, scans }) =>
      chain.startsWith(CASE) && scans.size > 0 ? [[chain.slice(CASE.length), scans] as const] : [],
    ),
  );
  if (told.size === 0) {
    return;
  }
  const params = parameters();
  const wanted = [...told.keys()].map((id) => params.bind(id)).join(', ');
  const sql =
    'SELECT d.id, d.sha256, m.application_id FROM documents d JOIN mail_items m ON m.id = d.mail_item_id ' +
    `WHERE m.application_id IN (${wanted})`;
  for (const row of await query(reader, sql, params.values)) {
    const [id, applicationId] = [String(row['id']), String(row['application_id'])];
    const expected = told.get(applicationId)?.get(id);
    if (expected !== undefined && expected !== row['sha256']) {
      tell({ code: 'documentChanged', chain: caseChain(applicationId), table: 'documents', id });
    }
  }
}
