/** Two at once on PostgreSQL, where transactions run side by side: what was judged of an account or its certificate still holds when it is written. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Database } from '@desk/db/reader';
import { query } from '@desk/db/sql/rows';
import { eventsOf, listAuditEvents } from '@desk/db/stores/auditStore';
import { insertPolicy } from '@desk/db/stores/policyStore';
import { POSTGRES } from '@desk/db/testing/dialects';
import { insertLink } from '@desk/db/stores/ssoStore';
import { NO_PASSWORD, findUser, insertUser, updateUser as storeUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { DomainError } from '@desk/shared/contract/errors';
import { USUAL_COLUMNS } from '@desk/shared/contract/workListColumns';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import { TEST_PASSWORD, type StaffName } from '../testing/actors';
import type { SsoSettings } from '../ssoSettings';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, checkOf, evidenceFor, mustSucceed, readCase, takenCase, TODAY } from '../testing/story';
import { appendAudit } from '../trail/append';
import { identityOf } from '../flow/linkFacts';
import { unlink } from './sso/links';
import { updateUser } from './updateUser';

/** Between two looks at what waits. */
const LOOK_MS = 10;
const GIVEN = { kind: 'Documentherkenning', issuedOn: '2026-11-20' };

/** The database of the server, where the next statement of a kind waits until it may go on. */
interface Pausing {
  readonly db: Database;
  /** @returns once the statement waits, what lets it go on */
  pauseAt(statement: RegExp): Promise<() => void>;
}

function pausing(db: Database): Pausing {
  let held: { readonly statement: RegExp; readonly arrived: (go: () => void) => void } | null = null;
  return {
    db: {
      ...db,
      run: async (sql, values, transaction) => {
        if (held?.statement.test(sql) === true) {
          const { arrived } = held;
          held = null;
          await new Promise<void>((go) => arrived(go));
        }
        return db.run(sql, values, transaction);
      },
    },
    pauseAt: (statement) =>
      new Promise((arrived) => {
        held = { statement, arrived };
      }),
  };
}

let server: TestServer;
let pauses: Pausing;
beforeAll(async () => {
  const database = await POSTGRES.fresh();
  pauses = pausing(database.db);
  server = await startTestServer({ clock: () => TODAY, database: { ...database, db: pauses.db } });
});
afterAll(() => server.close());

const pathOf = (officer: StaffName) => `/api/users/${server.users[officer].id}/certificates`;
const record = (by: StaffName, officer: StaffName) => server.as(by).post(pathOf(officer), GIVEN);

/** Until it has answered, or one transaction of this database waits for another one. */
async function answeredOrHeldUp(asked: Promise<unknown>): Promise<void> {
  const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  let isOver = false;
  const over = (): void => {
    isOver = true;
  };
  asked.then(over, over);
  onTestFinished(over);
  while (!isOver && (await query(pauses.db, waits, [])).length === 0) {
    await pause(LOOK_MS);
  }
}

/** Asks for the first thing, and for the second one while the first has judged and not yet written. */
async function bothAtOnce<T>(statement: RegExp, first: () => Promise<T>, second: () => Promise<T>): Promise<T[]> {
  const paused = pauses.pauseAt(statement);
  const one = first();
  const goOn = await paused;
  const other = second();
  await answeredOrHeldUp(other);
  goOn();
  return Promise.all([one, other]);
}

it('one certificate at a time waits for an account, however many are recorded at once', async () => {
  const answers = await bothAtOnce(
    /INSERT INTO staff_certificates/,
    () => record('administrator1', 'verifier2'),
    () => record('administrator2', 'verifier2'),
  );
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [201, undefined],
    [409, 'certificateWaits'],
  ]);
});

it('an account that waits gets one answer, however many give one at once', async () => {
  const newcomer = { username: 'nora', name: 'Nora Voorbeeld', role: 'verifier', email: 'nora@voorbeeld.example' };
  const { body } = await mustSucceed(server.as('administrator1').post('/api/users', newcomer));
  const answer = (by: StaffName, what: string) => server.as(by).post(`/api/users/${String(body.id)}/${what}`, {});
  const answers = await bothAtOnce(
    /INSERT INTO search_entries/,
    () => answer('administrator2', 'confirm'),
    () => answer('administrator1', 'refuse'),
  );
  expect(answers.map(({ status, body: said }) => [status, said.code])).toEqual([
    [200, undefined],
    [409, 'accountNotWaiting'],
  ]);
});

