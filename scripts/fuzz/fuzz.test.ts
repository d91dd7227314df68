/** Sends the desk requests made from its own OpenAPI document, whole ones and spoiled ones: it answers all of them, and tells nobody more than it should. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findUserByUsername } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { readConfig } from '@desk/server/config';
import { createApp } from '@desk/server/createApp';
import { DEMO_PASSWORD, DEMO_PROGRAMS, DEMO_STAFF } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { openApiOf } from '@desk/server/http/documentation/openApi';
import { signAccessToken } from '@desk/server/http/authenticate';
import { openServer } from '@desk/server/http/openServer';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { allRoutes } from '@desk/server/routes';
import { JOBS } from '@desk/server/jobs/jobs';
import { insertEndlessSession } from '@desk/server/testing/endlessSession';
import { heldLog } from '@desk/server/testing/heldLog';
import { applicationInput, registrationCsv, registrationInput } from '@desk/server/testing/samples';
import { scanOf } from '@desk/server/testing/scan';
import type { Role } from '@desk/shared/access/roles';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { deepOr } from '@desk/shared/testing/deepOr';
import { copyDemo } from '../testing/copyDemo';
import { diceOf } from './dice';
import { WITH_FACTOR, withGiven } from './testing/given';
import { Memory, nameIn } from './memory';
import { operationsOf, requestFor, resourceOf, type Files, type Operation } from './operations';
import { closeConnections, send, type FuzzAnswer, type FuzzRequest } from './request';
import { spoiled } from './spoil';

const REQUESTS = deepOr(1_000, 100_000);
/** Of the operations no larger share answers no success anywhere: else the shapes would not be what the desk takes. */
const MISSED = deepOr(0.58, 0.2);
const SEED = 20_261_129;
/** Milliseconds; the deep run takes the better part of an hour. */
const PATIENCE = deepOr(300_000, 4 * 3_600_000);
/** What answers wait for: letters drawn, stacks read. The rest of the jobs ends cases or calls other programs. */
const WORKED = [
  'drawMessageLetters',
  'drawPrintRuns',
  'sendQueuedDispatches',
  'consultRegister',
  'readBatches',
  'lookAtPages',
  'sendInvitations',
  'watchFolder',
];
const WORKS_EACH = 500;
/** Cases that are looked at for one that offers an action. */
const MOST_LOOKS = 4;
const ACTION = '/api/applications/{id}/actions/';
const CASE_NUMBER = /\bZU-\d{4}-\d{6}-\d\b/g;
/** What a program lets out that tells too much of how it is made. */
const INSIDES = /SQLITE|sequelize|node_modules|\bat [\w.]+ \(|\.ts:\d|ECONN|ENOENT/i;

interface Caller {
  /** Of the account; empty for programs. */
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly headers: () => Record<string, string>;
}

const folder = mkdtempSync(join(tmpdir(), 'desk-fuzz-'));
const dice = diceOf(SEED);
const memory = new Memory(dice);
const held = heldLog();
const operations = operationsOf(openApiOf(allRoutes));
const callers: Caller[] = [];
/** Accounts that the requests are sent with: nobody closes them. */
const ours = new Set<string>();

let deps: Dependencies;
let server: Server;
let url = '';
/** Of the last log-in. */
let cookie = '';
let files: Files;

beforeAll(async () => {
  await copyDemo(folder);
  deps = await openDependencies(readConfig({ DATA_DIR: folder, POST_IN_QUIET_SECONDS: '0' }), { logLevel: 'silent' });
  server = openServer();
  server.on('request', createApp({ ...deps, log: held.log }, allRoutes, { clientDir: null }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await admitEverybody();
  memory.keep('password', DEMO_PASSWORD);
  memory.keep('url', 'https://example.com/hook');
  memory.keep('sort', 'number');
  files = filesFrom(await scanOf('a letter of chance'));
  putUnreadable();
});
afterAll(async () => {
  closeConnections();
  deps.events.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await closeDependencies(deps);
  rmSync(folder, { recursive: true });
});

/** Files that the mail room cannot read: they wait for somebody to say what becomes of them. */
function putUnreadable(): void {
  const postIn = join(folder, 'post-in');
  mkdirSync(postIn, { recursive: true });
  for (let nth = 0; nth < 3; nth += 1) {
    writeFileSync(
      join(postIn, `unreadable-${String(dice.below(2 ** 32))}.pdf`),
      `no PDF ${String(dice.below(2 ** 32))}`,
    );
  }
}

/** Scans of which no two have the same bytes, some of them broken; and imports of companies that nobody knows yet. */
function filesFrom(scan: Uint8Array): Files {
  let serial = 1000;
  return {
    scan: ({ below, chance }) => {
      const end = `\n%${String(below(2 ** 32))}\n`;
      return new Uint8Array(Buffer.concat([chance(0.1) ? scan.subarray(0, 400) : scan, Buffer.from(end)]));
    },
    text: (path) => {
      switch (path) {
        case '/api/imports/registrations':
          serial += 1;
          return ['text/csv', registrationCsv(registrationInput(serial))];
        case '/api/imports/applications':
          return [
            'application/x-ndjson',
            `${JSON.stringify(applicationInput(registrationInput(serial), serial))}\n{"broken"`,
          ];
        default:
          return null;
      }
    },
  };
}

/** The staff of the demo, and its programs. */
async function admitEverybody(): Promise<void> {
  const createdAt = deps.clock().toISOString();
  for (const { username, role } of DEMO_STAFF) {
    const user = await findUserByUsername(deps.db, username);
    if (user === null) {
      throw new Error(`The demo has no ${username}`);
    }
    ours.add(user.id);
    const session = await inTransaction(deps.db, (tx) => insertEndlessSession(tx, { id: user.id, createdAt }), {
      unaudited: 'the staff of a test',
    });
    callers.push({
      id: user.id,
      username,
      role,
      headers: () => ({ Authorization: `Bearer ${signAccessToken(deps, user, session)}` }),
    });
  }
  for (const [role, { key }] of Object.entries(DEMO_PROGRAMS)) {
    callers.push({ id: '', username: '', role: role as Role, headers: () => ({ 'X-Api-Key': key }) });
  }
}

/** Somebody who may ask it; of a public one anybody. */
function callerFor({ roles, path }: Operation): Caller {
  const may = roles.length === 0 ? callers : callers.filter(({ role }) => roles.includes(role));
  return /^\/api\/auth\/(factor|step-up|me\/password)/.test(path)
    ? (may.find(({ username }) => username === WITH_FACTOR) ?? dice.pick(may))
    : dice.pick(may);
}

const headersOf = ({ headers }: Caller): Record<string, string> => ({
  ...headers(),
  ...(cookie === '' ? {} : { Cookie: cookie }),
});

async function readAs(caller: Caller, path: string): Promise<unknown> {
  const { status, type, text } = await send(url, { method: 'GET', path, query: '', headers: headersOf(caller) });
  return status === 200 && type.includes('json') ? JSON.parse(text) : null;
}

/** Asks for every list once, so that what follows speaks of what there is. */
async function lookAround(): Promise<void> {
  for (const operation of operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
    memory.learn(await readAs(callerFor(operation), operation.path), resourceOf(operation));
  }
}

/** Things that are read as parts of another, with the version that a change of them names. */
const READ_AS: Readonly<Record<string, string>> = { documents: 'applications', 'mail-items': 'applications' };
/** Where the thing itself is not read at its own address. */
const BELOW: Readonly<Record<string, string>> = { 'scanned-letters': '/state' };

interface ReadFirst {
  readonly own: Memory;
  readonly found: unknown;
  /** Who has it in hand, where that is somebody who may ask this. */
  readonly caller: Caller;
}

/** What is known of the one thing that a request is about, by reading it first: its version, its parts, what may be done with it. */
async function readFirst(operation: Operation, drawn: Caller): Promise<ReadFirst> {
  const own = new Memory(dice, memory);
  const resource = resourceOf(operation);
  const read = READ_AS[resource] ?? resource;
  const ids = memory.all(nameIn(read, 'id')).filter((id) => typeof id === 'string');
  if (!operation.path.startsWith(`/api/${resource}/{id}`) || ids.length === 0) {
    return { own, found: null, caller: drawn };
  }
  const id = dice.pick(ids);
  const found = await readAs(drawn, `/api/${read}/${id}${BELOW[resource] ?? ''}`);
  if (found === null) {
    return { own, found, caller: drawn };
  }
  own.learn(found, read);
  if (operation.path.includes('{sequence}')) {
    const filter = encodeURIComponent(JSON.stringify({ applicationId: id }));
    own.learn(await readAs(drawn, `/api/audit-events?filter=${filter}`), 'audit-events');
  }
  own.only(nameIn(read, 'id'), id);
  const { version, assigneeId } = found as { version?: unknown; assigneeId?: unknown };
  if (typeof version === 'number') {
    own.only('version', version);
  }
  const holder = callers.find((caller) => caller.id !== '' && caller.id === assigneeId);
  const mayAsk = holder !== undefined && (operation.roles.length === 0 || operation.roles.includes(holder.role));
  return { own, found, caller: mayAsk && dice.chance(0.8) ? holder : drawn };
}

/** As `readFirst`; for an action some more cases are looked at until one offers it. */
async function readFitting(operation: Operation, drawn: Caller): Promise<ReadFirst> {
  let read = await readFirst(operation, drawn);
  const action = operation.path.startsWith(ACTION) ? operation.path.slice(ACTION.length) : null;
  for (let look = 0; look < MOST_LOOKS && action !== null && !offersOf(read.found).includes(action); look += 1) {
    read = await readFirst(operation, callerFor(operation));
  }
  return read;
}

function offersOf(found: unknown): readonly string[] {
  return (found as ApplicationDetail | null)?.actions?.available ?? [];
}

/** Of actions one that the case offers now: most that are chosen at random would be refused for their moment. */
function offeredBy(found: unknown, operation: Operation): Operation {
  const available = offersOf(found);
  if (!operation.path.startsWith(ACTION) || available.some((action) => operation.path === `${ACTION}${action}`)) {
    return operation;
  }
  const offered = operations.find(
    ({ path }) => path === `${ACTION}${available.length === 0 ? '' : dice.pick(available)}`,
  );
  return dice.chance(0.8) ? (offered ?? operation) : operation;
}

interface Sent {
  readonly operation: Operation;
  readonly request: FuzzRequest;
  readonly isSpoiled: boolean;
}

async function next(): Promise<Sent> {
  const drawn = dice.pick(operations);
  const { own, found, caller } = await readFitting(drawn, callerFor(drawn));
  const operation = offeredBy(found, drawn);
  const usernames = callers.map(({ username }) => username).filter((name) => name !== '' && name !== WITH_FACTOR);
  const known = { dice, memory: own, deps, usernames };
  const whole = await withGiven(requestFor(operation, { dice, memory: own }, files), operation, known);
  if (dice.chance(0.5)) {
    return { operation, request: { ...whole, headers: { ...headersOf(caller), ...whole.headers } }, isSpoiled: false };
  }
  const made = spoiled(whole, dice);
  const asked = dice.chance(0.05) ? {} : headersOf(dice.chance(0.1) ? dice.pick(callers) : caller);
  return { operation, request: { ...made, headers: { ...asked, ...made.headers } }, isSpoiled: true };
}

/** Whether it would close an account that the requests are sent with. */
function closesOurs({ path }: FuzzRequest): boolean {
  return /\/users\//.test(path) && [...ours].some((id) => path.includes(id));
}

/** What is wrong with an answer, whoever asked; null when nothing is. */
function faultOf({ request, operation }: Sent, { status, type, text }: FuzzAnswer): string | null {
  if (status >= 500 || status === 0) {
    return `${String(status)} ${text.slice(0, 400)}`;
  }
  if (status >= 400 && type.includes('json') && INSIDES.test(text)) {
    return `tells of its insides: ${text.slice(0, 400)}`;
  }
  const own = /^\/api\/applications\/([0-9a-f-]{36})(?:\/|$)/.exec(request.path)?.[1];
  if (own !== undefined && status < 300 && operation.path.startsWith('/api/applications/{id}') === true) {
    const others = new Set(text.match(CASE_NUMBER) ?? []);
    if (others.size > 1) {
      return `speaks of other cases: ${[...others].join(', ')}`;
    }
  }
  return null;
}

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

/** What the run saw. */
class Seen {
  readonly faults: string[] = [];
  private readonly reached = new Set<string>();

  /** Judges an answer, and learns from it. */
  take(nth: number, sent: Sent, answer: FuzzAnswer): void {
    const fault = faultOf(sent, answer);
    if (fault !== null) {
      const { headers: _withheld, form: _file, ...told } = sent.request;
      this.faults.push(`request ${String(nth)}: ${JSON.stringify(told).slice(0, 600)}\n  → ${fault}`);
    }
    if (answer.status < 200 || answer.status >= 300) {
      return;
    }
    cookie = answer.cookie ?? cookie;
    if (!sent.isSpoiled) {
      this.reached.add(nameOf(sent.operation));
    }
    if (answer.type.includes('json')) {
      memory.learn(JSON.parse(answer.text), resourceOf(sent.operation));
    }
  }

  /** Operations that never answered a success. */
  missed(): string[] {
    return operations.map(nameOf).filter((name) => !this.reached.has(name));
  }
}

/** Does what answers wait for, as the worker would, and looks around anew. */
async function work(): Promise<void> {
  putUnreadable();
  const { signal } = new AbortController();
  for (const job of JOBS.filter(({ name }) => WORKED.includes(name))) {
    await job.run(deps, 'fuzz', signal);
  }
  await lookAround();
}

/** An officer who declares a conflict of interest is out of that case for good: rarely, or soon everybody is. */
function isTooMuch({ path }: FuzzRequest): boolean {
  return path.endsWith('/declareConflict') && dice.chance(0.95);
}

it(
  'answers every request, and none with a fault',
  async () => {
    const seen = new Seen();
    await lookAround();
    for (let nth = 0; nth < REQUESTS; nth += 1) {
      if (nth % WORKS_EACH === WORKS_EACH - 1) {
        await work();
      }
      const sent = await next();
      if (!closesOurs(sent.request) && !isTooMuch(sent.request)) {
        seen.take(nth, sent, await send(url, sent.request));
      }
    }
    expect(seen.faults).toEqual([]);
    held.verify();
    const missed = seen.missed();
    expect(missed.length, `never a success: ${missed.join(', ')}`).toBeLessThanOrEqual(operations.length * MISSED);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const alive = await send(url, { method: 'GET', path: '/healthz', query: '', headers: {} });
    expect(alive.status).toBe(200);
  },
  PATIENCE,
);
