/** Decides how a password that was kept at another cost is kept at today's: when whoever knows it logs in. */
import { findUser, updateUser, type StoredUser } from '@desk/db/stores/userStore';
import type { Tx } from '@desk/db/transaction';
import { hashPassword, isOutdatedHash } from './passwords';

/** @returns a hash of today's cost; null when the one that is kept is of it */
export async function renewedHash({ passwordHash }: StoredUser, password: string): Promise<string | null> {
  return isOutdatedHash(passwordHash) ? hashPassword(password) : null;
}

/** Keeps it, unless another password was chosen meanwhile. */
export async function keepRenewedHash(tx: Tx, { id, passwordHash }: StoredUser, renewed: string | null): Promise<void> {
  if (renewed !== null && (await findUser(tx, id))?.passwordHash === passwordHash) {
    await updateUser(tx, id, { passwordHash: renewed });
  }
}
