/** Who works at the desk that is measured, and the cases that wait for them. */
import { findUserByUsername } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { DemoUsername } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { signAccessToken } from '@desk/server/http/authenticate';
import { insertEndlessSession } from '@desk/server/testing/endlessSession';
import { announce, type Announced } from '@desk/server/testing/story';
import { admitPeople } from '../../demo/admitPeople';

/** Gives people who have an account a session that outlives the measurement. @returns a token of theirs, good for ten minutes */
export async function signIn(
  deps: Dependencies,
  names: readonly DemoUsername[],
): Promise<(who: DemoUsername) => string> {
  const tokens = new Map<DemoUsername, () => string>();
  for (const name of names) {
    const user = await findUserByUsername(deps.db, name);
    if (user === null) {
      throw new Error(`${name} is not there`);
    }
    const { id } = user;
    const session = { id, createdAt: new Date().toISOString() };
    const unaudited = 'the staff of a measurement';
    await inTransaction(deps.db, (tx) => insertEndlessSession(tx, session), { unaudited });
    tokens.set(name, () => signAccessToken(deps, user, id));
  }
  return (who) => tokens.get(who)?.() ?? '';
}

/** Opens the accounts of the demo, and signs in as these of them. */
export async function admitStaff(
  deps: Dependencies,
  names: readonly DemoUsername[],
): Promise<(who: DemoUsername) => string> {
  await admitPeople(deps);
  return signIn(deps, names);
}

/** As many clean cases, announced today. */
export async function announceCases(deps: Dependencies, count: number): Promise<Announced[]> {
  const submittedAt = new Date().toISOString();
  const cases: Announced[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    cases.push(await announce(deps, { application: () => ({ submittedAt }) }));
  }
  return cases;
}
