/** Decides what confirming a link ends: what was shown by whoever the account was linked to before, and the password beside the link. */
import { changedHands, type AccountChange } from '@desk/shared/access/changedHands';
import type { LinkStanding } from '@desk/shared/access/singleSignOn';
import type { LinkConfirming } from '@desk/shared/contract/singleSignOn';
import { findLink } from '@desk/db/stores/ssoStore';
import { NO_PASSWORD, type StoredUser } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/transaction';
import { hasCertificates } from '../certificates/endCertificates';
import type { Dependencies } from '../../dependencies';

/** The change that linking the account to this identity is. */
export const linkingTo = (identity: string, { lastIdentity }: Pick<LinkStanding, 'lastIdentity'>): AccountChange => ({
  what: 'linked',
  before: lastIdentity,
  identity,
});

interface Looking extends Pick<Dependencies, 'config'> {
  readonly db: Reader;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Whether the account is come into by this link alone, once it counts. */
async function willBeAlone({ db, config: { sso } }: Omit<Looking, 'at'>, { id }: StoredUser): Promise<boolean> {
  return sso !== null && !sso.takesPasswords && (await findLink(db, id))?.issuer === sso.issuer;
}

/** @returns what confirming the link that waits would bring about */
export async function readConfirming(
  { db, config, at }: Looking,
  user: StoredUser,
  { waiting, ...standing }: LinkStanding,
): Promise<LinkConfirming> {
  const isAnother = waiting !== null && changedHands(linkingTo(waiting.identity, standing)) !== null;
  return {
    isAnother,
    endsCertificates: isAnother && (await hasCertificates(db, user.id, at)),
    endsPassword: user.passwordHash !== NO_PASSWORD && (await willBeAlone({ db, config }, user)),
  };
}
