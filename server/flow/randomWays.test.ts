/**
 * Walks random ways (a hundred in the deep run) through the API over one server and one database, beside a bookkeeping of its own. The ways are drawn
 * from a seed, so that one that fails can be walked again.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '@desk/shared/testing/ways/steps';
import { ApiWalk } from '../testing/apiWalk';
import { checkedCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import { deepOr } from '@desk/shared/testing/deepOr';

const SEED = 20_261_128;
/** Ways to walk, and the fewest approvals among them. */
const size = deepOr({ ways: 25, approvals: 5 }, { ways: 100, approvals: 21 });
const WAYS = fc.sample(ways(5), { seed: SEED, numRuns: size.ways });

let server: TestServer;
let approved = 0;

beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

describe(`random ways through the API, drawn from the seed ${String(SEED)}`, () => {
  it.each(WAYS.map((steps, index) => [index, JSON.stringify(steps), steps] as const))(
    'way %i: %s',
    async (_index, _told, steps) => {
      const by = {
        officer: server.as('verifier1'),
        supervisor: server.as('supervisor1'),
        other: server.as('supervisor2'),
      };
      const walk = await ApiWalk.begin(by, (await checkedCopy(server)).id);
      for (const step of steps) {
        if (walk.status === 'approved') {
          break;
        }
        await walk.take(step);
        expect(await walk.waysOut()).not.toEqual([]);
      }
      expect(walk.faults).toEqual([]);
      if (walk.status === 'approved') {
        approved += 1;
        expect(walk.objections()).toEqual([]);
      }
    },
  );

  it('leads some of them to an approval: rules that approved nothing would prove nothing', () => {
    expect(approved).toBeGreaterThanOrEqual(size.approvals);
  });
});
