/** Ties session, client and providers together for the browser. */
import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';
import { asLanguage, i18nProvider } from '../i18n/i18nProvider';
import { createAuthProvider } from '../providers/authProvider';
import { createDataProvider } from '../providers/dataProvider';
import { createHttpClient } from '../providers/httpClient';
import { createSession } from '../providers/session';

const MOST_RETRIES = 2;

/** What the server refused stays refused; only a lost connection or a busy server is asked again. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const status = error instanceof HttpError ? error.status : 0;
  return failures < MOST_RETRIES && (status === 0 || status === 502 || status === 503 || status === 504);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 2_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

const language = () => asLanguage(i18nProvider.getLocale());
const browserFetch: typeof fetch = (...request) => fetch(...request);
const session = createSession({ fetch: browserFetch, now: () => Date.now(), language });

export const authProvider = createAuthProvider(session);
export const dataProvider = createDataProvider(createHttpClient({ session, language, fetch: browserFetch }));
