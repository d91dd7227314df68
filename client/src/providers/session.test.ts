/** Checks that a session is renewed in time, once, and that it ends when it ends. */
import type { LoginAnswer } from '@desk/shared/contract/resources';
import { describe, expect, test, vi } from 'vitest';
import type { AuthCalls } from './authCalls';
import { createSession, type SignedInMemo } from './session';

const user = { id: 'u1', username: 'vera', name: 'Vera Voorbeeld', role: 'verifier' } as const;
const answer = (accessToken: string): LoginAnswer => ({
  accessToken,
  expiresIn: 600,
  user,
  mustSetUpFactor: false,
  way: 'password',
  feedPlace: '1:1:',
});

function setUp({ isRemembered = true }: { readonly isRemembered?: boolean } = {}) {
  let time = 0;
  let remembered = isRemembered;
  let renewals = 0;
  const refresh = vi.fn<AuthCalls['refresh']>(async () => {
    renewals += 1;
    return answer(`renewed-${renewals}`);
  });
  const logout = vi.fn<AuthCalls['logout']>(async () => undefined);
  const calls = { login: async () => answer('first'), refresh, logout };
  const memo: SignedInMemo = { read: () => remembered, write: (next) => void (remembered = next) };
  const session = createSession(calls, { now: () => time, memo });
  return { session, refresh, logout, isRemembered: () => remembered, wait: (ms: number) => void (time += ms) };
}

describe('session', () => {
  test('after a reload it is renewed through the cookie', async () => {
    const { session } = setUp();
    expect(session.user()).toBeNull();
    expect(await session.renew()).toBe(true);
    expect(session.user()).toEqual(user);
  });

  test('a browser where nobody signed in asks the server nothing', async () => {
    const { session, refresh } = setUp({ isRemembered: false });
    expect(await session.renew()).toBe(false);
    expect(refresh).not.toHaveBeenCalled();
  });

  test('parallel renewals share one request', async () => {
    const { session, refresh } = setUp();
    expect(await Promise.all([session.renew(), session.renew(), session.renew()])).toEqual([true, true, true]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test('a token is kept while it is good, and renewed shortly before its end', async () => {
    const { session, refresh, wait } = setUp();
    await session.login({ username: 'vera', password: 'x' });
    wait(584_000);
    expect(await session.freshToken()).toBe('first');
    wait(2_000);
    expect(await session.freshToken()).toBe('renewed-1');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test('a refused renewal ends the session and forgets it', async () => {
    const { session, refresh, isRemembered } = setUp();
    await session.login({ username: 'vera', password: 'x' });
    refresh.mockResolvedValueOnce(null);
    expect(await session.renew()).toBe(false);
    expect(session.user()).toBeNull();
    expect(isRemembered()).toBe(false);
  });

  test('a server that is down ends no session', async () => {
    const { session, refresh } = setUp();
    await session.login({ username: 'vera', password: 'x' });
    refresh.mockRejectedValueOnce(new TypeError('fetch failed'));
    await expect(session.renew()).rejects.toThrow('fetch failed');
    expect(session.user()).toEqual(user);
    expect(await session.renew()).toBe(true);
  });

  test('signing out ends it here even when the server cannot be told', async () => {
    const { session, logout } = setUp();
    await session.login({ username: 'vera', password: 'x' });
    logout.mockRejectedValueOnce(new TypeError('fetch failed'));
    await expect(session.logout()).rejects.toThrow('fetch failed');
    expect(session.user()).toBeNull();
    expect(logout).toHaveBeenCalledWith('first');
  });

  test('signing out forgets what was typed and not saved; losing the session does not', async () => {
    const drafts = { claim: vi.fn(), drop: vi.fn() };
    const calls = {
      login: async () => answer('first'),
      refresh: async () => null,
      logout: async () => undefined,
    };
    const memo: SignedInMemo = { read: () => true, write: () => undefined };
    const session = createSession(calls, { now: () => 0, memo, drafts });
    await session.login({ username: 'vera', password: 'geheim' });
    expect(drafts.claim).toHaveBeenCalledWith('u1');
    session.forget();
    // What the framework does after an answer of 401.
    await session.logout();
    expect(drafts.drop).not.toHaveBeenCalled();
    await session.login({ username: 'vera', password: 'geheim' });
    await session.logout();
    expect(drafts.drop).toHaveBeenCalledOnce();
  });

  test('a tab never goes on as somebody who signed in with the same browser in another tab', async () => {
    const { session, refresh, wait, isRemembered } = setUp();
    await session.login({ username: 'vera', password: 'x' });
    wait(590_000);
    refresh.mockResolvedValueOnce({ ...answer('of-joris'), user: { ...user, id: 'u2', username: 'joris' } });
    expect(await session.freshToken()).toBeNull();
    // A refused request is not repeated with the other's token either.
    expect(await session.renew()).toBe(false);
    expect([session.user(), session.wasLost(), isRemembered()]).toEqual([null, true, true]);
    await session.login({ username: 'vera', password: 'x' });
    expect([session.user(), await session.freshToken(), await session.renew()]).toEqual([user, 'first', true]);
  });

  test('a session that ended by itself was lost until somebody signs in; one that was signed out of was not', async () => {
    const { session, refresh } = setUp();
    expect(session.wasLost()).toBe(false);
    await session.login({ username: 'vera', password: 'x' });
    refresh.mockResolvedValueOnce(null);
    expect(await session.renew()).toBe(false);
    // What the framework does next is no signing out.
    await session.logout();
    expect(session.wasLost()).toBe(true);
    await session.login({ username: 'vera', password: 'x' });
    expect(session.wasLost()).toBe(false);
    await session.logout();
    expect(session.wasLost()).toBe(false);
  });

  test('a reload after the session ended counts as lost; a first visit does not', async () => {
    const answers = { login: async () => answer('first'), refresh: async () => null, logout: async () => undefined };
    const opened = (isRemembered: boolean) =>
      createSession(answers, { now: () => 0, memo: { read: () => isRemembered, write: () => undefined } });
    const [returning, fresh] = [opened(true), opened(false)];
    await Promise.all([returning.renew(), fresh.renew()]);
    expect([returning.wasLost(), fresh.wasLost()]).toEqual([true, false]);
  });
});
