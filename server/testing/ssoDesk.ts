/** A desk that signs in through a real OpenID provider, both on this machine, and what a test does there and back. */
import { expect } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import type { StaffName } from './actors';
import type { Answer } from './apiClient';
import { logInThere, startProvider, type AtProvider, type TestProvider } from './identityProvider';
import { startTestServer, type TestServer } from './startTestServer';

/** An officer as the provider knows her. */
export const VERA = { subject: 'vera-at-work', amr: 'pwd mfa' } as const;

/** What a test changes of what the provider sends back. */
export type Changing = (back: Record<string, string>, address: URL) => Record<string, string>;

export interface SsoDesk {
  readonly provider: TestProvider;
  readonly server: TestServer;
  readonly clock: () => Date;
  /** How far its clock is ahead, in milliseconds. */
  moveAhead(by: number): void;
  post(path: string, body: unknown, cookie?: string): Promise<Answer>;
  begin(): Promise<{ address: URL; cookie: string }>;
  /** There and back, with whatever a test changes on the way. */
  come(who: AtProvider, change?: Changing): Promise<Answer>;
  idOf(name: StaffName): string;
  /** Two administrators link an account. */
  link(name: StaffName, subject: string): Promise<void>;
  /** The last events of a type, the newest first. */
  told(type: string): Promise<{ data: unknown; actorId: string }[]>;
  /** What the one address of a test has against it. */
  heldAgainst(): Promise<number>;
  /** Who am I, asked with the token of an answer. */
  me(answer: Answer): Promise<Answer>;
  close(): Promise<void>;
}

export const cookieOf = (answer: Answer, name: string): string => {
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? '';
  return set.split(';')[0] ?? '';
};

export const asBearer = ({ body }: Answer) => ({ Authorization: `Bearer ${body.accessToken}` });

/** A desk at which administrators just gave a factor, and Vera is linked. */
export async function openSsoDesk(): Promise<SsoDesk> {
  let ahead = 0;
  const clock = (): Date => new Date(Date.now() + ahead);
  const provider = await startProvider();
  const server = await startTestServer({ clock, config: { sso: provider.settings, secondFactor: 'required' } });
  const desk: SsoDesk = {
    provider,
    server,
    clock,
    moveAhead: (by) => {
      ahead = by;
    },
    post: (path, body, cookie = '') => server.as('anonymous').post(path, body, { Origin: server.url, Cookie: cookie }),
    begin: async () => {
      const begun = await desk.post('/api/auth/sso/begin', {});
      expect(begun.status).toBe(200);
      return { address: new URL(begun.body.address), cookie: cookieOf(begun, 'desk_sso') };
    },
    come: async (who, change = (back) => back) => {
      const { address, cookie } = await desk.begin();
      const back = Object.fromEntries(await logInThere(address.href, who));
      return desk.post('/api/auth/sso/finish', change(back, address), cookie);
    },
    idOf: (name) => server.users[name].id,
    link: async (name, subject) => {
      const path = `/api/users/${desk.idOf(name)}/sso`;
      expect((await server.as('administrator1').post(path, { subject })).status).toBe(200);
      const confirmed = await server.as('administrator2').post(`${path}/confirm`, { subject });
      expect(confirmed.body).toMatchObject({ subject, waiting: null, linkedSince: expect.any(String) });
    },
    told: async (type) => {
      const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 5, filter: { type: [type] } } as const;
      const { rows } = await listAuditEvents(server.deps.db, query);
      return rows.map(({ data, actorId }) => ({ data, actorId }));
    },
    heldAgainst: async () => {
      const sql = "SELECT points FROM rate_limits WHERE key LIKE 'logInAddress:%'";
      const [rows] = await server.deps.db.sequelize.query(sql);
      return (rows as { points: number }[]).reduce((sum, { points }) => sum + points, 0);
    },
    me: (answer) => server.as('anonymous').get('/api/auth/me', asBearer(answer)),
    close: async () => {
      await server.close();
      await provider.close();
    },
  };
  provider.serve(`${server.url}/login`);
  await server.deps.db.sequelize.query(`UPDATE sessions SET factor_at = '${clock().toISOString()}'`);
  provider.roles.set(VERA.subject, ['everybody', 'officers']);
  await desk.link('verifier1', VERA.subject);
  return desk;
}
