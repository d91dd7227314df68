import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SystemState } from '@desk/shared/contract/systemState';
import { announce, type Announced } from '../testing/story';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkpoint } from '../trail/checkpoints';
import { checkTrail } from '../trail/nightlyCheck';

let server: TestServer;
let announced: Announced;

beforeAll(async () => {
  server = await startTestServer();
  announced = await announce(server.deps);
});
afterAll(() => server.close());

const read = async () => (await server.as('administrator1').get('/api/system-state')).body as SystemState;

it('says of a new desk that nothing was signed or looked at', async () => {
  const { looks, checkpoint: signed, ...now } = await read();
  expect([now, signed, looks]).toEqual([
    { isReady: true, reasons: [], worker: 'elsewhere', storage: 'enough' },
    null,
    [],
  ]);
});

it('names what was signed, and what the last looks found, in both languages and with its case', async () => {
  await checkpoint(server.deps);
  await checkTrail(server.deps, { night: '2026-11-24' });
  await server.deps.db.sequelize.query(`UPDATE applications SET status = 'approved' WHERE id = '${announced.id}'`);
  await checkTrail(server.deps, { night: '2026-11-25' });
  const { isReady, reasons, checkpoint: signed, looks } = await read();
  expect([isReady, reasons.map(({ code }) => code), signed?.number]).toEqual([false, ['trailBroken'], 1]);
  expect(looks.map(({ night, found }) => [night, found > 0])).toEqual([
    ['2026-11-25', true],
    ['2026-11-24', false],
  ]);
  const [finding] = looks[0]?.findings ?? [];
  expect(finding?.detail.nl).toMatch(/^De status van een zaak volgt niet uit de gebeurtenissen van die zaak\. \(/);
  expect(finding?.detail.en).toMatch(/^The status of a case is none that its events lead to\. \(/);
  expect(finding?.applicationId).toBe(announced.id);
});

it('is for whoever looks after the desk or audits it', async () => {
  const statuses = ['verifier1', 'supervisor1', 'auditor1', 'anonymous'] as const;
  const answers = await Promise.all(statuses.map((who) => server.as(who).get('/api/system-state')));
  expect(answers.map(({ status }) => status)).toEqual([403, 200, 200, 401]);
});
