/** Sends the desk requests made from its own OpenAPI document, whole ones and spoiled ones: it answers all of them, and tells nobody more than it should. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import { openApiOf } from '@desk/server/http/documentation/openApi';
import { allRoutes } from '@desk/server/routes';
import { deepOr } from '@desk/shared/testing/deepOr';
import { diceOf } from './dice';
import { Seen, type Sent } from './judge';
import { Memory } from './memory';
import { operationsOf, requestFor, resourceOf, type Operation } from './operations';
import { send, type FuzzAnswer, type FuzzRequest } from './request';
import { spoiled } from './spoil';
import { openFuzzDesk, type Caller, type FuzzDesk } from './testing/fuzzDesk';
import { WITH_FACTOR, withGiven } from './testing/given';
import { ACTION, offersOf, Readings, type Reading } from './testing/readings';

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
const WORKS_EACH = 500;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** An answer begins with what it is about. */
const MOST_SPOKEN = 200;

const dice = diceOf(SEED);
const memory = new Memory(dice);
const operations = operationsOf(openApiOf(allRoutes));
const seen = new Seen();

let desk: FuzzDesk;
let readings: Readings;
/** Of the last log-in. */
let cookie = '';

beforeAll(async () => {
  desk = await openFuzzDesk(dice);
  readings = new Readings({ dice, memory, callers: desk.callers, ask: readAs });
  memory.keep('password', DEMO_PASSWORD);
  memory.keep('url', 'https://example.com/hook');
  memory.keep('sort', 'number');
});
afterAll(() => desk.close());

/** Somebody who may ask it; of a public one anybody. */
function callerFor({ roles, path }: Operation): Caller {
  const may = roles.length === 0 ? desk.callers : desk.callers.filter(({ role }) => roles.includes(role));
  return /^\/api\/auth\/(factor|step-up|me\/password)/.test(path)
    ? (may.find(({ username }) => username === WITH_FACTOR) ?? dice.pick(may))
    : dice.pick(may);
}

const headersOf = ({ headers }: Caller): Record<string, string> => ({
  ...headers(),
  ...(cookie === '' ? {} : { Cookie: cookie }),
});

async function readAs(caller: Caller, path: string): Promise<string | null> {
  const { status, type, text } = await send(desk.url, { method: 'GET', path, query: '', headers: headersOf(caller) });
  return status === 200 && type.includes('json') ? text : null;
}

/** Asks for every list once, so that what follows speaks of what there is. */
async function lookAround(): Promise<void> {
  readings.forgetAll();
  for (const operation of operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
    const text = await readAs(callerFor(operation), operation.path);
    memory.learn(text === null ? null : JSON.parse(text), resourceOf(operation));
  }
}

/** Of actions one that the case offers now: most that are chosen at random would be refused for their moment. */
function offeredBy(reading: Reading, operation: Operation): Operation {
  const available = offersOf(reading);
  if (!operation.path.startsWith(ACTION) || available.some((action) => operation.path === `${ACTION}${action}`)) {
    return operation;
  }
  const other = available.length === 0 ? null : `${ACTION}${dice.pick(available)}`;
  return dice.chance(0.8) ? (operations.find(({ path }) => path === other) ?? operation) : operation;
}

async function next(): Promise<Sent> {
  const drawn = dice.pick(operations);
  const reading = await readings.fitting(drawn, callerFor);
  const { own, caller } = reading;
  const operation = offeredBy(reading, drawn);
  const usernames = desk.callers.map(({ username }) => username).filter((name) => name !== '' && name !== WITH_FACTOR);
  const known = { dice, memory: own, deps: desk.deps, usernames };
  const whole = await withGiven(requestFor(operation, { dice, memory: own }, desk.files), operation, known);
  if (dice.chance(0.5)) {
    return { operation, request: { ...whole, headers: { ...headersOf(caller), ...whole.headers } }, isSpoiled: false };
  }
  const made = spoiled(whole, dice);
  const shown = dice.chance(0.05) ? {} : headersOf(dice.chance(0.1) ? dice.pick(desk.callers) : caller);
  return { operation, request: { ...made, headers: { ...shown, ...made.headers } }, isSpoiled: true };
}

/** Whether it would close an account that the requests are sent with. */
function closesOurs({ method, path }: FuzzRequest): boolean {
  return method !== 'GET' && /\/users\//.test(path) && desk.callers.some(({ id }) => id !== '' && path.includes(id));
}

/** An officer who declares a conflict of interest is out of that case for good: rarely, or soon everybody is. */
function isTooMuch({ path }: FuzzRequest): boolean {
  return path.endsWith('/declareConflict') && dice.chance(0.95);
}

/** Learns from an answer, and forgets what it made untrue. */
function learn(sent: Sent, answer: FuzzAnswer, isSuccess: boolean): void {
  if (sent.operation.method !== 'GET' && (isSuccess || answer.status === 409)) {
    const spoken = `${sent.request.path} ${answer.text.slice(0, MOST_SPOKEN)}`;
    readings.forget(spoken.match(ID) ?? []);
  }
  if (isSuccess) {
    cookie = answer.cookie ?? cookie;
    if (answer.type.includes('json')) {
      memory.learn(JSON.parse(answer.text), resourceOf(sent.operation));
    }
  }
}

it(
  'answers every request, and none with a fault',
  async () => {
    await lookAround();
    for (let nth = 0; nth < REQUESTS; nth += 1) {
      if (nth % WORKS_EACH === WORKS_EACH - 1) {
        await desk.work();
        await lookAround();
      }
      const sent = await next();
      if (!closesOurs(sent.request) && !isTooMuch(sent.request)) {
        const answer = await send(desk.url, sent.request);
        learn(sent, answer, seen.take(nth, sent, answer));
      }
    }
    expect(seen.faults).toEqual([]);
    desk.verifyLog();
    const missed = seen.missed(operations);
    expect(missed.length, `never a success: ${missed.join('\n')}`).toBeLessThanOrEqual(operations.length * MISSED);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const alive = await send(desk.url, { method: 'GET', path: '/healthz', query: '', headers: {} });
    expect(alive.status).toBe(200);
  },
  PATIENCE,
);
