/** Documents stand for somebody until they are corrected, and what was answered about a number is known again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStatusAnswer } from '@desk/shared/checks/identity/documentStatus';
import { newId } from '../ids';
import { columnsOf } from '../models/tables';
import { DIALECTS } from '../testing/dialects';
import { AT, LATER, storedCase, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import {
  identityDocumentsOf,
  insertStatus,
  numberHashOf,
  recordDocument,
  wasReported,
  type NewIdentityDocument,
} from './identityDocumentStore';

describe.each(DIALECTS)('identity documents on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  let subjectId: string;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  beforeEach(async () => {
    const stored = await storedCase(open.db);
    applicationId = stored.id;
    subjectId = stored.personId;
  });

  const aDocument = (over: Partial<NewIdentityDocument> = {}): NewIdentityDocument => ({
    id: newId(),
    applicationId,
    subject: 'person',
    subjectId,
    kind: 'passport',
    country: 'NLD',
    numberHash: `k.${newId()}`,
    numberEnd: '014',
    surname: 'De Bruijn',
    givenNames: 'Willeke',
    birthDate: '1965-03',
    expiresOn: '2031-08-02',
    masked: true,
    bsnSeen: false,
    documentId: null,
    page: null,
    verdict: { format: 'TD3', digits: null, findings: ['letterO'], hints: [] },
    byId: 'u1',
    byName: 'Vera Vlas',
    at: AT,
    ...over,
  });
  const anAnswer = (identityDocumentId: string, over: Partial<DocumentStatusAnswer> = {}): DocumentStatusAnswer => ({
    id: newId(),
    identityDocumentId,
    result: 'valid',
    cause: null,
    provider: 'dvs.example',
    reference: 'r1',
    reportedBefore: false,
    askedAt: AT,
    byId: 'u1',
    byName: 'Vera Vlas',
    ...over,
  });
  const record = (document: NewIdentityDocument) => write(open.db, (tx) => recordDocument(tx, document));
  const answer = (one: DocumentStatusAnswer) => write(open.db, (tx) => insertStatus(tx, one));

  it('come out as they went in, without the hash of their number', async () => {
    const document = aDocument();
    expect(await record(document)).toBeNull();
    const { numberHash, ...kept } = document;
    expect(await identityDocumentsOf(open.db, applicationId)).toEqual([{ ...kept, supersededAt: null, statuses: [] }]);
    expect(await numberHashOf(open.db, document.id)).toBe(numberHash);
    expect(await numberHashOf(open.db, newId())).toBeNull();
  });

  it('are superseded by a correction for the same person, and by no other', async () => {
    const [first, other, second] = [aDocument(), aDocument({ subjectId: newId() }), aDocument({ at: LATER })];
    await record(first);
    await record(other);
    expect(await record(second)).toBe(first.id);
    expect(await identityDocumentsOf(open.db, applicationId)).toMatchObject([
      { id: first.id, supersededAt: LATER },
      { id: other.id, supersededAt: null },
      { id: second.id, supersededAt: null },
    ]);
  });

  it('carry every answer, the first one first', async () => {
    const document = aDocument();
    await record(document);
    const [late, early] = [
      anAnswer(document.id, { askedAt: LATER }),
      anAnswer(document.id, { result: 'unavailable', cause: 'timeout' }),
    ];
    await answer(late);
    await answer(early);
    const [kept] = await identityDocumentsOf(open.db, applicationId);
    expect(kept?.statuses).toEqual([early, late]);
  });

  it.each([
    ['lost', true],
    ['stolen', true],
    ['foundAgain', true],
    ['valid', false],
    ['unknown', false],
    ['unavailable', false],
  ] as const)('answered %s count as reported: %s, in another case too', async (result, reported) => {
    const document = aDocument();
    await record(document);
    await answer(anAnswer(document.id, { result }));
    expect(await wasReported(open.db, ['k.other', document.numberHash])).toBe(reported);
    expect(await wasReported(open.db, ['k.other'])).toBe(false);
  });

  it('have no column for a whole number', () => {
    const names = columnsOf('identity_documents').map(([property]) => property);
    expect(names.filter((name) => /number|mrz|bsn/i.test(name))).toEqual(['numberHash', 'numberEnd', 'bsnSeen']);
  });
});
