/** Tests what becomes of a word about who is one human, and of verdicts on both roles, when the case changes. */
import { describe, expect, it } from 'vitest';
import type { HumanVerdict } from '../application/humans';
import type { DocumentPage } from '../application/pageKinds';
import type { CheckAttempt } from '../checks/check';
import { aDocument } from '../checks/identity/document.fixture';
import { CASE_FILE, CASE_NOW } from '../testing/caseFile';
import { ADA_SIGNS, BO_UPGRADES } from '../testing/intakeCase';
import type { CaseFile } from './caseFile';
import { fallenVerdicts, humanChanges } from './humanChanges';

const COPY: DocumentPage = {
  documentId: 'd1',
  page: 4,
  kind: 'identityCopy',
  subjectIds: [ADA_SIGNS.id],
  proposed: null,
  revision: 0,
  setById: 'o',
  setByName: 'Olga Officer',
  setAt: CASE_NOW,
  erasedAt: null,
};
const WORD: HumanVerdict = {
  id: 'w',
  applicationId: 'a',
  oneId: ADA_SIGNS.id,
  otherId: BO_UPGRADES.id,
  verdict: 'joined',
  reason: 'one document',
  documentId: 'd1',
  page: 4,
  byId: 'o',
  byName: 'Olga Officer',
  at: CASE_NOW,
  supersededAt: null,
};
const passport = (subjectId: string, more: Partial<Parameters<typeof aDocument>[0]> = {}) =>
  aDocument({ subjectId, supersededAt: null, ...more });
const caseOf = (change: Partial<CaseFile> = {}, word: Partial<HumanVerdict> = {}): CaseFile => ({
  ...CASE_FILE,
  pages: [COPY],
  humanVerdicts: [{ ...WORD, ...word }],
  ...change,
});
const person = (change: Partial<CaseFile['persons'][number]>) => ({ persons: [{ ...BO_UPGRADES, ...change }] });

describe('a word about who is one human', () => {
  const both = [passport(ADA_SIGNS.id), passport(BO_UPGRADES.id)];
  const [signers, other] = [both.slice(0, 1), passport(BO_UPGRADES.id, { numberEnd: '9X9' })];

  it.each<[string, 'stands' | 'falls', Partial<CaseFile>, Partial<CaseFile>, HumanVerdict['verdict']?]>([
    ['nothing changes', 'stands', {}, {}],
    ['the surname is corrected', 'falls', {}, person({ surname: 'Spoelstra' })],
    ['the initials are corrected', 'falls', {}, person({ initials: 'B.J.' }), 'apart'],
    ['the birth date is corrected', 'falls', {}, person({ birthDate: '1980-04-03' })],
    ['the e-mail address is corrected', 'stands', {}, person({ email: 'other@spoel.example' })],
    ['the signer is corrected', 'falls', {}, { signers: [{ ...ADA_SIGNS, firstNames: 'Adriana' }] }],
    ['a document is recorded for one', 'stands', {}, { identityDocuments: signers }],
    ['the same document is recorded for both', 'stands', {}, { identityDocuments: both }],
    ['the same document is recorded for two kept apart', 'falls', {}, { identityDocuments: both }, 'apart'],
    [
      'the second document is another one',
      'falls',
      { identityDocuments: signers },
      { identityDocuments: [...signers, other] },
    ],
    ['a document is corrected', 'falls', { identityDocuments: both }, { identityDocuments: [...signers, other] }],
    ['its document is recorded again alike', 'stands', { identityDocuments: both }, { identityDocuments: [...both] }],
    ['its page is no copy any more', 'falls', {}, { pages: [{ ...COPY, kind: 'other', subjectIds: [] }] }],
    ['its page is somebody else’s', 'falls', {}, { pages: [{ ...COPY, subjectIds: ['x'] }] }],
    ['its page is painted over', 'falls', {}, { pages: [{ ...COPY, revision: 1 }] }],
  ])('%s: it %s', (_what, fate, before, after, verdict = 'joined') => {
    const fallen = fallenVerdicts(caseOf(before, { verdict }), caseOf({ ...before, ...after }, { verdict }));
    expect(fallen.map(({ id }) => id)).toEqual(fate === 'falls' ? ['w'] : []);
  });

  it('that came with the change itself, or stood no more, is left alone', () => {
    const corrected = caseOf(person({ surname: 'Spoelstra' }));
    expect(fallenVerdicts(caseOf({ humanVerdicts: [] }), corrected)).toEqual([]);
    expect(fallenVerdicts(caseOf({}, { supersededAt: CASE_NOW }), caseOf({}, { supersededAt: CASE_NOW }))).toEqual([]);
  });
});

