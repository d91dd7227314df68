import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointsAfter } from '@desk/db/stores/checkpointStore';
import { POSTGRES, SQLITE } from '@desk/db/testing/dialects';
import type { Checkpoint, CheckpointBody } from '@desk/db/trail/checkpoint';
import { readConfig, type Config } from '../config';
import { announce } from '../testing/story';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { testSecret } from '../testing/testSecret';
import { checkpointFile } from './checkpointFile';
import { checkpoint } from './checkpoints';
import { verifyOwnTrail } from './verifyOwnTrail';

const keysOf = (...ids: string[]): Pick<Config, 'keys'> => {
  const { keys } = readConfig({ SECRET_KEYS: ids.map(testSecret).join(',') });
  return { keys };
};

describe.each([SQLITE, POSTGRES])('checkpoints on $dialect', ({ fresh }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: await fresh(), config: keysOf('one') });
  });
  afterAll(() => server.close());

  const stored = () => checkpointsAfter(server.deps.db, 0, 100);
  const bodies = async () => (await stored()).map(({ body }) => JSON.parse(body) as CheckpointBody);
  const findings = async (config: Partial<Config> = {}) =>
    (await verifyOwnTrail({ ...server.deps, config: { ...server.deps.config, ...config } })).findings;
  const file = () => checkpointFile(server.deps.config);

  it('is made when there is something new, over the chains that grew alone', async () => {
    expect([await checkpoint(server.deps), await checkpoint(server.deps)]).toEqual([1, 0]);
    await announce(server.deps);
    expect(await checkpoint(server.deps)).toBe(1);
    const [first, second] = await bodies();
    expect(second).toMatchObject({ number: 2 });
    expect(second?.chains).toBeLessThan(first?.chains ?? 0);
    const { events } = await verifyOwnTrail(server.deps);
    expect(second?.events).toBe(events);
    expect(await findings()).toEqual([]);
  });

  it('is one, when two programs try at the same time', async () => {
    await announce(server.deps);
    const made = await Promise.all([checkpoint(server.deps), checkpoint(server.deps)]);
    expect(made.sort()).toEqual([0, 1]);
    expect((await bodies()).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await findings()).toEqual([]);
  });

  it('agrees with what somebody kept elsewhere, with gaps and in any order, and shows a database that is older or another', async () => {
    const [first, second, third] = await stored();
    const lineOf = ({ body = '', keyId = '', signature = '' }: Partial<Checkpoint>) =>
      JSON.stringify({ signature, keyId, body });
    const heldAgainst = async (...received: string[]) => (await verifyOwnTrail(server.deps, { received })).findings;
    expect(await heldAgainst(lineOf(third ?? {}), lineOf(first ?? {}))).toEqual([]);
    const later = lineOf({ ...third, body: (third?.body ?? '').replace('"number":3', '"number":7') });
    const other = lineOf({ ...second, body: (second?.body ?? '').replace('"events":', '"events":1') });
    expect(await heldAgainst(later, other)).toEqual([
      { code: 'trailOlderThanFile', checkpoint: 7 },
      { code: 'checkpointNotOutside', checkpoint: 2 },
    ]);
  });

  it('stands outside as well, also when a line was cut off or the file was lost', async () => {
    const whole = await readFile(file(), 'utf8');
    expect(whole.split('\n')).toHaveLength(4);
    await writeFile(file(), whole.slice(0, -20));
    await checkpoint(server.deps);
    expect(await readFile(file(), 'utf8')).toBe(whole);
    await rm(file());
    await checkpoint(server.deps);
    expect(await readFile(file(), 'utf8')).toBe(whole);
    await appendFile(file(), '{"half');
    expect(await findings()).toEqual([]);
  });

  it('takes a new secret: the old key announces the new one, and both verify', async () => {
    const both = { ...server.deps, config: { ...server.deps.config, ...keysOf('two', 'one') } };
    const before = (await stored()).at(-1)?.keyId;
    for (let nth = 0; nth < 2; nth += 1) {
      await announce(server.deps);
      await checkpoint(both);
    }
    const [announcing, next] = (await stored()).slice(-2);
    expect(announcing?.keyId).toBe(before);
    expect(next?.keyId).not.toBe(before);
    expect(await findings(keysOf('two', 'one'))).toEqual([]);
  });

  it('names a key that nobody announced', async () => {
    await announce(server.deps);
    await checkpoint({ ...server.deps, config: { ...server.deps.config, ...keysOf('three') } });
    const { number } = (await bodies()).at(-1) ?? {};
    expect(await findings(keysOf('two', 'one'))).toEqual([{ code: 'checkpointKeyUnknown', checkpoint: number }]);
  });
});
