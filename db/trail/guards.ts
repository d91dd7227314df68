/** Looks whether the database still refuses changes of the past by itself. */
import type { Reader } from '../reader';
import { query } from '../sql/rows';
import { APPEND_ONLY } from '../storageError';
import type { Finding } from './findings';

/** The tables of which a row is never changed or removed (`makeAppendOnly`). */
export const APPEND_ONLY_TABLES = [
  'audit_events',
  'check_attempts',
  'decisions',
  'policies',
  'register_snapshots',
  'customer_messages',
  'customer_message_files',
  'message_templates',
  'trail_checkpoints',
  'trail_checkpoint_heads',
] as const;

/** Table → how many triggers guard it. */
const GUARDS = {
  sqlite:
    'SELECT tbl_name AS name, COUNT(*) AS guards FROM sqlite_master ' +
    `WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT, ''${APPEND_ONLY}'')%' GROUP BY tbl_name`,
  postgres:
    'SELECT t.tgrelid::regclass::text AS name, COUNT(*) AS guards FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid ' +
    `WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND p.proname LIKE 'refuse#_change%' ESCAPE '#' ` +
    `AND p.prosrc LIKE '%RAISE EXCEPTION ''${APPEND_ONLY}''%' GROUP BY t.tgrelid`,
} as const;
/** On both dialects: one for each of two kinds of statement. */
const GUARDS_OF_A_TABLE = 2;

/** Names each table that may be changed unnoticed until somebody verifies. */
export async function judgeGuards(reader: Reader, tell: (finding: Finding) => void): Promise<void> {
  const rows = await query(reader, GUARDS[reader.dialect], []);
  const guards = new Map(rows.map((row) => [String(row['name']), Number(row['guards'])]));
  for (const table of APPEND_ONLY_TABLES) {
    if ((guards.get(table) ?? 0) < GUARDS_OF_A_TABLE) {
      tell({ code: 'guardMissing', table });
    }
  }
}
