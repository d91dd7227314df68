/** A case for tests of the screens: invented people, one of each kind of thing the panels show. */
import { MOLENWIEK } from '@desk/shared/testing/address';
import type { Check } from '@desk/shared/checks/check';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { CONTRACT_PARTS, UNKNOWN_PAGE } from '@desk/shared/application/pageKinds';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';

export const PERSON_ID = '0198c000-0000-7000-8000-0000000000a1';
export const SIGNER_ID = '0198c000-0000-7000-8000-0000000000b1';
const CASE_ID = '0198c000-0000-7000-8000-000000000001';
export const DOCUMENT_ID = '0198c000-0000-7000-8000-0000000000d1';

const name = { initials: 'T.A.', firstNames: 'Tjitske Aaltje', prefix: 'van', surname: 'Hoekstra' };

/** An id that belongs to a text, in the form the API asks. */
export function idOf(text: string): string {
  const hex = [...text].map((character) => character.charCodeAt(0).toString(16)).join('');
  return `0198c000-0000-7000-8000-${hex.padEnd(12, '0').slice(0, 12)}`;
}

/** A check without attempts; its id is made of its code. */
export function checkOf(parts: Pick<Check, 'code' | 'subject'> & Partial<CheckWithAttempts>): CheckWithAttempts {
  return {
    id: idOf(parts.code),
    applicationId: CASE_ID,
    subjectId: null,
    renewal: 'renewed',
    outcome: null,
    reasonCode: null,
    waiver: null,
    attempts: [],
    ...parts,
  };
}

/** A compared field; identical unless said otherwise. */
export function mismatchOf(parts: Partial<Mismatch>): Mismatch {
  return {
    id: idOf(parts.field ?? 'city'),
    applicationId: CASE_ID,
    field: 'city',
    subject: 'company',
    subjectId: null,
    declared: 'Zeewolde',
    registered: 'Zeewolde',
    difference: 'identical',
    formattingReasons: [],
    differenceKind: null,
    resolution: null,
    reason: '',
    resolvedById: null,
    resolvedByName: null,
    resolvedAt: null,
    ...parts,
  };
}

const letter = {
  id: '0198c000-0000-7000-8000-0000000000e1',
  number: 'ZP-2026-000013-3',
  applicationId: CASE_ID,
  receivedOn: '2026-11-12',
  delivery: 'registered',
  sender: 'Groothandel De Korenmaat B.V.',
  archivePlace: 'Doos 2026-11',
  remark: '',
  signedOn: '2026-11-08',
  checklist: {},
  registeredById: 'u-verifier1',
  registeredByName: 'Sanne Hoogendoorn',
  registeredAt: '2026-11-12T10:00:00.000Z',
  documents: [
    {
      id: DOCUMENT_ID,
      mailItemId: '0198c000-0000-7000-8000-0000000000e1',
      fileName: 'contract.pdf',
      mediaType: 'application/pdf',
      bytes: 12_000,
      pages: 3,
      sha256: 'a'.repeat(64),
    },
  ],
} as const satisfies ApplicationDetail['mailItems'][number];

/** The three pages of the contract, each named and seen. */
const PAGES: ApplicationDetail['pages'] = CONTRACT_PARTS.map((kind, at) => ({
  ...UNKNOWN_PAGE,
  documentId: DOCUMENT_ID,
  page: at + 1,
  kind,
  proposed: kind,
  seen: true,
}));

const BASE: ApplicationDetail = {
  remindedAt: null,
  leadDays: 0,
  clockSince: null,
  agesFrom: null,
  priority: null,
  hasPriority: false,
  messages: [],
  ageing: { state: 'late', days: 4, lateDays: 1, dueOn: '2026-11-17' },
  notes: [],
  usualDueOn: '2026-12-10',
  registerMaxAgeDays: 14,
  appointments: [],
  humanVerdicts: [],
  pages: PAGES,
  id: CASE_ID,
  number: 'ZU-2026-000123-7',
  status: 'inVerification',
  version: 7,
  targetLevel: 'EH3',
  currentLevel: 'EH2',
  companyName: 'Groothandel De Korenmaat B.V.',
  kvkNumber: '90009901',
  establishmentNumber: null,
  personCount: 1,
  assigneeId: 'u-verifier1',
  assigneeName: 'Sanne Hoogendoorn',
  submittedAt: '2026-11-02T08:00:00.000Z',
  receivedOn: '2026-11-12',
  statusChangedAt: '2026-11-13T08:00:00.000Z',
  dueOn: null,
  openChecks: 0,
  failedChecks: 0,
  openMismatches: 0,
  upgradeState: 'noted',
  upgradeAnswer: null,
  notMeReport: null,
  reported: false,
  retention: null,
  erasureConfirmed: false,
  frontOfficeId: 'FO-2026-004107',
  statusBeforeHold: null,
  legalForm: 'Besloten Vennootschap',
  address: MOLENWIEK,
  language: 'nl',
  targetServices: [],
  severalCompanies: false,
  separateRouteKept: false,
  establishmentChoice: null,
  registrationId: null,
  registrationNumber: 'ZR-100101',
  policyVersion: 1,
  proposals: {},
  former: {},
  persons: [
    {
      ...name,
      id: PERSON_ID,
      applicationId: CASE_ID,
      meansNumber: 'ZM-200101',
      role: 'manager',
      birthDate: '1974-05-12',
      email: 'tjitske@korenmaat.example',
      mobile: '0630022681',
      employed: true,
      registeredMeansId: null,
      currentLevel: 'EH2',
      position: 1,
      outcome: 'pending',
      activatedAt: null,
    },
  ],
  signers: [
    {
      ...name,
      id: SIGNER_ID,
      applicationId: CASE_ID,
      birthDate: '1974-05-12',
      position: 'Directeur',
      authority: 'sole',
      sequence: 1,
    },
  ],
  registration: null,
  register: null,
  registerFailure: null,
  identityDocuments: [],
  mailItems: [letter],
  intake: [],
  checks: [],
  mismatches: [],
  decisions: [],
  dispatches: [],
  codes: [],
  reissue: {},
  handlers: [{ id: 'u-verifier1', name: 'Sanne Hoogendoorn' }],
  actions: { available: ['recordCheck', 'resolveMismatch', 'requestWaiver'], refused: {} },
};

/** A case held by an officer, with nothing to do in it yet. */
export function caseRecord(parts: Partial<ApplicationDetail> = {}): ApplicationDetail {
  return { ...BASE, ...parts };
}
