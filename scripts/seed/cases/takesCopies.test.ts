import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaState } from '@desk/db/migrate';
import { POSTGRES } from '@desk/db/testing/dialects';
import { composeDependencies } from '@desk/server/composeDependencies';
import { readConfig } from '@desk/server/config';
import { DEMO_STAFF } from '@desk/server/demoAccounts';
import { heldLog } from '@desk/server/testing/heldLog';
import { seedCases, seedDesk } from './seedCases';
import { mustTakeCopies, refusalOf, usernamesAt } from './takesCopies';

const FILE = 'sqlite:/desk/desk.sqlite';
const SERVER = 'postgres://desk@db.example/desk';
const EVERYBODY = DEMO_STAFF.map(({ username }) => username);

describe('invented cases', () => {
  it.each([
    ['go into an empty desk on SQLite', FILE, [], false, null],
    ['do not go into an empty desk on PostgreSQL', SERVER, [], false, '--trial-desk'],
    ['go there when it is for trials', SERVER, [], true, null],
    ['go to the people of the demo', FILE, EVERYBODY, false, null],
    ['go to them on PostgreSQL', SERVER, [...EVERYBODY].reverse(), false, null],
    ['do not go where somebody else is too', FILE, [...EVERYBODY, 'jdevries'], true, 'other accounts'],
    ['do not go where one of them is missing', FILE, EVERYBODY.slice(1), true, 'other accounts'],
    [
      'do not go where somebody has the place of one',
      FILE,
      [...EVERYBODY.slice(1), 'jdevries'],
      true,
      'other accounts',
    ],
  ])('%s', (_, databaseUrl, usernames, isTrialDesk, told) => {
    const refusal = refusalOf({ settings: { isProduction: false, databaseUrl }, usernames, isTrialDesk });
    expect(refusal === null ? null : refusal.includes(told ?? refusal)).toBe(told === null ? null : true);
  });

  it('never go into a desk of production', () => {
    const settings = { isProduction: true, databaseUrl: FILE };
    expect(refusalOf({ settings, usernames: EVERYBODY, isTrialDesk: true })).toContain('NODE_ENV=production');
  });
});

const WISH = { dataSet: { applications: 1, seed: 1, until: '2026-11-20' }, keepsScans: false, isTrialDesk: false };

it('makes nothing in an empty PostgreSQL, nor beside it, by looking at it', async () => {
  const { url, db, remove } = await POSTGRES.empty();
  const folder = mkdtempSync(join(tmpdir(), 'desk-refused-'));
  const config = readConfig({ DATA_DIR: join(folder, 'data'), DATABASE_URL: url });
  const untouched = await schemaState(db);
  await expect(seedDesk(config, WISH, () => undefined)).rejects.toThrow('--trial-desk');
  await mustTakeCopies(config, true);
  await mustTakeCopies({ ...config, databaseUrl: `sqlite:${join(folder, 'desk.sqlite')}` }, false);
  expect(await schemaState(db)).toEqual(untouched);
  expect(readdirSync(folder)).toEqual([]);
  await remove();
  rmSync(folder, { recursive: true, force: true });
});

it('opens no account at a desk whose tables are there and empty', async () => {
  const { url, db, remove } = await POSTGRES.fresh();
  const deps = composeDependencies(readConfig({ DATABASE_URL: url }), { db, log: heldLog().log });
  await expect(seedCases(deps, WISH, () => undefined)).rejects.toThrow('--trial-desk');
  await expect(mustTakeCopies(deps.config, false)).rejects.toThrow('--trial-desk');
  expect(await usernamesAt(db)).toEqual([]);
  await remove();
});
