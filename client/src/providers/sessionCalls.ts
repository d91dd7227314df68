/** What the screens ask of sessions beside signing in and out. */
import type { SessionUser } from '@desk/shared/contract/resources';
import type { OwnSession } from '@desk/shared/contract/sessions';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface SessionCalls {
  readonly whoAmI: () => Promise<SessionUser>;
  readonly ownSessions: () => Promise<readonly OwnSession[]>;
  readonly endOwnSession: (id: string) => Promise<undefined>;
  /** Every session of somebody else. */
  readonly endSessionsOf: (userId: string) => Promise<undefined>;
}

export function createSessionCalls(call: Call): SessionCalls {
  return {
    whoAmI: () => call(OPERATIONS.whoAmI, {}),
    ownSessions: () => call(OPERATIONS.ownSessions, {}),
    endOwnSession: (id) => call(OPERATIONS.endOwnSession, { params: { id } }),
    endSessionsOf: (id) => call(OPERATIONS.endSessionsOf, { params: { id } }),
  };
}
