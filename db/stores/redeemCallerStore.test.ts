import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '../testing/dialects';
import { write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { countWrongCode, wrongCodesOf } from './redeemCallerStore';

const hour = (nth: number): string => `2026-11-26T${String(nth).padStart(2, '0')}:00:00.000Z`;

describe.each(DIALECTS)('wrong codes of a caller on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  const count = (caller: string, at: string, since: string) =>
    write(open.db, (tx) => countWrongCode(tx, { caller, at, since }));

  it('add up within their hour, each caller by himself, and begin anew after it', async () => {
    await Promise.all([1, 2, 3].map(() => count('one', hour(10), hour(9))));
    await count('other', hour(10), hour(9));
    expect(await wrongCodesOf(open.db, 'one', hour(9))).toBe(3);
    expect(await wrongCodesOf(open.db, 'other', hour(9))).toBe(1);
    expect(await wrongCodesOf(open.db, 'nobody', hour(9))).toBe(0);
    expect(await wrongCodesOf(open.db, 'one', hour(10))).toBe(0);
    await count('one', hour(12), hour(11));
    expect(await wrongCodesOf(open.db, 'one', hour(11))).toBe(1);
  });
});
