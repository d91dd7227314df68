/** Columns of the case itself: application, persons, signers, letters and their scans. */
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import { COMPANY_FIELDS } from '@desk/shared/application/fields/companyFields';
import { columnsFor } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import type { DocumentSummary, MailItem, PaperPlace } from '@desk/shared/intake/mailItem';
import type { DocumentPage, PageRead } from '@desk/shared/application/pageKinds';
import type { ColumnsOf } from './columnKinds';

/** Counted when read, never stored. */
export type CountedField = 'personCount' | 'openChecks' | 'failedChecks' | 'openMismatches';

/** `sortName` is the company's name without capitals and accents, by which lists are sorted. */
export type ApplicationColumns = Omit<ApplicationRecord, CountedField | 'upgradeState'> & {
  readonly sortName: string;
};

export const applicationColumns = {
  id: 'id',
  number: 'text',
  frontOfficeId: 'text',
  status: 'text',
  statusBeforeHold: 'text',
  version: 'integer',
  targetLevel: 'text',
  currentLevel: 'text',
  ...columnsFor(COMPANY_FIELDS, 'declared'),
  language: 'text',
  establishmentChoice: 'json',
  targetServices: 'json',
  severalCompanies: 'boolean',
  separateRouteKept: 'boolean',
  registrationId: 'id',
  policyVersion: 'integer',
  assigneeId: 'id',
  assigneeName: 'text',
  submittedAt: 'instant',
  receivedOn: 'day',
  statusChangedAt: 'instant',
  dueOn: 'day',
  remindedAt: 'instant',
  leadDays: 'integer',
  clockSince: 'day',
  agesFrom: 'day',
  priority: 'json',
  hasPriority: 'boolean',
  upgradeAnswer: 'json',
  notMeReport: 'json',
  reported: 'boolean',
  retention: 'json',
  erasureConfirmed: 'boolean',
  sortName: 'text',
} as const satisfies ColumnsOf<ApplicationColumns>;

/** `sortName` is the surname without capitals and accents. */
export type PersonColumns = ApplicationPerson & { readonly sortName: string };

export const personColumns = {
  id: 'id',
  applicationId: 'id',
  registeredMeansId: 'id',
  currentLevel: 'text',
  position: 'integer',
  outcome: 'text',
  activatedAt: 'instant',
  ...columnsFor(PERSON_FIELDS, 'declared'),
  dropCodes: 'json',
  sortName: 'text',
} as const satisfies ColumnsOf<PersonColumns>;

export const signerColumns = {
  id: 'id',
  applicationId: 'id',
  sequence: 'integer',
  ...columnsFor(PERSON_FIELDS, 'signed'),
} as const satisfies ColumnsOf<Signer>;

/** The three columns of the paper are filled together, or not at all. */
export type MailItemColumns = Omit<MailItem, 'documents' | 'paper' | 'openQuestions'> & {
  /** Kept in step with its scans, so that a list of what waits needs no look at them. */
  readonly scanned: boolean;
  readonly openQuestions: number;
  readonly paperFate: PaperPlace['fate'] | null;
  readonly paperOn: string | null;
  readonly paperPlace: string | null;
};

export const mailItemColumns = {
  id: 'id',
  number: 'text',
  applicationId: 'id',
  receivedOn: 'day',
  delivery: 'text',
  sender: 'text',
  archivePlace: 'text',
  remark: 'text',
  signedOn: 'day',
  checklist: 'json',
  registeredById: 'id',
  registeredByName: 'text',
  registeredAt: 'instant',
  openQuestions: 'integer',
  scanned: 'boolean',
  paperFate: 'text',
  paperOn: 'day',
  paperPlace: 'text',
} as const satisfies ColumnsOf<MailItemColumns>;

/** A scan: its bytes lie encrypted outside the database, under a key of its own that is kept here wrapped. */
export interface StoredDocument extends DocumentSummary {
  readonly wrappedKey: string;
  readonly iv: string;
  readonly authTag: string;
  readonly storedAt: string;
  /** Of the bytes as they were handed in; null where they are kept just so. */
  readonly receivedSha256: string | null;
}

export const documentColumns = {
  id: 'id',
  mailItemId: 'id',
  fileName: 'text',
  mediaType: 'text',
  bytes: 'integer',
  pages: 'integer',
  sha256: 'text',
  wrappedKey: 'text',
  iv: 'text',
  authTag: 'text',
  storedAt: 'instant',
  receivedSha256: 'text',
} as const satisfies ColumnsOf<StoredDocument>;

/** A page of a scan; `lookedAt` says when the desk looked at it by itself. */
export interface DocumentPageColumns extends DocumentPage {
  readonly id: string;
  readonly lookedAt: string | null;
}

export const documentPageColumns = {
  id: 'id',
  documentId: 'id',
  page: 'integer',
  kind: 'text',
  subjectIds: 'json',
  proposed: 'text',
  revision: 'integer',
  lookedAt: 'instant',
  erasedAt: 'instant',
  setById: 'id',
  setByName: 'text',
  setAt: 'instant',
} as const satisfies ColumnsOf<DocumentPageColumns>;

export interface PageReadColumns extends PageRead {
  readonly id: string;
}

export const pageReadColumns = {
  id: 'id',
  documentId: 'id',
  page: 'integer',
  readerId: 'id',
  revision: 'integer',
  firstAt: 'instant',
  lastAt: 'instant',
} as const satisfies ColumnsOf<PageReadColumns>;
