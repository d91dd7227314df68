import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { readConfig } from '../config';
import type { Dependencies } from '../dependencies';
import { admitStaff } from '../testing/endlessSession';
import { closeDependencies, openDependencies } from '../openDependencies';
import { createApiClient, type ApiClient, type Answer } from '../testing/apiClient';
import { hasLink, outboxFiles, secretsOf, tokenInMail, type Secrets } from '../testing/outbox';
import { askUntil, buildServer, untilReady, type BuiltServer, type RealServer } from '../testing/realServer';
import {
  announce,
  evidenceFor,
  manualChecks,
  mustSucceed,
  namePages,
  postLetter,
  type Announced,
} from '../testing/story';
import { wholeCase } from '../testing/wholeCase';
import { deepOr } from '@desk/shared/testing/deepOr';
import { createApiClient as admitProgram } from '../identity/programs/createApiClient';

/** What is under way when the program is killed: once each in turn, which carries about one case from end to end. */
const MOMENTS = ['announced', 'received', 'checking', 'checked', 'awaitingApproval', 'sending'] as const;
type Moment = (typeof MOMENTS)[number];

/** Each carries about one case from end to end; one alone would leave nobody whose code could be doubled by another's. */
const ROUNDS = deepOr(2, 33);
const KILLS = ROUNDS * MOMENTS.length;
const CASES = ROUNDS + 2;
/** A step is done within about this many turns: the kills fall all over it, in each round somewhere else. */
const MOST_TURNS = 120;

const dataDir = mkdtempSync(join(tmpdir(), 'desk-crash-'));
const config = readConfig({ DATA_DIR: dataDir });
const today = amsterdamDay(Date.now());
const cases: Announced[] = [];
/** Acknowledged actions of each case. */
const acknowledged = new Map<string, number>();
/** Cases that a person has decided on. */
const decided = new Set<string>();
/** Every link ever seen for a person, in whatever mail. */
const linksSeen = new Map<string, Set<string>>();
/** Whether the last program left something to be sent. */
let isQueued = false;
let built: BuiltServer;
let platformKey: string;
let tokens: { officer: () => string; supervisor: () => string };

