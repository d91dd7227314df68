/** Somebody who asked to be forgotten is nowhere any more: every byte of the data folder is searched, and the trail still verifies. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '@desk/db/testing/freshDatabase';
import { PLACES } from '@desk/db/retention/places';
import { query } from '@desk/db/sql/rows';
import { personsOf } from '@desk/db/stores/applicationStore';
import { eventsOf } from '@desk/db/stores/auditStore';
import { listBatches } from '@desk/db/stores/mailBatchStore';
import { DIALECTS } from '@desk/db/testing/dialects';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { handIn, readAll, readersWith } from '../../testing/stacks';
import { act, announce, type Announced, byTwo, mustSucceed, TODAY } from '../../testing/story';
import { verifyOwnTrail } from '../../trail/verifyOwnTrail';
import { drawMessageLetters } from '../drawMessageLetters';
import { sendQueuedDispatches } from '../sendQueuedDispatches';
import { sweepFiles } from '../sweepFiles';
import { eraseConfirmed } from './performRetention';

/** Nobody and nothing else in the desk is called so. */
const SURNAME = 'Zwanenvelder';
const STREET = 'Kwartellaan';
const EMAIL = 'z.zwanenvelder@example.com';
const COMPANY = 'Zwanenvelder Kaasopslag B.V.';
const NOTE = 'Kwekersopmerking over de heer Zwanenvelder';
const REASON = 'Zwanenvelder vroeg per brief om te worden vergeten';

const open = new AbortController().signal;

describe.each(DIALECTS)('erasing on $dialect', ({ dialect, fresh }) => {
  let database: FreshDatabase;
  let server: TestServer;
  let codes: string[][] = [];
  let one: Announced;
  let values: string[];

  beforeAll(async () => {
    database = await fresh();
    server = await startTestServer({ database, clock: () => TODAY, deps: { readers: readersWith(() => codes) } });
  });
  afterAll(() => server.close());

  const supervisor = (name: 'supervisor1' | 'supervisor2') => server.as(name);

  /** Every file under the data folder, and what the database holds. */
  async function everyByte(): Promise<(readonly [place: string, bytes: Buffer])[]> {
    const folders = [server.deps.config.dataDir, ...(dialect === 'sqlite' ? [dirname(database.url.slice(7))] : [])];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const tables = dialect === 'sqlite' ? [] : Object.keys(PLACES);
    const rows = await Promise.all(
      tables.map(async (table) => {
        const held = await query(server.deps.db, `SELECT CAST(t.* AS TEXT) AS held FROM ${table} t`, []);
        return [table, Buffer.from(JSON.stringify(held))] as const;
      }),
    );
    return [...files.map((path) => [path, readFileSync(path)] as const), ...rows];
  }

  async function placesOf(value: string): Promise<string[]> {
    const spellings = [
      value,
      value.toLowerCase(),
      value.toUpperCase(),
      Buffer.from(value).toString('base64').slice(0, -4),
    ];
    return (await everyByte())
      .filter(([, bytes]) => spellings.some((one) => bytes.includes(one)))
      .map(([place]) => place.split('/').at(-1) ?? '');
  }

  it('works a case of somebody to its end, who is everywhere then', async () => {
    one = await announce(server.deps, {
      registration: { companyName: COMPANY },
      application: ({ persons, signers, address }) => ({
        companyName: `${COMPANY} i.o.`,
        address: { ...address, street: STREET },
        persons: persons.map((person) => ({ ...person, surname: SURNAME, email: EMAIL })),
        signers: signers.map((signer) => ({ ...signer, surname: SURNAME })),
      }),
    });
    codes = [[one.number], [one.number], [one.number], [one.number], [one.number], [one.number], []];
    await handIn(server.deps, { id: server.users.verifier1.id, role: 'verifier', name: 'V' }, 7);
    await readAll(server.deps);
    const officer = server.as('verifier1');
    await mustSucceed(
      officer.post(`/api/applications/${one.id}/notes`, { text: NOTE }, { 'Idempotency-Key': 'note-0000001' }),
    );
    await mustSucceed(act(supervisor('supervisor1'), one.id, { action: 'hold', reason: REASON }));
    await byTwo(supervisor, one.id, { action: 'release', reason: REASON });
    await mustSucceed(act(officer, one.id, { action: 'withdraw', reason: REASON }));
    await sendQueuedDispatches(server.deps, 'worker');
    await drawMessageLetters(server.deps);
    const persons = await personsOf(server.deps.db, one.id);
    values = [SURNAME, STREET, EMAIL, COMPANY, NOTE, REASON, ...persons.map(({ mobile }) => mobile)];
    for (const value of values) {
      expect(await placesOf(value), value).not.toEqual([]);
    }
  });

  it('takes two supervisors, and no legal hold', async () => {
    const ask = { action: 'requestErasure', reason: REASON };
    expect((await act(server.as('verifier1'), one.id, ask)).body.code).toBe('roleNotAllowed');
    await mustSucceed(act(supervisor('supervisor1'), one.id, ask));
    const confirm = { action: 'confirmErasure' };
    expect((await act(supervisor('supervisor1'), one.id, confirm)).body.code).toBe('erasureAskedYourself');
    await mustSucceed(act(supervisor('supervisor1'), one.id, { action: 'placeLegalHold', reason: 'een geschil' }));
    expect((await act(supervisor('supervisor2'), one.id, confirm)).body.code).toBe('legalHold');
    await mustSucceed(act(supervisor('supervisor1'), one.id, { action: 'liftLegalHold', reason: 'is beslecht' }));
    expect(await eraseConfirmed(server.deps, 'worker', open)).toBe(0);
    await mustSucceed(act(supervisor('supervisor2'), one.id, confirm));
    await mustSucceed(act(supervisor('supervisor1'), one.id, { action: 'placeLegalHold', reason: 'toch nog' }));
    expect(await eraseConfirmed(server.deps, 'worker', open)).toBe(0);
    await mustSucceed(act(supervisor('supervisor1'), one.id, { action: 'liftLegalHold', reason: 'is beslecht' }));
  });

  it('leaves no copy of a value in any byte, and a trail that verifies and says so', async () => {
    expect(await eraseConfirmed(server.deps, 'worker', open)).toBe(1);
    for (const value of values) {
      expect([value, await placesOf(value)]).toEqual([value, []]);
    }
    const events = await eventsOf(server.deps.db, one.id);
    expect(events.at(-1)).toMatchObject({ type: 'case.erased', data: { number: one.number, basis: 'request' } });
    expect(events.filter(({ erased }) => erased).length).toBeGreaterThan(5);
    expect(await verifyOwnTrail(server.deps)).toMatchObject({ found: 0, findings: [] });
    expect((await server.as('supervisor1').get(`/api/applications/${one.id}`)).status).toBe(404);
    expect(await sweepFiles(server.deps)).toBe(0);
  });

  it('blackens the pages of the case in its stack, and leaves those of others', async () => {
    const asked = { sort: ['createdAt', 'ASC'], offset: 0, limit: 25, filter: {} } as const;
    const [batch] = (await listBatches(server.deps.db, asked)).rows;
    const path = (page: number) => `/api/mail-batches/${batch?.id ?? ''}/pages/${String(page)}?width=100`;
    const sizes = [];
    for (const page of [1, 7]) {
      sizes.push((await mustSucceed(server.as('verifier1').get(path(page)))).bytes.length);
    }
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
  });
});
