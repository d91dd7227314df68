/** Keeps every version of the policy; a version is added and never changed. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { PolicyRow } from '@desk/shared/contract/resources';
import { freezeDeep } from '@desk/shared/policy/policy';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith, rowWith, selectIds, type Choice } from '../sql/rows';

/** Adds a version. Throws StorageError `unique` when its number is taken. */
export async function insertPolicy(tx: Tx, policy: PolicyRow): Promise<void> {
  await insertRows(tx, 'policies', [policy]);
}

/** Versions that were read, by their ids: each is long, nearly every request asks for one, and triggers see to it that none changes. */
const versions = new WeakMap<Reader['sequelize'], Map<string, PolicyRow>>();

async function versionWith(reader: Reader, id: string): Promise<PolicyRow | null> {
  const known = versions.get(reader.sequelize) ?? new Map<string, PolicyRow>();
  versions.set(reader.sequelize, known);
  const version = known.get(id) ?? freezeDeep(await rowWith(reader, 'policies', { id }));
  if (version !== null) {
    known.set(id, version);
  }
  return version;
}

/** The first of the versions that are meant, or null. */
async function firstOf(reader: Reader, choice: Omit<Choice<'policies'>, 'limit'>): Promise<PolicyRow | null> {
  const [id] = await selectIds(reader, 'policies', { ...choice, limit: 1 });
  return id === undefined ? null : versionWith(reader, id);
}

/** The version in force at a moment: the last one that had begun; null before the first. */
export async function policyInForce(reader: Reader, at: string): Promise<PolicyRow | null> {
  return firstOf(reader, {
    conditions: [{ property: 'validFrom', atMost: at }],
    order: [
      ['validFrom', 'DESC'],
      ['version', 'DESC'],
    ],
  });
}

/** The version with the highest number, begun or not; null before the first. */
export async function newestPolicy(reader: Reader): Promise<PolicyRow | null> {
  return firstOf(reader, { conditions: [], order: [['version', 'DESC']] });
}

/** The latest version, begun at this moment, to which running cases move; null when there is none. */
export async function policyToMoveTo(reader: Reader, at: string): Promise<PolicyRow | null> {
  return firstOf(reader, {
    conditions: [
      { property: 'validFrom', atMost: at },
      { property: 'movesRunningCases', is: true },
    ],
    order: [['version', 'DESC']],
  });
}

/** The version with this id, or null. */
export async function findPolicy(reader: Reader, id: string): Promise<PolicyRow | null> {
  return firstOf(reader, { conditions: [{ property: 'id', is: id }] });
}

/** The version with this number, or null. */
export async function policyByVersion(reader: Reader, version: number): Promise<PolicyRow | null> {
  return firstOf(reader, { conditions: [{ property: 'version', is: version }] });
}

/** The versions with these numbers. */
export async function policiesByVersion(reader: Reader, version: readonly number[]): Promise<PolicyRow[]> {
  return version.length === 0 ? [] : rowsWith(reader, 'policies', { match: { version } });
}

/** A page of versions. */
export async function listPolicies(reader: Reader, query: ListQuery): Promise<Page<PolicyRow>> {
  return listRows(reader, { resource: 'policies', table: 'policies' }, query);
}
