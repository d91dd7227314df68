// What the desk answers while its PostgreSQL is ill: a cluster of its own is halted, made read-only and made a standby.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@desk/db/connection';
import { freshPostgres } from '@desk/db/testing/freshDatabase';
import { readConfig } from '@desk/server/config';
import { openDependencies } from '@desk/server/openDependencies';
import { startSentence } from '@desk/server/startError';
import type { Answer } from '@desk/server/testing/apiClient';
import { startTestServer, type TestServer } from '@desk/server/testing/startTestServer';
import { startPostgres, type TestCluster } from '../deps/startPostgres';

let cluster: TestCluster;
let server: TestServer;
let url: string;
beforeAll(async () => {
  cluster = await startPostgres();
  const database = await freshPostgres(cluster.url);
  url = database.url;
  server = await startTestServer({ database });
});
afterAll(async () => {
  await server.close();
  await cluster.stop();
});

const readiness = (): Promise<Answer> => server.as('anonymous').get('/readyz');
const list = (): Promise<Answer> => server.as('verifier1').get('/api/applications');
const importing = (): Promise<Answer> =>
  server.as('frontOffice').post('/api/imports/applications', 'nonsense', { 'Content-Type': 'text/plain' });
const reasons = ({ body }: Answer): string[] => body.reasons.map(({ code }: { code: string }) => code);
const told = (answer: Answer): unknown[] => [
  answer.status,
  answer.body.code,
  answer.headers.get('content-type')?.split(';')[0],
];

async function asAdmin(sql: string): Promise<void> {
  const admin = await openDatabase({ url: cluster.url });
  await admin.sequelize.query(sql);
  await admin.close();
}
const cutEverybody = (): Promise<void> =>
  asAdmin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`);

/** Asks until it is well again: the pool finds out connection by connection that they were cut. */
async function untilWell(ask: () => Promise<Answer>): Promise<void> {
  for (let answer = await ask(); answer.status !== 200; answer = await ask()) {
    expect(answer.status).toBe(503);
  }
}

describe('a desk whose PostgreSQL', () => {
  it('is well, is ready', async () => {
    expect((await readiness()).body).toMatchObject({ ready: true, reasons: [], database: 'reachable' });
  });

  it('cuts its connections, never answers 500 and is well again by itself', async () => {
    await Promise.all([list(), list(), list()]);
    await cutEverybody();
    await untilWell(list);
    await untilWell(readiness);
  });

  it('takes no writes, says so: what is read is answered, what is written is 503 with when to try again', async () => {
    const name = new URL(url).pathname.slice(1);
    await asAdmin(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await cutEverybody();
    await untilWell(list);
    expect(reasons(await readiness())).toEqual(['databaseReadOnly']);
    const answer = await importing();
    expect(told(answer)).toEqual([503, 'databaseReadOnly', 'application/problem+json']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    await asAdmin(`ALTER DATABASE ${name} SET default_transaction_read_only = off`);
    await cutEverybody();
    await untilWell(readiness);
  });

  it('is gone, is not ready and answers 503 with when to try again', async () => {
    await cluster.halt();
    const down = await readiness();
    expect([down.status, down.body.database, reasons(down)]).toEqual([503, 'unreachable', ['databaseUnreachable']]);
    for (const answer of [await list(), await importing()]) {
      expect(told(answer)).toEqual([503, 'databaseAway', 'application/problem+json']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('became a standby, uses no connection to it, and does not start on it either', async () => {
    await cluster.resume({ asStandby: true });
    expect(reasons(await readiness())).toEqual(['databaseReadOnly']);
    expect(told(await list())).toEqual([503, 'databaseReadOnly', 'application/problem+json']);
    const config = readConfig({ DATA_DIR: server.deps.config.dataDir, DATABASE_URL: url });
    const refusal: unknown = await openDependencies(config).catch((error: unknown) => error);
    expect(startSentence(refusal, config)).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ .* is a standby or read-only/);
    await cluster.halt();
    await cluster.resume();
    await untilWell(readiness);
  });
});
