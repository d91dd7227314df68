/** Sends the desk requests made from its own OpenAPI document, whole ones and spoiled ones: it answers all of them, and tells nobody more than it should. */
import { expect, inject, it } from 'vitest';
import { openApiOf } from '@desk/server/http/documentation/openApi';
import { allRoutes } from '@desk/server/routes';
import { deepOr } from '@desk/shared/testing/deepOr';
import { diceOf } from './dice';
import { Seen } from './judge';
import { operationsOf } from './operations';
import { countSentAgain, send } from './request';
import { openFuzzDesk, type FuzzDesk } from './testing/fuzzDesk';
import { Stint, type Drawn } from './testing/stint';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What `npm run fuzz` was asked for; null for what the run of the tests does. */
    fuzz: { readonly requests: number | null; readonly seed: number | null };
  }
}

const asked = inject('fuzz');
const REQUESTS = asked.requests ?? deepOr(1_000, 100_000);
/** Of the operations no larger share answers no success anywhere: else the shapes would not be what the desk takes. */
const MISSED = REQUESTS >= 20_000 ? 0.2 : 0.55;
const SEED = asked.seed ?? 20_261_129;
/** Milliseconds; only what never ends has failed, and a machine that does other work as well takes its time. */
const PATIENCE = 300_000 + REQUESTS * 500;
/** Then a fresh desk is opened: in an older one most cases have ended, and every list has grown long. */
const EACH_DESK = 5_000;
const WORKS_EACH = 1_000;
/** A long run says how far it is. */
const TELLS_EACH = 10_000;
/** In flight together, as of many people at one desk. */
const AT_ONCE = 8;

const dice = diceOf(SEED);
const operations = operationsOf(openApiOf(allRoutes));
const seen = new Seen();

/** Sends what was drawn at the same time, and learns in the order in which it was drawn. */
async function sendTogether(stint: Stint, url: string, drawn: readonly Drawn[]): Promise<void> {
  const answers = await Promise.all(drawn.map(({ request }) => send(url, request)));
  for (const [at, answer] of answers.entries()) {
    const sent = drawn[at] as Drawn;
    stint.learn(sent, answer, seen.take(sent, answer));
    if (seen.count % TELLS_EACH === 0) {
      console.log(`${String(seen.count)} requests, ${String(seen.faults.length)} faults`);
    }
  }
}

async function askDesk(desk: FuzzDesk, requests: number): Promise<void> {
  const stint = new Stint(desk, operations, dice);
  await stint.lookAround();
  let waiting: Drawn[] = [];
  for (let nth = 1; nth <= requests; nth += 1) {
    waiting.push(await stint.next());
    if (waiting.length === AT_ONCE || nth === requests) {
      await sendTogether(stint, desk.url, waiting);
      waiting = [];
    }
    if (nth % WORKS_EACH === 0) {
      await desk.work();
      await stint.lookAround();
    }
  }
  const alive = await send(desk.url, { method: 'GET', path: '/healthz', query: '', headers: {} });
  expect(alive.status).toBe(200);
  desk.verifyLog();
}

it(
  'answers every request, and none with a fault',
  async () => {
    for (let left = REQUESTS; left > 0; left -= EACH_DESK) {
      const desk = await openFuzzDesk(dice);
      await askDesk(desk, Math.min(left, EACH_DESK)).finally(() => desk.close());
    }
    console.log(
      `${String(seen.count)} requests; ${String(countSentAgain())} of them, or of the readings between them, went twice`,
    );
    expect(seen.faults).toEqual([]);
    expect(seen.count).toBe(REQUESTS);
    const missed = seen.missed(operations);
    expect(missed.length, `never a success: ${missed.join('\n')}`).toBeLessThanOrEqual(operations.length * MISSED);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
  PATIENCE,
);
