/** Decides how passwords are kept and compared: argon2id, with the cost that OWASP's password storage sheet names first. */
import { hash, verify } from '@node-rs/argon2';
import { NO_PASSWORD } from '@desk/db/stores/userStore';
import { normalPassword } from '@desk/shared/access/passwordRules';

// The library's own default algorithm is argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** What every hash of this cost begins with. */
const KIND = `$argon2id$v=19$m=${String(COST.memoryCost)},t=${String(COST.timeCost)},p=${String(COST.parallelism)}$`;
// Node has four threads for this work and the database shares them: a rush at the login must not stall the rest.
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];
let decoy: Promise<string> | undefined;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    // Whoever ends hands their place over, so `running` stays as it is.
    await new Promise<void>((proceed) => waiting.push(proceed));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) {
      running -= 1;
    } else {
      next();
    }
  }
}

/** Hash of a new password, its salt and cost included. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalPassword(password), COST));
}

/**
 * Compares a password with the hash of an account.
 * @param passwordHash null when there is no such account: then, and where no password was chosen yet, as much work is done for nothing, so that the time of
 *   the answer does not tell which user names exist
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const isThere = passwordHash !== null && passwordHash !== NO_PASSWORD;
  const against = isThere ? passwordHash : await decoy;
  const matches = await inTurn(() => verify(against, normalPassword(password)));
  return isThere && matches;
}

/** Whether a hash was made at another cost than now, so that it is to be made anew when its password is known again. */
export function isOutdatedHash(passwordHash: string): boolean {
  return !passwordHash.startsWith(KIND);
}
