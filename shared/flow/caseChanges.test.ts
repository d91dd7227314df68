/** Tests what an action's traces in the case file change: each fact by itself, and what it reopens. */
import { describe, expect, it } from 'vitest';
import type { IdentityDocument } from '../checks/identity/identityDocument';
import { reopenedByChanges, touchedChecks } from '../checks/reopening';
import type { IntakeAnswers } from '../intake/mailItem';
import { caseChanges } from './caseChanges';
import { CASE_FILE, CASE_NOW, READ_LETTER } from '../testing/caseFile';
import type { CaseFile } from './caseFile';

const [PERSON] = CASE_FILE.persons;
const [SIGNER] = CASE_FILE.signers;
if (PERSON === undefined || SIGNER === undefined) {
  throw new Error('The case has people');
}

const WORD = { saidBy: 'T. Hoekstra', channel: 'phone', on: '2026-11-23' } as const;
const BY = { recordedById: 'o', recordedByName: 'Olga', recordedAt: CASE_NOW };

function judged(file: CaseFile, outcome: 'passed' | 'failed'): CaseFile {
  const attempt = { byRole: 'verifier', outcome, finding: null, evidence: null };
  return { ...file, checks: file.checks.map((check) => ({ ...check, outcome, attempts: [attempt] as never })) };
}

/** Codes that the change reopens, when every check had this outcome. */
function reopens(after: CaseFile, outcome: 'passed' | 'failed' = 'passed', before: CaseFile = CASE_FILE): string {
  const changes = caseChanges(before, after, CASE_NOW);
  const touched = touchedChecks(judged(after, outcome).checks, reopenedByChanges(changes));
  return [...new Set(touched.map(({ code }) => code))].sort().join(' ');
}

const application = (change: Partial<CaseFile['application']>): CaseFile => ({
  ...CASE_FILE,
  application: { ...CASE_FILE.application, ...change },
});
const letter = (answers: IntakeAnswers): CaseFile => ({
  ...CASE_FILE,
  mailItems: [{ ...READ_LETTER, checklist: { ...READ_LETTER.checklist, ...answers } }],
});
const documentFor = (id: string, change: Partial<IdentityDocument> = {}): IdentityDocument => ({
  id,
  applicationId: 'a',
  subject: 'signer',
  subjectId: SIGNER.id,
  kind: 'passport',
  country: 'NLD',
  numberEnd: '123',
  surname: 'Wever',
  givenNames: 'Ada',
  birthDate: '1970-01-02',
  expiresOn: '2030-01-01',
  masked: false,
  bsnSeen: false,
  verdict: { format: null, digits: null, findings: [], hints: [] },
  documentId: null,
  page: null,
  byId: 'o',
  byName: 'Olga',
  at: CASE_NOW,
  supersededAt: null,
  statuses: [],
  ...change,
});
const documents = (...identityDocuments: IdentityDocument[]): CaseFile => ({ ...CASE_FILE, identityDocuments });

describe('a case in which nothing changed', () => {
  it('has no changes', () => {
    expect(caseChanges(CASE_FILE, structuredClone(CASE_FILE), CASE_NOW)).toEqual([]);
  });
});

