/** The numbers that wake somebody: their rule, what `/metrics` shows of them, what the runbook says of them, and what the doctor finds. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutyFacts } from '@desk/db/stores/dutyStore';
import { DIALECTS } from '@desk/db/testing/dialects';
import { readConfig } from '../config';
import { erasureLedger } from '../jobs/retention/erasureLedger';
import { s3Store } from '../files/s3Store';
import { startMailServer } from '../testing/mailServer';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce } from '../testing/story';
import { checkpoint } from '../trail/checkpoints';
import { ALARMS, DUTY_METRICS, isRaised, numbersOf } from './alarms';
import { examine } from './examine';

const NOW = new Date('2026-11-30T12:00:00.000Z');
const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
const WELL: DutyFacts = {
  dueSince: null,
  inTray: 0,
  firstEventAt: hoursAgo(1000),
  lastEventAt: hoursAgo(2),
  signedAt: hoursAgo(1),
  retainedAt: hoursAgo(10),
  backedUpAt: hoursAgo(10),
};
const GIGABYTE = 1024 * 1024 * 1024;

describe('what wakes somebody', () => {
  it.each<[string, Partial<DutyFacts>, { ready?: boolean; freeBytes?: number }, string[]]>([
    ['a desk in order', {}, {}, []],
    [
      'a new desk',
      { firstEventAt: null, lastEventAt: null, signedAt: null, retainedAt: null, backedUpAt: null },
      {},
      [],
    ],
    ['one that cannot work', {}, { ready: false }, ['DeskNotReady']],
    ['a message due for an hour', { dueSince: hoursAgo(1) }, {}, ['MessagesWait']],
    ['a message for later', { dueSince: hoursAgo(-1) }, {}, []],
    ['a full tray', { inTray: 21 }, {}, ['MessagesInTray']],
    [
      'events that nothing was signed over',
      { lastEventAt: hoursAgo(1), signedAt: hoursAgo(2) },
      {},
      ['TrailNotSigned'],
    ],
    ['nothing ever signed', { signedAt: null }, {}, ['TrailNotSigned']],
    ['two nights without a round', { retainedAt: hoursAgo(51) }, {}, ['NothingErased']],
    ['no backup since yesterday', { backedUpAt: hoursAgo(27) }, {}, ['BackupTooOld']],
    ['never a backup', { backedUpAt: null }, {}, ['BackupTooOld']],
    ['a disk that gets full', {}, { freeBytes: GIGABYTE - 1 }, ['StorageLow']],
  ])('of %s', (_what, facts, { ready = true, freeBytes = 2 * GIGABYTE }, raised) => {
    const numbers = numbersOf({ ...WELL, ...facts }, { ready, freeBytes, now: NOW });
    expect(ALARMS.filter((alarm) => isRaised(alarm, numbers)).map(({ name }) => name)).toEqual(raised);
  });
});

describe.each(DIALECTS)('the doctor on $dialect', ({ fresh }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: await fresh() });
    await announce(server.deps);
    await checkpoint(server.deps);
  });
  afterAll(() => server.close());

  const found = async (change: Partial<TestServer['deps']> = {}): Promise<string[]> =>
    (await examine({ ...server.deps, ...change })).map(({ en }) => en);

  it('finds nothing wrong with a desk in order, and each thing that is', async () => {
    expect(await found()).toEqual([]);
    const ahead = { clock: () => new Date(Date.now() + 60_000) };
    expect(await found(ahead)).toEqual([expect.stringMatching(/clocks .* 60 seconds apart/)]);
    const { config } = server.deps;
    const other = readConfig({
      SECRET_KEYS: `later:${Buffer.from(Array.from({ length: 32 }, (_none, at) => (at * 37 + at * at) % 251)).toString('base64url')}`,
    });
    expect(await found({ config: { ...config, keys: other.keys } })).toEqual([
      expect.stringContaining('The last checkpoint was signed'),
    ]);
    const nowhere = {
      endpoint: 'http://127.0.0.1:9',
      bucket: 'b',
      prefix: '',
      region: 'eu',
      style: 'path',
      accessKeyId: 'k',
      secretAccessKey: 's',
    } as const;
    expect(await found({ store: s3Store(nowhere, { firstPauseMs: 1 }) })).toEqual([
      expect.stringContaining('The document store cannot be asked (documentsAway)'),
    ]);
    writeFileSync(erasureLedger(config), '{"event":"x"}\n');
    expect(await found()).toEqual([expect.stringContaining('erasures.jsonl was changed')]);
    writeFileSync(erasureLedger(config), '');
  });

  it('shows the same numbers as measurements', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    for (const name of Object.keys(DUTY_METRICS)) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(text).toMatch(/^desk_ready 1$/m);
  });
});

it('has a runbook that names every alarm with its number, and nothing that is not measured', async () => {
  const runbook = readFileSync('shared/docs/RUNBOOK.md', 'utf8');
  for (const { name, metric, raised } of ALARMS) {
    const condition = 'above' in raised ? `${metric} > ${String(raised.above)}` : `${metric} < ${String(raised.below)}`;
    expect(runbook).toContain(`### ${name}\n\n\`${condition}\``);
  }
  const server = await startTestServer();
  const measured = await (await fetch(`${server.url}/metrics`)).text();
  await server.close();
  const named = [...runbook.matchAll(/`((?:desk|http|process|nodejs)_[a-z0-9_]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(ALARMS.length);
  expect(named.filter((name) => !measured.includes(`# TYPE ${name.replace(/_(count|bucket|sum)$/, '')} `))).toEqual([]);
});

it('says how long the certificate of a mail server lasts, or why none can be trusted', async () => {
  const server = await startTestServer();
  const mail = await startMailServer();
  const config = { ...server.deps.config, smtpUrl: mail.url };
  const said = (await examine({ ...server.deps, config })).map(({ en }) => en);
  expect(said).toEqual([
    expect.stringMatching(
      /The mail server of SMTP_URL gives no connection that can be trusted \((noStartTls|DEPTH_ZERO_SELF_SIGNED_CERT)\)/,
    ),
  ]);
  await mail.stop();
  const away = (await examine({ ...server.deps, config })).map(({ en }) => en);
  expect(away).toEqual([expect.stringContaining('(ECONNREFUSED)')]);
  await server.close();
});
