/** Says what an account can be come in with, as the desk is set now. */
import { findLink } from '@desk/db/stores/ssoStore';
import { NO_PASSWORD, type StoredUser } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/transaction';
import type { WaysIn } from '@desk/shared/access/waysIn';
import type { Dependencies } from '../dependencies';
import { isUnused } from './isUnused';
import { identityOf, isLinkAlone, standingOf } from './linkFacts';

export interface Looking extends Pick<Dependencies, 'config'> {
  readonly db: Reader;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export async function waysOf({ db, config, at }: Looking, user: StoredUser): Promise<WaysIn> {
  const { identity } = await standingOf(db, user.id);
  const link = identity === null ? null : await findLink(db, user.id);
  return {
    serves: user.active && !(await isUnused({ db, config }, user, at)),
    hasPassword: user.passwordHash !== NO_PASSWORD,
    hasLink: link !== null && identityOf(link) === identity && link.issuer === config.sso?.issuer,
    isLinkAlone: await isLinkAlone({ db, config }, user.id),
  };
}
