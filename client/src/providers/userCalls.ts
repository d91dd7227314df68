/** What the screens ask of accounts beside reading, making and changing them. */
import type {
  AskResetInput,
  AwaitedAccount,
  ChangePasswordInput,
  InvitationAnswer,
} from '@desk/shared/contract/accounts';
import type { AccountRow } from '@desk/shared/contract/resources';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface UserCalls {
  /** What another administrator asked, and whoever is signed in may agree to. */
  readonly awaitedAccounts: () => Promise<readonly AwaitedAccount[]>;
  /** Lets an account serve that another administrator asked for. */
  readonly confirmUser: (id: string) => Promise<AccountRow>;
  /** Leaves an account that waits out of use. */
  readonly refuseUser: (id: string) => Promise<AccountRow>;
  /** Where the invitation of an account went. */
  readonly invitation: (id: string) => Promise<InvitationAnswer>;
  /** Has the password of an account chosen anew, once another administrator agrees. */
  readonly askReset: (id: string, input: AskResetInput) => Promise<AccountRow>;
  /** Of whoever is signed in. */
  readonly changePassword: (input: ChangePasswordInput) => Promise<undefined>;
  /** Has it sent once more. */
  readonly inviteAgain: (id: string) => Promise<AccountRow>;
}

export function createUserCalls(call: Call): UserCalls {
  return {
    awaitedAccounts: () => call(OPERATIONS.awaitedAccounts, {}),
    confirmUser: (id) => call(OPERATIONS.confirmUser, { params: { id } }),
    refuseUser: (id) => call(OPERATIONS.refuseUser, { params: { id } }),
    invitation: (id) => call(OPERATIONS.invitation, { params: { id } }),
    askReset: (id, body) => call(OPERATIONS.askReset, { params: { id }, body }),
    changePassword: (body) => call(OPERATIONS.changePassword, { body }),
    inviteAgain: (id) => call(OPERATIONS.inviteAgain, { params: { id } }),
  };
}
