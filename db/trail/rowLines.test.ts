/** Rows are taken as lines only when they are what was sealed, whatever stands in a column, and whoever moved a border. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '../sql/rows';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { appendAudit, AT, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { whileTampered, type Run } from '../testing/tamper';
import type { Reader } from '../reader';
import type { Finding } from './findings';
import { readRowLines } from './rowLines';
import { verifyTrail } from './verifyTrail';

/** What nobody has to write in another way, and what JSON does. */
const PLAIN = ['', 'Zoë 北 🙂', '\u007f\u2028', 'a, b: [c]'];
const REMARKS = [...PLAIN, 'zij zei "ja"', 'a\\b', 'a\\nb', 'tab\tend', '{"remark":"x"}'];
/** Members by the names of other columns, out of their order. */
const PERSONS = [{ reasonCodes: ['b'], outcome: 'x', a: 'y\n"z"' }];

describe.each(DIALECTS)('lines of rows on $dialect', ({ fresh, dialect }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
    applicationId = (await storedCase(open.db)).id;
    await write(open.db, async (tx) => {
      const made = REMARKS.map((remark) => ({ remark, reasonCodes: [remark], acceptedWaivers: [], persons: PERSONS }));
      const by = { byId: VERIFIER.id, byName: VERIFIER.name, at: AT, rulesInForce: {} };
      const rows = made.map((one) => ({ id: newId(), applicationId, outcome: 'rejected', ...by, ...one }) as const);
      await insertRows(tx, 'decisions', rows as never);
      const entry = { type: 'checks.started', data: {} } as const;
      const stamp = { at: AT, requestId: 'r', origin: 'screen', handling: true } as const;
      await appendAudit(tx, { applicationId, entry, actor: VERIFIER, ...stamp });
    });
  });
  afterAll(() => open.remove());

  const change = async (run: Run, set: string, ...values: string[]): Promise<void> => {
    if (dialect === 'postgres') {
      await run('SET LOCAL session_replication_role = replica');
    }
    // Of a row whose line is right: it must be the line that tells.
    await run(`UPDATE decisions SET ${set} WHERE remark = '${String(PLAIN[1])}'`, ...values);
  };
  const found = async (reader: Reader) => {
    const findings: Finding[] = [];
    await verifyTrail(reader, { keys: [], tell: (finding) => findings.push(finding) });
    return findings.map(({ code }) => code).filter((code) => code !== 'guardMissing' && code !== 'statusChanged');
  };

  it('are right where nothing has to be written in another way, and the row tells of the others', async () => {
    const sql = 'SELECT sealed_rows FROM audit_events WHERE chain = $1 ORDER BY chain_number DESC LIMIT 1';
    const [event] = await open.db.run(sql, [`case:${applicationId}`], null);
    const value = event?.['sealed_rows'];
    const sealed = (typeof value === 'string' ? JSON.parse(value) : value) as { id: string; digest: string }[];
    const digests = new Map(sealed.map(({ id, digest }) => [id, digest]));
    const lines = (await readRowLines(open.db, 'decisions', [applicationId])) ?? [];
    expect(lines.filter((line) => line.isRight(digests.get(line.id) ?? '')).length).toBe(PLAIN.length);
    expect(lines.length).toBe(REMARKS.length);
    expect(await found(open.db)).toEqual([]);
  });

  const moves: readonly (readonly [set: string, on: 'both' | 'sqlite'])[] = [
    [`by_name = by_name || '","id":"' || id`, 'both'],
    [`by_name = by_name || ' '`, 'both'],
    [`rules_in_force = '[]'`, 'both'],
    [`remark = CAST(remark AS BLOB)`, 'sqlite'],
    [`outcome = outcome || '","persons":' || persons, persons = ''`, 'sqlite'],
    [
      `persons = '[{"a":"y\\n\\"z\\"","outcome":"x"', reason_codes = '["b"]}],"reasonCodes":' || reason_codes`,
      'sqlite',
    ],
    [`at = replace(at, ' +00:00', '')`, 'sqlite'],
    [`id = id || char(31)`, 'sqlite'],
    [`by_name = by_name || char(10)`, 'sqlite'],
    [`by_name = by_name || char(31)`, 'sqlite'],
    [`reason_codes = 'x'`, 'sqlite'],
  ];

  it.each(moves.filter(([, on]) => on === 'both' || on === dialect))('%s shows', async (set) => {
    const codes = await whileTampered(open.db, (run) => change(run, set), found);
    expect(codes).toEqual(set.startsWith('id =') ? ['rowUnknown', 'rowMissing'] : ['rowChanged']);
  });

  it.each(dialect === 'sqlite' ? ['id'] : [])(
    'tell of a row beside them whose %s is bytes, and of one whose own became bytes',
    async () => {
      const columns =
        'application_id, outcome, remark, reason_codes, accepted_waivers, persons, by_id, by_name, at, rules_in_force, salt';
      const insert = async (run: Run): Promise<void> => {
        const [row] = await run(`SELECT id FROM decisions WHERE remark = '${String(PLAIN[1])}'`);
        await run(
          `INSERT INTO decisions (id, ${columns}) SELECT CAST('${newId()}' AS BLOB), ${columns} FROM decisions WHERE id = '${String(row?.['id'])}'`,
        );
      };
      expect(await whileTampered(open.db, insert, found)).toEqual(['rowUnknown']);
      const turn = (run: Run): Promise<void> => change(run, 'id = CAST(id AS BLOB)');
      expect(await whileTampered(open.db, turn, found)).toEqual(['rowChanged']);
    },
  );

  it.each(dialect === 'postgres' ? ['at'] : [])('tell of a moment (%s) before our era', async () => {
    const turn = (run: Run): Promise<void> =>
      change(run, `at = (to_char(at, 'YYYY-MM-DD HH24:MI:SS.MS') || '+00 BC')::timestamptz`);
    expect(await whileTampered(open.db, turn, found)).toEqual(['rowChanged']);
  });

  it('are right in whichever order a column of JSON is stored', async () => {
    const other = JSON.stringify([{ outcome: 'x', a: 'y\n"z"', reasonCodes: ['b'] }]);
    const lines = await whileTampered(
      open.db,
      (run) => change(run, 'persons = $1', other),
      async (reader) => [await found(reader), (await readRowLines(reader, 'decisions', [applicationId]))?.length],
    );
    expect(lines).toEqual([[], REMARKS.length]);
  });
});
