import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBatch, findStoredBatch, listBatches } from '@desk/db/stores/mailBatchStore';
import { readBatches } from '../jobs/readBatches';
import { handIn, readersWith } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import type { Readers } from '../reading/readers';

const HOLD_EVERY_MS = 10_000;
const MOST_LOOKS = 300;
const NEWEST = { sort: ['createdAt', 'DESC'], offset: 0, limit: 1, filter: {} } as const;
/** Longer than a lease lasts by itself. */
const SLOW_MS = 70_000;

let now = TODAY;
let server: TestServer;
let isSlow: 'openScan' | 'codes' | null = null;

/** Whether somebody still holds a batch at this moment. */
async function isHeld(): Promise<boolean> {
  const [batch] = (await listBatches(server.deps.db, NEWEST)).rows;
  const stored = batch && (await findStoredBatch(server.deps.db, batch.id));
  return (stored?.leaseUntil ?? '') > new Date(now.getTime() + HOLD_EVERY_MS).toISOString();
}

/** Time passes; each time the holder of a batch may say that it is still there, it gets the chance to. */
async function passTime(): Promise<void> {
  for (let passed = 0; passed < SLOW_MS; passed += HOLD_EVERY_MS) {
    now = new Date(now.getTime() + HOLD_EVERY_MS);
    vi.advanceTimersByTime(HOLD_EVERY_MS);
    for (let looks = 0; looks < MOST_LOOKS && !(await isHeld()); looks += 1) {
      await new Promise(setImmediate);
    }
  }
}

/** What somebody else finds to read while this step is under way. */
const foundByOthers: number[] = [];
async function slowly<T>(step: typeof isSlow, work: () => Promise<T>): Promise<T> {
  if (isSlow === step) {
    isSlow = null;
    await passTime();
    foundByOthers.push(await readBatches(server.deps, 'another worker'));
  }
  return work();
}

function slowReaders(): Readers {
  const real = readersWith(() => []);
  return {
    ...real,
    openScan: (bytes, mediaType) =>
      slowly('openScan', async () => {
        const scan = await real.openScan(bytes, mediaType);
        return { ...scan, codes: (page) => slowly('codes', () => scan.codes(page)) };
      }),
  };
}

beforeAll(async () => {
  server = await startTestServer({ clock: () => now, deps: { readers: slowReaders() } });
});
afterAll(() => server.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  foundByOthers.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a batch whose step takes longer than a lease', () => {
  it.each(['openScan', 'codes'] as const)('stays with its worker while %s is under way', async (step) => {
    const { id, name } = server.users.verifier1;
    const batchId = await handIn(server.deps, { id, name, role: 'verifier' }, 2);
    isSlow = step;
    expect(await readBatches(server.deps, 'worker')).toBe(1);
    expect(foundByOthers).toEqual([0]);
    expect(await findBatch(server.deps.db, batchId)).toMatchObject({ status: 'done', pagesRead: 2 });
    expect(await findStoredBatch(server.deps.db, batchId)).toMatchObject({ leaseOwner: null });
  });
});
