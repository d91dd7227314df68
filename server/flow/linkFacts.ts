/** Decides what the link of an account with the identity provider counts for: what the trail says of it, as long as its row still proves it. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { findLink, findLinkOf } from '@desk/db/stores/ssoStore';
import type { Reader } from '@desk/db/transaction';
import { linkStanding, type LinkStanding } from '@desk/shared/access/singleSignOn';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';

type Reading = Pick<Dependencies, 'config'> & { readonly db: Reader };

/** What the trail knows somebody at the provider by. */
export const identityOf = ({ issuer, subject }: { readonly issuer: string; readonly subject: string }): string =>
  sha256Of(`${issuer}\n${subject}`);

export async function standingOf(reader: Reader, userId: string): Promise<LinkStanding> {
  return linkStanding((await accountStepsOf(reader, [userId])).get(userId) ?? []);
}

/** Who it is that a row names, as long as that is whom the trail knows: else nobody was asked about them. */
export async function subjectOf(reader: Reader, userId: string, identity: string | null): Promise<string | null> {
  const link = await findLink(reader, userId);
  return link !== null && identityOf(link) === identity ? link.subject : null;
}

/**
 * Whether this account has a link that counts. That stands in the trail: no row that is gone or changed opens the way by password. Of another
 * issuer than now is only what its row still proves to be.
 */
export async function isLinked({ db, config }: Reading, userId: string): Promise<boolean> {
  const { identity } = await standingOf(db, userId);
  if (identity === null) {
    return false;
  }
  const link = await findLink(db, userId);
  return link === null || identityOf(link) !== identity || link.issuer === config.sso?.issuer;
}

/** Whether this account is come into by its link alone: else the provider could take nothing away. */
export async function isLinkAlone({ db, config }: Reading, userId: string): Promise<boolean> {
  return config.sso !== null && !config.sso.takesPasswords && isLinked({ db, config }, userId);
}

/** The account that two administrators linked to this identity; null when there is none, whatever a row says. */
export async function accountOf(
  reader: Reader,
  who: { readonly issuer: string; readonly subject: string },
): Promise<string | null> {
  const link = await findLinkOf(reader, { issuer: who.issuer, subject: who.subject });
  return link !== null && (await standingOf(reader, link.id)).identity === identityOf(who) ? link.id : null;
}
