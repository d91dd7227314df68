/** Staff of a test that show tokens of their own making: their session outlives every clock, and has the id of its account. */
import { insertSession } from '@desk/db/stores/sessionStore';
import { insertUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { StaffRole } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import { signAccessToken } from '../http/authenticate';

const NEVER = '2199-12-31T00:00:00.000Z';

/** Gives an account a session that ends only when somebody ends it. @returns its id, to be named in the token */
export async function insertEndlessSession(
  tx: Tx,
  { id, createdAt }: { readonly id: string; readonly createdAt: string },
): Promise<string> {
  await insertSession(tx, {
    id,
    userId: id,
    tokenHash: `nobody refreshes ${id}`,
    createdAt,
    expiresAt: NEVER,
    usedAt: NEVER,
  });
  return id;
}

/** An account that nobody signs in with. @returns what makes a token of it, good for ten minutes each time */
export async function admitStaff(deps: Dependencies, role: StaffRole): Promise<() => string> {
  const id = deps.newId();
  const user = { id, username: `${role}-of-the-test`, name: `Test ${role}`, role, active: true };
  const createdAt = new Date().toISOString();
  const insert = async (tx: Tx): Promise<string> => {
    await insertUser(tx, { ...user, passwordHash: 'nobody signs in', createdAt });
    return insertEndlessSession(tx, { id, createdAt });
  };
  const session = await inTransaction(deps.db, insert, { unaudited: 'the staff of a test' });
  return () => signAccessToken(deps, user, session);
}
