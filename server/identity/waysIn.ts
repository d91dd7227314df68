/** Decides whether the desk keeps administrators who could let anybody in again, once an account comes in as before no more. */
import { madeAccounts } from '@desk/db/stores/accountStepStore';
import { activeUsersOf, type StoredUser } from '@desk/db/stores/userStore';
import { canComeIn, haveTwoEyes, onceClosed, type WaysIn } from '@desk/shared/access/waysIn';
import { waysOf, type Looking } from '../flow/waysOf';

/** Whether two administrators are there who can come in and are two pairs of eyes, where this one comes in as these ways let them. */
async function areTwo(looking: Looking, user: StoredUser, ways: WaysIn): Promise<boolean> {
  const administrators = await activeUsersOf(looking.db, 'administrator');
  const comingIn = [];
  for (const one of administrators) {
    if (canComeIn(one.id === user.id ? ways : await waysOf(looking, one))) {
      comingIn.push(one.id);
    }
  }
  return haveTwoEyes(comingIn.map(await madeAccounts(looking.db, comingIn)));
}

/** Whether two administrators stay who can come in and are two pairs of eyes. Who comes in now no more than then takes nothing from the desk. */
export async function staysOpen(
  looking: Looking,
  user: StoredUser,
  { now, after }: { readonly now: WaysIn; readonly after: WaysIn },
): Promise<boolean> {
  const isWay = user.role === 'administrator' && canComeIn(now) && !canComeIn(after);
  return !isWay || areTwo(looking, user, after);
}

/** @returns what closing this account would be refused with; null where it may be closed */
export async function closingRefused(looking: Looking, user: StoredUser): Promise<'accountLastAdministrators' | null> {
  const now = await waysOf(looking, user);
  return (await staysOpen(looking, user, { now, after: onceClosed(now) })) ? null : 'accountLastAdministrators';
}
