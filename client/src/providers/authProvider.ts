/** Decides what react-admin is told about signing in, rights and the end of a session. */
import type { SessionUser } from '@desk/shared/contract/resources';
import { HttpError, type AuthProvider } from 'react-admin';
import { canOpen } from '../access/screenAccess';
import type { SignIn } from './authCalls';
import type { Session } from './session';

/** Where one lands when the server could not be told that the session is over. */
export const SIGNED_OUT_HERE_ONLY = '/login?signedOut=here';

/** Where one lands who came through the organisation, and is still signed in there. */
export const SIGNED_OUT_OF_DESK_ONLY = '/login?signedOut=sso';

/** Where one lands whose session ended while they worked: the page says why they sign in again. */
export const SESSION_LOST = '/login?signedOut=ended';

/** An error that sends one to the login page, which tells the reason if there is one; no message comes beside it. */
function toLogin(session: Session): Error {
  const error = Object.defineProperty(new Error(), 'message', { value: false });
  return session.wasLost() ? Object.assign(error, { redirectTo: SESSION_LOST }) : error;
}

/**
 * Who is signed in. A screen that is drawn while a reload still renews the session waits for it: an answer of nobody would
 * be remembered, and what the person may do would not be offered.
 */
async function whoIsIn(session: Session): Promise<SessionUser | null> {
  const user = session.user();
  return user === null && (await session.renew()) ? session.user() : user;
}

/** @param session of this browser tab; on a reload it is renewed once through the cookie before any page is shown */
export function createAuthProvider(session: Session): AuthProvider {
  return {
    login: async (input: SignIn) => {
      await session.login(input);
    },
    logout: async () => {
      const way = session.way();
      const isTold = await session.logout().then(
        () => true,
        () => false,
      );
      if (!isTold) {
        return SIGNED_OUT_HERE_ONLY;
      }
      return way === 'sso' ? SIGNED_OUT_OF_DESK_ONLY : undefined;
    },
    checkAuth: async () => {
      if (session.user() === null && !(await session.renew())) {
        throw toLogin(session);
      }
    },
    checkError: (error: unknown) => {
      if (error instanceof HttpError && error.status === 401) {
        session.forget();
        return Promise.reject(toLogin(session));
      }
      return Promise.resolve();
    },
    getIdentity: async () => {
      const user = await whoIsIn(session);
      if (user === null) {
        throw new Error('problems.error.notAuthenticated');
      }
      return { ...user, fullName: user.name, feedPlace: session.feedPlace(), way: session.way() };
    },
    getPermissions: async () => (await whoIsIn(session))?.role ?? null,
    canAccess: async ({ resource, action }) => {
      const user = await whoIsIn(session);
      return user !== null && canOpen(user.role, resource, action);
    },
  };
}
