import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBatches, findStoredBatch } from '@desk/db/stores/mailBatchStore';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { readConfig } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { admitStaff } from '@desk/server/testing/endlessSession';
import { giveBack } from '@desk/server/intake/batchLease';
import { readBatches } from '@desk/server/jobs/readBatches';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { createApiClient, type ApiClient } from '@desk/server/testing/apiClient';
import { askUntil, buildServer, untilReady, type BuiltServer, type RealServer } from '@desk/server/testing/realServer';
import { startTestServer, type TestServer } from '@desk/server/testing/startTestServer';
import { throwDice } from '../dice';
import { findFaults } from './findFaults';
import { endState, filesOf, handIn, importPost, listAll, readPost } from './testing/deskPost';
import { truthSchema, type Truth } from './truth';
import { writeMail } from './writeMail';
import { deepOr } from '@desk/shared/testing/deepOr';

/** Ten letters have every kind among them; a hundred are the morning that the mail room was ordered for. */
const LETTERS = deepOr(10, 100);
const KILLS = deepOr(2, 8);
/** A whole morning on a program that is killed takes long. */
const PATIENCE = 3_600_000;

const folder = mkdtempSync(join(tmpdir(), 'desk-mail-'));
const receivedOn = amsterdamDay(new Date().toISOString());
let truth: Truth;

beforeAll(async () => {
  await writeMail(folder, { letters: LETTERS, seed: 1, until: receivedOn }, () => undefined);
  truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function handInAll(client: ApiClient, files = filesOf(truth)): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  for (const file of files) {
    received.push(await handIn(client, { folder, file, receivedOn }));
  }
  return received;
}

async function readAll(deps: Dependencies): Promise<void> {
  const workerId = deps.newId();
  while ((await readBatches(deps, workerId)) > 0) {
    // Until nothing waits.
  }
}

/** How an undisturbed desk ends; the killed one must end the same. */
let undisturbed: string[];

describe('a morning of post', () => {
  let server: TestServer;
  let received: ReceivedFile[];
  beforeAll(async () => {
    server = await startTestServer();
    await importPost(server.deps, folder);
    received = await handInAll(server.as('verifier1'));
    await readAll(server.deps);
  });
  afterAll(() => server.close());

  it('ends with every readable letter on its case, none on another, and every page accounted for', async () => {
    const post = await readPost(server.as('verifier1'), received);
    expect(findFaults(truth, post)).toEqual([]);
    undisturbed = endState(post);
    expect(undisturbed.length).toBeGreaterThan(LETTERS);
  });

  it('names every refused file with its reason in the trail', async () => {
    const events = await listAll(server.as('auditor1'), 'audit-events');
    const refused = events.filter(({ type }) => type === 'mail.batchRefused');
    const told = refused.map(({ personal, data }) => [personal?.['fileName'], data['cause']]);
    const wanted = truth.files.filter(({ expected }) => expected === 'refused');
    expect(told.sort()).toEqual(wanted.map(({ file, refusal }) => [file, refusal]).sort());
  });

  it('knows every file that comes again, and registers nothing twice', async () => {
    const again = await handInAll(server.as('verifier2'));
    await readAll(server.deps);
    for (const { fileName, isKnown, batchId, refusal } of again) {
      const first = received.find((one) => one.fileName === fileName);
      expect([fileName, isKnown, batchId, refusal]).toEqual([
        fileName,
        first?.refusal === null,
        first?.batchId,
        first?.refusal,
      ]);
    }
    const post = await readPost(server.as('verifier1'), received);
    expect([findFaults(truth, post), endState(post)]).toEqual([[], undisturbed]);
  });
});

describe('the same morning on a program that is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-mail-killed-'));
  const dice = throwDice(LETTERS, -1);
  const received = new Map<string, ReceivedFile>();
  let built: BuiltServer;
  let token: () => string;

  beforeAll(async () => {
    built = buildServer();
    await withData(async (deps) => {
      await importPost(deps, folder);
      token = await admitStaff(deps, 'verifier');
    });
  });
  afterAll(() => {
    built.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Opens the data while no program runs on it. */
  async function withData<T>(work: (deps: Dependencies) => Promise<T>): Promise<T> {
    const deps = await openDependencies(readConfig({ DATA_DIR: dataDir }), { logLevel: 'silent' });
    try {
      return await work(deps);
    } finally {
      await closeDependencies(deps);
    }
  }

  /** As if the half minute had passed for which the dead program still holds its batch. */
  function letLeasesEnd(): Promise<void> {
    return withData(async (deps) => {
      const query = { sort: ['createdAt', 'DESC'], offset: 0, limit: 100, filter: {} } as const;
      for (const { id } of (await listBatches(deps.db, query)).rows) {
        const workerId = (await findStoredBatch(deps.db, id))?.leaseOwner ?? null;
        if (workerId !== null) {
          await giveBack(deps, { id, workerId });
        }
      }
    });
  }

  async function start(): Promise<{ readonly server: RealServer; readonly client: ApiClient }> {
    const server = await built.start(dataDir);
    await untilReady(server);
    return { server, client: createApiClient(server.url, () => ({ Authorization: `Bearer ${token()}` })) };
  }

  /** Pages read and letters with a place, over all batches; and whether nothing is left to do. */
  async function progress(client: ApiClient): Promise<{ readonly steps: number; readonly isDone: boolean }> {
    const batches = await listAll(client, 'mail-batches');
    const steps = batches.reduce((sum, { pagesRead, letters }) => sum + pagesRead + letters.registered, 0);
    return { steps, isDone: batches.every(({ status }) => status === 'done' || status === 'refused') };
  }

  /** Kills it while the first file is on its way: whoever sent it does not know what became of it. */
  async function killOnTheWay(): Promise<void> {
    const { server, client } = await start();
    const [file = ''] = filesOf(truth);
    const sending = handIn(client, { folder, file, receivedOn }).catch(() => null);
    await client.get('/healthz');
    await server.kill();
    await sending;
  }

  /** Runs until this many steps are done, then kills it; answers the steps, and whether all was done before that. */
  async function runUntil(steps: number): Promise<{ readonly steps: number; readonly isDone: boolean }> {
    const { server, client } = await start();
    try {
      for (const file of filesOf(truth)) {
        if (!received.has(file)) {
          received.set(file, await handIn(client, { folder, file, receivedOn }));
        }
      }
      const ask = (): ReturnType<typeof progress> => {
        server.mustLive();
        return progress(client);
      };
      return await askUntil(ask, (now) => now.steps >= steps || now.isDone);
    } finally {
      await server.kill();
    }
  }

  it(
    'ends the same, however often',
    async () => {
      await killOnTheWay();
      let state = { steps: 0, isDone: false };
      const stride = Math.ceil((truth.files.flatMap(({ pages }) => pages).length * 1.3) / KILLS);
      let kills = 1;
      while (!state.isDone) {
        await letLeasesEnd();
        state = await runUntil(state.steps + dice.between(1, stride * 2));
        kills += 1;
      }
      expect(kills).toBeGreaterThan(KILLS / 2);
      const { server, client } = await start();
      const post = await readPost(client, [...received.values()]);
      await server.kill();
      // A first answer may be lost with the program: then the file is known when it comes again.
      expect(findFaults(truth, post)).toEqual([]);
      expect(endState(post)).toEqual(undisturbed);
    },
    PATIENCE,
  );
});
