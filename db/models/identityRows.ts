/** Columns of who is one human, of identity documents and of the answers about them. */
import type { HumanVerdict } from '@desk/shared/application/humans';
import type { DocumentStatusAnswer } from '@desk/shared/checks/identity/documentStatus';
import type { IdentityDocument } from '@desk/shared/checks/identity/identityDocument';
import type { ColumnsOf } from './columnKinds';

/** The number is kept as a keyed hash only: enough to know it again, not to read it. */
export type StoredIdentityDocument = Omit<IdentityDocument, 'statuses'> & {
  readonly position: number;
  readonly numberHash: string;
};

export const identityDocumentColumns = {
  id: 'id',
  applicationId: 'id',
  position: 'integer',
  subject: 'text',
  subjectId: 'id',
  kind: 'text',
  country: 'text',
  numberHash: 'text',
  numberEnd: 'text',
  surname: 'text',
  givenNames: 'text',
  birthDate: 'text',
  expiresOn: 'day',
  masked: 'boolean',
  bsnSeen: 'boolean',
  verdict: 'json',
  documentId: 'id',
  page: 'integer',
  byId: 'id',
  byName: 'text',
  at: 'instant',
  supersededAt: 'instant',
} as const satisfies ColumnsOf<StoredIdentityDocument>;

export const humanVerdictColumns = {
  id: 'id',
  applicationId: 'id',
  oneId: 'id',
  otherId: 'id',
  verdict: 'text',
  reason: 'text',
  documentId: 'id',
  page: 'integer',
  byId: 'id',
  byName: 'text',
  at: 'instant',
  supersededAt: 'instant',
} as const satisfies ColumnsOf<HumanVerdict>;

export const documentStatusColumns = {
  id: 'id',
  identityDocumentId: 'id',
  result: 'text',
  cause: 'text',
  provider: 'text',
  reference: 'text',
  reportedBefore: 'boolean',
  askedAt: 'instant',
  byId: 'id',
  byName: 'text',
} as const satisfies ColumnsOf<DocumentStatusAnswer>;
