/** Tests which recorded identity documents lose the copy they were read from. */
import { expect, it } from 'vitest';
import { aDocument } from '../checks/identity/document.fixture';
import type { DocumentPage } from '../application/pageKinds';
import { ADA_SIGNS, BO_UPGRADES } from '../testing/intakeCase';
import { CASE_FILE } from '../testing/caseFile';
import { lostDocuments } from './lostDocuments';

const COPY: DocumentPage = {
  documentId: 'd1',
  page: 4,
  kind: 'identityCopy',
  subjectIds: [ADA_SIGNS.id],
  proposed: null,
  revision: 0,
  setById: 'o',
  setByName: 'Olga Officer',
  setAt: '2026-11-23T09:00:00.000Z',
  erasedAt: null,
};
const DOCUMENT = aDocument({ id: 'read', subjectId: ADA_SIGNS.id, documentId: 'd1', page: 4, supersededAt: null });
const withPages = (...pages: DocumentPage[]) => ({ ...CASE_FILE, pages, identityDocuments: [DOCUMENT] });

it.each<[string, DocumentPage[], boolean]>([
  ['as it was', [COPY], false],
  ['of another kind', [{ ...COPY, kind: 'other', subjectIds: [] }], true],
  ['of somebody else', [{ ...COPY, subjectIds: [BO_UPGRADES.id] }], true],
  ['of this person and another', [{ ...COPY, subjectIds: [BO_UPGRADES.id, ADA_SIGNS.id] }], false],
  ['painted over', [{ ...COPY, revision: 1 }], true],
  ['on another case', [], true],
])('a document whose copy is %s', (_what, pages, isLost) => {
  expect(lostDocuments(withPages(COPY), withPages(...pages))).toEqual(isLost ? ['read'] : []);
});

it('what was read before pages had kinds, without a page, or is superseded already, loses nothing', () => {
  const unnamed = { ...COPY, kind: null, subjectIds: [] };
  expect(lostDocuments(withPages(unnamed), withPages({ ...unnamed, revision: 1 }))).toEqual([]);
  for (const document of [
    { ...DOCUMENT, documentId: null, page: null },
    { ...DOCUMENT, supersededAt: '2026-11-23T09:00:00.000Z' },
  ]) {
    const file = { ...withPages(COPY), identityDocuments: [document] };
    expect(lostDocuments(file, { ...file, pages: [] })).toEqual([]);
  }
});
