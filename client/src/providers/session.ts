/** Decides who is signed in: the access token lives in memory only and is renewed through the refresh cookie. */
import type { LoginInput } from '@desk/shared/contract/commands';
import type { LoginAnswer, SessionUser } from '@desk/shared/contract/resources';
import type { Language } from '../i18n/i18nProvider';
import { problemError } from './problem';

/** Renew this long before the end, so that no request leaves with a token that dies on the way. */
const MARGIN_MS = 15_000;

export interface Session {
  readonly user: () => SessionUser | null;
  /** A token that is still good, renewed first when it is about to end; null when nobody is signed in. */
  readonly freshToken: () => Promise<string | null>;
  /** Renews through the cookie; parallel callers share one request. False when there is no session any more. */
  readonly renew: () => Promise<boolean>;
  readonly login: (input: LoginInput) => Promise<SessionUser>;
  /** Ends the session here at once, and on the server; rejects when the server could not be told. */
  readonly logout: () => Promise<void>;
  /** The server no longer knows this session. */
  readonly forget: () => void;
}

export interface SessionParts {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly language: () => Language;
}

interface Held {
  readonly answer: LoginAnswer;
  readonly endsAt: number;
}

/** A session for one browser tab. */
export function createSession({ fetch: send, now, language }: SessionParts): Session {
  let held: Held | null = null;
  let renewal: Promise<boolean> | null = null;

  function post(path: string, body: unknown): Promise<Response> {
    return send(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
      body: JSON.stringify(body),
    });
  }

  async function hold(response: Response): Promise<LoginAnswer> {
    const answer = (await response.json()) as LoginAnswer;
    held = { answer, endsAt: now() + answer.expiresIn * 1000 };
    return answer;
  }

  async function askRenewal(): Promise<boolean> {
    const response = await post('refresh', {});
    if (response.ok) {
      await hold(response);
      return true;
    }
    if (response.status === 401 || response.status === 403) {
      held = null;
      return false;
    }
    // A server that is down or busy ends no session.
    throw problemError(response.status, await response.json().catch(() => undefined), language());
  }

  function renew(): Promise<boolean> {
    renewal ??= askRenewal().finally(() => {
      renewal = null;
    });
    return renewal;
  }

  return {
    user: () => held?.answer.user ?? null,
    renew,
    freshToken: async () => {
      if (held !== null && now() > held.endsAt - MARGIN_MS) {
        await renew();
      }
      return held?.answer.accessToken ?? null;
    },
    login: async (input) => {
      const response = await post('login', input);
      if (!response.ok) {
        throw problemError(response.status, await response.json().catch(() => undefined), language());
      }
      return (await hold(response)).user;
    },
    logout: async () => {
      if (held === null) {
        return;
      }
      const { accessToken } = held.answer;
      held = null;
      const response = await send('/api/auth/logout', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { Authorization: `Bearer ${accessToken}` },
      });
      if (!response.ok && response.status !== 401) {
        throw problemError(response.status, undefined, language());
      }
    },
    forget: () => {
      held = null;
    },
  };
}
