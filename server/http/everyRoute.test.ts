/** Every route with every role, and with every kind of credentials that are none, against the table written down beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteFactor } from '@desk/db/stores/sessionStore';
import { inTransaction } from '@desk/db/transaction';
import { MACHINE_ROLES, STAFF_ROLES, type MachineRole, type Role, type StaffRole } from '@desk/shared/access/roles';
import { STEP_UP_MINUTES } from '@desk/shared/access/stepUp';
import { readConfig } from '../config';
import { createApiClient } from '../identity/programs/createApiClient';
import { allRoutes } from '../routes';
import { TEST_PASSWORD } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { testSecret } from '../testing/testSecret';
import { signAccessToken } from './authenticate';
import { openApiOf } from './documentation/openApi';
import type { RouteDef } from './route';
import { ASK_A_FRESH_FACTOR, WHO_MAY } from './whoMay.fixture';

const ID = '0190c0de-0000-7000-8000-000000000000';
const ROLES: readonly (StaffRole | MachineRole)[] = [...STAFF_ROLES, ...MACHINE_ROLES];
/** What tells somebody known that this is not for them. */
const REFUSALS = ['forbidden', 'roleNotAllowed'];

const nameOf = ({ method, path }: Pick<RouteDef, 'method' | 'path'>): string => `${method.toUpperCase()} ${path}`;
const rolesFor = (route: RouteDef): readonly Role[] => WHO_MAY.get(nameOf(route)) ?? [];

let server: TestServer;
const credentials = new Map<Role, Record<string, string>>();
let noCredentials: readonly (readonly [kind: string, headers: Record<string, string>])[] = [];

beforeAll(async () => {
  server = await startTestServer();
  const { deps, users } = server;
  for (const role of STAFF_ROLES) {
    const user = users[`${role}1`];
    credentials.set(role, bearer(signAccessToken(deps, user, user.id)));
  }
  for (const role of MACHINE_ROLES) {
    credentials.set(role, { 'X-Api-Key': (await createApiClient(deps, { name: `every ${role}`, role })).key });
  }
  const { administrator1 } = users;
  const token = signAccessToken(deps, administrator1, administrator1.id);
  const anHourAgo = { ...deps, clock: () => new Date(deps.clock().getTime() - 3_600_000) };
  const foreign = { ...deps, config: { ...deps.config, keys: readConfig({ SECRET_KEYS: testSecret('k9') }).keys } };
  noCredentials = [
    ['nothing', {}],
    ['an expired token', bearer(signAccessToken(anHourAgo, administrator1, administrator1.id))],
    ['a tampered token', bearer(tampered(token))],
    ['a token without a signature', bearer(unsigned(token))],
    ['a token of another desk', bearer(signAccessToken(foreign, administrator1, administrator1.id))],
    ['a token of a session that was logged out', bearer(await loggedOut())],
    ['a made-up key', { 'X-Api-Key': `zk_${'a'.repeat(43)}` }],
  ];
});
afterAll(() => server.close());

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

const textOf = (part = ''): string => Buffer.from(part, 'base64url').toString();
const partOf = (text: string): string => Buffer.from(text).toString('base64url');

/** The same signature under the words of another. */
function tampered(token: string): string {
  const [head, claims, signature] = token.split('.');
  const changed = textOf(claims).replace(server.users.administrator1.id, server.users.supervisor1.id);
  return [head, partOf(changed), signature].join('.');
}

function unsigned(token: string): string {
  const [head, claims] = token.split('.');
  return [partOf(textOf(head).replace('HS256', 'none')), claims, ''].join('.');
}

async function loggedOut(): Promise<string> {
  const anybody = server.as('anonymous');
  const login = { username: 'administrator1', password: TEST_PASSWORD };
  const { body, headers } = await anybody.post('/api/auth/login', login);
  const Cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await anybody.post('/api/auth/logout', undefined, { Cookie });
  return body.accessToken as string;
}

