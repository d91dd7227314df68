import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '../testing/dialects';
import { write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { countOf, countUp, forgetCount, forgetEndedCounts, type Counting } from './rateLimitStore';

const hour = (nth: number): string => `2026-11-26T${String(nth).padStart(2, '0')}:00:00.000Z`;

describe.each(DIALECTS)('counts on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  const count = (key: string, at: number, over: Partial<Counting> = {}) =>
    write(open.db, (tx) => countUp(tx, { key, points: 1, at: hour(at), endsAt: hour(at + 1), isAnew: false, ...over }));
  const of = (key: string, at: number) => countOf(open.db, key, hour(at));

  it('add up within their window, each key by itself, and begin anew after it', async () => {
    const told = await Promise.all([1, 2, 3].map(() => count('one', 10)));
    expect(told.map(({ points }) => points).sort()).toEqual([1, 2, 3]);
    await count('other', 10);
    expect(await of('one', 10)).toMatchObject({ points: 3, endsAt: hour(11) });
    expect((await of('other', 10))?.points).toBe(1);
    expect(await of('nobody', 10)).toBeNull();
    expect(await of('one', 11)).toBeNull();
    expect(await count('one', 11)).toEqual({ points: 1, endsAt: hour(12) });
  });

  it('are put in place, taken back, and forgotten', async () => {
    await count('kept', 10, { points: 4 });
    expect((await count('kept', 10, { points: -1 })).points).toBe(3);
    expect(await count('kept', 10, { points: 9, endsAt: hour(20), isAnew: true })).toEqual({
      points: 9,
      endsAt: hour(20),
    });
    expect(await write(open.db, (tx) => forgetEndedCounts(tx, hour(15)))).toBeGreaterThan(0);
    expect((await of('kept', 15))?.points).toBe(9);
    expect(await write(open.db, (tx) => forgetCount(tx, 'kept'))).toBe(true);
    expect(await write(open.db, (tx) => forgetCount(tx, 'kept'))).toBe(false);
  });
});
