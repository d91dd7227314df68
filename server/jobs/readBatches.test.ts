import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf, listAuditEvents } from '@desk/db/stores/auditStore';
import { findBatch } from '@desk/db/stores/mailBatchStore';
import { mailItemsOf } from '@desk/db/stores/mailItemStore';
import { scannedLettersOf } from '@desk/db/stores/scannedLetterStore';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { SEPARATOR_CODE } from '@desk/shared/intake/splitStack';
import { DomainError } from '@desk/shared/contract/errors';
import type { Actor } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import { inHand } from '../intake/arrivedFile';
import { receiveBatch } from '../intake/receiveBatch';
import { makeContractPdf } from '../../scripts/demo/contract/contractPdf';
import { applicationInput, registrationInput } from '../testing/samples';
import { handIn, REAL_READERS, readersWith } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, TODAY, type Announced } from '../testing/story';
import { readBatches } from './readBatches';

const LEASE_MS = 30_000;
const UNKNOWN = makeNumber('ZU', 2026, 999_999);
let server: TestServer;
let now = TODAY;
let codes: string[][] = [];
let [one, two, closed]: Announced[] = [];
let officer: Actor;

async function freshDesk(): Promise<void> {
  now = TODAY;
  server = await startTestServer({ clock: () => now, deps: { readers: readersWith(() => codes) } });
  const { id, name } = server.users.verifier1;
  officer = { id, name, role: 'verifier' };
  [one, two, closed] = [await announce(server.deps), await announce(server.deps), await announce(server.deps)];
  await mustSucceed(act(server.as('verifier2'), closed.id, { action: 'withdraw', reason: 'customer asked' }));
  codes = stack();
}

/** Two letters, two pages without a code, a separator, a closed case, a number nobody gave out. */
function stack(): string[][] {
  const page = (letter: Announced | undefined, part: number): string[] => [`${letter?.number ?? ''}|${String(part)}/3`];
  return [page(one, 1), page(one, 2), page(two, 1), [], [SEPARATOR_CODE], page(closed, 1), [`${UNKNOWN}|1/3`], []];
}
const OUTCOME = [
  { pages: [1, 2], status: 'registered', cause: null, refusal: null },
  { pages: [3], status: 'registered', cause: null, refusal: null },
  { pages: [4], status: 'unmatched', cause: 'afterLetter', refusal: null },
  { pages: [6], status: 'refused', cause: null, refusal: 'notInThisStatus' },
  { pages: [7], status: 'unmatched', cause: 'unknownNumber', refusal: null },
  { pages: [8], status: 'unmatched', cause: 'afterLetter', refusal: null },
];

async function eventsOfBatch(type: string): Promise<unknown[]> {
  const filter = { type };
  const asked = { filter, sort: ['sequence', 'ASC'], offset: 0, limit: 50 } as const;
  return (await listAuditEvents(server.deps.db, asked)).rows.map(({ data }) => data);
}

async function expectOutcome(batchId: string): Promise<void> {
  const letters = await scannedLettersOf(server.deps.db, batchId);
  expect(letters).toMatchObject(OUTCOME);
  for (const [index, letter] of [one, two].entries()) {
    const items = await mailItemsOf(server.deps.db, letter?.id ?? '');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ receivedOn: '2026-11-20', registeredByName: officer.name });
    expect(items[0]?.documents).toMatchObject([{ pages: OUTCOME[index]?.pages.length }]);
    expect(letters[index]).toMatchObject({ mailItemId: items[0]?.id, applicationId: letter?.id });
    const registered = (await eventsOf(server.deps.db, letter?.id ?? '')).filter(
      ({ type }) => type === 'mail.registered',
    );
    expect(registered).toMatchObject([{ actorId: officer.id, handling: true }]);
  }
  expect(await mailItemsOf(server.deps.db, closed?.id ?? '')).toEqual([]);
  expect(await findBatch(server.deps.db, batchId)).toMatchObject({
    status: 'done',
    pages: 8,
    pagesRead: 8,
    refusal: null,
    letters: { registered: 2, unmatched: 3, refused: 1, discarded: 0 },
  });
  const ids = letters.map(({ id }) => id);
  expect(await eventsOfBatch('mail.letterRefused')).toEqual([
    { letterId: ids[3], number: closed?.number, cause: 'notInThisStatus' },
    { letterId: ids[4], number: UNKNOWN, cause: 'applicationNumberUnknown' },
  ]);
  const [refused] = (await eventsOf(server.deps.db, closed?.id ?? '')).filter(
    ({ type }) => type === 'mail.letterRefused',
  );
  expect(refused).toMatchObject({ actorId: officer.id, handling: false });
  expect(await eventsOfBatch('mail.batchRead')).toEqual([{ batchId, pages: 8, letters: 6, unmatched: 3 }]);
}

