/** Every installation, whenever it began, ends with the same policy in force. */
import { createHash } from 'node:crypto';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import { readPolicy } from '@desk/shared/policy/policy';
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from './ids';
import { migrate } from './migrate';
import first from './migrations/2026-11-23-04-first-policy.json';
import { policyOfLives } from './migrations/2026-11-28-42-policy-of-lives';
import type { MigrationContext } from './migrations/migration';
import { MIGRATIONS } from './migrations/registry';
import type { Database } from './reader';
import { insertPolicy, listPolicies } from './stores/policyStore';
import { DIALECTS } from './testing/dialects';
import { aPolicy, storedCase } from './testing/fixtures';
import type { FreshDatabase } from './testing/freshDatabase';
import { inTransaction } from './transaction';

const LATER = [
  {},
  { approvalLapseDays: 7 },
  { reissueCooldownMinutes: 60 },
  { supplementTermDays: 10, reminderDays: 3, liberationDayOff: 'lustrum' },
  { codeChannels: {} },
  {
    linkLifeDays: 14,
    smsLifeHours: 24,
    postDeliveryDays: { '2020-01-01': 1, '2026-07-01': 2, '2027-07-01': 3 },
    letterCooldownDays: 7,
  },
];
/** What version 1 said on installations that began with each of the versions of the desk, the first one first. */
const FIRST_VERSIONS = LATER.map((_, state) => ({
  ...first,
  settings: Object.assign({}, first.settings, ...LATER.slice(0, state + 1)) as object,
}));

const readVersions = async (db: Database) => {
  const { rows } = await listPolicies(db, { filter: {}, sort: ['version', 'ASC'], offset: 0, limit: 10 });
  return rows.map(({ content }) => readPolicy(content));
};

function inOne(db: Database, work: (context: MigrationContext) => Promise<void>): Promise<void> {
  const schema = db.sequelize.getQueryInterface();
  return db.sequelize.transaction((transaction) => work({ dialect: db.dialect, schema, transaction }));
}

/** As a desk of that time did it: the migrations up to its first policy, which said what was usual then. */
async function beginWith(db: Database, content: object): Promise<void> {
  const until = MIGRATIONS.findIndex(({ name }) => name === '2026-11-23-04-first-policy');
  await inOne(db, async (context) => {
    const { schema, transaction } = context;
    await schema.sequelize.query('CREATE TABLE migrations (name VARCHAR(200) PRIMARY KEY)', { transaction });
    for (const { name, up } of MIGRATIONS.slice(0, until)) {
      await up(context);
      await schema.bulkInsert('migrations', [{ name }], { transaction });
    }
    const row = { id: newId(), version: 1, valid_from: new Date(first.validFrom), content: JSON.stringify(content) };
    await schema.bulkInsert('policies', [row], { transaction });
    await schema.bulkInsert('migrations', [{ name: '2026-11-23-04-first-policy' }], { transaction });
  });
}

it('begins with a version 1 that nobody ever changed', () => {
  const hash = createHash('sha256').update(JSON.stringify(first)).digest('hex');
  expect(hash).toBe('3278ffc9a3a6fc1d5bde601602dda188a4ad6fcc7475173a12aa00e5913674eb');
});

describe.each(DIALECTS)('policies on $dialect', ({ empty }) => {
  let open: FreshDatabase | undefined;
  afterEach(() => open?.remove());

  it('are version 1 and what was put in force since, on a new installation', async () => {
    const { db } = (open = await empty());
    await migrate(db);
    expect(await readVersions(db)).toEqual([readPolicy(first), DEFAULT_POLICY]);
  });

  it.each(FIRST_VERSIONS.slice(0, -1))('are the same where version 1 knew fewer settings: %#', async (content) => {
    const { db } = (open = await empty());
    await beginWith(db, content);
    await migrate(db);
    expect(await readVersions(db)).toEqual([readPolicy(first), DEFAULT_POLICY]);
  });

  it('are the same in force where version 1 said already what version 2 says; what was in force stays', async () => {
    const { db } = (open = await empty());
    const [content = {}] = FIRST_VERSIONS.slice(-1);
    await beginWith(db, content);
    await migrate(db);
    expect(await readVersions(db)).toEqual([readPolicy(content), DEFAULT_POLICY]);
  });

  it('begin later where cases run under the former one', async () => {
    const { db } = (open = await empty());
    await migrate(db);
    await storedCase(db);
    const { smsLifeHours: _s, postDeliveryDays: _p, linkLifeDays: _l, ...settings } = DEFAULT_POLICY.settings;
    const former = { ...DEFAULT_POLICY, version: 7, settings };
    await inTransaction(db, (tx) => insertPolicy(tx, aPolicy({ version: 7, content: former })), { unaudited: 'test' });
    await inOne(db, (context) => policyOfLives.up(context));
    const newest = (await readVersions(db)).at(-1);
    expect(newest?.version).toBe(8);
    expect((newest?.validFrom ?? '') > aPolicy().validFrom).toBe(true);
    expect(newest?.validFrom.endsWith('15:00.001Z')).toBe(false);
  });
});
