/** Columns of what outside programs may do, of their keys, and of when a key was last used. */
import type { KeyMoments, ProgramTerms, ProgramWaiting } from '@desk/shared/access/programs';
import type { ColumnsOf } from './columnKinds';

/** One a program; its id is that of the program. */
export interface ProgramTermsColumns extends ProgramTerms {
  readonly id: string;
  readonly asked: ProgramWaiting | null;
}

export const programTermsColumns = {
  id: 'id',
  scopes: 'json',
  perMinute: 'integer',
  asked: 'json',
} as const satisfies ColumnsOf<ProgramTermsColumns>;

export interface StoredProgramKey extends KeyMoments {
  readonly id: string;
  readonly clientId: string;
  readonly keyHash: string;
  readonly createdAt: string;
  readonly createdByName: string;
}

export const programKeyColumns = {
  id: 'id',
  clientId: 'id',
  keyHash: 'text',
  createdAt: 'instant',
  createdByName: 'text',
  confirmedAt: 'instant',
  expiresAt: 'instant',
  revokedAt: 'instant',
} as const satisfies ColumnsOf<StoredProgramKey>;

/** Apart from the key, which the trail answers for: its use is no event. */
export interface KeyUseColumns {
  /** Of the key. */
  readonly id: string;
  readonly usedAt: string;
}

export const keyUseColumns = { id: 'id', usedAt: 'instant' } as const satisfies ColumnsOf<KeyUseColumns>;
