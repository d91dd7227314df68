/** Keeps every version of the policy; a version is added and never changed. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { PolicyRow } from '@desk/shared/contract/resources';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith, rowWith, selectRows } from '../sql/rows';

/** Adds a version. Throws StorageError `unique` when its number is taken. */
export async function insertPolicy(tx: Tx, policy: PolicyRow): Promise<void> {
  await insertRows(tx, 'policies', [policy]);
}

/** The version in force at a moment: the last one that had begun; null before the first. */
export async function policyInForce(reader: Reader, at: string): Promise<PolicyRow | null> {
  const [policy] = await selectRows(reader, 'policies', {
    conditions: [{ property: 'validFrom', atMost: at }],
    order: [
      ['validFrom', 'DESC'],
      ['version', 'DESC'],
    ],
    limit: 1,
  });
  return policy ?? null;
}

/** The version with the highest number, begun or not; null before the first. */
export async function newestPolicy(reader: Reader): Promise<PolicyRow | null> {
  const [policy] = await selectRows(reader, 'policies', {
    conditions: [],
    order: [['version', 'DESC']],
    limit: 1,
  });
  return policy ?? null;
}

/** The latest version, begun at this moment, to which running cases move; null when there is none. */
export async function policyToMoveTo(reader: Reader, at: string): Promise<PolicyRow | null> {
  const [policy] = await selectRows(reader, 'policies', {
    conditions: [
      { property: 'validFrom', atMost: at },
      { property: 'movesRunningCases', is: true },
    ],
    order: [['version', 'DESC']],
    limit: 1,
  });
  return policy ?? null;
}

/** The version with this id, or null. */
export async function findPolicy(reader: Reader, id: string): Promise<PolicyRow | null> {
  return rowWith(reader, 'policies', { id });
}

/** The version with this number, or null. */
export async function policyByVersion(reader: Reader, version: number): Promise<PolicyRow | null> {
  return rowWith(reader, 'policies', { version });
}

/** The versions with these numbers. */
export async function policiesByVersion(reader: Reader, version: readonly number[]): Promise<PolicyRow[]> {
  return version.length === 0 ? [] : rowsWith(reader, 'policies', { match: { version } });
}

/** A page of versions. */
export async function listPolicies(reader: Reader, query: ListQuery): Promise<Page<PolicyRow>> {
  return listRows(reader, { resource: 'policies', table: 'policies' }, query);
}