beforeAll(async () => {
  built = buildServer();
  await withData(async (deps) => {
    tokens = { officer: await admitStaff(deps, 'verifier'), supervisor: await admitStaff(deps, 'supervisor') };
    platformKey = (await admitProgram(deps, { name: 'platform', role: 'loginPlatform' })).key;
    for (let nth = 0; nth < CASES; nth += 1) {
      const submittedAt = new Date().toISOString();
      cases.push(await announce(deps, { people: 2, application: () => ({ submittedAt }) }));
    }
  });
});
afterAll(() => {
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Opens the data while no program runs on it. */
async function withData<T>(work: (deps: Dependencies) => Promise<T>): Promise<T> {
  const deps = await openDependencies(config, { logLevel: 'silent' });
  try {
    return await work(deps);
  } finally {
    await closeDependencies(deps);
  }
}

interface Desk {
  readonly server: RealServer;
  readonly officer: ApiClient;
  readonly supervisor: ApiClient;
}

async function startDesk(): Promise<Desk> {
  const server = await built.start(dataDir);
  const as = (token: () => string): ApiClient =>
    createApiClient(server.url, () => ({ Authorization: `Bearer ${token()}` }));
  return { server, officer: as(tokens.officer), supervisor: as(tokens.supervisor) };
}

function momentOf(detail: ApplicationDetail): Moment | 'done' {
  const { status } = detail;
  if (status === 'inVerification') {
    return manualChecks(detail).length > 0 ? 'checking' : 'checked';
  }
  return status === 'approved' ? 'sending' : (MOMENTS.find((moment) => moment === status) ?? 'done');
}

/** The next thing that people do with a case; nothing while the worker is at it. */
function nextStep(desk: Desk, detail: ApplicationDetail): Promise<Answer> | null {
  const { id, number, version } = detail;
  const post = (client: ApiClient, action: string, input: object = {}): Promise<Answer> =>
    client.post(`/api/applications/${id}/actions/${action}`, { version, ...input });
  const [check] = manualChecks(detail);
  switch (momentOf(detail)) {
    case 'announced':
      return postLetter(desk.officer, number, { receivedOn: today, signedOn: today });
    case 'received':
      return detail.pages.some(({ kind }) => kind === null)
        ? namePages(desk.officer, detail)
        : post(desk.officer, 'take');
    case 'checking':
      return post(desk.officer, 'recordCheck', {
        checkId: check?.id,
        outcome: 'passed',
        evidence: check && evidenceFor(detail, check, today),
      });
    case 'checked':
      return post(desk.officer, 'submit');
    case 'awaitingApproval':
      return post(desk.supervisor, 'approve');
    case 'sending':
    case 'done':
      return null;
  }
}

/** Changes whenever anything is written into the outbox. */
function outboxState(): string {
  const folder = join(dataDir, 'outbox');
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.map((file) => `${file} ${String(statSync(join(folder, file)).mtimeMs)}`).join('\n');
  } catch {
    return '';
  }
}

/** What people work on; an approved case is the worker's. */
const nextMoments: readonly string[] = MOMENTS.filter((moment) => moment !== 'sending');

/** The first case that people have something to do with; one that was decided on comes back to nobody. */
async function current({ officer }: Desk): Promise<ApplicationDetail | null> {
  for (const { id } of cases.filter((one) => !decided.has(one.id))) {
    const detail = (await mustSucceed(officer.get(`/api/applications/${id}`))).body as ApplicationDetail;
    if (nextMoments.includes(momentOf(detail))) {
      return detail;
    }
    decided.add(id);
  }
  return null;
}

/** The case as the answer to an action tells it; asked for anew where it does not. */
async function after(desk: Desk, answer: Answer | null): Promise<ApplicationDetail | null> {
  const told = answer?.status === 200 ? (answer.body as Partial<ApplicationDetail>) : {};
  const isCase = told.pages !== undefined && told.checks !== undefined;
  return isCase && nextMoments.includes(momentOf(told as ApplicationDetail))
    ? (told as ApplicationDetail)
    : current(desk);
}

/** Works until this moment comes, and kills the program in the middle of it, some turns after it began. */
async function killDuring(moment: Exclude<Moment, 'sending'>, turns: number): Promise<void> {
  const desk = await startDesk();
  await untilReady(desk.server);
  for (let detail = await current(desk); detail !== null;) {
    const step = nextStep(desk, detail);
    if (momentOf(detail) === moment) {
      for (let turn = 0; turn < turns; turn += 1) {
        await setImmediate();
      }
      const [answer] = await Promise.all([step?.catch(() => null), desk.server.kill()]);
      count(detail.id, answer ?? null);
      return;
    }
    const answer = (await step) ?? null;
    count(detail.id, answer);
    detail = await after(desk, answer);
  }
  throw new Error('There are too few cases');
}

/** Kills the program as soon as it has written something into the outbox and may not yet have said so. */
async function killDuringSending(): Promise<void> {
  const before = outboxState();
  const desk = await startDesk();
  if (!isQueued) {
    await untilReady(desk.server);
    for (let detail = await current(desk); detail !== null;) {
      const isLast = momentOf(detail) === 'awaitingApproval';
      const answer = await nextStep(desk, detail);
      count(detail.id, answer);
      detail = isLast ? null : await after(desk, answer);
    }
  }
  while (outboxState() === before) {
    desk.server.mustLive();
    // A short pause: whoever looks without one takes the computing from the one who is looked at.
    await setTimeout(1);
  }
  await desk.server.kill();
}

function isSent({ status, dispatches }: ApplicationDetail): boolean {
  const isMailQueued = dispatches.some((one) => one.channel === 'email' && one.status === 'queued');
  return status !== 'approved' && !isMailQueued;
}

function count(id: string, answer: Answer | null): void {
  // The worker kept an answer of the trade register first: whoever was second is told, and looks again.
  const wasSecond = answer?.body?.code === 'staleVersion';
  if (answer !== null && !wasSecond) {
    expect([200, 201], answer.text).toContain(answer.status);
    acknowledged.set(id, (acknowledged.get(id) ?? 0) + 1);
  }
}

/** Looks at everything that the killed program left, and lets the time of its leases run out. */
async function inspect(deps: Dependencies): Promise<void> {
  isQueued = false;
  for (const { id } of cases) {
    const found = await wholeCase(deps, id);
    expect(found.status, `status of ${id}`).toBe(found.statusByTrail);
    expect(found.version, `version of ${id}`).toBe(found.actions);
    const known = acknowledged.get(id) ?? 0;
    // What was under way may have come through without anybody hearing of it; it counts from now on.
    expect([known, known + 1]).toContain(found.actionsOfPeople);
    acknowledged.set(id, found.actionsOfPeople);
    expect(found.liveCodes, `codes of ${id}`).toEqual(
      found.isApproved ? found.persons.map(() => 1) : found.persons.map(() => 0),
    );
    expect(found.dispatches).toBe(found.isApproved ? 2 * found.persons.length : 0);
    isQueued = isQueued || found.isQueued;
  }
  await inspectMails(deps);
  await deps.db.sequelize.query("UPDATE dispatches SET lease_until = NULL WHERE status = 'queued'");
}

/** No person may ever hold mails with two different links, however often their mail was sent. */
async function inspectMails(deps: Dependencies): Promise<void> {
  const personOf = new Map<string, string>();
  for (const { id } of cases) {
    (await wholeCase(deps, id)).mails.forEach(([dispatchId, personId]) => personOf.set(dispatchId, personId));
  }
  const files = await outboxFiles(deps, 'mail').catch(() => new Map<string, Buffer>());
  for (const [name, bytes] of [...files].filter(([file]) => file.endsWith('.eml'))) {
    if (!hasLink(bytes.toString())) {
      continue; // words to the customer
    }
    const person = personOf.get(name.replace('.eml', '')) ?? 'nobody';
    linksSeen.set(person, (linksSeen.get(person) ?? new Set()).add(tokenInMail(bytes.toString())));
  }
  expect([...linksSeen.keys()]).not.toContain('nobody');
  expect([...linksSeen.values()].filter((links) => links.size > 1)).toEqual([]);
}

describe('a program that is killed at any moment', () => {
  it(`leaves every case whole, ${String(KILLS)} times`, { timeout: 1_800_000 }, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const moment = MOMENTS[kill % MOMENTS.length] ?? 'checking';
      await (moment === 'sending' ? killDuringSending() : killDuring(moment, (kill * 11) % MOST_TURNS));
      await withData(inspect);
    }
    expect(linksSeen.size).toBeGreaterThan(0);
  });

  it('loses no code: every person who was approved can still activate', async () => {
    const desk = await startDesk();
    await untilReady(desk.server);
    const approved: string[] = [];
    for (const { id } of cases) {
      const read = async () =>
        (await mustSucceed(desk.officer.get(`/api/applications/${id}`))).body as ApplicationDetail;
      const { status } = await askUntil(read, isSent);
      approved.push(...(status === 'codesSent' ? [id] : []));
    }
    await desk.server.kill();
    expect(approved.length).toBeGreaterThanOrEqual(2);
    const secrets = await withData(async (deps) => {
      await inspect(deps);
      const found: Secrets[] = [];
      for (const id of approved) {
        found.push(...(await secretsOf(deps, id)));
      }
      return found;
    });
    expect(secrets).toHaveLength(2 * approved.length);

    const again = await startDesk();
    await untilReady(again.server);
    const platform = createApiClient(again.server.url, () => ({ 'X-Api-Key': platformKey }));
    for (const { code, activationToken } of secrets) {
      expect((await platform.post('/api/activations', { code, activationToken })).status).toBe(200);
    }
    for (const id of approved) {
      expect((await again.officer.get(`/api/applications/${id}`)).body.status).toBe('completed');
    }
    await again.server.kill();
  });

  it('leaves every file for its own account alone, whoever wrote it', () => {
    const entries = readdirSync(dataDir, { recursive: true }).map((name) => join(dataDir, String(name)));
    const open = [dataDir, ...entries].filter((path) => (statSync(path).mode & 0o077) !== 0);
    expect(entries.some((path) => path.endsWith('desk.sqlite'))).toBe(true);
    expect(open).toEqual([]);
  });
});
