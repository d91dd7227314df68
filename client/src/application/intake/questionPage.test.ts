/** Checks that a question about a letter of several files opens on the page that it is about. */
import { expect, test } from 'vitest';
import { UNKNOWN_PAGE } from '@desk/shared/application/pageKinds';
import { caseRecord } from '../../flow/testing/caseRecord';
import { firstPageOf, pageOfQuestion } from './questionPage';

const base = caseRecord();
const [given] = base.mailItems;
if (given?.documents[0] === undefined) {
  throw new Error('The case has a letter with a scan');
}
const [scan] = given.documents;
const letter = { ...given, documents: ['copy', 'contract'].map((id) => ({ ...scan, id })) };
const page = (documentId: string, at: number, parts: object) => ({
  ...UNKNOWN_PAGE,
  documentId,
  page: at,
  seen: false,
  ...parts,
});
const post = {
  pages: [
    page('elsewhere', 1, { kind: 'contractCompany' }),
    page('copy', 1, { kind: 'identityCopy', subjectIds: ['anna'] }),
    page('copy', 2, { kind: 'identityCopy', subjectIds: ['bo'] }),
    page('contract', 1, { proposed: 'contractCompany' }),
    page('contract', 3, { proposed: 'contractSignatures' }),
  ],
};

test('before any question the contract of the letter is in view, though the copy was scanned first', () => {
  expect(firstPageOf(letter, post)).toEqual({ documentId: 'contract', page: 1 });
});

test('without a page that is known as a contract it is the first of the letter, and nothing without a scan', () => {
  expect(firstPageOf(letter, { pages: post.pages.slice(1, 3) })).toEqual({ documentId: 'copy', page: 1 });
  expect(firstPageOf(letter, { pages: [] })).toBe(null);
});

test.each([
  ['originalSignatures', { documentId: 'contract', page: 3 }],
  ['idCopyOfPerson/bo', { documentId: 'copy', page: 2 }],
  ['signatureDetails', { documentId: 'contract', page: 3 }],
  ['paperPlace', null],
  ['no question', null],
])('%s is read from %o', (key, place) => {
  expect(pageOfQuestion(key, letter, post)).toEqual(place);
});
