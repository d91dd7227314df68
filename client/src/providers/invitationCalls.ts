/** What the page of an invitation asks: nobody is signed in there, the token of the link is all there is. */
import type { InvitedPerson } from '@desk/shared/contract/accounts';
import type { Call } from './call';
import { OPERATIONS } from './operations.table';

export interface InvitationCalls {
  /** @throws HttpError when the link opens nothing any more */
  readonly readInvitation: (token: string) => Promise<InvitedPerson>;
  /** @throws HttpError when the link opens nothing any more, or the password may not be chosen */
  readonly choosePassword: (token: string, password: string) => Promise<undefined>;
}

export function createInvitationCalls(call: Call): InvitationCalls {
  return {
    readInvitation: (token) => call(OPERATIONS.readInvitation, { body: { token } }),
    choosePassword: (token, password) => call(OPERATIONS.choosePassword, { body: { token, password } }),
  };
}
