import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '@desk/db/sql/rows';
import { listApplications } from '@desk/db/stores/applicationStore';
import { findDocument } from '@desk/db/stores/mailItemStore';
import { indexCase } from '@desk/db/search/caseEntries';
import { DIALECTS } from '@desk/db/testing/dialects';
import { freshSqlite, type FreshDatabase } from '@desk/db/testing/freshDatabase';
import { inTransaction } from '@desk/db/transaction';
import { composeDependencies } from '@desk/server/composeDependencies';
import { readConfig } from '@desk/server/config';
import { unseal } from '@desk/server/crypto/seal';
import type { Dependencies } from '@desk/server/dependencies';
import { isSameCode } from '@desk/server/dispatch/codeSecrets';
import { readCaseFile } from '@desk/server/flow/loadCaseFile';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { heldLog } from '@desk/server/testing/heldLog';
import { checkpoint } from '@desk/server/trail/checkpoints';
import { verifyOwnTrail } from '@desk/server/trail/verifyOwnTrail';
import { LIST_RULES } from '@desk/shared/contract/listQuery';
import { STATUS_IDS, type StatusId } from '@desk/shared/flow/statuses';
import { compareWithRegistration } from '@desk/shared/mismatches/findMismatches';
import { deepOr } from '@desk/shared/testing/deepOr';
import { admitPeople } from '../../demo/admitPeople';
import { copyDemo } from '../../testing/copyDemo';
import { makeCast } from './makeCast';
import { readWholeCase, rowsIn, type WholeCase } from '@desk/db/stores/wholeCaseStore';
import { SECRETS } from './secrets';
import { workCast } from './workCast';
import { writeCases, type Cast } from './writeCases';

const DATA_SET = { applications: 30, seed: 7, until: '2026-11-20' };
const folder = mkdtempSync(join(tmpdir(), 'desk-cast-'));
const worked = {} as { deps: Dependencies };

interface Target {
  readonly deps: Dependencies;
  readonly cast: Cast;
  readonly database: FreshDatabase;
  readonly dataDir: string;
}

/** One prototype of each status of the demo; what the demo does not get to has the longest of them. */
function oneEach({ cases, ...rest }: Cast): Cast {
  const longest = cases.get('codesSent')?.slice(0, 1) ?? [];
  return { ...rest, cases: new Map(STATUS_IDS.map((status) => [status, cases.get(status)?.slice(0, 1) ?? longest])) };
}

async function fillTarget(fresh: () => Promise<FreshDatabase>): Promise<Target> {
  const database = await fresh();
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-copies-'));
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: database.url });
  const deps = composeDependencies(config, { db: database.db, log: heldLog().log });
  await admitPeople(deps);
  const cast = oneEach(await makeCast(worked.deps, deps, true));
  await writeCases(deps, { cast, dataSet: DATA_SET }, () => undefined);
  await checkpoint(deps);
  return { deps, cast, database, dataDir };
}

beforeAll(async () => {
  await copyDemo(folder);
  worked.deps = await openDependencies(readConfig({ DATA_DIR: folder }), { logLevel: 'silent' });
});
afterAll(async () => {
  await closeDependencies(worked.deps);
  rmSync(folder, { recursive: true, force: true });
});

/** Members that are called by an id, or by the number of a means. */
const OWN_NAME = /^(ZM-\d+|[0-9a-f-]{36})$/;

/** What kind of value stands where, and what is said in words of the desk; not what is said of anybody. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(shapeOf);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name.replace(OWN_NAME, 'own'), shapeOf(member)]),
    );
  }
  return typeof value === 'number' ? 'number' : typeof value === 'string' ? value.replace(/[^ ]+/g, 'word') : value;
}

/**
 * Table → the shape of each of its rows, in any order. How many words a record is found by depends on what they are, and has a test of
 * its own.
 */
function wholeShape(prototype: WholeCase | null): unknown {
  const tables = prototype?.tables.map(([table, rows]) => [
    table,
    rows.map(({ words: _words, ...row }) => JSON.stringify(shapeOf(row))).sort(),
  ]);
  return Object.fromEntries(tables ?? []);
}

const wordsOf = async ({ db }: Dependencies): Promise<Map<string, string>> => {
  const rows = await query(db, 'SELECT record_id, words FROM search_entries', []);
  return new Map(rows.map((row) => [String(row['record_id']), String(row['words']).split(' ').sort().join(' ')]));
};

async function casesOf({ db }: Dependencies): Promise<{ id: string; status: StatusId }[]> {
  const rows = await query(db, 'SELECT id, status FROM applications ORDER BY id', []);
  return rows.map((row) => ({ id: String(row['id']), status: row['status'] as StatusId }));
}

