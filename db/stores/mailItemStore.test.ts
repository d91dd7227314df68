/** Letters and scans as they go in and come out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { AT, LATER, listQuery, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import {
  findDocument,
  findDocumentBySha,
  findMailItem,
  insertDocument,
  insertMailItem,
  listDocuments,
  listMailItems,
  mailItemsOf,
  moveMailItem,
  removeMailItem,
  replaceDocument,
  setPaper,
  updateChecklist,
  type NewMailItem,
  type StoredDocument,
} from './mailItemStore';

function aLetter(applicationId: string, over: Partial<NewMailItem> = {}): NewMailItem {
  const id = newId();
  return {
    id,
    number: `ZP-${id}`,
    applicationId,
    receivedOn: '2026-11-02',
    delivery: 'registered',
    remark: 'nat',
    sender: 'De Korenmaat',
    archivePlace: 'K12',
    signedOn: null,
    checklist: { legible: 'yes' },
    registeredById: VERIFIER.id,
    registeredByName: VERIFIER.name,
    registeredAt: AT,
    ...over,
  };
}

function aScan(mailItemId: string, sha256: string): StoredDocument {
  return {
    id: newId(),
    mailItemId,
    fileName: 'contract.pdf',
    mediaType: 'application/pdf',
    bytes: 123_456,
    pages: null,
    sha256,
    wrappedKey: 'wrapped',
    iv: 'iv',
    authTag: 'tag',
    storedAt: LATER,
    receivedSha256: null,
  };
}

describe.each(DIALECTS)('letters on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
    applicationId = (await storedCase(open.db)).id;
  });
  afterAll(() => open.remove());

  it('come out as they went in, in the order in which they were registered', async () => {
    const second = aLetter(applicationId, { registeredAt: LATER });
    const first = aLetter(applicationId);
    const scan = aScan(first.id, 'a'.repeat(64));
    await write(open.db, async (tx) => {
      await insertMailItem(tx, second);
      await insertMailItem(tx, first);
      await insertDocument(tx, scan);
    });
    const { wrappedKey, iv, authTag, storedAt, receivedSha256, ...summary } = scan;
    const stored = { ...first, paper: null, openQuestions: 0, documents: [summary] };
    expect(await mailItemsOf(open.db, applicationId)).toEqual([
      stored,
      { ...second, paper: null, openQuestions: 0, documents: [] },
    ]);
    expect(await findMailItem(open.db, first.id)).toEqual(stored);
    expect(await findMailItem(open.db, newId())).toBeNull();
    expect(await findDocument(open.db, scan.id)).toEqual({
      ...summary,
      wrappedKey,
      iv,
      authTag,
      storedAt,
      receivedSha256,
      applicationId,
    });
    expect(await findDocumentBySha(open.db, scan.sha256)).toMatchObject({ id: scan.id, applicationId });
    expect(await findDocumentBySha(open.db, 'b'.repeat(64))).toBeNull();
    expect(await listDocuments(open.db, listQuery({ filter: { mailItemId: first.id } }))).toEqual({
      rows: [summary],
      total: 1,
      hasMore: false,
    });
    expect(await listMailItems(open.db, listQuery({ filter: { id: first.id } }))).toEqual({
      rows: [stored],
      total: 1,
      hasMore: false,
    });
  });

  it('are found by number, sender and place', async () => {
    const letter = aLetter(applicationId, { sender: 'Cafédirect', archivePlace: 'Z99' });
    await write(open.db, (tx) => insertMailItem(tx, letter));
    for (const q of ['cafedirect', 'z99', letter.number]) {
      expect(await listMailItems(open.db, listQuery({ filter: { q } })), q).toMatchObject({ total: 1 });
    }
  });

  it('take new answers, and a date of signing only when there is one', async () => {
    const letter = aLetter(applicationId, { signedOn: '2026-10-30' });
    await write(open.db, async (tx) => {
      await insertMailItem(tx, letter);
      await updateChecklist(tx, letter.id, { legible: 'no', allPages: 'notApplicable' });
    });
    const answers = { legible: 'no', allPages: 'notApplicable' };
    expect(await findMailItem(open.db, letter.id)).toMatchObject({ checklist: answers, signedOn: '2026-10-30' });
    await write(open.db, (tx) => updateChecklist(tx, letter.id, {}, null));
    expect(await findMailItem(open.db, letter.id)).toMatchObject({ checklist: {}, signedOn: null });
  });

  it('say where the paper is, the last word counting', async () => {
    const letter = aLetter(applicationId);
    await write(open.db, async (tx) => {
      await insertMailItem(tx, letter);
      await setPaper(tx, letter.id, { fate: 'archived', on: '2026-11-20', place: 'K12' });
    });
    expect(await findMailItem(open.db, letter.id)).toMatchObject({
      paper: { fate: 'archived', on: '2026-11-20', place: 'K12' },
    });
    const returned = { fate: 'returned', on: '2026-11-21', place: '' } as const;
    await write(open.db, (tx) => setPaper(tx, letter.id, returned));
    expect(await findMailItem(open.db, letter.id)).toMatchObject({ paper: returned });
  });

  it('are still found by what was handed in when a scan is kept otherwise, and the old key is gone', async () => {
    const letter = aLetter(applicationId);
    const [received, kept, redacted] = ['d', 'e', 'f'].map((digit) => digit.repeat(64)) as [string, string, string];
    const scan = { ...aScan(letter.id, kept), receivedSha256: received };
    await write(open.db, async (tx) => {
      await insertMailItem(tx, letter);
      await insertDocument(tx, scan);
    });
    expect(await findDocumentBySha(open.db, received)).toMatchObject({ id: scan.id });
    const { mediaType, bytes, pages, iv, authTag, storedAt } = scan;
    const fresh = { mediaType, bytes, pages, iv, authTag, storedAt, sha256: redacted, receivedSha256: received };
    const replace = (wrappedKey: string) =>
      write(open.db, (tx) => replaceDocument(tx, { id: scan.id, wrappedKey }, { ...fresh, wrappedKey: 'another' }));
    expect(await replace('a key it does not have')).toBe(false);
    expect(await replace(scan.wrappedKey)).toBe(true);
    expect(await findDocument(open.db, scan.id)).toMatchObject({ sha256: redacted, wrappedKey: 'another' });
    expect(await findDocumentBySha(open.db, received)).toMatchObject({ id: scan.id });
    expect(await findDocumentBySha(open.db, kept)).toBeNull();
  });

  it('are listed as waiting until their first scan is there, and only then cannot be taken off the file', async () => {
    const [waiting, mistaken] = [aLetter(applicationId), aLetter(applicationId)];
    await write(open.db, async (tx) => {
      await insertMailItem(tx, waiting);
      await insertMailItem(tx, mistaken);
    });
    const listed = async (scanned: boolean): Promise<readonly string[]> => {
      const query = listQuery({ filter: { applicationId, scanned } });
      return (await listMailItems(open.db, { ...query, limit: 100 })).rows.map(({ id }) => id);
    };
    expect(await listed(false)).toEqual(expect.arrayContaining([waiting.id, mistaken.id]));
    await write(open.db, (tx) => insertDocument(tx, aScan(waiting.id, '9'.repeat(64))));
    expect(await listed(false)).not.toContain(waiting.id);
    expect(await listed(true)).toContain(waiting.id);
    expect(await write(open.db, (tx) => removeMailItem(tx, waiting.id))).toBe(false);
    expect(await write(open.db, (tx) => removeMailItem(tx, mistaken.id))).toBe(true);
    expect(await findMailItem(open.db, mistaken.id)).toBeNull();
    expect(await findMailItem(open.db, waiting.id)).not.toBeNull();
  });

  it('move to another case with their scans', async () => {
    const other = await storedCase(open.db);
    const letter = aLetter(applicationId);
    const scan = aScan(letter.id, 'c'.repeat(64));
    await write(open.db, async (tx) => {
      await insertMailItem(tx, letter);
      await insertDocument(tx, scan);
      await moveMailItem(tx, letter.id, other.id);
    });
    expect((await mailItemsOf(open.db, other.id)).map(({ id }) => id)).toEqual([letter.id]);
    expect(await findDocument(open.db, scan.id)).toMatchObject({ applicationId: other.id });
    expect((await mailItemsOf(open.db, applicationId)).map(({ id }) => id)).not.toContain(letter.id);
  });
});
