/** Decides what undoing a link ends, and whether the desk keeps administrators who could let anybody in again. */
import { madeAccounts } from '@desk/db/stores/accountStepStore';
import { findLink } from '@desk/db/stores/ssoStore';
import { activeUsersOf, type StoredUser } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/transaction';
import { canComeIn, haveTwoEyes, withoutLink, type WaysIn } from '@desk/shared/access/waysIn';
import type { LinkUndoing } from '@desk/shared/contract/singleSignOn';
import { isUnused } from '../closeUnused';
import type { Dependencies } from '../../dependencies';
import { NO_PASSWORD } from '../passwords';
import { identityOf, isLinkAlone, standingOf } from './linkFacts';

interface Looking extends Pick<Dependencies, 'config'> {
  readonly db: Reader;
  /** ISO 8601 UTC. */
  readonly at: string;
}

async function waysOf({ db, config, at }: Looking, user: StoredUser): Promise<WaysIn> {
  const { identity } = await standingOf(db, user.id);
  const link = identity === null ? null : await findLink(db, user.id);
  return {
    serves: user.active && !(await isUnused({ db, config }, user, at)),
    hasPassword: user.passwordHash !== NO_PASSWORD,
    hasLink: link !== null && identityOf(link) === identity && link.issuer === config.sso?.issuer,
    isLinkAlone: await isLinkAlone({ db, config }, user.id),
  };
}

/** Whether two administrators stay who can come in and are two pairs of eyes, once this one comes in as these ways let them. */
async function staysOpen(looking: Looking, user: StoredUser, after: WaysIn): Promise<boolean> {
  const administrators = await activeUsersOf(looking.db, 'administrator');
  const comingIn = [];
  for (const one of administrators) {
    if (canComeIn(one.id === user.id ? after : await waysOf(looking, one))) {
      comingIn.push(one.id);
    }
  }
  return haveTwoEyes(comingIn.map(await madeAccounts(looking.db, comingIn)));
}

/** @returns what undoing the link of this account ends, and what it would be refused with */
export async function readUndoing(looking: Looking, user: StoredUser): Promise<LinkUndoing> {
  const now = await waysOf(looking, user);
  const after = withoutLink(now);
  // Who comes in now no more than then takes nothing from the desk.
  const isWay = user.role === 'administrator' && canComeIn(now) && !canComeIn(after);
  const refused = isWay && !(await staysOpen(looking, user, after)) ? 'ssoLastAdministrators' : null;
  return { endsPassword: now.isLinkAlone, refused };
}
