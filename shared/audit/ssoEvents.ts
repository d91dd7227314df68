/** What the trail records of accounts that are linked to an identity provider: a fingerprint of who it is there, never a claim or a token. */

export interface SsoAuditData {
  /** Waits for another administrator. `identity` is the SHA-256 of issuer and subject. */
  'sso.linkAsked': { userId: string; identity: string };
  'sso.linked': { userId: string; identity: string; askedById: string };
  'sso.linkRefused': { userId: string; askedById: string };
  /** So many sessions ended with it, and the password of before where the link alone had let its owner in. */
  'sso.unlinked': { userId: string; sessions: number; passwordEnded: boolean };
  /** The provider's word no longer bears out the role of the account; so many sessions ended. */
  'sso.roleRefused': { userId: string; cause: string; sessions: number };
}

const group = 'staff';

/** Event → its group in the history. */
export const SSO_AUDIT_EVENTS = {
  'sso.linkAsked': { group },
  'sso.linked': { group },
  'sso.linkRefused': { group },
  'sso.unlinked': { group },
  'sso.roleRefused': { group },
} as const satisfies Record<keyof SsoAuditData, { readonly group: 'staff' }>;