describe('a batch', () => {
  beforeEach(freshDesk);
  afterEach(() => server.close());

  it('gives every letter its place', async () => {
    const batchId = await handIn(server.deps, officer, 8);
    expect(await findBatch(server.deps.db, batchId)).toMatchObject({ status: 'queued', pages: 8, pagesRead: 0 });
    expect(await readBatches(server.deps, 'worker')).toBe(1);
    await expectOutcome(batchId);
    expect(await readBatches(server.deps, 'worker')).toBe(0);
  });

  it('of many pages holds up nobody: the ones behind it have their turn', async () => {
    codes = Array.from({ length: 65 }, () => []);
    const long = await handIn(server.deps, officer, 65);
    now = new Date(now.getTime() + 1000);
    const short = await handIn(server.deps, officer, 1);
    now = new Date(now.getTime() + 1000);
    const statusOf = async (id: string) => (await findBatch(server.deps.db, id))?.status;
    expect(await readBatches(server.deps, 'worker')).toBe(1);
    expect(await findBatch(server.deps.db, long)).toMatchObject({ status: 'reading', pagesRead: 20 });
    now = new Date(now.getTime() + 1000);
    expect(await readBatches(server.deps, 'worker')).toBe(1);
    expect([await statusOf(short), await statusOf(long)]).toEqual(['done', 'reading']);
    // Alone again, it is read to its end in one go.
    expect(await readBatches(server.deps, 'worker')).toBe(1);
    expect(await findBatch(server.deps.db, long)).toMatchObject({
      status: 'done',
      pagesRead: 65,
      letters: { unmatched: 1 },
    });
  });

  /** Fails once, at the nth call of this part of the desk, as a program does that is killed there. */
  function failing(part: string, nth: number): { deps: Dependencies; calls: () => number } {
    let calls = 0;
    function count<T>(name: string, work: () => Promise<T>): Promise<T> {
      calls += name === part ? 1 : 0;
      return name === part && calls === nth ? Promise.reject(new Error(`killed in ${part}`)) : work();
    }
    const { readers, files } = server.deps;
    const deps: Dependencies = {
      ...server.deps,
      files: { ...files, store: (...args) => count('store', () => files.store(...args)) },
      readers: {
        inspectScan: (...args) => count('inspect', () => readers.inspectScan(...args)),
        takePages: (...args) => count('take', () => readers.takePages(...args)),
        async openScan(...args) {
          const scan = await count('open', () => readers.openScan(...args));
          return {
            ...scan,
            codes: (page) => count('codes', () => scan.codes(page)),
            close: () => count('close', () => scan.close()),
          };
        },
      },
    };
    return { deps, calls: () => calls };
  }

  it.each([
    ['after it was stored', 'open', 1],
    ['before the first page', 'codes', 1],
    ['in the middle of the pages', 'codes', 5],
    ['after the split', 'take', 1],
    ['between two letters', 'take', 2],
    ['in the registration of the second letter', 'inspect', 2],
    ['with the scan of the second letter stored', 'store', 2],
    ['with every letter in its place', 'close', 1],
  ])('killed %s ends the same', async (_moment, part, nth) => {
    const batchId = await handIn(server.deps, officer, 8);
    const { deps } = failing(part, nth);
    await expect(readBatches(deps, 'first')).rejects.toThrow('killed');
    expect(await readBatches(deps, 'second')).toBe(0);
    now = new Date(TODAY.getTime() + LEASE_MS);
    expect(await readBatches(deps, 'second')).toBe(1);
    await expectOutcome(batchId);
  });

  it('reads no page twice', async () => {
    await handIn(server.deps, officer, 8);
    const { deps, calls } = failing('codes', 5);
    await expect(readBatches(deps, 'first')).rejects.toThrow('killed');
    now = new Date(TODAY.getTime() + LEASE_MS);
    await readBatches(deps, 'second');
    expect(calls()).toBe(5 + 4);
  });

  it('is given back when the program stops, and goes on at once elsewhere', async () => {
    const batchId = await handIn(server.deps, officer, 8);
    const stopping = new AbortController();
    codes = stack();
    const { readers } = server.deps;
    const deps: Dependencies = {
      ...server.deps,
      readers: {
        ...readers,
        async openScan(...args) {
          const scan = await readers.openScan(...args);
          return {
            ...scan,
            codes(page) {
              if (page === 3) {
                stopping.abort();
              }
              return scan.codes(page);
            },
          };
        },
      },
    };
    expect(await readBatches(deps, 'first', stopping.signal)).toBe(1);
    expect(await findBatch(server.deps.db, batchId)).toMatchObject({ status: 'reading', pagesRead: 3 });
    expect(await readBatches(server.deps, 'second')).toBe(1);
    await expectOutcome(batchId);
  });

  it('writes nothing once another worker has it', async () => {
    const batchId = await handIn(server.deps, officer, 8);
    const { readers } = server.deps;
    const slow: Dependencies = {
      ...server.deps,
      readers: {
        ...readers,
        async openScan(...args) {
          const scan = await readers.openScan(...args);
          now = new Date(TODAY.getTime() + LEASE_MS);
          expect(await readBatches(server.deps, 'second')).toBe(1);
          return scan;
        },
      },
    };
    expect(await readBatches(slow, 'first')).toBe(1);
    await expectOutcome(batchId);
  });

  it('leaves a page that breaks the engine every time to a person', async () => {
    const batchId = await handIn(server.deps, officer, 8);
    const { readers } = server.deps;
    const deps: Dependencies = {
      ...server.deps,
      readers: {
        ...readers,
        async openScan(...args) {
          const scan = await readers.openScan(...args);
          return { ...scan, codes: (page) => (page === 1 ? Promise.reject(new Error('broke')) : scan.codes(page)) };
        },
      },
    };
    let done = 0;
    for (let nth = 0; nth < 10 && done === 0; nth += 1) {
      done = await readBatches(deps, 'worker').catch(() => 0);
      now = new Date(now.getTime() + LEASE_MS);
    }
    const letters = await scannedLettersOf(server.deps.db, batchId);
    expect(letters.map(({ pages, status, cause }) => [pages, status, cause]).slice(0, 2)).toEqual([
      [[1], 'unmatched', 'noCode'],
      [[2], 'registered', null],
    ]);
  });

  it('is refused when it cannot be opened after all, and says why', async () => {
    const batchId = await handIn(server.deps, officer, 8);
    const openScan = () => Promise.reject(new DomainError('documentBroken'));
    await readBatches({ ...server.deps, readers: { ...server.deps.readers, openScan } }, 'worker');
    expect(await findBatch(server.deps.db, batchId)).toMatchObject({ status: 'refused', refusal: 'documentBroken' });
    expect(await eventsOfBatch('mail.batchRefused')).toEqual([{ batchId, cause: 'documentBroken' }]);
  });

  it('refuses a letter whose bytes a case has already', async () => {
    codes = [[one?.number ?? ''], [SEPARATOR_CODE]];
    const first = await handIn(server.deps, officer, 2);
    await readBatches(server.deps, 'worker');
    const [letter] = await scannedLettersOf(server.deps.db, first);
    expect(letter).toMatchObject({ status: 'registered' });
    const [item] = await mailItemsOf(server.deps.db, one?.id ?? '');
    const scan = await server.as('verifier1').get(`/api/documents/${item?.documents[0]?.id ?? ''}/content`);
    const takePages = () => Promise.resolve({ bytes: scan.bytes, mediaType: 'application/pdf' as const });
    const second = await handIn(server.deps, officer, 2);
    await readBatches({ ...server.deps, readers: { ...server.deps.readers, takePages } }, 'worker');
    expect(await scannedLettersOf(server.deps.db, second)).toMatchObject([
      { status: 'refused', refusal: 'duplicateDocument', mailItemId: null },
    ]);
    expect(await mailItemsOf(server.deps.db, one?.id ?? '')).toHaveLength(1);
  });
});

describe('the real engine', () => {
  beforeAll(freshDesk);
  afterAll(() => server.close());

  it('finds the number on a real contract', async () => {
    const bytes = await makeContractPdf({
      applicationNumber: one?.number ?? '',
      application: applicationInput(registrationInput(1), 1),
      scan: { missingPages: [], upgradeNote: 'present', signatures: 'all' },
      signedOn: '2026-11-09',
    });
    const files = [inHand({ fileName: 'contract.pdf', bytes })];
    const by = { actor: officer, requestId: 'test', origin: 'screen', source: 'screen', idempotencyKey: null } as const;
    const deps = { ...server.deps, readers: REAL_READERS };
    const [received] = await receiveBatch(deps, { files, receivedOn: '2026-11-20', ...by });
    await readBatches(deps, 'worker');
    const letters = await scannedLettersOf(server.deps.db, received?.batchId ?? '');
    expect(letters).toMatchObject([{ pages: [1, 2, 3], status: 'registered', applicationId: one?.id }]);
  });
});