it('no verdict comes after the certificate that it rests on was withdrawn', async () => {
  const settings = { ...DEFAULT_POLICY.settings, identityCertificateRequired: true };
  const content = { ...DEFAULT_POLICY, version: 3, validFrom: '2026-11-23T08:00:00.000Z', settings };
  const said = { movesRunningCases: false, reason: 'test', draftedByName: '', putInForceByName: '' };
  const row = { id: server.deps.newId(), version: 3, validFrom: content.validFrom, content, ...said };
  await inTransaction(server.deps.db, (tx) => insertPolicy(tx, row), { unaudited: 'for a test' });
  const officer = server.as('verifier1');
  const { body } = await mustSucceed(record('administrator1', 'verifier1'));
  const one = `${pathOf('verifier1')}/${body.certificates[0].id}`;
  await mustSucceed(server.as('administrator2').post(`${one}/confirm`, {}));
  const { id } = await takenCase(server.deps, officer, { application: () => ({ targetLevel: 'EH3' }) });
  const opened = await readCase(officer, id);
  const check = checkOf(opened, 'IDN-02');
  const input = { checkId: check.id, also: [], outcome: 'passed', evidence: evidenceFor(opened, check) };
  const judge = () => act(officer, id, { action: 'recordCheck', ...input });

  const answers = await bothAtOnce(/INSERT INTO check_attempts/, judge, () =>
    server.as('administrator1').post(`${one}/withdraw`, { reason: 'niet geslaagd' }),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const verdict = (await eventsOf(server.deps.db, id)).findLast(({ type }) => type === 'check.recorded');
  const ended = await listAuditEvents(server.deps.db, {
    sort: ['sequence', 'DESC'],
    offset: 0,
    limit: 1,
    filter: { type: 'certificate.withdrawn' },
  });
  expect(verdict?.sequence).toBeLessThan(ended.rows[0]?.sequence ?? 0);
  const late = await judge();
  expect([late.status, late.body.code]).toEqual([409, 'certificateMissing']);
});

it('no session begins behind the end of the password that it was judged by', async () => {
  const { id, username } = server.users.supervisor1;
  const one = `/api/users/${id}/reset`;
  await mustSucceed(server.as('administrator1').post(one, { email: 'supervisor1@voorbeeld.example' }));
  const typed = { username, password: TEST_PASSWORD };
  const [begun, ended] = await bothAtOnce(
    /INSERT INTO sessions/,
    () => server.as('anonymous').post('/api/auth/login', typed, { Origin: server.url }),
    () => server.as('administrator2').post(`/api/users/${id}/confirm`, {}),
  );
  expect([begun?.status, ended?.status]).toEqual([200, 200]);
  const bearer = { Authorization: `Bearer ${String(begun?.body.accessToken)}` };
  expect((await server.as('anonymous').get('/api/auth/me', bearer)).status).toBe(401);
});

it('no password is chosen by the one of before while that one is being ended', async () => {
  const { id } = server.users.auditor1;
  await mustSucceed(
    server.as('administrator1').post(`/api/users/${id}/reset`, { email: 'auditor1@voorbeeld.example' }),
  );
  const input = { current: TEST_PASSWORD, password: 'een heel ander wachtwoord' };
  const [ended, changed] = await bothAtOnce(
    /INSERT INTO audit_events/,
    () => server.as('administrator2').post(`/api/users/${id}/confirm`, {}),
    () => server.as('auditor1').post('/api/auth/me/password', input),
  );
  expect([ended?.status, changed?.status, changed?.body.code]).toEqual([200, 422, 'currentPasswordWrong']);
  expect((await findUser(server.deps.db, id))?.passwordHash).toBe(NO_PASSWORD);
});

it('nobody waits for an account who only writes what names it', async () => {
  const { id, name } = server.users.verifier2;
  const paused = pauses.pauseAt(/INSERT INTO search_entries/);
  const one = server.as('administrator1').put(`/api/users/${id}`, { name: name.toUpperCase() });
  const goOn = await paused;
  onTestFinished(goOn);
  const view = { ...USUAL_COLUMNS, name: 'Eigen', filter: { late: true }, sort: ['urgency', 'ASC'], shared: false };
  expect((await server.as('verifier2').post('/api/saved-views', view)).status).toBe(201);
  goOn();
  expect((await one).status).toBe(200);
});

it('no administrator is waited for to close who is none', async () => {
  const paused = pauses.pauseAt(/INSERT INTO search_entries/);
  const { id, name } = server.users.administrator2;
  const one = server.as('administrator1').put(`/api/users/${id}`, { name: name.toUpperCase() });
  const goOn = await paused;
  onTestFinished(goOn);
  const closed = server.as('administrator1').put(`/api/users/${server.users.supervisor2.id}`, { active: false });
  expect((await closed).body).toMatchObject({ active: false });
  goOn();
  expect((await one).status).toBe(200);
});

it('of two links that are undone at once the one stays without which no two administrators could come in', async () => {
  const { db, config, newId } = server.deps;
  const settings = { issuer: 'https://id.voorbeeld.example', takesPasswords: false };
  const parts = { ...server.deps, config: { ...config, sso: settings as SsoSettings } };
  const at = TODAY.toISOString();
  const third = { id: newId(), username: 'administrator3', name: 'Bram Voorbeeld', role: 'administrator' } as const;
  const { administrator1: actor, administrator2 } = server.users;
  const by = { actor, requestId: 'test', origin: 'screen' } as const;
  const linkTo = async (tx: Tx, id: string): Promise<void> => {
    const who = { issuer: settings.issuer, subject: id };
    await insertLink(tx, { id, ...who });
    const data = { userId: id, identity: identityOf(who), askedById: 'somebody' };
    await appendAudit(tx, { applicationId: null, entry: { type: 'sso.linked', data }, at, handling: false, ...by });
  };
  await inTransaction(db, async (tx) => {
    await insertUser(tx, { ...third, active: true, passwordHash: NO_PASSWORD, createdAt: at });
    await linkTo(tx, third.id);
    await linkTo(tx, administrator2.id);
  });
  const undo = (id: string) =>
    unlink(parts, { id, ...by }).then(
      ({ linkedSince }) => linkedSince,
      (error: unknown) => (error instanceof DomainError ? error.code : error),
    );
  const answers = await bothAtOnce(
    /DELETE FROM sso_links/,
    () => undo(administrator2.id),
    () => undo(third.id),
  );
  expect(answers).toEqual([null, 'ssoLastAdministrators']);
});

it('of two administrators who are closed at once the one stays without whom no two could come in', async () => {
  const { db, newId } = server.deps;
  const { administrator1: actor, administrator2 } = server.users;
  const [fourth, fifth] = [newId(), newId()];
  const as = { name: 'Bo Voorbeeld', role: 'administrator', active: true, passwordHash: 'any' } as const;
  const build = async (tx: Tx): Promise<void> => {
    await storeUser(tx, administrator2.id, { passwordHash: NO_PASSWORD });
    await insertUser(tx, { ...as, id: fourth, username: 'administrator4', createdAt: TODAY.toISOString() });
    await insertUser(tx, { ...as, id: fifth, username: 'administrator5', createdAt: TODAY.toISOString() });
  };
  await inTransaction(db, build, { unaudited: 'a test' });
  const close = (id: string) =>
    updateUser(server.deps, { id, input: { active: false }, actor, requestId: 'test', origin: 'screen' }).then(
      ({ active }) => active,
      (error: unknown) => (error instanceof DomainError ? error.code : error),
    );
  const answers = await bothAtOnce(
    /DELETE FROM search_entries|INSERT INTO search_entries/,
    () => close(fourth),
    () => close(fifth),
  );
  expect(answers).toEqual([false, 'accountLastAdministrators']);
});
