/** Decides who is signed in: the access token lives in memory only and is renewed through the refresh cookie. */
import type { LoginAnswer, SessionUser } from '@desk/shared/contract/resources';
import type { LogInWay } from '@desk/shared/contract/sessions';
import type { AuthCalls, SignIn, SsoCalls } from './authCalls';

/** Renew this long before the end, so that no request leaves with a token that dies on the way. */
const MARGIN_MS = 15_000;

export interface Session {
  readonly user: () => SessionUser | null;
  /** The place in the live feed before anything was asked for; null when nobody is signed in. */
  readonly feedPlace: () => string | null;
  /** Until a second factor is set up, this session opens nothing else. */
  readonly mustSetUpFactor: () => boolean;
  /** Which way somebody came in; null when nobody is signed in. */
  readonly way: () => LogInWay | null;
  /** A token that is still good, renewed first when it is about to end; null when nobody is signed in. */
  readonly freshToken: () => Promise<string | null>;
  /** Renews through the cookie; parallel callers share one request. False when there is no session any more. */
  readonly renew: () => Promise<boolean>;
  readonly login: (input: SignIn) => Promise<SessionUser>;
  /** Ends the session here at once, and on the server; rejects when the server could not be told. */
  readonly logout: () => Promise<void>;
  /** The server no longer knows this session. */
  readonly forget: () => void;
  /** Somebody was signed in here, and lost the session without signing out; true until somebody signs in. */
  readonly wasLost: () => boolean;
}

/** Remembers in this browser that somebody is signed in, so that a first visit asks the server nothing. Holds no secret. */
export interface SignedInMemo {
  readonly read: () => boolean;
  readonly write: (isSignedIn: boolean) => void;
}
export interface SessionParts {
  /** Milliseconds. */
  readonly now: () => number;
  readonly memo: SignedInMemo;
  /** What the person typed and did not save yet: it is theirs, and goes when they sign out. */
  readonly drafts?: { readonly claim: (userId: string) => void; readonly drop: () => void };
}

interface Held {
  readonly answer: LoginAnswer;
  readonly endsAt: number;
}

/**
 * Whether another person signed in with the same browser meanwhile, in another tab. What stands on this screen is of the one who was
 * here, and what they typed is never saved in the name of another.
 */
function isSomebodyElse(held: Held | null, answer: LoginAnswer | null): boolean {
  return held !== null && answer !== null && held.answer.user.id !== answer.user.id;
}

/** What the last answer of the server told. */
function readingOf(answer: () => LoginAnswer | null): Pick<Session, 'user' | 'feedPlace' | 'mustSetUpFactor' | 'way'> {
  return {
    user: () => answer()?.user ?? null,
    feedPlace: () => answer()?.feedPlace ?? null,
    mustSetUpFactor: () => answer()?.mustSetUpFactor ?? false,
    way: () => answer()?.way ?? null,
  };
}

/**
 * A session for one browser tab.
 * @param calls the requests
 * @param parts clock and memo
 */
export function createSession(calls: Omit<AuthCalls, keyof SsoCalls>, { now, memo, drafts }: SessionParts): Session {
  let held: Held | null = null;
  let renewal: Promise<boolean> | null = null;
  let lost: 'no' | 'ended' | 'toAnother' = 'no';

  function hold(answer: LoginAnswer): LoginAnswer {
    lost = 'no';
    held = { answer, endsAt: now() + answer.expiresIn * 1000 };
    memo.write(true);
    drafts?.claim(answer.user.id);
    return answer;
  }

  function end(): void {
    held = null;
    memo.write(lost === 'toAnother');
  }

  function forget(): void {
    lost = lost === 'no' && (held !== null || memo.read()) ? 'ended' : lost;
    end();
  }

  async function askRenewal(): Promise<boolean> {
    const answer = memo.read() && lost !== 'toAnother' ? await calls.refresh() : null;
    lost = isSomebodyElse(held, answer) ? 'toAnother' : lost;
    if (answer === null || lost === 'toAnother') {
      forget();
    } else {
      hold(answer);
    }
    return held !== null;
  }

  function renew(): Promise<boolean> {
    renewal ??= askRenewal().finally(() => {
      renewal = null;
    });
    return renewal;
  }

  async function freshToken(): Promise<string | null> {
    if (held !== null && now() > held.endsAt - MARGIN_MS) {
      await renew();
    }
    return held?.answer.accessToken ?? null;
  }

  async function logout(): Promise<void> {
    const token = held?.answer.accessToken;
    end();
    // Without a session it is no signing out: whoever lost theirs finds what they typed when they come back.
    if (token !== undefined) {
      drafts?.drop();
      await calls.logout(token);
    }
  }

  return {
    ...readingOf(() => held?.answer ?? null),
    freshToken,
    renew,
    login: async (input) => hold(await calls.login(input)).user,
    logout,
    forget,
    wasLost: () => lost !== 'no',
  };
}
