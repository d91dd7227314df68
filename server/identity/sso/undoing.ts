/** Decides what undoing a link ends, and whether the desk keeps administrators who could let anybody in again. */
import type { StoredUser } from '@desk/db/stores/userStore';
import { withoutLink } from '@desk/shared/access/waysIn';
import type { LinkUndoing } from '@desk/shared/contract/singleSignOn';
import { waysOf, type Looking } from '../../flow/waysOf';
import { staysOpen } from '../waysIn';

/** @returns what undoing the link of this account ends, and what it would be refused with */
export async function readUndoing(looking: Looking, user: StoredUser): Promise<LinkUndoing> {
  const now = await waysOf(looking, user);
  const isOpen = await staysOpen(looking, user, { now, after: withoutLink(now) });
  return { endsPassword: now.isLinkAlone, refused: isOpen ? null : 'ssoLastAdministrators' };
}
