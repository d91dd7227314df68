/** Ties session, client and providers together for the browser. */
import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';
import { stepUp } from '../factor/stepUpState';
import { claimDrafts, dropDrafts } from '../flow/keptDrafts';
import { i18nProvider } from '../i18n/i18nProvider';
import { asLanguage } from '../i18n/languages';
import { createAuthCalls } from '../providers/authCalls';
import { createCall } from '../providers/call';
import { createAuthProvider } from '../providers/authProvider';
import { createHttpClient } from '../providers/httpClient';
import { createInvitationCalls } from '../providers/invitationCalls';
import { lastInput } from './lastInputHere';
import { createSession, type SignedInMemo } from '../providers/session';

const MOST_RETRIES = 2;
const TRANSIENT = [502, 503, 504];

/** What the server refused stays refused; only a lost connection or a busy server is asked again. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const isTransient = !(error instanceof HttpError) || TRANSIENT.includes(Number(error.status));
  return failures < MOST_RETRIES && isTransient;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 2_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

const MEMO = 'desk.signedIn';
const memo: SignedInMemo = {
  read: () => localStorage.getItem(MEMO) === 'yes',
  write: (isSignedIn) => (isSignedIn ? localStorage.setItem(MEMO, 'yes') : localStorage.removeItem(MEMO)),
};

const language = () => asLanguage(i18nProvider.getLocale());
const browserFetch: typeof fetch = (...request) => fetch(...request);
const authCalls = createAuthCalls({ fetch: browserFetch, language });
const session = createSession(authCalls, {
  now: () => Date.now(),
  memo,
  drafts: { claim: claimDrafts, drop: dropDrafts },
});

/** The way through the organisation; null where this desk has none, as its page says. */
export const ssoCalls =
  document.querySelector<HTMLMetaElement>('meta[name="sso"]')?.content === 'on' ? authCalls : null;
/** Whether the person who is signed in has to set up a second factor before anything else. */
export const { mustSetUpFactor } = session;
export const authProvider = createAuthProvider(session);
export const httpClient = createHttpClient({
  session,
  language,
  fetch: browserFetch,
  askFactor: stepUp.ask,
  isAttended: lastInput.isAttended,
});
export const invitationCalls = createInvitationCalls(createCall(httpClient));
/** Somebody signed in here before: most likely the desk is what comes next. */
export const isBack = memo.read();
