/** An invented case whose checks have begun, from which tests of the flow deviate. */
import { MOLENWIEK } from './address';
import { ADA_SIGNS, BO_UPGRADES, INTAKE_CASE, LETTER } from './intakeCase';
import { requiredChecks } from '../checks/requiredChecks';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';
import type { CheckWithAttempts } from '../contract/resources';
import { PAPER_ITEM_IDS } from '../intake/intakeItems';
import type { MailItem } from '../intake/mailItem';
import { CONTRACT_PARTS, hasSeen, pagesOfLetters, type DocumentPage, type PageKind } from '../application/pageKinds';
import { OFFICER, CHIEF, OTHER_CHIEF } from './facts';
import type { CaseFile } from '../flow/caseFile';

export const CASE_NOW = '2026-11-23T09:00:00.000Z';

/** A letter that was read and lacks nothing. */
export const READ_LETTER: MailItem = {
  ...LETTER,
  checklist: Object.fromEntries(PAPER_ITEM_IDS.map((item) => [item, 'yes'])),
  documents: LETTER.documents.map((document) => ({ ...document, pages: 6 })),
};

/** What the pages of a read letter are, in their order. */
const PAGE_KINDS: readonly PageKind[] = [...CONTRACT_PARTS, 'identityCopy', 'registerExtract', 'mandate'];
const EVERYBODY = [ADA_SIGNS.id, BO_UPGRADES.id];

/** The page of a read letter on which a verdict can rest that takes these kinds. */
export function pageNumberOf(kinds: readonly PageKind[]): number {
  return PAGE_KINDS.findIndex((kind) => kinds.includes(kind)) + 1;
}

function isRead({ pageReads }: CaseFile, page: DocumentPage): boolean {
  return hasSeen(pageReads, page, OFFICER.id);
}

/** The same case after its officer had every page of its letters on screen and said what it is. */
export function withReadPages(file: CaseFile): CaseFile {
  const every = pagesOfLetters(file.mailItems, file.pages);
  if (every.length === file.pages.length && every.every((page) => page.kind !== null && isRead(file, page))) {
    return file;
  }
  const pages = every.map((page) => {
    const kind = PAGE_KINDS[page.page - 1] ?? 'other';
    return { ...page, kind, subjectIds: kind === 'identityCopy' ? EVERYBODY : [] };
  });
  const pageReads = pages.map(({ documentId, page, revision }) => {
    return { documentId, page, revision, readerId: OFFICER.id, firstAt: CASE_NOW, lastAt: CASE_NOW };
  });
  return { ...file, pages, pageReads };
}

const CHECKS: readonly CheckWithAttempts[] = requiredChecks({
  policy: DEFAULT_POLICY,
  targetLevel: 'EH2+',
  persons: [BO_UPGRADES],
  signers: [ADA_SIGNS],
}).map((check) => ({
  ...check,
  id: `${check.code}/${check.subjectId ?? ''}`,
  applicationId: 'a',
  outcome: null,
  reasonCode: null,
  waiver: null,
  attempts: [],
}));

export const CASE_FILE: CaseFile = withReadPages({
  application: {
    ...INTAKE_CASE.application,
    id: 'a',
    status: 'inVerification',
    version: 7,
    currentLevel: 'EH2',
    companyName: 'De Spoel B.V.',
    personCount: 1,
    assigneeId: OFFICER.id,
    assigneeName: OFFICER.name,
    submittedAt: '2026-11-10T10:00:00.000Z',
    receivedOn: LETTER.receivedOn,
    statusChangedAt: '2026-11-20T10:00:00.000Z',
    dueOn: null,
    remindedAt: null,
    leadDays: 0,
    clockSince: null,
    agesFrom: null,
    priority: null,
    hasPriority: false,
    openChecks: 0,
    failedChecks: 0,
    openMismatches: 0,
    upgradeState: 'noted',
    frontOfficeId: 'FO-1',
    statusBeforeHold: null,
    legalForm: 'Besloten Vennootschap',
    address: MOLENWIEK,
    language: 'nl',
    establishmentChoice: null,
    registrationId: 'r',
    registrationNumber: 'ZR-100101',
    policyVersion: 1,
    upgradeAnswer: null,
    notMeReport: null,
    reported: false,
    retention: null,
    erasureConfirmed: false,
  },
  claimActiveAt: CASE_NOW,
  holderCertifiedUntil: null,
  persons: [BO_UPGRADES],
  signers: [ADA_SIGNS],
  humanVerdicts: [],
  registration: INTAKE_CASE.registration,
  register: null,
  identityDocuments: [],
  mailItems: [READ_LETTER],
  pages: [],
  pageReads: [],
  appointments: [],
  checks: CHECKS,
  mismatches: [],
  supplement: null,
  handlers: [OFFICER],
  secondAsked: null,
  supervisors: [CHIEF, OTHER_CHIEF],
  conflicts: [],
  policy: DEFAULT_POLICY,
});
