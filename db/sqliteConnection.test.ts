/** Values reach the places that their numbers name, whichever of them a statement meets first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from './sql/rows';
import { meetsInOrder } from './sqliteConnection';
import { SQLITE } from './testing/dialects';
import type { FreshDatabase } from './testing/freshDatabase';

it.each([
  ['SELECT 1', true],
  ['SELECT $1, $2', true],
  ['SELECT $1, $2, $1, $3', true],
  ['SELECT $2, $1', false],
  ['SELECT $1, $3, $2', false],
  // What stands in quotes is met by nobody.
  ["SELECT $1, '$2', $3, $2", false],
  ["SELECT '$3', $1, 'it''s $9', $2", true],
])('%s meets its values in order: %s', (sql, expected) => {
  expect(meetsInOrder(sql)).toBe(expected);
});

describe('a statement', () => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await SQLITE.fresh();
  });
  afterAll(() => open.remove());

  it.each([
    ['SELECT $1 AS one, $2 AS two', ['a', 'b']],
    ['SELECT $2 AS two, $1 AS one', ['a', 'b']],
    ['SELECT $1 AS one, $2 AS two WHERE $1 = $1', ['a', 'b']],
    ["SELECT $2 || '' AS two, '$1' AS told, $1 AS one", ['a', 'b']],
  ])('%s gives each where it belongs', async (sql, values) => {
    // Asked twice: the second time its text is read already.
    for (let time = 0; time < 2; time += 1) {
      expect(await query(open.db, sql, values)).toMatchObject([{ one: 'a', two: 'b' }]);
    }
  });
});
