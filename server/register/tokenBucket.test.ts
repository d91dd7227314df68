import { describe, expect, it } from 'vitest';
import { tokenBucket } from './tokenBucket';

describe('a token bucket', () => {
  it('gives as many turns at once as there are in a second, then one after the other', () => {
    const bucket = tokenBucket(4, () => 0);
    expect(Array.from({ length: 7 }, () => bucket.take())).toEqual([0, 0, 0, 0, 250, 500, 750]);
  });

  it('fills up again as time goes by, and never beyond a second', () => {
    let now = 0;
    const bucket = tokenBucket(2, () => now);
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 500]);
    now = 1000;
    expect([bucket.take(), bucket.take()]).toEqual([0, 500]);
    now = 3_600_000;
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 500]);
  });
});
