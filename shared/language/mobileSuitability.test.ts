/** Which numbers can take the SMS of the login. */
import { describe, expect, it } from 'vitest';
import { mobileSuitability, type MobileSuitability } from './mobileSuitability';

describe('mobileSuitability', () => {
  it.each<[string, MobileSuitability]>([
    ['0612345678', 'suitable'],
    ['06-51 23 45 67', 'suitable'],
    ['+31681234567', 'suitable'],
    ['0031 6 41234567', 'suitable'],
    ['', 'missing'],
    ['   ', 'missing'],
    ['020-7654321', 'landline'],
    ['+31 30 234 5678', 'landline'],
    ['0662345678', 'notMobile'],
    ['097012345678', 'notMobile'],
    ['0880123456', 'notMobile'],
    ['0800-1234', 'notMobile'],
    ['0671234567', 'notMobile'],
    ['061234567', 'notMobile'],
    ['0612345678;ext=3', 'notMobile'],
    ['bel 0612345678', 'notMobile'],
    ['geen', 'notMobile'],
    ['+32 470 12 34 56', 'foreign'],
    ['+49 1511 2345678', 'foreign'],
    ['+32 4701', 'notMobile'],
    ['+32 4', 'notMobile'],
  ])('%j is %s', (number, suitability) => {
    expect(mobileSuitability(number)).toBe(suitability);
  });
});
