/** Tests when a letter counts as read. */
import { expect, it } from 'vitest';
import { LETTER } from '../intake/intakeCase.fixture';
import type { IntakeAnswers } from '../intake/mailItem';
import type { PageKind } from '../intake/pageKinds';
import { unreadLetters } from './recordAgainst';

const page = (at: number, kind: PageKind | null) => ({
  documentId: 'd1',
  page: at,
  kind,
  subjectIds: [],
  proposed: null,
  revision: 0,
  setById: kind === null ? null : 'o',
  setByName: kind === null ? null : 'Olga',
  setAt: kind === null ? null : '2026-11-23T09:00:00.000Z',
});

it.each<[string, (PageKind | null)[], IntakeAnswers, boolean]>([
  ['nothing said of it', [], {}, false],
  ['one answer', [], { legible: 'yes' }, true],
  ['every page an enclosure', ['identityCopy', 'identityCopy', 'blank'], {}, true],
  ['a page that nobody named', ['identityCopy', null, 'blank'], {}, false],
  ['a page of a contract and no answer', ['contractSignatures', 'identityCopy', 'blank'], {}, false],
  ['a page of a contract and an answer', ['contractSignatures', 'identityCopy', 'blank'], { unaltered: 'yes' }, true],
])('a letter with %s', (_what, kinds, checklist, isRead) => {
  const pages = kinds.map((kind, at) => page(at + 1, kind));
  expect(unreadLetters([{ ...LETTER, checklist }], pages)).toEqual(isRead ? [] : [LETTER.number]);
});

it('a letter whose scan is not there yet waits for it, not for a reader', () => {
  expect(unreadLetters([{ ...LETTER, documents: [], checklist: {} }], [])).toEqual([]);
});
