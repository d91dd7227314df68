/** The three requests of a session. They go around the shared client, because that client asks the session for its token. */
import type { LoginInput } from '@desk/shared/contract/commands';
import type { ShownFactor } from '@desk/shared/contract/secondFactor';
import type { CameBackInput } from '@desk/shared/contract/singleSignOn';
import type { LoginAnswer } from '@desk/shared/contract/resources';
import type { AnswerOf, Operation } from '@desk/shared/contract/operation';
import { OPERATIONS } from './operations.table';
import type { Language } from '../i18n/languages';
import { addressOf } from './address';
import { takeAtItsWord } from './takeAtItsWord';
import { problemError } from './problem';

/** What somebody signs in with: what they typed; what the organisation handed back; or the code that is asked after that. */
export type SignIn = LoginInput | CameBackInput | ShownFactor;

export interface SsoCalls {
  /** Where the browser is to go. @throws HttpError when the organisation cannot be reached */
  readonly beginSso: () => Promise<string>;
  /** @throws HttpError when refused */
  readonly finishSsoStepUp: (input: CameBackInput) => Promise<void>;
}

export interface AuthCalls extends SsoCalls {
  /** @throws HttpError when refused */
  readonly login: (input: SignIn) => Promise<LoginAnswer>;
  /** Null when the cookie opens no session any more; @throws HttpError when the server is down or busy, which ends no session */
  readonly refresh: () => Promise<LoginAnswer | null>;
  /** @throws HttpError when the server could not be told */
  readonly logout: (token: string) => Promise<void>;
}

export interface AuthCallParts {
  readonly fetch: typeof fetch;
  readonly language: () => Language;
}

async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

async function answerOf<O extends Operation>(_asked: O, response: Response): Promise<AnswerOf<O>> {
  const answer: unknown = await response.json();
  takeAtItsWord<AnswerOf<O>>(answer);
  return answer;
}

function operationFor(input: SignIn) {
  if ('username' in input) {
    return OPERATIONS.login;
  }
  return 'state' in input ? OPERATIONS.finishSso : OPERATIONS.finishSsoFactor;
}

/** Calls to /api/auth, with the refresh cookie of this site. */
export function createAuthCalls({ fetch: send, language }: AuthCallParts): AuthCalls {
  function post(operation: Operation, body: unknown, token?: string): Promise<Response> {
    const headers = new Headers({ 'Content-Type': 'application/json', 'Accept-Language': language() });
    if (token !== undefined) {
      headers.set('Authorization', `Bearer ${token}`);
    }
    return send(addressOf(operation.path), {
      method: 'POST',
      credentials: 'same-origin',
      headers,
      body: JSON.stringify(body),
    });
  }
  async function refuse(response: Response): Promise<never> {
    throw problemError(response.status, await readJson(response), language());
  }

  return {
    login: async (input) => {
      const operation = operationFor(input);
      const response = await post(operation, input);
      return response.ok ? answerOf(operation, response) : refuse(response);
    },
    beginSso: async () => {
      const response = await post(OPERATIONS.beginSso, {});
      return response.ok ? (await answerOf(OPERATIONS.beginSso, response)).address : refuse(response);
    },
    finishSsoStepUp: async (input) => {
      const response = await post(OPERATIONS.finishSsoStepUp, input);
      if (!response.ok) {
        await refuse(response);
      }
    },
    refresh: async () => {
      const response = await post(OPERATIONS.refresh, {});
      if (response.ok) {
        return answerOf(OPERATIONS.refresh, response);
      }
      return response.status === 401 || response.status === 403 ? null : refuse(response);
    },
    logout: async (token) => {
      const response = await post(OPERATIONS.logout, {}, token);
      if (!response.ok && response.status !== 401) {
        await refuse(response);
      }
    },
  };
}
