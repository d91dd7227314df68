/** Batches and their letters as they go in and come out, who may read a batch, and which change of a letter counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { AT, LATER, listQuery, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { aBatch, aScannedLetter } from '../testing/mailFixtures';
import {
  anotherWaits,
  claimBatch,
  endTurn,
  extendLease,
  findBatch,
  findBatchBySha,
  findStoredBatch,
  finishBatch,
  insertBatch,
  insertPage,
  listBatches,
  pagesOf,
  type NewBatch,
} from './mailBatchStore';
import {
  changeScannedLetter,
  findFate,
  findLetterBehind,
  findScannedLetter,
  insertScannedLetters,
  keepFate,
  listScannedLetters,
  removeScannedLetter,
  scannedLettersOf,
} from './scannedLetterStore';

const UNTIL = '2026-11-02T09:16:00.000Z';

describe.each(DIALECTS)('the mail room on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  const claim = (workerId: string, now: string, leaseUntil: string) =>
    write(open.db, (tx) => claimBatch(tx, { workerId, now, leaseUntil }));

  async function stored(over: Partial<NewBatch> = {}): Promise<NewBatch> {
    const batch = aBatch(over);
    await write(open.db, (tx) => insertBatch(tx, batch));
    return batch;
  }

  it('gives a batch to one worker, until its lease ends or it is given back', async () => {
    const batch = await stored();
    const [first, second] = [newId(), newId()];
    expect(await claim(first, AT, UNTIL)).toMatchObject({ id: batch.id, status: 'reading', attempts: 1 });
    expect(await claim(second, AT, UNTIL)).toBeNull();
    expect(await claim(second, UNTIL, LATER)).toMatchObject({ id: batch.id, leaseOwner: second, attempts: 2 });
    const extend = (workerId: string, leaseUntil: string | null) =>
      write(open.db, (tx) => extendLease(tx, { id: batch.id, workerId, leaseUntil }));
    expect([await extend(first, LATER), await extend(second, null)]).toEqual([false, true]);
    expect(await claim(first, AT, UNTIL)).toMatchObject({ id: batch.id, attempts: 1 });
    const end = (workerId: string) =>
      write(open.db, (tx) => finishBatch(tx, { id: batch.id, workerId, refusal: null, at: LATER }));
    expect([await end(second), await end(first), await end(first)]).toEqual([false, true, false]);
    expect(await claim(first, LATER, LATER)).toBeNull();
    expect(await findBatch(open.db, batch.id)).toMatchObject({ status: 'done', refusal: null, finishedAt: LATER });
  });

  it('keeps the same bytes once', async () => {
    const batch = await stored();
    await expect(stored({ sha256: batch.sha256 })).rejects.toMatchObject({ kind: 'unique' });
    expect(await findBatchBySha(open.db, batch.sha256)).toMatchObject({ id: batch.id });
    expect(await findBatchBySha(open.db, 'f'.repeat(64))).toBeNull();
  });

  it('reads each page once, and counts pages and letters', async () => {
    const batch = await stored();
    const page = (nth: number, codes: string[]) =>
      write(open.db, (tx) => insertPage(tx, { id: newId(), batchId: batch.id, page: nth, codes, readAt: AT }));
    await page(2, []);
    await page(1, ['ZU-2026-000001-1|1/3', 'é"\\']);
    await expect(page(1, [])).rejects.toMatchObject({ kind: 'unique' });
    expect(await pagesOf(open.db, batch.id)).toEqual([
      { page: 1, codes: ['ZU-2026-000001-1|1/3', 'é"\\'] },
      { page: 2, codes: [] },
    ]);
    const letters = [
      aScannedLetter(batch.id),
      aScannedLetter(batch.id, { status: 'discarded' }),
      aScannedLetter(batch.id),
    ];
    await write(open.db, (tx) => insertScannedLetters(tx, letters));
    const shown = await findBatch(open.db, batch.id);
    expect(shown).toMatchObject({
      pagesRead: 2,
      letters: { registered: 0, unmatched: 2, refused: 0, discarded: 1 },
    });
    expect(shown).not.toHaveProperty('wrappedKey');
    expect(await findStoredBatch(open.db, batch.id)).toMatchObject({ ...batch, attempts: 0, leaseOwner: null });
    expect(await listBatches(open.db, listQuery({ filter: { id: batch.id } }))).toEqual({
      rows: [shown],
      total: 1,
      hasMore: false,
    });
    expect(await scannedLettersOf(open.db, batch.id)).toEqual(letters);
    const tray = listQuery({ filter: { batchId: batch.id, status: 'unmatched' } });
    expect(await listScannedLetters(open.db, tray)).toMatchObject({ total: 2 });
  });

  it('changes or takes away a letter only for whoever saw it as it stands', async () => {
    const batch = await stored();
    const letter = aScannedLetter(batch.id);
    await write(open.db, (tx) => insertScannedLetters(tx, [letter]));
    const change = (version: number, pages: number[]) =>
      write(open.db, (tx) => changeScannedLetter(tx, { ...letter, version }, { pages }));
    expect([await change(0, [2]), await change(0, [1])]).toEqual([true, false]);
    expect(await findScannedLetter(open.db, letter.id)).toEqual({ ...letter, pages: [2], version: 1 });
    const remove = (version: number) => write(open.db, (tx) => removeScannedLetter(tx, { id: letter.id, version }));
    expect([await remove(0), await remove(1)]).toEqual([false, true]);
    expect(await findScannedLetter(open.db, letter.id)).toBeNull();
  });

  it('lists the tray by the place of the paper, and finds a letter by its file or number', async () => {
    const batch = await stored({ fileName: 'vrijdag Café.pdf' });
    const own = { fileName: batch.fileName };
    const letters = [
      aScannedLetter(batch.id, { ...own, pages: [9, 10] }),
      aScannedLetter(batch.id, {
        ...own,
        pages: [2],
        applicationNumber: 'ZU-2026-000123-7',
        status: 'refused',
        cause: null,
      }),
      aScannedLetter(batch.id, { ...own, pages: [1], cause: null }),
      aScannedLetter(batch.id, { ...own, pages: [11], status: 'discarded' }),
    ];
    await write(open.db, (tx) => insertScannedLetters(tx, letters));
    const pagesOf = async (filter: ListQuery['filter']): Promise<readonly (readonly number[])[]> => {
      const asked = listQuery({ filter: { batchId: batch.id, ...filter }, sort: ['place', 'ASC'] });
      return (await listScannedLetters(open.db, asked)).rows.map(({ pages }) => pages);
    };
    expect(await pagesOf({ inTray: true })).toEqual([[2], [9, 10]]);
    expect(await pagesOf({ inTray: true, q: 'cafe 000123' })).toEqual([[2]]);
    const [first, second] = letters;
    expect(second && (await findLetterBehind(open.db, second))?.id).toBe(first?.id);
    expect(first && (await findLetterBehind(open.db, first))).toBeNull();
    if (first !== undefined) {
      await write(open.db, (tx) => changeScannedLetter(tx, first, { status: 'discarded' }));
    }
    expect(await pagesOf({ inTray: true })).toEqual([[2]]);
  });

  it('keeps what was done to a letter last, also when it is no more', async () => {
    const id = newId();
    const fate = { byId: VERIFIER.id, byName: VERIFIER.name, at: AT, intoId: null, applicationNumber: null };
    expect(await findFate(open.db, id)).toBeNull();
    await write(open.db, (tx) => keepFate(tx, id, { ...fate, fate: 'split' }));
    const last = { ...fate, fate: 'joinedAway', intoId: newId() } as const;
    await write(open.db, (tx) => keepFate(tx, id, last));
    expect(await findFate(open.db, id)).toEqual(last);
  });

  it('gives the turn to the batch that waited longest, and the next time to another', async () => {
    // Whatever the tests before left waiting is somebody's for the time of this one.
    while ((await claim(newId(), LATER, '2027-01-01T00:00:00.000Z')) !== null) {
      // The next one.
    }
    const [first, second] = [newId(), newId()];
    const long = await stored({ createdAt: '2026-11-02T08:00:00.000Z' });
    const short = await stored({ createdAt: '2026-11-02T08:00:01.000Z' });
    expect((await claim(first, AT, UNTIL))?.id).toBe(long.id);
    expect(await anotherWaits(open.db, { id: long.id, now: AT })).toBe(true);
    await write(open.db, (tx) => endTurn(tx, { id: long.id, workerId: first, at: AT }));
    await write(open.db, (tx) => extendLease(tx, { id: long.id, workerId: first, leaseUntil: null }));
    expect((await claim(first, AT, UNTIL))?.id).toBe(short.id);
    expect((await claim(second, AT, UNTIL))?.id).toBe(long.id);
    expect(await anotherWaits(open.db, { id: long.id, now: AT })).toBe(false);
  });
});
