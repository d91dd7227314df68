import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { describe, expect, it } from 'vitest';
import { aDocument } from '@desk/shared/checks/identity/document.fixture';
import type { CheckCode } from '@desk/shared/catalogue/checkTypes';
import { caseRecord, checkOf, PERSON_ID } from '../flow/testing/caseRecord';
import {
  draftProblems,
  openDraft,
  toInput,
  withOutcome,
  withPageInView,
  type CheckDraft,
  type DraftProblem,
} from './checkDraft';

const empty: CheckDraft = {
  outcome: null,
  reasonCode: null,
  remark: '',
  note: '',
  documentId: null,
  page: null,
  asOf: '',
  region: null,
  isWithoutPage: false,
};
const noted: CheckDraft = { ...empty, note: 'gezien' };

describe('what still misses in a draft', () => {
  const record = caseRecord();
  const documentId = record.pages[0]?.documentId ?? null;
  const on = (page: number): CheckDraft => ({ ...empty, outcome: 'passed', documentId, page });
  it.each<[string, CheckCode, CheckDraft, readonly DraftProblem[]]>([
    ['nothing filled in', 'CON-01', empty, ['outcomeMissing']],
    ['an outcome without evidence', 'CON-01', { ...empty, outcome: 'passed' }, ['evidenceMissing']],
    ['a failure without a reason', 'CON-01', { ...noted, outcome: 'failed' }, ['reasonCodeMissing']],
    ['only a note where a page is asked', 'CON-03', { ...noted, outcome: 'passed' }, ['evidenceMissing']],
    ['the page with the signatures', 'CON-03', on(3), []],
    ['another page of the contract', 'CON-03', on(1), ['evidenceOtherKind']],
    ['a page of a contract that is whole', 'CON-01', on(1), []],
    [
      'only the day of an extract that is not there',
      'COM-03',
      { ...empty, outcome: 'passed', asOf: '2026-11-20' },
      ['evidenceMissing'],
    ],
    ['an inquiry with a note', 'CON-03', { ...noted, outcome: 'inquiry' }, []],
    ['a check that needs no evidence', 'CTC-01', { ...empty, outcome: 'passed' }, []],
  ])('%s', (_name, code, draft, problems) => {
    expect(draftProblems(draft, { code, subjectId: null }, record)).toEqual(problems);
  });

  it('a page that was not on this screen', () => {
    const pages = record.pages.map((page) => ({ ...page, seen: page.page !== 3 }));
    expect(draftProblems(on(3), { code: 'CON-03', subjectId: null }, { ...record, pages })).toEqual([
      'evidenceNotSeen',
    ]);
  });
});

describe('choosing an outcome', () => {
  it('fills in the only reason of a failure and forgets it when the check passes', () => {
    const failed = withOutcome(empty, 'failed', ['CONTRACT_STALE']);
    expect(failed.reasonCode).toBe('CONTRACT_STALE');
    expect(withOutcome(failed, 'passed', ['CONTRACT_STALE']).reasonCode).toBeNull();
  });

  it('chooses nothing when there is more than one reason', () => {
    expect(withOutcome(empty, 'failed', ['CONTRACT_STALE', 'CONTRACT_ALTERED']).reasonCode).toBeNull();
  });
});

describe('opening a draft', () => {
  const nothing = { checks: [], proposals: {}, register: null, identityDocuments: [] };
  const among = (...checks: CheckWithAttempts[]) => ({ ...nothing, checks });
  it('chooses what the desk proposes, and nothing where it proposes nothing', () => {
    const check = checkOf({ code: 'CON-04', subject: 'contract' });
    const finding = { key: 'contractStale', data: {} };
    const proposals = { [check.id]: { outcome: 'failed', reasonCode: 'CONTRACT_STALE', finding } } as const;
    expect(openDraft(check, { ...nothing, proposals })).toMatchObject({
      outcome: 'failed',
      reasonCode: 'CONTRACT_STALE',
    });
    expect(openDraft(check, among())).toMatchObject({ outcome: null, reasonCode: null });
  });

  it('dates the check on the status of a document by what the verification service answered about it', () => {
    const check = checkOf({ code: 'IDN-07', subject: 'person', subjectId: PERSON_ID });
    const answer = {
      ...{
        id: 's',
        identityDocumentId: 'd',
        cause: null,
        provider: '',
        reference: '',
        reportedBefore: false,
        byId: 'o',
        byName: 'O',
      },
      askedAt: '2026-11-20T09:00:00.000Z',
    };
    const withAnswer = (result: 'valid' | 'unavailable') => ({
      ...nothing,
      identityDocuments: [aDocument({ subjectId: PERSON_ID, statuses: [{ ...answer, result }] })],
    });
    expect(openDraft(check, withAnswer('valid')).asOf).toBe('2026-11-20');
    expect(openDraft(check, withAnswer('unavailable')).asOf).toBe('');
  });

  it('names no page: whoever judges does', () => {
    const draft = openDraft(checkOf({ code: 'CON-01', subject: 'contract' }), among());
    expect([draft.documentId, draft.page, draft.region]).toEqual([null, null, null]);
  });

  it('proposes the day of the same extract, never the day of a system finding', () => {
    const by = (byId: string, asOf: string) =>
      checkOf({
        code: 'COM-04',
        subject: 'company',
        attempts: [
          {
            id: byId,
            checkId: 'x',
            sequence: 1,
            outcome: 'passed',
            reasonCode: null,
            remark: '',
            finding: null,
            evidence: { note: '', documentId: null, page: null, asOf },
            byId,
            byName: byId,
            byRole: 'verifier',
            at: '2026-11-14T09:00:00.000Z',
          },
        ],
      });
    const check = checkOf({ code: 'COM-03', subject: 'company' });
    expect(openDraft(check, among(by('u-1', '2026-11-10'), by('system', '2026-11-12'))).asOf).toBe('2026-11-10');
    expect(openDraft(check, among(by('system', '2026-11-12'))).asOf).toBe('');
  });
});

it('sends empty fields as none', () => {
  expect(toInput({ ...noted, outcome: 'passed', page: 4 }, 'c')).toEqual({
    checkId: 'c',
    outcome: 'passed',
    reasonCode: null,
    remark: '',
    evidence: { note: 'gezien', documentId: null, page: null, asOf: null, region: null },
  });
});

describe('the page in view', () => {
  const record = caseRecord();
  const documentId = record.pages[0]?.documentId ?? '';
  const region = { page: 3, x: 0.1, y: 0.7, width: 0.4, height: 0.1 };
  const shown = (page: number) => ({ documentId, page, region: page === 3 ? region : null });
  const named = (code: CheckCode, page: number, draft: CheckDraft = empty) => {
    const { page: on, region: part } = withPageInView(draft, { code, subjectId: null }, { shown: shown(page), record });
    return [on, part];
  };
  it.each<[string, CheckCode, number, CheckDraft, unknown]>([
    ['carries a verdict that is read from it, with the part that is meant', 'CON-03', 3, empty, [3, region]],
    ['carries none that is read from another kind', 'CON-03', 1, empty, [null, null]],
    ['gives way to the page that was named', 'CON-01', 1, { ...empty, documentId, page: 2 }, [2, null]],
    ['does not count where the officer wants none', 'CON-01', 1, { ...empty, isWithoutPage: true }, [null, null]],
    ['does not stand in where the register can answer', 'COM-01', 1, empty, [null, null]],
  ])('%s', (_what, code, page, draft, expected) => {
    expect(named(code, page, draft)).toEqual(expected);
  });
});
