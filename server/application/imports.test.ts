import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepFiles } from '../jobs/sweepFiles';
import type { Answer } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';
import { registrationCsv, registrationInput } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import { importingTo } from '../testing/importing';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const { sendCsv, sendLines, known } = importingTo(() => server);

describe('who may import', () => {
  it.each([
    ['anonymous', 401, 401],
    ['verifier1', 403, 403],
    ['supervisor1', 403, 403],
    ['auditor1', 403, 403],
    ['frontOffice', 200, 403],
    ['loginPlatform', 403, 200],
  ] as const)('%s gets %i for applications and %i for registrations', async (actor, applications, registrations) => {
    expect((await sendLines(['x'], actor, '?dryRun=true')).status).toBe(applications);
    expect((await sendCsv(registrationCsv(registrationInput(9000)), actor, '?dryRun=true')).status).toBe(registrations);
  });

  it.each([
    ['?dryRun=perhaps', 400, 'badQuery'],
    ['?force=true', 400, 'badQuery'],
  ])('refuses the question %s: %i', async (query, status, code) => {
    const answer = await sendLines([], 'frontOffice', query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses a body of another kind: 422', async () => {
    const answer = await server.as('frontOffice').post('/api/imports/applications', { lines: [] });
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
  });
});

describe('the list of refused lines', () => {
  const flood = (lines: number): Promise<Answer> =>
    sendLines(['nonsense\n'.repeat(lines)], 'frontOffice', '?dryRun=true');
  const listOf = (actor: TestActor, id: string): Promise<Answer> => server.as(actor).get(`/api/imports/refused/${id}`);

  it('holds all of them where the answer lists the first hundred, and is for its sender alone', async () => {
    const { refusedListId } = (await flood(2500)).body;
    const { status, headers, text } = await listOf('frontOffice', refusedListId);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    const lines = text.trimEnd().split('\n');
    const numbers = lines.map((line) => (JSON.parse(line) as { line: number }).line);
    expect(numbers).toEqual(Array.from({ length: 2500 }, (_, at) => at + 1));
    expect((await listOf('loginPlatform', refusedListId)).status).toBe(404);
    expect((await listOf('verifier1', refusedListId)).status).toBe(403);
    expect((await listOf('frontOffice', server.deps.newId())).status).toBe(404);
    expect((await listOf('frontOffice', '..%2f..%2fdesk')).status).toBe(404);
  });

  it('is not made where the answer lists every one', async () => {
    expect((await flood(100)).body).toMatchObject({ refusedCount: 100, refusedListId: null });
  });

  it('names no field that could be a value', async () => {
    const application = await known(15);
    const { body, text } = await sendLines([{ ...application, 'jan@example.com': 1, extra: 2 }]);
    expect(body.refused[0].problems).toEqual([{ field: '', message: 'has a field that is not known: ?, extra' }]);
    expect(text).not.toContain('jan@');
  });

  it('goes after a week', async () => {
    const { refusedListId } = (await flood(101)).body;
    const folder = join(server.deps.config.dataDir, 'refused-lines');
    const age = (days: number): void => {
      const at = new Date(TODAY.getTime() - days * 24 * 60 * 60_000);
      readdirSync(folder).forEach((name) => utimesSync(join(folder, name), at, at));
    };
    age(6);
    await sweepFiles(server.deps);
    expect((await listOf('frontOffice', refusedListId)).status).toBe(200);
    age(8);
    await sweepFiles(server.deps);
    expect((await listOf('frontOffice', refusedListId)).status).toBe(404);
  });
});
