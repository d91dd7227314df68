/** Decides how what is asked often is counted without a write each time: a process takes a handful from the database, and spends it. */
import type { Dependencies } from '../dependencies';
import { consume, countingIn, type LimitName } from './limits';

/** What a process still holds when it ends counts as spent. */
const HANDFUL = 20;

interface Allowance {
  left: number;
  /** Milliseconds since 1970; rejected when nothing more may be taken. */
  readonly endsAt: Promise<number>;
}

const held = new WeakMap<Dependencies, Map<string, Allowance>>();

/**
 * Spends one of what somebody of the house may do.
 * @throws TooManyRequests
 */
export async function spendOne(deps: Dependencies, limit: LimitName, userId: string): Promise<void> {
  const allowances = held.get(deps) ?? new Map<string, Allowance>();
  held.set(deps, allowances);
  const key = `${limit} ${userId}`;
  let own = allowances.get(key);
  if (own === undefined || own.left <= 0) {
    const taken = countingIn(deps, (tx) => consume(tx, deps, { limit, who: [userId] }, HANDFUL));
    own = { left: HANDFUL, endsAt: taken.then((ms) => deps.clock().getTime() + ms) };
    allowances.set(key, own);
  }
  own.left -= 1;
  const endsAt = await own.endsAt.catch((error: unknown) => {
    allowances.delete(key);
    throw error;
  });
  if (endsAt <= deps.clock().getTime()) {
    allowances.delete(key);
    await spendOne(deps, limit, userId);
  }
}