describe('a fact of the case that is another one reopens what passed on it', () => {
  it.each<[string, CaseFile, string]>([
    ['company name', application({ companyName: 'De Spil B.V.' }), 'AUT-05 CON-05 COM-05'],
    ['legal form', application({ legalForm: 'Stichting' }), 'CON-05 COM-05 IDN-03'],
    ['address', application({ address: { ...CASE_FILE.application.address, houseNumber: '13' } }), 'CON-05'],
    ['e-mail', { ...CASE_FILE, persons: [{ ...PERSON, email: 'other@spoel.example' }] }, 'CON-05'],
    ['mobile', { ...CASE_FILE, persons: [{ ...PERSON, mobile: '0622222222' }] }, 'CON-05'],
    ['birth date', { ...CASE_FILE, persons: [{ ...PERSON, birthDate: '1980-03-05' }] }, 'AUT-08 CON-05 IDN-06'],
    [
      'authority of a signer',
      { ...CASE_FILE, signers: [{ ...SIGNER, authority: 'joint' }] },
      'AUT-01 AUT-02 AUT-03 AUT-04 AUT-08 CON-03 CON-05 IDN-06 IDN-11',
    ],
    [
      'day of signing',
      { ...CASE_FILE, mailItems: [{ ...READ_LETTER, signedOn: '2026-11-01' }] },
      'AUT-01 AUT-02 AUT-03 AUT-04 CON-04',
    ],
    ['customer denies', application({ upgradeAnswer: { isUpgrade: false, ...WORD, ...BY } }), 'CON-02'],
    ['first document', documents(documentFor('d1')), 'IDN-06'],
    ['first document, with a BSN', documents(documentFor('d1', { bsnSeen: true })), 'IDN-03 IDN-06'],
    ['no to the ink', letter({ originalSignatures: 'no' }), 'CON-03'],
    ['no to the version', letter({ currentVersion: 'no' }), 'CON-01'],
    ['no to the pages', letter({ allPages: 'no' }), 'CON-01'],
    ['no to unaltered', letter({ unaltered: 'no' }), 'CON-05'],
    ['no to the level', letter({ levelAsApplied: 'no' }), 'CON-02'],
    ['no to nothing too much', letter({ nothingTooMuch: 'no' }), 'IDN-03'],
    ['yes that is not applicable', letter({ unaltered: 'notApplicable' }), 'CON-05'],
  ])('%s', (_what, after, codes) => {
    const expected = codes.split(' ').filter((code) => CASE_FILE.checks.some((check) => check.code === code));
    expect(reopens(after)).toBe(expected.sort().join(' '));
  });

  it('another document than the one recorded first is news for whoever compared the signature with it', () => {
    const first = documentFor('d1');
    const after = documents({ ...first, supersededAt: CASE_NOW }, documentFor('d2', { numberEnd: '999' }));
    expect(reopens(after, 'passed', documents(first))).toBe('IDN-03 IDN-06 IDN-11');
  });

  it('an answer about one person touches nobody else', () => {
    const changes = caseChanges(CASE_FILE, letter({ [`idCopiesEnclosed/${SIGNER.id}`]: 'no' }), CASE_NOW);
    expect(changes).toMatchObject([{ fact: 'intakeAnswer', subjectId: SIGNER.id, codes: ['IDN-02'], to: 'no' }]);
  });
});

describe('what can only mend', () => {
  const worse = letter({ unaltered: 'no' });

  it.each([
    ['passed', ''],
    ['failed', 'CON-05'],
  ] as const)('a no that turns to yes, for what had %s', (outcome, codes) => {
    expect(reopens(CASE_FILE, outcome, worse)).toBe(codes);
  });

  it('an answer to an open question unsettles nothing, unless it is no', () => {
    const { unaltered: _open, ...rest } = READ_LETTER.checklist;
    const open: CaseFile = { ...CASE_FILE, mailItems: [{ ...READ_LETTER, checklist: rest }] };
    expect(reopens(CASE_FILE, 'passed', open)).toBe('');
    expect(reopens(worse, 'passed', open)).toBe('CON-05');
  });
});

describe('a further letter', () => {
  it('that says no reopens what passed, although an earlier one said yes', () => {
    const further = { ...READ_LETTER, id: 'l2', checklist: { originalSignatures: 'no' as const } };
    expect(reopens({ ...CASE_FILE, mailItems: [READ_LETTER, further] })).toBe('CON-03');
  });

  it('that only says what is not in it leaves everything as it was', () => {
    const further = { ...READ_LETTER, id: 'l2', checklist: { originalSignatures: 'notApplicable' as const } };
    expect(reopens({ ...CASE_FILE, mailItems: [READ_LETTER, further] })).toBe('');
  });
});
