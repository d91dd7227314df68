/** Columns of what the trade register answered. */
import type { RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import type { ColumnsOf } from './columnKinds';

/** `askedAt` is when the desk asked for this case; `asOf` may be earlier, when the same number was asked just before. */
export type StoredSnapshot = RegisterSnapshot & { readonly askedAt: string };

export const registerSnapshotColumns = {
  id: 'id',
  applicationId: 'id',
  kvkNumber: 'text',
  result: 'text',
  errorCode: 'text',
  asOf: 'instant',
  provider: 'text',
  company: 'json',
  askedAt: 'instant',
} as const satisfies ColumnsOf<StoredSnapshot>;
