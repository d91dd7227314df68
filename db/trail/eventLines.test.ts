/** Lines are accepted only when they are what was hashed, whatever stands in a column, and whoever moved it there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '../testing/dialects';
import { appendAudit, AT, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { whileTampered, type Run } from '../testing/tamper';
import type { Reader } from '../reader';
import { readRow } from '../sql/values';
import { canonicalJson } from './canonicalJson';
import { readEventLines } from './eventLines';
import { eventRecord } from './eventRecord';
import type { Finding } from './findings';
import { hashOfText } from './hashes';
import { verifyTrail } from './verifyTrail';

const NAMES = ['Vera Vlas', 'Zoë Çelik 北 🙂', 'Jan "Jo" O’Neil', 'a\\b', 'tab\tend', '', '\u007f\u2028'] as const;
const START = { chain: '', chainNumber: 0 };

describe.each(DIALECTS)('lines of events on $dialect', ({ fresh, dialect }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
    applicationId = (await storedCase(open.db)).id;
    await write(open.db, async (tx) => {
      for (const name of NAMES) {
        const data = { resolution: 'accepted', reason: `reden van ${name}`, mismatchId: 'm', field: 'address' };
        const entry = { type: 'mismatch.resolved', data } as const;
        const stamp = { at: AT, requestId: name, origin: 'screen', handling: true } as const;
        await appendAudit(tx, { applicationId, entry, actor: { ...VERIFIER, name }, ...stamp });
      }
      const entry = { type: 'checks.started', data: {} } as const;
      const stamp = { at: AT, requestId: 'r', origin: 'screen', handling: false } as const;
      await appendAudit(tx, { applicationId: null, entry, actor: { ...VERIFIER, name: 'Ali' }, ...stamp });
    });
  });
  afterAll(() => open.remove());

  const found = async (reader: Reader) => {
    const findings: Finding[] = [];
    const { events } = await verifyTrail(reader, { keys: [], tell: (finding) => findings.push(finding) });
    return { events, codes: findings.map(({ code }) => code).filter((code) => code !== 'guardMissing') };
  };

  it('are right where nothing has to be written in another way, and the row tells of the others', async () => {
    const lines = (await readEventLines(open.db, START, 100)) ?? [];
    const before = lines.map(({ chain }, at) => (lines[at - 1]?.chain === chain ? lines[at - 1]?.hash : null));
    const right = lines.filter((line, at) => line.isRight(before[at] ?? null));
    const ofCase = right.filter(({ applicationId: id }) => id !== null);
    expect(ofCase.map(({ chainNumber }) => NAMES[chainNumber - 1])).toEqual(
      NAMES.filter((name) => !/["\\\t]/.test(name)),
    );
    expect((await found(open.db)).codes).toEqual([]);
  });

  /** Each gives the column another value that reads alike, or the same text with the borders elsewhere. */
  const moves: readonly (readonly [set: string, on: 'both' | 'sqlite'])[] = [
    [`actor_name = 'Jan \\"Jo\\" O’Neil'`, 'both'],
    [`actor_name = 'a\\\\b'`, 'both'],
    [`actor_name = actor_id || '","name":"' || actor_name`, 'both'],
    [`actor_id = actor_id || '","name":"' || actor_name, actor_name = ''`, 'sqlite'],
    [`origin = 'screen","personal":null'`, 'both'],
    [`application_id = ''`, 'both'],
    [`personal_digest = ''`, 'both'],
    [`data = '{"field":"address"}'`, 'both'],
    [`data = data || ',"handling":true'`, 'sqlite'],
    [`sealed_rows = '[] '`, 'sqlite'],
    [`at = replace(at, '+00:00', '+01:00')`, 'sqlite'],
    [`request_id = request_id || char(31) || 'x'`, 'sqlite'],
    [`hash = hash || char(10) || hash`, 'sqlite'],
    [`handling = 7`, 'sqlite'],
    [`record_version = CAST(record_version AS BLOB)`, 'sqlite'],
  ];
  // Written differently and read the same: nobody could tell what was changed by it, and nothing was.
  const HARMLESS = `sealed_rows = '[] '`;

  it.each(moves.filter(([, on]) => on === 'both' || on === dialect))('%s shows', async (set) => {
    const { codes } = await whileTampered(
      open.db,
      async (run) => {
        await run(`UPDATE audit_events SET ${set} WHERE chain_number > 1`);
      },
      found,
    );
    expect(codes.includes('eventChanged')).toBe(set !== HARMLESS);
  });

  it.each(['application_id', 'personal_digest'])('tell an empty %s from none', async (column) => {
    const turn = async (run: Run): Promise<void> => {
      await run(`UPDATE audit_events SET ${column} = '' WHERE ${column} IS NULL AND type = 'checks.started'`);
    };
    expect((await whileTampered(open.db, turn, found)).codes).toContain('eventChanged');
  });

  const OUTSIDE = "type = 'checks.started'";
  const OF_CASE = "type = 'mismatch.resolved'";

  /** The first event of a chain, as who knows how chains are made would write it: with the hash of what then stands there. */
  const rewriteFirst = async (run: Run, which: string, type: string, data: string): Promise<void> => {
    const [row = {}] = await run(`SELECT * FROM audit_events WHERE ${which} AND chain_number = 1`);
    const event = readRow(dialect, 'audit_events', row);
    const record = { ...eventRecord(event, null), type, data: {} };
    const text = canonicalJson(record).replace('"data":{}', `"data":${data}`);
    const hash = hashOfText('event/1', text);
    await run('UPDATE audit_events SET type = $1, data = $2, hash = $3 WHERE id = $4', type, data, hash, event.id);
  };

  it('take an event for right that was rewritten whole', async () => {
    const { codes } = await whileTampered(open.db, (run) => rewriteFirst(run, OUTSIDE, 'checks.started', '{}'), found);
    expect(codes).toEqual([]);
  });

  it.each(dialect === 'sqlite' ? ['no json', '{'] : [])(
    'tell that %s was written for the data of an event outside cases, whatever its hash',
    async (data) => {
      const turn = (run: Run): Promise<void> => rewriteFirst(run, OUTSIDE, 'policy.activated', data);
      expect((await whileTampered(open.db, turn, found)).codes).toContain('eventChanged');
    },
  );

  const NO_DATA = dialect === 'sqlite' ? ['null', '7', 'no json'] : ['null', '7'];
  it.each([OUTSIDE, OF_CASE].flatMap((which) => NO_DATA.map((data) => [data, which] as const)))(
    'with %s for what an event says of erasing (%s) are looked through to their end',
    async (data, which) => {
      const turn = async (run: Run): Promise<void> => {
        await rewriteFirst(run, which, 'trail.erased', data);
        await run(`UPDATE audit_events SET actor_name = 'x' WHERE ${OF_CASE} AND chain_number = 3`);
      };
      const { events, codes } = await whileTampered(open.db, turn, found);
      expect(events).toBe((await found(open.db)).events);
      const changed = (data === 'no json' ? 1 : 0) + (which === OF_CASE ? 2 : 1);
      expect(codes.filter((code) => code === 'eventChanged')).toHaveLength(changed);
    },
  );

  it.each(['[{}]', '[null]', '[7]', '{}'])(
    'with %s for the rows that an event answers for are looked through to their end',
    async (rows) => {
      const turn = async (run: Run): Promise<void> => {
        await run('UPDATE audit_events SET sealed_rows = $1 WHERE chain_number = 2', rows);
      };
      const { events, codes } = await whileTampered(open.db, turn, found);
      expect([events, codes]).toEqual([(await found(open.db)).events, ['eventChanged']]);
    },
  );

  it.each(dialect === 'sqlite' ? ['-9007199254740993'] : [])(
    'tell of an event that cannot be asked for by its number, %s',
    async (number) => {
      const turn = async (run: Run): Promise<void> => {
        await run(
          `UPDATE audit_events SET sequence = ${number}, actor_name = 'x' WHERE chain = 'case:${applicationId}' AND chain_number = 1`,
        );
      };
      expect((await whileTampered(open.db, turn, found)).codes).toContain('eventChanged');
    },
  );

  it.each(dialect === 'sqlite' ? ['chain', 'chain_number'] : [])(
    'come to an end where %s is bytes, and tell of it',
    async (column) => {
      const turn = async (run: Run): Promise<void> => {
        await run(
          `UPDATE audit_events SET ${column} = CAST(${column} AS BLOB) WHERE chain = 'case:${applicationId}' AND chain_number > 3`,
        );
      };
      expect((await whileTampered(open.db, turn, found)).codes).toContain('eventChanged');
    },
  );

  it.each(dialect === 'sqlite' ? ['actor_name', 'data'] : [])(
    'show bytes in the place of the text of %s',
    async (column) => {
      const { codes } = await whileTampered(
        open.db,
        async (run) => {
          await run(`UPDATE audit_events SET ${column} = CAST(${column} AS BLOB) WHERE actor_name = '${NAMES[0]}'`);
        },
        found,
      );
      expect(codes).toEqual(column === 'data' ? [] : ['eventChanged']);
    },
  );

  it('are none where a name holds the sign between two fields, and the rows are read', async () => {
    const reading = whileTampered(
      open.db,
      async (run) => {
        await run("UPDATE audit_events SET actor_name = 'a' || $1 || 'b' WHERE chain_number = 1", '\u001F');
      },
      async (reader) => [await readEventLines(reader, START, 100), (await found(reader)).codes.length > 0],
    );
    expect(await reading).toEqual([null, true]);
  });

  it.each(['data', 'salt'])('shows another %s beside an event', async (column) => {
    const value = column === 'data' ? `'{"written":{"reason":"iets anders"}}'` : `salt || '","x":"'`;
    const { codes } = await whileTampered(
      open.db,
      async (run) => {
        await run(`UPDATE audit_personal_data SET ${column} = ${value}`);
      },
      found,
    );
    expect(codes).toEqual(NAMES.map(() => 'personalChanged'));
  });
});
