/** Checks what react-admin is told about signing in, rights and the end of a session. */
import { HttpError } from 'react-admin';
import { describe, expect, test, vi } from 'vitest';
import { signedInAs } from '../testing/renderAdmin';
import { createAuthProvider, SESSION_LOST, SIGNED_OUT_HERE_ONLY } from './authProvider';
import type { Session } from './session';

function signedOut(changes: Partial<Session> = {}): Session {
  return { ...signedInAs('verifier'), user: () => null, renew: () => Promise.resolve(false), ...changes };
}

describe('auth provider', () => {
  test('a reload waits for the renewal before it says who may come in', async () => {
    const renew = vi.fn(async () => true);
    await expect(createAuthProvider(signedOut({ renew })).checkAuth({})).resolves.toBeUndefined();
    expect(renew).toHaveBeenCalledTimes(1);
  });

  test('without a session it sends to the login page without a message', async () => {
    const refusal: unknown = await createAuthProvider(signedOut())
      .checkAuth({})
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ message: false });
    expect(refusal).not.toHaveProperty('redirectTo');
  });

  test('whoever lost the session is told so on the login page, and by nothing else', async () => {
    const lost = { message: false, redirectTo: SESSION_LOST };
    await expect(createAuthProvider(signedOut({ wasLost: () => true })).checkAuth({})).rejects.toMatchObject(lost);
  });

  test('a 401 ends the session, a 403 does not', async () => {
    const forget = vi.fn();
    const provider = createAuthProvider({ ...signedInAs('verifier'), forget });
    await expect(provider.checkError(new HttpError('', 403))).resolves.toBeUndefined();
    expect(forget).not.toHaveBeenCalled();
    await expect(provider.checkError(new HttpError('', 401))).rejects.toMatchObject({ message: false });
    expect(forget).toHaveBeenCalledTimes(1);
  });

  test('identity, role and access follow from the user', async () => {
    const provider = createAuthProvider(signedInAs('administrator'));
    expect(await provider.getIdentity?.()).toMatchObject({ fullName: 'Vera Voorbeeld' });
    expect(await provider.getPermissions?.({})).toBe('administrator');
    expect(await provider.canAccess?.({ resource: 'users', action: 'list' })).toBe(true);
    expect(await provider.canAccess?.({ resource: 'applications', action: 'list' })).toBe(false);
    expect(await createAuthProvider(signedOut()).canAccess?.({ resource: 'users', action: 'list' })).toBe(false);
  });

  test('a question asked while a reload renews the session waits for it', async () => {
    const known = signedInAs('supervisor');
    let isRenewed = false;
    const renewing = {
      ...known,
      user: () => (isRenewed ? known.user() : null),
      renew: () => Promise.resolve((isRenewed = true)),
    };
    expect(await createAuthProvider(renewing).getPermissions?.({})).toBe('supervisor');
    isRenewed = false;
    expect(await createAuthProvider(renewing).canAccess?.({ resource: 'applications', action: 'list' })).toBe(true);
  });

  test('signing out says so when the server could not be told', async () => {
    expect(await createAuthProvider(signedInAs('verifier')).logout({})).toBeUndefined();
    const unreachable = { ...signedInAs('verifier'), logout: () => Promise.reject(new TypeError('fetch failed')) };
    expect(await createAuthProvider(unreachable).logout({})).toBe(SIGNED_OUT_HERE_ONLY);
  });
});
