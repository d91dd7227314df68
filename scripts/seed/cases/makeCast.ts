/** Reads the worked cases of a desk that was filled for it, ready to be copied into another. */
import type { Reader } from '@desk/db/reader';
import { query } from '@desk/db/sql/rows';
import { findDocument } from '@desk/db/stores/mailItemStore';
import type { Dependencies } from '@desk/server/dependencies';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { StatusId } from '@desk/shared/flow/statuses';
import { UsageError } from '../../deps/runProgram';
import { compileCase, type CompiledCase } from './compileCase';
import { readWholeCase } from '@desk/db/stores/wholeCaseStore';
import type { Cast } from './writeCases';

/** Name → id of everybody who may act at a desk. */
async function people(reader: Reader): Promise<Map<string, string>> {
  const sql =
    "SELECT id, 'account ' || username AS name FROM users UNION ALL SELECT id, 'program ' || name FROM api_clients";
  return new Map((await query(reader, sql, [])).map((row) => [String(row['name']), String(row['id'])]));
}

/**
 * @param worked the desk with the worked cases
 * @param deps the desk that gets copies of them; the same people act at both
 * @param keepsScans whether copies get the bytes of their scans
 * @throws UsageError when the second desk lacks anybody of the first
 */
export async function makeCast(worked: Dependencies, deps: Dependencies, keepsScans: boolean): Promise<Cast> {
  const there = await people(deps.db);
  const actors = new Map([[SYSTEM_ACTOR.id, SYSTEM_ACTOR.id]]);
  for (const [name, id] of await people(worked.db)) {
    const known = there.get(name);
    if (known === undefined) {
      throw new UsageError(`This desk has no ${name}, which acts in the cases that are to be copied.`);
    }
    actors.set(id, known);
  }
  const cases = new Map<StatusId, CompiledCase[]>();
  const [scans, hashes] = [new Map<string, Buffer>(), new Map<string, string>()];
  for (const row of await query(worked.db, 'SELECT id, status FROM applications ORDER BY id', [])) {
    const prototype = await readWholeCase(worked.db, String(row['id']));
    if (prototype === null) {
      continue;
    }
    const compiled = compileCase(prototype, { dialect: deps.db.dialect, actors });
    const status = row['status'] as StatusId;
    cases.set(status, [...(cases.get(status) ?? []), compiled]);
    for (const id of compiled.documents) {
      const document = await findDocument(worked.db, id);
      if (document !== null) {
        hashes.set(id, document.sha256);
        scans.set(id, keepsScans ? await worked.files.read(id, document) : Buffer.alloc(0));
      }
    }
  }
  return { cases, hashes, scans: keepsScans ? scans : null };
}
