import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBatch } from '@desk/db/stores/mailBatchStore';
import { handIn, readersWith } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import { readBatches } from './readBatches';

const LEASE_MS = 31_000;
const MOST_TRIES = 10;
let now = TODAY;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now, deps: { readers: readersWith(() => []) } });
});
afterAll(() => server.close());

describe('a batch whose stored bytes are gone', () => {
  it('is refused after a few tries instead of being tried for ever', async () => {
    const { id, name } = server.users.verifier1;
    const batchId = await handIn(server.deps, { id, name, role: 'verifier' }, 2);
    rmSync(join(server.deps.config.dataDir, 'documents'), { recursive: true });
    let failures = 0;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      await readBatches(server.deps, 'worker').catch(() => {
        failures += 1;
      });
      now = new Date(now.getTime() + LEASE_MS);
    }
    expect(await findBatch(server.deps.db, batchId)).toMatchObject({ status: 'refused', refusal: 'documentBroken' });
    expect(failures).toBeGreaterThan(0);
    expect(failures).toBeLessThan(MOST_TRIES);
  });
});
