import { expect, it } from 'vitest';
import { asStorageError, StorageError } from './storageError';

/** As the driver of PostgreSQL throws it itself, where Sequelize puts no error of its own around it. */
const ofDriver = (code: string, message: string): Error =>
  Object.assign(new Error(message), { name: 'error', severity: 'FATAL', code });

it.each([
  ['08P01', 'server login has been failing, cached error: connect failed (server_login_retry)', 'away'],
  ['57P01', 'terminating connection due to administrator command', 'away'],
  ['25006', 'cannot execute INSERT in a read-only transaction', 'readOnly'],
  ['42601', 'syntax error', 'other'],
] as const)('what a new connection is refused with is an error of the store: %s', (code, message, kind) => {
  const error = asStorageError(ofDriver(code, message));
  expect(error).toBeInstanceOf(StorageError);
  expect(error).toMatchObject({ kind, code });
  expect(String(error)).not.toContain(message);
});

it('leaves what is not of the database as it is', () => {
  const error = Object.assign(new Error('nothing of the store'), { code: 'ENOENT' });
  expect(asStorageError(error)).toBe(error);
});
