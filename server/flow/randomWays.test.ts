/**
 * Walks a hundred random ways through the API over one server and one database, beside a bookkeeping of its own. The ways are drawn
 * from a seed, so that one that fails can be walked again.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { ways } from '@desk/shared/testing/ways/steps';
import { ApiWalk, copyOf } from '../testing/apiWalk';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { passChecks, readCase, takenCase, TODAY } from '../testing/story';

const SEED = 20_261_128;
const WAYS = fc.sample(ways(5), { seed: SEED, numRuns: 100 });

let server: TestServer;
let template: ApplicationDetail;
let approved = 0;

beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
  const officer = server.as('verifier1');
  const { id } = await takenCase(server.deps, officer);
  await passChecks(officer, id);
  template = await readCase(officer, id);
});
afterAll(() => server.close());

describe(`random ways through the API, drawn from the seed ${String(SEED)}`, () => {
  it.each(WAYS.map((steps, index) => [index, JSON.stringify(steps), steps] as const))(
    'way %i: %s',
    async (index, _told, steps) => {
      const by = { officer: server.as('verifier1'), supervisor: server.as('supervisor1') };
      const walk = await ApiWalk.begin(by, await copyOf(server.deps, template, index));
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
    expect(approved).toBeGreaterThan(20);
  });
});
