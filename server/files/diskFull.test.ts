import { expect, it } from 'vitest';
import { isDiskFull, roomOf, sayWhenFull } from './diskFull';

const failed = (code: string): Error => Object.assign(new Error(code), { code });

it.each([
  ['ENOSPC', failed('ENOSPC'), true],
  ['EDQUOT', failed('EDQUOT'), true],
  ['SQLite, below the error of the store', new Error('store', { cause: failed('SQLITE_FULL') }), true],
  ['ENOENT', failed('ENOENT'), false],
  ['no error at all', undefined, false],
])('%s: %#', (_name, error, isFull) => {
  expect(isDiskFull(error)).toBe(isFull);
});

it('says storageFull for a full disk, and passes every other fault on as it is', async () => {
  await expect(sayWhenFull(() => Promise.reject(failed('ENOSPC')))).rejects.toMatchObject({ code: 'storageFull' });
  const other = failed('EACCES');
  await expect(sayWhenFull(() => Promise.reject(other))).rejects.toBe(other);
});

it.each([
  [0, 'full'],
  [64 * 1024 * 1024, 'low'],
  [1024 * 1024 * 1024, 'enough'],
])('%i free bytes are %s', (free, room) => {
  expect(roomOf(free)).toBe(room);
});
