/**
 * Whoever holds the database itself can drop its triggers and write what they like. Each kind of that is done here, in a
 * transaction that is taken back afterwards, and the trail has to say so and where.
 */
import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@desk/db/connection';
import { DIALECTS } from '@desk/db/testing/dialects';
import { columnNames, whileTampered, type Run } from '@desk/db/testing/tamper';
import type { Finding } from '@desk/db/trail/findings';
import { APPEND_ONLY_TABLES } from '@desk/db/trail/guards';
import { SEALED_TABLES } from '@desk/db/trail/sealedTables';
import { approvedCopy } from '../testing/caseCopies';
import { startTestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import {
  COLUMNS,
  NEW_ID,
  RESPELLED,
  startTamperedTrail,
  UNREADABLE,
  type TamperedTrail,
} from '../testing/tamperedTrail';
import { checkpoint } from './checkpoints';
import { checkpointFile } from './checkpointFile';
import { verifyOwnTrail } from './verifyOwnTrail';

const codes = (found: readonly Finding[]) => new Set(found.map(({ code }) => code));

describe.each(DIALECTS)('a trail on $dialect', ({ fresh, dialect }) => {
  let trail: TamperedTrail;

  beforeAll(async () => {
    trail = await startTamperedTrail(await fresh());
  });
  afterAll(() => trail.server.close());

  const findings: TamperedTrail['findings'] = (tamper) => trail.findings(tamper);
  const chain = () => trail.chain;

  it('holds as it is, and looked at all of it', async () => {
    const { findings: found, events, chains, checkpoints, rows } = await verifyOwnTrail(trail.server.deps);
    expect(found).toEqual([]);
    expect(checkpoints).toBe(2);
    expect(Math.min(events, chains, rows)).toBeGreaterThan(10);
  });

  it.each(COLUMNS)('shows that $table.$column was changed', async ({ change }) => {
    const found = await findings(async (run) => {
      expect((await run(change)).length).toBeGreaterThan(0);
    });
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(dialect === 'sqlite' ? RESPELLED : [])(
    'shows that $column of $table was spelled in another way',
    async ({ change }) => {
      const found = await findings(async (run) => {
        expect((await run(change)).length).toBe(1);
      });
      expect(found.map(({ code }) => code)).toEqual([expect.stringMatching(/^(event|row)Changed$/)]);
    },
  );

  it.each([
    ['the first', 'MIN(chain_number)', 'MIN(chain_number)', 'eventMissing'],
    ['one in the middle', 'MIN(5)', 'MIN(5)', 'eventMissing'],
    ['the last', 'MAX(chain_number)', 'MAX(chain_number)', 'chainCutOff'],
    ['the last ten', 'MAX(chain_number) - 9', 'MAX(chain_number)', 'chainCutOff'],
    ['every', 'MIN(chain_number)', 'MAX(chain_number)', 'chainCutOff'],
  ])('shows that %s of the events of a case went', async (_, from, to, code) => {
    const number = (which: string) => `(SELECT ${which} FROM audit_events WHERE chain = $1)`;
    const found = await findings((run) =>
      run(
        `DELETE FROM audit_events WHERE chain = $1 AND chain_number BETWEEN ${number(from)} AND ${number(to)}`,
        chain(),
      ),
    );
    expect(found).toContainEqual(expect.objectContaining({ code, chain: chain() }));
  });

  it.each(['actor_name', 'data', 'request_id'])('shows that two events exchanged their %s', async (column) => {
    const found = await findings(async (run) => {
      const sql = `SELECT id, ${column} AS value FROM audit_events WHERE chain = $1 ORDER BY chain_number DESC`;
      const events = await run(sql, chain());
      const [one] = events;
      const other = events.find(({ value }) => JSON.stringify(value) !== JSON.stringify(one?.['value']));
      for (const [to, from] of [
        [one, other],
        [other, one],
      ]) {
        await run(
          `UPDATE audit_events SET ${column} = (SELECT ${column} FROM audit_events WHERE id = $1) WHERE id = $2`,
          String(from?.['id']),
          String(to?.['id']),
        );
      }
    });
    expect(codes(found)).toContain('eventChanged');
  });

  it('shows a case that was put in a status to which no event leads', async () => {
    const found = await findings((run) =>
      run("UPDATE applications SET status = 'completed' WHERE 'case:' || id = $1", chain()),
    );
    expect(found).toEqual([expect.objectContaining({ code: 'statusChanged', chain: chain() })]);
  });

  it('shows a scan in the place of the one that was registered', async () => {
    const found = await findings((run) =>
      run(
        'UPDATE documents SET sha256 = $1 WHERE id = (SELECT MAX(d.id) FROM documents d JOIN mail_items m ' +
          'ON m.id = d.mail_item_id WHERE m.application_id = $2)',
        'f'.repeat(64),
        trail.first.id,
      ),
    );
    expect(found).toEqual([expect.objectContaining({ code: 'documentChanged', chain: chain(), table: 'documents' })]);
  });

  it('shows values taken from a case under an event that says so of its chain', async () => {
    const found = await findings(async (run) => {
      await trail.insertLike(run, {
        id: NEW_ID,
        sequence: '1000000',
        application_id: 'NULL',
        type: "'trail.erased'",
        data: `'{"events":9,"until":"9999-12-31","basis":"retention"}'`,
        chain_number: `(SELECT MAX(chain_number) + 1 FROM audit_events WHERE chain = '${chain()}')`,
      });
      await run(
        'DELETE FROM audit_personal_data WHERE event_id IN (SELECT id FROM audit_events WHERE chain = $1)',
        chain(),
      );
      await trail.rehash(run);
    });
    expect(codes(found)).toContain('eventMisplaced');
  });

  it('shows a case that is there although an event says that it was erased, to hide what was taken out of it', async () => {
    const found = await findings(async (run) => {
      await trail.insertLike(run, {
        id: NEW_ID,
        sequence: '1000000',
        type: "'case.erased'",
        chain_number: `(SELECT MAX(chain_number) + 1 FROM audit_events WHERE chain = '${chain()}')`,
      });
      await run("DELETE FROM decisions WHERE 'case:' || application_id = $1", chain());
      await trail.rehash(run);
    });
    expect(found).toContainEqual(expect.objectContaining({ code: 'rowUnknown', table: 'applications' }));
  });

  it('shows that two events exchanged their places', async () => {
    const found = await findings(async (run) => {
      for (const [from, to] of [
        [3, 1_000_000],
        [4, 3],
        [1_000_000, 4],
      ] as const) {
        await run(
          'UPDATE audit_events SET chain_number = $1 WHERE chain = $2 AND chain_number = $3',
          to,
          chain(),
          from,
        );
      }
    });
    expect(codes(found)).toContain('eventOutOfOrder');
  });

  it('shows that an event was moved to another case', async () => {
    const found = await findings((run) =>
      run(
        'UPDATE audit_events SET application_id = $1, chain = $2, ' +
          'chain_number = (SELECT MAX(chain_number) + 1 FROM audit_events WHERE chain = $2) ' +
          'WHERE id = (SELECT id FROM audit_events WHERE chain = $3 ORDER BY chain_number DESC LIMIT 1)',
        trail.second.id,
        `case:${trail.second.id}`,
        chain(),
      ),
    );
    expect(new Set(found.map((one) => one.chain))).toEqual(new Set([chain(), `case:${trail.second.id}`]));
  });

  it('shows an event that was put in between', async () => {
    const found = await findings(async (run) => {
      await run(
        'UPDATE audit_events SET chain_number = chain_number + 100000 WHERE chain = $1 AND chain_number > 5',
        chain(),
      );
      await run(
        'UPDATE audit_events SET chain_number = chain_number - 99999 WHERE chain = $1 AND chain_number > 5',
        chain(),
      );
      await trail.insertLike(run, { id: NEW_ID, sequence: '-5', chain_number: '6' });
    });
    expect(codes(found)).toContain('eventChanged');
  });

  it.each([
    ['no chain', { chain: 'NULL' }],
    ['a chain without a name', { chain: "''", chain_number: '0' }],
    ['a chain of its own', { chain: "'case:forged'", chain_number: '1' }],
  ])('shows an event that was put beside all chains, with %s', async (_, over) => {
    const found = await findings((run) => trail.insertLike(run, { id: NEW_ID, sequence: '-5', ...over }));
    expect(codes(found)).toContain('eventMisplaced');
  });

  it.each(dialect === 'sqlite' ? UNREADABLE : [])('shows what cannot even be read: %s', async (sql, code) => {
    expect(codes(await findings((run) => run(sql, chain())))).toContain(code);
  });

  const swapOfficer = (run: Run) =>
    run("UPDATE audit_events SET actor_name = 'Somebody Else' WHERE chain = $1 AND chain_number = 3", chain());

  it('shows that a chain was written anew, hash by hash, with the heads of its checkpoints', async () => {
    const found = await findings(async (run) => {
      await swapOfficer(run);
      await trail.rehash(run);
    });
    expect(found).toEqual([{ code: 'checkpointHeadsChanged', checkpoint: 1 }]);
  });

  it('shows that even its checkpoints were made again and signed with a key of somebody else', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const found = await findings(async (run) => {
      await swapOfficer(run);
      await trail.rehash(run);
      await trail.signAnew(run, privateKey);
    });
    expect(codes(found)).toEqual(new Set(['checkpointKeyUnknown', 'checkpointNotOutside']));
  });

  it('shows that a checkpoint was replaced by another, or taken out', async () => {
    const replaced = await findings((run) =>
      run(
        'UPDATE trail_checkpoints SET body = (SELECT body FROM trail_checkpoints WHERE number = 2), ' +
          'signature = (SELECT signature FROM trail_checkpoints WHERE number = 2) WHERE number = 1',
      ),
    );
    expect(codes(replaced)).toContain('checkpointMissing');
    const gone = await findings(async (run) => {
      await run('DELETE FROM trail_checkpoint_heads WHERE checkpoint = 1');
      await run('DELETE FROM trail_checkpoints WHERE number = 1');
    });
    expect(codes(gone)).toContain('checkpointMissing');
    const last = await findings(async (run) => {
      await run('DELETE FROM trail_checkpoint_heads WHERE checkpoint = 2');
      await run('DELETE FROM trail_checkpoints WHERE number = 2');
    });
    expect(last).toEqual([{ code: 'trailOlderThanFile', checkpoint: 2 }]);
  });

  it.each(SEALED_TABLES)('shows that a row of %s went', async (table) => {
    const found = await findings(async (run) => {
      const [row] = await run(`DELETE FROM ${table} WHERE id = (SELECT MAX(id) FROM ${table}) RETURNING id`);
      expect(row).toBeDefined();
    });
    expect(found).toEqual([expect.objectContaining({ code: 'rowMissing', table })]);
  });

  it.each(SEALED_TABLES)('shows that a row of %s was added', async (table) => {
    const unique: Readonly<Record<string, string>> = {
      id: NEW_ID,
      username: "'forged'",
      key_hash: "'forged'",
      token_hash: "'forged'",
      version: '9999',
      sequence: '9999',
      number: "'forged'",
      position: '9999',
    };
    const columns = columnNames(table);
    const given = columns.map((column) => unique[column] ?? column);
    const found = await findings((run) =>
      run(
        `INSERT INTO ${table} (${columns.join(', ')}, salt) SELECT ${given.join(', ')}, 'x' FROM ${table} ` +
          `WHERE id = (SELECT MAX(id) FROM ${table})`,
      ),
    );
    expect(found).toEqual([expect.objectContaining({ code: 'rowUnknown', table })]);
  });

  it('shows that what stands beside an event about people went, or came', async () => {
    const gone = await findings((run) =>
      run('DELETE FROM audit_personal_data WHERE event_id = (SELECT MAX(event_id) FROM audit_personal_data)'),
    );
    expect(codes(gone)).toEqual(new Set(['personalMissing']));
    const added = await findings((run) =>
      run(
        "INSERT INTO audit_personal_data (event_id, data, salt) SELECT id, '{}', 'x' FROM audit_events " +
          'WHERE personal_digest IS NULL LIMIT 1',
      ),
    );
    expect(codes(added)).toEqual(new Set(['personalUnknown']));
  });

  it('shows that the triggers were dropped and nothing else', async () => {
    const found = await whileTampered(
      trail.server.deps.db,
      () => Promise.resolve(),
      async (reader) => (await verifyOwnTrail(trail.server.deps, { reader })).findings,
    );
    expect(codes(found)).toEqual(new Set(['guardMissing']));
    expect(new Set(found.map(({ table }) => table))).toEqual(new Set(APPEND_ONLY_TABLES));
  });

  it('shows that the copy outside says something else', async () => {
    const file = checkpointFile(trail.server.deps.config);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"chains/, '"chainz'));
    expect((await verifyOwnTrail(trail.server.deps)).findings).toEqual([
      { code: 'checkpointNotOutside', checkpoint: 1 },
    ]);
    await writeFile(file, text);
    expect((await verifyOwnTrail(trail.server.deps)).findings).toEqual([]);
  });
});

it('shows that the database was put back to an earlier day', async () => {
  const server = await startTestServer({ clock: () => TODAY });
  await approvedCopy(server, { people: 1 });
  await checkpoint(server.deps);
  const yesterday = join(server.deps.config.dataDir, 'yesterday.sqlite');
  await server.deps.db.sequelize.query(`VACUUM INTO '${yesterday}'`);
  await approvedCopy(server, { people: 1 });
  await checkpoint(server.deps);
  const db = await openDatabase({ url: `sqlite:${yesterday}` });
  expect((await verifyOwnTrail({ ...server.deps, db })).findings).toEqual([
    { code: 'trailOlderThanFile', checkpoint: 2 },
  ]);
  await db.close();
  await server.close();
});
