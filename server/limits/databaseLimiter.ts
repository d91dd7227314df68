/** A limiter of the library whose counts are rows of our own database, written in our own transactions and by our own clock. */
import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import { countOf, countUp, forgetCount, type Count } from '@desk/db/stores/rateLimitStore';
import type { Reader, Tx } from '@desk/db/reader';

export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

interface Place {
  readonly tx: Tx;
}
type Upsert = readonly [key: string, points: number, milliseconds: number, isAnew: boolean, place: Place];

/** What the library asks of a store; the methods with an underscore are those that it calls itself. */
export class DatabaseLimiter extends RateLimiterStoreAbstract {
  private readonly now: Date;
  constructor(name: string, { points, seconds }: Limit, now: Date) {
    super({ storeClient: null, keyPrefix: name, points, duration: seconds });
    this.now = now;
  }

  protected async _upsert(...[key, points, duration, isAnew, { tx }]: Upsert): Promise<Count> {
    const endsAt = new Date(this.now.getTime() + duration).toISOString();
    return countUp(tx, { key, points, endsAt, at: this.now.toISOString(), isAnew });
  }

  protected async _get(key: string, { reader }: { readonly reader: Reader }): Promise<Count | null> {
    return countOf(reader, key, this.now.toISOString());
  }

  protected async _delete(key: string, { tx }: Place): Promise<boolean> {
    return forgetCount(tx, key);
  }

  protected _getRateLimiterRes(_key: string, changed: number, { points, endsAt }: Count): RateLimiterRes {
    const left = Math.max(0, Date.parse(endsAt) - this.now.getTime());
    return new RateLimiterRes(Math.max(0, this.points - points), left, points, points === changed);
  }
}