describe.each(DIALECTS)('copies of worked cases on $dialect', ({ fresh }: { fresh: () => Promise<FreshDatabase> }) => {
  let target: Target;
  let copies: { id: string; status: StatusId }[];

  beforeAll(async () => {
    target = await fillTarget(fresh);
    copies = await casesOf(target.deps);
  });
  afterAll(async () => {
    await target.database.remove();
    rmSync(target.dataDir, { recursive: true, force: true });
  });

  it('have a trail that verifies, with the statuses that their events lead to', async () => {
    const { events, rows, found, findings } = await verifyOwnTrail(target.deps, { received: [] });
    expect(findings).toEqual([]);
    expect(found).toBe(0);
    expect(events).toBeGreaterThan(DATA_SET.applications * 20);
    expect(rows).toBeGreaterThan(DATA_SET.applications * 10);
  });

  it('have every row that a case has which was worked through the use cases, and no other', async () => {
    const own = await casesOf(worked.deps);
    for (const status of new Set(copies.map((copy) => copy.status))) {
      const prototypes = await Promise.all(
        own.filter((one) => one.status === status).map(({ id }) => readWholeCase(worked.deps.db, id)),
      );
      const shape = wholeShape(prototypes.find((one) => one !== null) ?? null);
      for (const { id } of copies.filter((copy) => copy.status === status).slice(-3)) {
        expect(wholeShape(await readWholeCase(target.deps.db, id))).toEqual(shape);
      }
    }
  });

  it('are about companies and people of their own, and differ from their registration where the desk says so', async () => {
    const now = new Date().toISOString();
    for (const { id } of copies.slice(-20)) {
      const file = await readCaseFile(target.deps.db, id, now);
      if (file === null || file.registration === null) {
        throw new Error('A copy has no registration');
      }
      const { application, persons, registration, mismatches } = file;
      const found = compareWithRegistration({ application, persons, registration });
      const told = mismatches.map(({ field, declared, registered, difference }) => [
        field,
        declared,
        registered,
        difference,
      ]);
      const compared = found.map(({ field, declared, registered, difference }) => [
        field,
        declared,
        registered,
        difference,
      ]);
      expect(told.map(String).sort()).toEqual(mismatches.length === 0 ? [] : compared.map(String).sort());
    }
    const sql =
      'SELECT COUNT(DISTINCT company_name) AS companies, (SELECT COUNT(DISTINCT mobile) FROM application_persons) AS mobiles FROM applications';
    const [counts] = await query(target.deps.db, sql, []);
    expect(Number(counts?.['companies'])).toBeGreaterThan(DATA_SET.applications * 0.8);
    expect(Number(counts?.['mobiles'])).toBeGreaterThan(DATA_SET.applications * 0.9);
  });

  it('are found by the words that the desk would give them', async () => {
    const before = await wordsOf(target.deps);
    await inTransaction(
      target.deps.db,
      async (tx) => {
        for (const { id } of copies) {
          await indexCase(tx, id);
        }
      },
      { unaudited: 'a second look at the index' },
    );
    expect(await wordsOf(target.deps)).toEqual(before);
  });

  it('have no secret of a case that they are copied from', async () => {
    const secretsAt = async ({ db }: Dependencies): Promise<string[]> => {
      const wholes = await Promise.all((await casesOf({ db } as Dependencies)).map(({ id }) => readWholeCase(db, id)));
      return wholes.flatMap((whole) =>
        Object.entries(SECRETS).flatMap(([table, columns]) =>
          (whole === null ? [] : rowsIn(whole, table as keyof typeof SECRETS)).flatMap((row) =>
            Object.keys(columns).flatMap((property) => (row[property] === null ? [] : [JSON.stringify(row[property])])),
          ),
        ),
      );
    };
    const [own, copied] = [new Set(await secretsAt(worked.deps)), await secretsAt(target.deps)];
    expect(copied.length).toBeGreaterThan(DATA_SET.applications);
    expect(copied.filter((secret) => own.has(secret))).toEqual([]);
  });

  it('stand in the list and in its counts', async () => {
    const query = { sort: LIST_RULES.applications.defaultSort, offset: 0, limit: 5, filter: { status: 'announced' } };
    const page = await listApplications(target.deps.db, query);
    expect(page.total).toBe(copies.filter(({ status }) => status === 'announced').length);
    expect(page.total).toBeGreaterThan(0);
  });

  it('have codes that their letters open, and scans that open', async () => {
    const { db, config, files } = target.deps;
    const waiting = await query(
      db,
      `SELECT d.id, d.sealed_secret, c.id AS code_id, c.code_hash FROM dispatches d JOIN activation_codes c ON c.id = d.code_id WHERE d.sealed_secret IS NOT NULL AND d.kind = 'activationCode'`,
      [],
    );
    for (const row of waiting) {
      const code = unseal(config.keys.dispatchSeal, String(row['id']), String(row['sealed_secret']));
      const kept = { id: String(row['code_id']), codeHash: String(row['code_hash']) };
      expect(isSameCode(config.keys.codeHmac, kept, code)).toBe(true);
    }
    const [document] = await query(db, 'SELECT id FROM documents ORDER BY id DESC LIMIT 1', []);
    const found = await findDocument(db, String(document?.['id']));
    expect(found === null ? 'none' : (await files.read(found.id, found)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are there once, and are the same for the same seed', async () => {
    expect(await writeCases(target.deps, { cast: target.cast, dataSet: DATA_SET }, () => undefined)).toEqual({
      accepted: 0,
      unchanged: DATA_SET.applications,
    });
    const other = await fillTarget(fresh);
    const rows = async ({ db }: Dependencies): Promise<unknown> =>
      query(
        db,
        'SELECT id, number, front_office_id, company_name, status, submitted_at, due_on FROM applications ORDER BY number',
        [],
      );
    expect(await rows(other.deps)).toEqual(await rows(target.deps));
    await other.database.remove();
    rmSync(other.dataDir, { recursive: true, force: true });
  });
});

it('are not made for a desk that lacks anybody who worked the cases', async () => {
  const { db, remove } = await freshSqlite();
  await expect(makeCast(worked.deps, { ...worked.deps, db }, false)).rejects.toThrow(/has no (account|program) /);
  await remove();
});

// Takes as long as half of the demo.
it.each(deepOr([], [true]))('works a cast of every status: %s', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-whole-cast-'));
  const config = readConfig({ DATA_DIR: dataDir });
  await workCast(config, DATA_SET.until);
  const deps = await openDependencies(config, { logLevel: 'silent' });
  const cast = await makeCast(deps, deps, false);
  await closeDependencies(deps);
  rmSync(dataDir, { recursive: true, force: true });
  expect([...cast.cases.keys()].sort()).toEqual([...STATUS_IDS].sort());
});
