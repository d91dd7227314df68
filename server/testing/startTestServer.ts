/** Decides what a test of the server runs against: the whole application over real HTTP, on a database file of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { insertUser } from '@desk/db/stores/userStore';
import { freshSqlite, type FreshDatabase } from '@desk/db/testing/freshDatabase';
import { inTransaction } from '@desk/db/transaction';
import type { UserRow } from '@desk/shared/contract/resources';
import { composeDependencies } from '../composeDependencies';
import { readConfig, type Config } from '../config';
import { createApp, type AppOptions } from '../createApp';
import type { Dependencies } from '../dependencies';
import { signAccessToken } from '../http/authenticate';
import { openServer } from '../http/openServer';
import type { RouteDef } from '../http/route';
import { allRoutes } from '../routes';
import { hashPassword } from '../identity/passwords';
import { createApiClient as admitProgram } from '../identity/programs/createApiClient';
import { insertEndlessSession } from './endlessSession';
import { MACHINES, STAFF, STAFF_NAMES, TEST_PASSWORD, type StaffName, type TestActor } from './actors';
import { createApiClient, type ApiClient, type HeaderValues } from './apiClient';
import { heldLog } from './heldLog';

export interface TestServerOptions extends Partial<AppOptions> {
  readonly clock?: () => Date;
  readonly routes?: readonly RouteDef[];
  readonly config?: Partial<Config>;
  /** A migrated SQLite file of its own when left out; goes with the server either way. */
  readonly database?: FreshDatabase;
  readonly deps?: Partial<Dependencies>;
  /** Instead of one that is held to what may stand in a log. */
  readonly log?: Logger;
}

export interface TestServer {
  readonly url: string;
  readonly deps: Dependencies;
  readonly users: Readonly<Record<StaffName, UserRow>>;
  /** A client that shows fresh credentials with every request, whatever the clock says. */
  as(actor: TestActor): ApiClient;
  close(): Promise<void>;
}

/** Password hashes are slow on purpose: one a process is enough, everybody has the same password. */
let passwordHash: Promise<string> | undefined;

/** Starts a server with its staff and programs in place. Close it after the test. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-test-'));
  const database = options.database ?? (await freshSqlite());
  const server = openServer();
  const url = await listenAnywhere(server);
  const settings = readConfig({ DATA_DIR: dataDir, DATABASE_URL: database.url, PUBLIC_URL: url });
  const held = heldLog();
  const parts = { db: database.db, log: options.log ?? held.log, clock: options.clock };
  const deps = { ...composeDependencies({ ...settings, ...options.config }, parts), ...options.deps };
  const users = await insertStaff(deps);
  const keys = await admitPrograms(deps);
  server.on('request', createApp(deps, options.routes ?? allRoutes, { clientDir: options.clientDir ?? null }));

  function credentialsOf(actor: TestActor): HeaderValues {
    if (actor === 'anonymous') {
      return {};
    }
    return actor in STAFF
      ? { Authorization: `Bearer ${signAccessToken(deps, users[actor as StaffName], users[actor as StaffName].id)}` }
      : { 'X-Api-Key': keys.get(actor) ?? '' };
  }
  return {
    url,
    deps,
    users,
    as: (actor) => createApiClient(url, () => credentialsOf(actor), deps.reads.settle),
    close: async () => {
      deps.events.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deps.reads.settle();
      await database.remove();
      rmSync(dataDir, { recursive: true, force: true });
      held.verify();
    },
  };
}

function listenAnywhere(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

async function insertStaff(deps: Dependencies): Promise<Record<StaffName, UserRow>> {
  passwordHash ??= hashPassword(TEST_PASSWORD);
  const hash = await passwordHash;
  const rows = STAFF_NAMES.map((username): [StaffName, UserRow] => [
    username,
    { id: deps.newId(), username, active: true, ...STAFF[username] },
  ]);
  const createdAt = deps.clock().toISOString();
  const insertAll = async (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]): Promise<void> => {
    for (const [, user] of rows) {
      await insertUser(tx, { ...user, passwordHash: hash, createdAt });
      await insertEndlessSession(tx, { id: user.id, createdAt });
    }
  };
  await inTransaction(deps.db, insertAll, { unaudited: 'the staff of a test' });
  return Object.fromEntries(rows) as Record<StaffName, UserRow>;
}

async function admitPrograms(deps: Dependencies): Promise<Map<TestActor, string>> {
  const keys = new Map<TestActor, string>();
  for (const role of MACHINES) {
    keys.set(role, (await admitProgram(deps, { name: role, role })).key);
  }
  return keys;
}
