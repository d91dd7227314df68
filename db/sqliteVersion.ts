/** Refuses a SQLite library that can damage the desk's own file. */
import { QueryTypes, type Sequelize } from 'sequelize';

/**
 * Since this release a log that starts anew while another connection reads it cannot lose pages (the "WAL-reset" fault,
 * sqlite.org/wal.html). The desk writes in WAL mode, from several processes.
 */
const FIRST_SAFE = [3, 51, 3] as const;

/** The library under the desk is too old to be trusted with its file; `version` is the one that was found. */
export class UnsafeSqliteError extends Error {
  readonly version: string;
  constructor(version: string) {
    super(`SQLite ${version} can damage a database in WAL mode`);
    this.name = 'UnsafeSqliteError';
    this.version = version;
  }
}

/**
 * @param version as `sqlite_version()` says it, such as 3.52.0
 * @returns whether WAL mode is safe with it; a version that cannot be read is not
 */
export function isSafeSqlite(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [place, least] of FIRST_SAFE.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) {
      return part > least;
    }
  }
  return true;
}

/** @throws UnsafeSqliteError */
export async function refuseUnsafeSqlite(sequelize: Sequelize): Promise<void> {
  const sql = 'SELECT sqlite_version() AS version';
  const [row] = await sequelize.query<{ version: string }>(sql, { type: QueryTypes.SELECT });
  const version = row?.version ?? 'of an unknown version';
  if (!isSafeSqlite(version)) {
    throw new UnsafeSqliteError(version);
  }
}
