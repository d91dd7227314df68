import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@desk/db/connection';
import { DIALECTS } from '@desk/db/testing/dialects';
import type { FreshDatabase } from '@desk/db/testing/freshDatabase';
import type { Database } from '@desk/db/reader';
import { readConfig } from '../config';
import type { Dependencies } from '../dependencies';
import { forgetCounts } from '../jobs/forgetCounts';
import { countingIn } from '../limits/limits';
import { TEST_PASSWORD } from '../testing/actors';
import { otpFor } from '../testing/otp';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { beginAttempt, beginInSession } from './attempts';
import { deviceCookieFor, knownDevice } from './device';

const config = readConfig({});
const START = Date.UTC(2026, 10, 23, 9);

/** No use case of its own: only what counting reaches for. */
const deskOn = (db: Database, clock: () => Date) => ({ config, db, clock }) as Dependencies;
const times = <T>(count: number, work: (nth: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_none, nth) => work(nth)));
const through = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;
const tooMany = { code: 'tooManyRequests' };

describe.each(DIALECTS)('attempts on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let deps: Dependencies;
  let now = START;
  const clock = () => new Date(now);
  beforeAll(async () => {
    open = await fresh();
    deps = deskOn(open.db, clock);
  });
  afterAll(() => open.remove());
  const from = (ip: string, deviceCookie?: string) => ({ ip, deviceCookie });
  const try_ = (username: string, ip: string, deviceCookie?: string) =>
    beginAttempt(deps, username, from(ip, deviceCookie));

  it('are ten, also when they come at once, and only where they came from', async () => {
    expect(through(await times(25, () => try_('anna', '192.0.2.1')))).toBe(10);
    now += 5 * 60_000;
    await expect(try_('anna', '192.0.2.1')).rejects.toMatchObject({ ...tooMany, retryAfterSeconds: 600 });
    expect((await try_('anna', '192.0.2.2')).isGuarded).toBe(false);
    expect((await try_('bert', '192.0.2.1')).isGuarded).toBe(false);
    now += 10 * 60_000;
    await expect(try_('anna', '192.0.2.1')).resolves.toBeDefined();
  });

  it('are counted by the database: after a restart, and by a second server', async () => {
    await times(10, () => try_('carla', '192.0.2.3'));
    const second = await openDatabase({ url: open.url });
    await expect(beginAttempt(deskOn(second, clock), 'carla', from('192.0.2.3'))).rejects.toMatchObject(tooMany);
    await second.close();
  });

  it('begin anew once everything was right, and what is only half done is no failure', async () => {
    for (let nth = 0; nth < 12; nth += 1) {
      const attempt = await try_('dirk', '192.0.2.4');
      await (nth % 2 === 0 ? countingIn(deps, attempt.succeed) : attempt.giveBack());
    }
    expect((await try_('dirk', '192.0.2.4')).isGuarded).toBe(false);
  });

  it('from many addresses guard the account, whatever its name, and never a device that is known', async () => {
    const known = deviceCookieFor(config, 'emma', undefined);
    for (const name of ['emma', 'nobody-of-this-house']) {
      const tries = await times(31, (nth) => try_(name, `198.51.100.${String(nth)}`));
      expect(tries.filter((result) => result.status === 'fulfilled' && result.value.isGuarded)).toHaveLength(1);
    }
    expect((await try_('emma', '203.0.113.1')).isGuarded).toBe(true);
    expect((await try_('emma', '203.0.113.1', known)).isGuarded).toBe(false);
    // The cookie is good for its own account, and for as many guesses as an address.
    expect((await try_('nobody-of-this-house', '203.0.113.1', known)).isGuarded).toBe(true);
    expect(through(await times(12, () => try_('emma', '203.0.113.2', known)))).toBe(9);
  });

  it('at many accounts from one address are a hundred; an IPv6 network is one address', async () => {
    const spread = (ip: (nth: number) => string) =>
      times(104, (nth) => try_(`name${String(nth)}`, ip(nth))).then(through);
    expect(await spread(() => '203.0.113.9')).toBe(100);
    expect(await spread((nth) => `2001:db8:0:1::${nth.toString(16)}`)).toBe(100);
    await expect(try_('frank', '2001:db8:0:1:9::1')).rejects.toMatchObject(tooMany);
  });

  it('within sessions are ten an account', async () => {
    expect(through(await times(12, () => beginInSession(deps, 'id-of-anna')))).toBe(10);
    await expect(beginInSession(deps, 'id-of-bert')).resolves.toBeDefined();
  });

  it('leave nobody readable in the table, and go when they are over', async () => {
    const [rows] = await open.db.sequelize.query('SELECT * FROM rate_limits');
    expect(rows.length).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toMatch(/anna|emma|nobody|192\.0\.2|198\.51|203\.0|2001/);
    now += 60 * 60_000;
    expect(await forgetCounts(deps)).toBe(rows.length);
    expect((await open.db.sequelize.query('SELECT * FROM rate_limits'))[0]).toEqual([]);
  });
});

