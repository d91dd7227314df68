import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can } from '@desk/shared/access/permissions';
import { allRoutes } from '../routes';
import { MACHINES, STAFF, STAFF_NAMES, type TestActor } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import type { Method } from './route';

const ID = '0190c0de-0000-7000-8000-000000000000';
const OPEN = ['POST /auth/login', 'POST /auth/logout', 'POST /auth/refresh'];
const ACTORS: readonly TestActor[] = [...STAFF_NAMES, ...MACHINES];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

function call(actor: TestActor, { method, path }: { method: Method; path: string }) {
  const address = `/api${path.replace(/:\w+/g, ID)}`;
  const client = server.as(actor);
  return method === 'get' || method === 'delete' ? client[method](address) : client[method](address, {});
}

function roleOf(actor: TestActor) {
  return actor in STAFF ? STAFF[actor as keyof typeof STAFF].role : (actor as (typeof MACHINES)[number]);
}

describe('every route', () => {
  it('is closed to strangers, except for logging in and out', () => {
    const open = allRoutes.filter(({ access }) => access === 'public');
    expect(open.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(OPEN);
  });

  it('stands once in the list', () => {
    const names = allRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  const closed = allRoutes.filter(({ access }) => access !== 'public');
  it.each(closed.map((route) => [route.method, route.path, route] as const))(
    '%s %s asks who you are',
    async (...row) => {
      const answer = await call('anonymous', row[2]);
      expect([answer.status, answer.body?.code]).toEqual([401, 'notAuthenticated']);
    },
  );

  it.each(closed.map((route) => [route.method, route.path, route] as const))(
    '%s %s refuses the wrong role',
    async (...row) => {
      const [, , route] = row;
      const needed = route.access === 'public' ? [] : [route.access].flat();
      const outsiders = ACTORS.filter((actor) => !needed.some((one) => can({ role: roleOf(actor) }, one)));
      for (const actor of outsiders) {
        const answer = await call(actor, route);
        expect([actor, answer.status, answer.body?.code]).toEqual([actor, 403, 'forbidden']);
      }
    },
  );
});
