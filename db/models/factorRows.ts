/** Columns of second factors, of the recovery codes that stand in for them, and of passkeys. */
import type { PasskeyPurpose } from '@desk/shared/access/passkeys';
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

export interface StoredPasskey {
  readonly id: string;
  readonly userId: string;
  /** What the passkey calls itself, in base64url. */
  readonly credentialId: string;
  /** COSE, in base64url. */
  readonly publicKey: string;
  /** How often it said at its last use that it was used. */
  readonly uses: number;
  /** How a browser reaches it, with commas between. */
  readonly transports: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

export const passkeyColumns = {
  id: 'id',
  userId: 'id',
  credentialId: 'text',
  publicKey: 'text',
  uses: 'integer',
  transports: 'text',
  name: 'text',
  createdAt: 'instant',
  usedAt: 'instant',
} as const satisfies ColumnsOf<StoredPasskey>;

export interface StoredPasskeyQuestion {
  readonly id: string;
  readonly userId: string;
  readonly purpose: PasskeyPurpose;
  /** Random, in base64url. */
  readonly challenge: string;
  readonly expiresAt: string;
}

export const passkeyQuestionColumns = {
  id: 'id',
  userId: 'id',
  purpose: 'text',
  challenge: 'text',
  expiresAt: 'instant',
} as const satisfies ColumnsOf<StoredPasskeyQuestion>;
