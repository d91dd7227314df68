/** Decides which desks invented cases may be put into: none that people work at, or are about to. */
import { existsSync } from 'node:fs';
import { openDatabase } from '@desk/db/connection';
import type { Reader } from '@desk/db/reader';
import { query } from '@desk/db/sql/rows';
import type { Config } from '@desk/server/config';
import { DEMO_STAFF } from '@desk/server/demoAccounts';
import { UsageError } from '../../deps/runProgram';

const SQLITE = 'sqlite:';
const DEMO_USERNAMES: ReadonlySet<string> = new Set(DEMO_STAFF.map(({ username }) => username));

interface Target {
  readonly settings: Pick<Config, 'isProduction' | 'databaseUrl'>;
  readonly usernames: readonly string[];
  /** Somebody said that the desk is there for trials. */
  readonly isTrialDesk: boolean;
}

/**
 * Whoever worked the cases must be there to be asked about them, and nobody else: invented work is not theirs.
 * @returns why the desk gets no invented cases; null when it may have them
 */
export function refusalOf({ settings, usernames, isTrialDesk }: Target): string | null {
  if (settings.isProduction) {
    return 'Invented cases are not put into a desk of NODE_ENV=production.';
  }
  if (usernames.length === 0) {
    return isTrialDesk || settings.databaseUrl.startsWith(SQLITE)
      ? null
      : 'DATABASE_URL names a desk without accounts, which would get those of the demo, with a password and keys that everybody knows. If it is for trials, say so with --trial-desk.';
  }
  return usernames.length === DEMO_USERNAMES.size && usernames.every((username) => DEMO_USERNAMES.has(username))
    ? null
    : 'This desk has other accounts than those of the demo: let DATA_DIR or DATABASE_URL name an empty one.';
}

export async function usernamesAt(reader: Reader): Promise<string[]> {
  return (await query(reader, 'SELECT username FROM users', [])).map((row) => String(row['username']));
}

const TABLE_OF_USERS = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'users'",
  postgres: "SELECT 'users' AS name WHERE to_regclass('users') IS NOT NULL",
} as const;

/** Opening a SQLite file that is not there would make it, and a desk of which nothing is migrated yet has no accounts. */
async function usernamesBeforeOpening({ databaseUrl: url }: Pick<Config, 'databaseUrl'>): Promise<string[]> {
  if (url.startsWith(SQLITE) && !existsSync(url.slice(SQLITE.length))) {
    return [];
  }
  const db = await openDatabase({ url });
  try {
    return (await query(db, TABLE_OF_USERS[db.dialect], [])).length === 0 ? [] : await usernamesAt(db);
  } finally {
    await db.close();
  }
}

/**
 * Looks at a desk before it is opened, which would make its tables.
 * @throws UsageError for one that gets no invented cases; nothing of it has been made or changed then
 */
export async function mustTakeCopies(settings: Target['settings'], isTrialDesk: boolean): Promise<void> {
  const refusal = refusalOf({ settings, isTrialDesk, usernames: await usernamesBeforeOpening(settings) });
  if (refusal !== null) {
    throw new UsageError(refusal);
  }
}