describe('verdicts on two roles', () => {
  const attempt = (outcome: CheckAttempt['outcome'], at: string, byRole = 'verifier') =>
    ({ outcome, at, byRole, byId: 'o', reasonCode: null, evidence: null, finding: null }) as CheckAttempt;
  type Judged = readonly [outcome: 'passed' | 'failed' | null, at?: string, byRole?: string];
  const judged = (one: Judged, other: Judged, change: Partial<CaseFile>): CaseFile => ({
    ...caseOf(change),
    checks: CASE_FILE.checks
      .filter(({ code, subjectId }) => code === 'IDN-06' && subjectId !== null)
      .map((check) => {
        const [outcome, at = CASE_NOW, byRole] = check.subjectId === ADA_SIGNS.id ? one : other;
        return { ...check, outcome, attempts: outcome === null ? [] : [attempt(outcome, at, byRole)] };
      }),
  });
  const said = (one: Judged, other: Judged, becomes: 'one' | 'two'): string => {
    const [two, joined] = [{ humanVerdicts: [] }, {}].map((change) => judged(one, other, change)) as [
      CaseFile,
      CaseFile,
    ];
    const changes = becomes === 'one' ? humanChanges(two, joined) : humanChanges(joined, two);
    return changes.map(({ subjectId, codes = [] }) => `${String(subjectId)}: ${codes.join()}`).join('; ');
  };
  const BOTH = 's-ada: IDN-06; p-bo: IDN-06';

  it.each<[string, Judged, Judged, 'one' | 'two', string]>([
    ['agree: they stand', ['passed'], ['passed', '2026-11-24T09:00:00.000Z'], 'one', ''],
    ['disagree: both are asked again', ['passed'], ['failed'], 'one', BOTH],
    ['one of which is open: it stays open, the other stands', ['passed'], [null], 'one', ''],
    ['were given at once: both are asked again', ['passed'], ['passed'], 'two', BOTH],
    ['were given apart: they stand', ['passed'], ['passed', '2026-11-24T09:00:00.000Z'], 'two', ''],
    [
      'are the desk’s: it decides again itself',
      ['passed', CASE_NOW, 'system'],
      ['passed', CASE_NOW, 'system'],
      'two',
      '',
    ],
  ])('%s', (_what, one, other, becomes, expected) => {
    // The case has no appointment and no page, so that only what was recorded together tells them apart.
    expect(said(one, other, becomes)).toBe(expected);
  });

  it('lose the copy that was theirs through the other', () => {
    const evidence = { note: '', documentId: COPY.documentId, page: COPY.page, asOf: null };
    const pageReads = [{ documentId: 'd1', page: 4, revision: 0, readerId: 'o', firstAt: CASE_NOW, lastAt: CASE_NOW }];
    const checks = CASE_FILE.checks
      .filter(({ code, subjectId }) => code === 'IDN-02' && subjectId === BO_UPGRADES.id)
      .map((check) => ({
        ...check,
        outcome: 'passed' as const,
        attempts: [{ ...attempt('passed', CASE_NOW), evidence }],
      }));
    const before = caseOf({ checks, pageReads });
    const after = caseOf({ checks, pageReads, humanVerdicts: [] });
    expect(humanChanges(before, after)).toEqual([
      { fact: 'oneHuman', field: 'oneHuman', subjectId: BO_UPGRADES.id, codes: ['IDN-02'] },
    ]);
  });
});
