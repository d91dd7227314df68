/** What the screens ask of accounts that sign in through the organisation. */
import type { AccountLink, LinkedSubject, ProviderAddress } from '@desk/shared/contract/singleSignOn';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface LinkCalls {
  readonly accountLink: (id: string) => Promise<AccountLink>;
  /** Says who an account is at the organisation; another administrator has to agree. */
  readonly askLink: (id: string, input: LinkedSubject) => Promise<AccountLink>;
  /** Agrees to the link with whom the page showed, and with nobody else. */
  readonly confirmLink: (id: string, shown: LinkedSubject) => Promise<AccountLink>;
  readonly refuseLink: (id: string) => Promise<AccountLink>;
  /** Ends its sessions as well. */
  readonly unlink: (id: string) => Promise<AccountLink>;
  /** Where a window is to go in which somebody shows once more who they are. */
  readonly beginSsoStepUp: () => Promise<ProviderAddress>;
}

export function createLinkCalls(call: Call): LinkCalls {
  return {
    accountLink: (id) => call(OPERATIONS.accountLink, { params: { id } }),
    askLink: (id, body) => call(OPERATIONS.askLink, { params: { id }, body }),
    confirmLink: (id, body) => call(OPERATIONS.confirmLink, { params: { id }, body }),
    refuseLink: (id) => call(OPERATIONS.refuseLink, { params: { id } }),
    unlink: (id) => call(OPERATIONS.unlink, { params: { id } }),
    beginSsoStepUp: () => call(OPERATIONS.beginSsoStepUp, {}),
  };
}
