/**
 * Decides when somebody has guessed too often. Attempts are counted before they are judged, so that many at once count as many.
 * By account and address together: who guesses from elsewhere shuts nobody out. By account alone beyond that: guessing from many
 * addresses goes on only with a second factor, or from a device on which the account has logged in before.
 */
import { ipKeyGenerator } from 'express-rate-limit';
import type { Tx } from '@desk/db/reader';
import type { Dependencies } from '../dependencies';
import { consume, count, countingIn, forget, LIMITS, takeBack, type Counted } from '../limits/limits';
import { knownDevice } from './device';

/** From where somebody logs in. */
export interface From {
  readonly ip: string;
  /** Their cookie of known devices. */
  readonly deviceCookie: string | undefined;
}

export interface Attempt {
  /** So many guesses were made at this account that an unknown device is told nothing until everything is right. */
  readonly isGuarded: boolean;
  /** Of codes: to be counted before one is judged, once the password was right. */
  readonly codes: Counted;
  /** All of it was right. */
  readonly succeed: (tx: Tx) => Promise<void>;
  /** What was shown was right, and something is still asked. */
  readonly giveBack: () => Promise<void>;
}

function limitsOf({ config }: Pick<Dependencies, 'config'>, username: string, { ip, deviceCookie }: From) {
  const device = knownDevice(config, username, deviceCookie);
  if (device !== null) {
    const who = [username, 'device', device];
    return { own: { limit: 'logIn', who }, shared: [], account: null, codes: { limit: 'factorCode', who } } as const;
  }
  // Whoever has an IPv6 address has as many of them as they want.
  const address = ipKeyGenerator(ip);
  return {
    own: { limit: 'logIn', who: [username, 'address', address] },
    shared: [{ limit: 'logInAddress', who: [address] }],
    account: { limit: 'logInAccount', who: [username] },
    codes: { limit: 'factorCode', who: [username] },
  } as const;
}

/**
 * Counts an attempt to log in.
 * @param username as accounts are named, whether there is one or not
 * @throws TooManyRequests when this account may not be tried from there now, or nothing may
 */
export async function beginAttempt(deps: Dependencies, username: string, from: From): Promise<Attempt> {
  const { own, shared, account, codes } = limitsOf(deps, username, from);
  const isGuarded = await countingIn(deps, async (tx) => {
    for (const counted of [own, ...shared]) {
      await consume(tx, deps, counted);
    }
    return account !== null && (await count(tx, deps, account)) > LIMITS.logInAccount.points;
  });
  const elsewhere = account === null ? [] : [...shared, account];
  return {
    isGuarded,
    codes,
    succeed: async (tx) => {
      await forget(tx, deps, own);
      await forget(tx, deps, codes);
      for (const counted of elsewhere) {
        await takeBack(tx, deps, counted);
      }
    },
    giveBack: () =>
      countingIn(deps, async (tx) => {
        for (const counted of [own, ...elsewhere]) {
          await takeBack(tx, deps, counted);
        }
      }),
  };
}

/**
 * Counts that a password or code is shown within a session of an account: whoever holds an open screen must not find them out by trying.
 * @returns what to do, in the transaction of whatever it opens, once it was right
 * @throws TooManyRequests
 */
export async function beginInSession(deps: Dependencies, userId: string): Promise<(tx: Tx) => Promise<void>> {
  const counted = { limit: 'inSession', who: [userId] } as const;
  await countingIn(deps, (tx) => consume(tx, deps, counted));
  return (tx) => forget(tx, deps, counted);
}