describe('the cookie of a device', () => {
  const cookie = deviceCookieFor(config, 'anna', deviceCookieFor(config, 'bert', undefined));
  it('knows who logged in there, and nobody else', () => {
    const [device] = cookie.split('~');
    expect(['anna', 'bert', 'carla'].map((name) => knownDevice(config, name, cookie))).toEqual([device, device, null]);
    expect(cookie).not.toMatch(/anna|bert/);
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['another device', cookie.replace(/^[\w-]{22}/, 'A'.repeat(22))],
    ['a signature cut short', cookie.slice(0, -40)],
    ['prototype keys', '__proto__~constructor'],
  ])('is not believed as %s', (_what, forged) => {
    expect(knownDevice(config, 'bert', forged)).toBeNull();
  });

  it('remembers the last eight', () => {
    const names = Array.from({ length: 9 }, (_none, nth) => `name${String(nth)}`);
    const full = names.reduce<string | undefined>((former, name) => deviceCookieFor(config, name, former), undefined);
    expect(names.map((name) => knownDevice(config, name, full) !== null)).toEqual([false, ...Array(8).fill(true)]);
  });
});

describe('an account at which many guess', () => {
  let server: TestServer;
  let now = START;
  beforeAll(async () => {
    server = await startTestServer({ clock: () => new Date(now) });
  });
  afterAll(() => server.close());
  const logIn = async (username: string, over: Record<string, string>, Cookie = '') => {
    const input = { username, password: TEST_PASSWORD, ...over };
    const { status, body } = await server.as('anonymous').post('/api/auth/login', input, { Cookie });
    return [status, body.code];
  };
  const guess = (username: string) =>
    times(31, (nth) =>
      beginAttempt(server.deps, username, { ip: `198.51.100.${String(nth)}`, deviceCookie: undefined }),
    );

  it('opens to a second factor and to a known device, and tells nobody else anything', async () => {
    const { secret } = (await server.as('verifier1').post('/api/auth/factor')).body;
    const otp = () => otpFor(secret, new Date(now));
    await server.as('verifier1').post('/api/auth/factor/confirm', { otp: otp() });
    now += 30_000;
    const names = ['verifier1', 'verifier2', 'nobody-of-this-house'];
    await Promise.all(names.map(guess));
    for (const name of names) {
      expect(await logIn(name, {})).toEqual([401, 'secondFactorAsked']);
      expect(await logIn(name, { password: 'wrong' })).toEqual([401, 'secondFactorAsked']);
      expect(await logIn(name, { otp: '000000' })).toEqual([429, 'tooManyRequests']);
    }
    expect(await logIn('verifier1', { password: 'wrong', otp: otp() })).toEqual([429, 'tooManyRequests']);
    expect((await logIn('verifier1', { otp: otp() }))[0]).toBe(200);
    const known = `desk_device=${deviceCookieFor(server.deps.config, 'verifier2', undefined)}`;
    expect(await logIn('verifier2', { password: 'wrong' }, known)).toEqual([401, 'wrongCredentials']);
    expect((await logIn('verifier2', {}, known))[0]).toBe(200);
  });
});
