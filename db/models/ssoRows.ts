/** Columns of accounts that are linked to an identity provider, and of visits there that are under way. */
import type { ColumnsOf } from './columnKinds';

/** Finds an account by who somebody is at the provider; whether the link counts stands in the trail. One an account, whose id it has. */
export interface SsoLinkColumns {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
}

export const ssoLinkColumns = {
  id: 'id',
  issuer: 'text',
  subject: 'text',
} as const satisfies ColumnsOf<SsoLinkColumns>;

/** To log in, to show once more who holds a session, or back from there with a code of the desk still to be given. */
export type SsoPurpose = 'logIn' | 'stepUp' | 'ownFactor';

export interface SsoVisitColumns {
  readonly id: string;
  /** Hash of what the provider hands back to say which visit it answers. */
  readonly stateHash: string;
  /** Hash of what the browser holds that began it. */
  readonly browserHash: string;
  readonly purpose: SsoPurpose;
  /** Nonce and code verifier, sealed for this visit. */
  readonly sealed: string;
  /** Whose session it is for, or who has only a code to give. */
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly expiresAt: string;
}

export const ssoVisitColumns = {
  id: 'id',
  stateHash: 'text',
  browserHash: 'text',
  purpose: 'text',
  sealed: 'text',
  userId: 'id',
  sessionId: 'id',
  expiresAt: 'instant',
} as const satisfies ColumnsOf<SsoVisitColumns>;
