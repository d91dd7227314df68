/** What lies beside a case that is erased: the letters of others in its print run, and letters of its own that nobody put on it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPrintRun } from '@desk/db/stores/printRunStore';
import { query } from '@desk/db/sql/rows';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { createPrintRun } from '../../dispatch/printing/createPrintRun';
import { approvedCopy } from '../../testing/caseCopies';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { handIn, readAll, readersWith } from '../../testing/stacks';
import { act, announce, byTwo, mustSucceed, TODAY } from '../../testing/story';
import { verifyOwnTrail } from '../../trail/verifyOwnTrail';
import { drawPrintRuns } from '../drawPrintRuns';
import { sendQueuedDispatches } from '../sendQueuedDispatches';
import { eraseAgain } from './eraseAgain';
import { eraseOneCase } from './eraseCase';

let server: TestServer;
let codes: string[][] = [];
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now, deps: { readers: readersWith(() => codes) } });
});
afterAll(() => server.close());

it('draws a print run anew without its letters, so that those of others still go', async () => {
  const [one, other] = [await approvedCopy(server), await approvedCopy(server)];
  await sendQueuedDispatches(server.deps, 'worker');
  const actor = { ...SYSTEM_ACTOR, id: server.users.supervisor2.id, role: 'supervisor' } as const;
  const run = await createPrintRun(server.deps, { actor, requestId: 'test', idempotencyKey: null });
  await drawPrintRuns(server.deps);
  const before = await findPrintRun(server.deps.db, run.id);
  expect(before?.status).toBe('ready');
  await byTwo(server.as, one.id, { action: 'closeOff', reason: 'geen reactie' });
  expect(await eraseOneCase(server.deps, { id: one.id, basis: 'retention' })).toBe(true);
  expect(await findPrintRun(server.deps.db, run.id)).toMatchObject({ status: 'drawing', file: null });
  await drawPrintRuns(server.deps);
  const after = await findPrintRun(server.deps.db, run.id);
  expect(after).toMatchObject({ status: 'ready' });
  expect(after?.file?.id).not.toBe(before?.file?.id);
  const left = await query(
    server.deps.db,
    'SELECT DISTINCT application_id AS id FROM dispatches WHERE print_run_id = $1',
    [run.id],
  );
  expect(left.map(({ id }) => id)).toEqual([other.id]);
});

it('takes letters along that lie in the tray with its number, and why they were put aside', async () => {
  const one = await announce(server.deps);
  codes = [[one.number]];
  await handIn(server.deps, { id: server.users.verifier1.id, role: 'verifier', name: 'V' }, 1);
  await readAll(server.deps);
  await mustSucceed(act(server.as('verifier1'), one.id, { action: 'withdraw', reason: 'ziet ervan af' }));
  // Refused: the case is closed. Then put aside.
  await handIn(server.deps, { id: server.users.verifier1.id, role: 'verifier', name: 'V' }, 1);
  await readAll(server.deps);
  const [letter] = await query(
    server.deps.db,
    'SELECT id, version FROM scanned_letters WHERE application_number = $1 AND mail_item_id IS NULL',
    [one.number],
  );
  const path = `/api/scanned-letters/${String(letter?.['id'])}/discard`;
  await mustSucceed(
    server.as('verifier1').post(path, { version: letter?.['version'], reason: 'van mevrouw Zwanenvelder' }),
  );
  expect(await eraseOneCase(server.deps, { id: one.id, basis: 'retention' })).toBe(true);
  const held = await query(server.deps.db, 'SELECT id FROM scanned_letters WHERE application_number = $1', [
    one.number,
  ]);
  expect(held).toEqual([]);
  const beside = await query(
    server.deps.db,
    "SELECT data FROM audit_personal_data WHERE CAST(data AS TEXT) LIKE '%Zwanenvelder%'",
    [],
  );
  expect(beside).toEqual([]);
  const words = await query(server.deps.db, 'SELECT id FROM search_entries WHERE record_id = $1', [
    String(letter?.['id']),
  ]);
  expect(words).toEqual([]);
  expect((await verifyOwnTrail(server.deps)).findings).toEqual([]);
});

it('leaves a case that was opened again since two supervisors agreed', async () => {
  const one = await approvedCopy(server);
  await sendQueuedDispatches(server.deps, 'worker');
  const [first, second] = [server.as('supervisor1'), server.as('supervisor2')];
  await byTwo(server.as, one.id, { action: 'closeOff', reason: 'geen reactie' });
  await mustSucceed(act(first, one.id, { action: 'requestErasure', reason: 'vroeg erom' }));
  await mustSucceed(act(second, one.id, { action: 'confirmErasure' }));
  now = new Date(now.getTime() + 60_000);
  const said = { personId: null, saidBy: 'De klant', channel: 'phone', on: '2026-11-23', note: 'weet van niets' };
  await mustSucceed(act(server.as('verifier1'), one.id, { action: 'reportNotMe', ...said }));
  expect(await eraseOneCase(server.deps, { id: one.id, basis: 'request' })).toBe(false);
  now = new Date(now.getTime() + 60_000);
  await byTwo(server.as, one.id, { action: 'release', reason: 'uitgezocht' });
  expect(await eraseOneCase(server.deps, { id: one.id, basis: 'request' })).toBe(false);
});

it('opens no stack of a case on legal hold that a list says to erase again', async () => {
  const one = await announce(server.deps);
  codes = [[one.number]];
  await handIn(server.deps, { id: server.users.verifier1.id, role: 'verifier', name: 'V' }, 1);
  await readAll(server.deps);
  await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'placeLegalHold', reason: 'beslag' }));
  const read = () => Promise.reject(new Error('This stack cannot be opened'));
  const deps = { ...server.deps, files: { ...server.deps.files, read } };
  const lines = [server.deps.newId(), one.id].map(
    (id) => ({ event: '', kind: 'case', id, at: TODAY.toISOString(), mac: '' }) as const,
  );
  expect(await eraseAgain(deps, lines)).toEqual({ cases: 0, registrations: 0, held: [one.number] });
  await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'liftLegalHold', reason: 'opgeheven' }));
  await expect(eraseAgain(deps, lines)).rejects.toThrow('cannot be opened');
});