/** An answer that never ends by itself is read no further than its status. */
async function ask({ method, path }: RouteDef, headers: Record<string, string>): Promise<[number, unknown]> {
  const takesBody = method === 'post' || method === 'put';
  const response = await fetch(`${server.url}/api${path.replace(/:\w+/g, ID)}`, {
    method,
    headers: { ...(takesBody ? { 'Content-Type': 'application/json' } : {}), ...headers },
    ...(takesBody ? { body: '{}' } : {}),
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await response.body?.cancel();
    return [response.status, undefined];
  }
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') === true;
  return [response.status, isProblem ? (JSON.parse(text) as { code: unknown }).code : undefined];
}

const routes = allRoutes.map((route) => [nameOf(route), route] as const);
const closed = routes.filter(([, route]) => rolesFor(route).length > 0);

describe('every route', () => {
  it('stands once in the list, and in the table of who may call it', () => {
    expect(routes.map(([name]) => name).sort()).toEqual([...WHO_MAY.keys()].sort());
  });

  it('says in the documentation who may call it', () => {
    const { paths } = openApiOf(allRoutes);
    const documented = allRoutes.map((route) => {
      const operations = paths[`/api${route.path.replace(/:(\w+)/g, '{$1}')}`] as Record<string, { 'x-roles': Role[] }>;
      return [nameOf(route), [...(operations[route.method]?.['x-roles'] ?? [])].sort()];
    });
    expect(documented).toEqual(allRoutes.map((route) => [nameOf(route), [...rolesFor(route)].sort()]));
  });

  it('is closed to strangers, except for logging in and out, and for whoever holds a link', () => {
    const open = routes.filter(([, route]) => rolesFor(route).length === 0).map(([name]) => name);
    const ways = ['login', 'logout', 'refresh', 'sso/begin', 'sso/factor', 'sso/finish', 'sso/step-up'];
    expect(open.sort()).toEqual(['invitation', 'invitation/password', ...ways].map((path) => `POST /auth/${path}`));
  });

  it.each(closed)('%s asks who you are', async (_name, route) => {
    const answers = await Promise.all(noCredentials.map(([, headers]) => ask(route, headers)));
    const got = answers.map(([status, code], at) => [noCredentials[at]?.[0], status, code]);
    const isOver = /expired|logged out/;
    const due = noCredentials.map(([kind]) => [kind, 401, isOver.test(kind) ? 'sessionExpired' : 'notAuthenticated']);
    expect(got).toEqual(due);
  });

  it.each(closed)('%s lets in whom the table names, and nobody else', async (_name, route) => {
    for (const role of ROLES) {
      const [status, code] = await ask(route, credentials.get(role) ?? {});
      const isRefused = status === 403 && REFUSALS.includes(String(code));
      expect([role, status === 401, isRefused]).toEqual([role, false, !rolesFor(route).includes(role)]);
      expect([role, status < 500]).toEqual([role, true]);
    }
  });

  it('asks a fresh second factor where the table says so, and nowhere else', async () => {
    const { deps, users } = server;
    const stale = new Date(deps.clock().getTime() - (STEP_UP_MINUTES + 1) * 60_000).toISOString();
    for (const role of STAFF_ROLES) {
      const note = (tx: Parameters<typeof noteFactor>[0]) => noteFactor(tx, users[`${role}1`].id, stale);
      await inTransaction(deps.db, note, { unaudited: 'a test lets time pass' });
    }
    const asking: string[] = [];
    for (const [name, route] of closed.filter(([, { method }]) => method !== 'get')) {
      const [role] = STAFF_ROLES.filter((one) => rolesFor(route).includes(one));
      const answer = role === undefined ? [] : await ask(route, credentials.get(role) ?? {});
      if (answer[1] === 'stepUpNeeded') {
        asking.push(name);
      }
    }
    expect(asking.sort()).toEqual([...ASK_A_FRESH_FACTOR].sort());
  });
});
