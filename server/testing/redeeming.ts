/** Redeems codes as the login platform does, and tells what the desk said. */
import type { Answer } from './apiClient';
import type { Secrets } from './outbox';
import type { TestServer } from './startTestServer';

/** A code that was never issued. */
export const WRONG_CODE = '22222-33333-44444';

/** Status and code of an answer. */
export const said = ({ status, body }: Answer): unknown[] => [status, body.code];

export type Redeem = (secrets?: Secrets, over?: Record<string, unknown>, headers?: object) => Promise<Answer>;

/** @param serverOf is asked at every call: a test file starts its server after it was read */
export function redeemerAt(serverOf: () => TestServer): Redeem {
  return (secrets, over = {}, headers = {}) => {
    const { code, activationToken } = secrets ?? { code: '', activationToken: '' };
    return serverOf()
      .as('loginPlatform')
      .post('/api/activations', { code, activationToken, ...over }, { ...headers });
  };
}
