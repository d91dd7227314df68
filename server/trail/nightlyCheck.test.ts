import { mkdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lastTrailCheck } from '@desk/db/stores/trailCheckStore';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { listQuery } from '@desk/db/testing/fixtures';
import { announce } from '../testing/story';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkpointFile } from './checkpointFile';
import { checkpoint } from './checkpoints';
import { checkTrail, checkTrailNightly } from './nightlyCheck';

let server: TestServer;
let now = new Date('2026-11-24T01:30:00.000Z');

beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
  await announce(server.deps);
  await checkpoint(server.deps);
});
afterAll(() => server.close());

const look = () => checkTrailNightly(server.deps);
const reasons = async () => (await server.deps.health.look()).reasons.map(({ code }) => code);

it('looks once a night, from two o’clock in Amsterdam, and tells the trail', async () => {
  expect([await look(), await look()]).toEqual([1, 0]);
  now = new Date('2026-11-25T00:59:00.000Z');
  expect(await look()).toBe(0);
  now = new Date('2026-11-25T01:00:00.000Z');
  expect(await look()).toBe(1);
  // A look by hand is not the night's.
  await checkTrail(server.deps, { night: now.toISOString() });
  expect(await look()).toBe(0);
  expect(await lastTrailCheck(server.deps.db)).toMatchObject({ night: '2026-11-25', found: 0, findings: [] });
  const { rows } = await listAuditEvents(server.deps.db, listQuery({ filter: { type: 'trail.verified' } }));
  expect(rows.map(({ data }) => data)).toEqual(Array(3).fill(expect.objectContaining({ found: 0 })));
  expect(await reasons()).toEqual([]);
});

it('raises the alarm over what does not hold, with its place, until it is looked at and whole again', async () => {
  const { sequelize } = server.deps.db;
  await sequelize.query("UPDATE users SET role = 'supervisor' WHERE username = 'verifier1'");
  now = new Date('2026-11-26T01:00:00.000Z');
  expect(await look()).toBe(1);
  const chain = `account:${server.users.verifier1.id}`;
  expect((await lastTrailCheck(server.deps.db))?.findings).toEqual([
    { code: 'rowChanged', chain, table: 'users', id: server.users.verifier1.id },
  ]);
  expect(await reasons()).toEqual(['trailBroken']);
  await sequelize.query("UPDATE users SET role = 'verifier' WHERE username = 'verifier1'");
  expect(await reasons()).toEqual(['trailBroken']);
  now = new Date('2026-11-27T01:00:00.000Z');
  await look();
  expect(await reasons()).toEqual([]);
});

it('raises the alarm as well when the trail cannot be looked through to its end', async () => {
  const file = checkpointFile(server.deps.config);
  await rm(file);
  await mkdir(file);
  now = new Date('2026-11-28T01:00:00.000Z');
  expect(await look()).toBe(1);
  expect((await lastTrailCheck(server.deps.db))?.findings).toEqual([{ code: 'trailUnreadable' }]);
  expect(await reasons()).toEqual(['trailBroken']);
});

it('says when no look was finished for two days although the desk runs, until there is one', async () => {
  await rm(checkpointFile(server.deps.config), { recursive: true });
  now = new Date('2026-11-30T00:59:00.000Z');
  await look();
  expect(await reasons()).toEqual([]);
  now = new Date('2026-12-02T01:00:00.000Z');
  expect(await reasons()).toEqual(['trailNotVerified']);
  await look();
  expect(await reasons()).toEqual([]);
});
