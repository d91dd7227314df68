/** Columns of what stands around the cases: registrations, the trail, staff, sessions, clients, policies, counters. */
import type { MachineRole } from '@desk/shared/access/roles';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import { COMPANY_FIELDS } from '@desk/shared/application/fields/companyFields';
import { columnsFor } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import type { RegisteredMeans, Registration } from '@desk/shared/application/registration';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { AuditEventRow, PolicyRow, UserRow } from '@desk/shared/contract/resources';
import type { LogInWay } from '@desk/shared/contract/sessions';
import type { SealedRow } from '../trail/sealedRow';
import type { ColumnsOf } from './columnKinds';

/** `sortName` is the company's name without capitals and accents. */
export type RegistrationColumns = Omit<Registration, 'means'> & { readonly sortName: string };

export const registrationColumns = {
  id: 'id',
  ...columnsFor(COMPANY_FIELDS, 'registered'),
  sortName: 'text',
} as const satisfies ColumnsOf<RegistrationColumns>;

/** `position` keeps the order in which the platform named the means of a company. */
export type MeansColumns = RegisteredMeans & { readonly position: number };

export const meansColumns = {
  id: 'id',
  registrationId: 'id',
  ...columnsFor(PERSON_FIELDS, 'registered'),
  position: 'integer',
} as const satisfies ColumnsOf<MeansColumns>;

/** An event as the trail keeps it; what stands beside it about people is in a table of its own. */
export type AuditEventColumns = Omit<AuditEventRow, 'personal' | 'erased'> & {
  /** Which version of the record is hashed. */
  readonly recordVersion: number;
  /** What commits to `audit_personal_data`; null where nothing stands there. */
  readonly personalDigest: string | null;
  /** The rows of sealed tables that this event answers for. */
  readonly sealedRows: readonly SealedRow[];
};

export const auditEventColumns = {
  sequence: 'serial',
  id: 'id',
  applicationId: 'id',
  type: 'text',
  data: 'json',
  actorId: 'id',
  actorName: 'text',
  actorRole: 'text',
  at: 'instant',
  requestId: 'text',
  origin: 'text',
  handling: 'boolean',
  chain: 'text',
  chainNumber: 'integer',
  recordVersion: 'integer',
  personalDigest: 'text',
  sealedRows: 'json',
  hash: 'text',
} as const satisfies ColumnsOf<AuditEventColumns>;

/** Which transaction wrote an event; filled by PostgreSQL itself, empty on SQLite. */
export interface EventOrderColumns {
  readonly sequence: number;
  readonly transactionId: number;
}

export const eventOrderColumns = {
  sequence: 'integer',
  transactionId: 'integer',
} as const satisfies ColumnsOf<EventOrderColumns>;

/** Personal values that an event speaks of, apart from the trail so that they can be erased. */
export interface PersonalDataColumns {
  readonly eventId: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Without it nobody can try out what an event commits to. */
  readonly salt: string;
}

export const personalDataColumns = {
  eventId: 'id',
  data: 'json',
  salt: 'text',
} as const satisfies ColumnsOf<PersonalDataColumns>;

export interface StoredUser extends UserRow {
  readonly passwordHash: string;
  readonly createdAt: string;
}
export type UserColumns = StoredUser & { readonly sortName: string };

export const userColumns = {
  id: 'id',
  username: 'text',
  name: 'text',
  role: 'text',
  active: 'boolean',
  passwordHash: 'text',
  createdAt: 'instant',
  sortName: 'text',
} as const satisfies ColumnsOf<UserColumns>;

export interface StoredSession {
  readonly id: string;
  readonly userId: string;
  readonly tokenHash: string;
  readonly previousTokenHash: string | null;
  readonly createdAt: string;
  readonly rotatedAt: string | null;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  /** When a second factor was last given in it; null when none ever was. */
  readonly factorAt: string | null;
  /** When somebody last worked in it. */
  readonly usedAt: string;
  /** From what somebody signed in, in two words; empty when it did not say. */
  readonly device: string;
  readonly way: LogInWay;
  /** At which somebody came in, by what they showed then. */
  readonly level: AssuranceLevelId;
}

export const sessionColumns = {
  id: 'id',
  userId: 'id',
  tokenHash: 'text',
  previousTokenHash: 'text',
  createdAt: 'instant',
  rotatedAt: 'instant',
  expiresAt: 'instant',
  endedAt: 'instant',
  factorAt: 'instant',
  usedAt: 'instant',
  device: 'text',
  way: 'text',
  level: 'text',
} as const satisfies ColumnsOf<StoredSession>;

export interface StoredApiClient {
  readonly id: string;
  readonly name: string;
  readonly role: MachineRole;
  /** Of the key it was admitted with; which keys count stands in `api_keys`. */
  readonly keyHash: string;
  readonly createdAt: string;
}

export const apiClientColumns = {
  id: 'id',
  name: 'text',
  role: 'text',
  keyHash: 'text',
  createdAt: 'instant',
} as const satisfies ColumnsOf<StoredApiClient>;

export const policyColumns = {
  id: 'id',
  version: 'integer',
  validFrom: 'instant',
  content: 'json',
  movesRunningCases: 'boolean',
  reason: 'text',
  draftedByName: 'text',
  putInForceByName: 'text',
} as const satisfies ColumnsOf<PolicyRow>;

export const policyDraftColumns = {
  id: 'id',
  version: 'integer',
  baseVersion: 'integer',
  status: 'text',
  content: 'json',
  reason: 'text',
  draftedById: 'id',
  draftedByName: 'text',
  editors: 'json',
  createdAt: 'instant',
  changedAt: 'instant',
  policyVersion: 'integer',
} as const satisfies ColumnsOf<PolicyDraft>;

/** A case to be looked at again because its registration changed; done when `doneAt` is set. */
export interface CaseRecheck {
  readonly id: string;
  readonly applicationId: string;
  /** The company itself changed; false when only means of its people did. */
  readonly companyChanged: boolean;
  readonly requestedAt: string;
  readonly doneAt: string | null;
}

export const caseRecheckColumns = {
  id: 'id',
  applicationId: 'id',
  companyChanged: 'boolean',
  requestedAt: 'instant',
  doneAt: 'instant',
} as const satisfies ColumnsOf<CaseRecheck>;

/** The answer that was given to a request with an idempotency key. */
export interface StoredAnswer {
  readonly key: string;
  readonly actorId: string;
  readonly requestHash: string;
  readonly status: number;
  readonly body: unknown;
  readonly at: string;
}

export const answerColumns = {
  key: 'text',
  actorId: 'id',
  requestHash: 'text',
  status: 'integer',
  body: 'json',
  at: 'instant',
} as const satisfies ColumnsOf<StoredAnswer>;

export interface CounterColumns {
  readonly name: string;
  readonly value: number;
}

export const counterColumns = { name: 'text', value: 'integer' } as const satisfies ColumnsOf<CounterColumns>;
