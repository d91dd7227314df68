/** Columns of second factors and of the recovery codes that stand in for them. */
import type { ColumnsOf } from './columnKinds';

export interface StoredSecondFactor {
  readonly id: string;
  readonly userId: string;
  readonly sealedSecret: string;
  readonly createdAt: string;
  /** Null until a code of it was given: before that it is asked of nobody. */
  readonly confirmedAt: string | null;
  /** The last step of thirty seconds of which a code was taken. */
  readonly lastStep: number | null;
}

export const secondFactorColumns = {
  id: 'id',
  userId: 'id',
  sealedSecret: 'text',
  createdAt: 'instant',
  confirmedAt: 'instant',
  lastStep: 'integer',
} as const satisfies ColumnsOf<StoredSecondFactor>;

export interface StoredRecoveryCode {
  readonly id: string;
  readonly userId: string;
  readonly codeHash: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

export const recoveryCodeColumns = {
  id: 'id',
  userId: 'id',
  codeHash: 'text',
  createdAt: 'instant',
  usedAt: 'instant',
} as const satisfies ColumnsOf<StoredRecoveryCode>;
