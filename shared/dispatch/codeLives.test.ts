import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';
import { deliveryDays, endOfLetterCode, endOfSmsCode, halfOf, lifeEnd } from './codeLives';

const { settings } = DEFAULT_POLICY;

describe('the days the post takes', () => {
  it.each([
    ['2019-12-31', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 2],
    ['2027-06-30', 2],
    ['2027-07-01', 3],
    ['2031-01-01', 3],
  ])('%s: %i', (day, days) => {
    expect(deliveryDays(day, settings.postDeliveryDays)).toBe(days);
  });

  it('do not depend on how the table is written', () => {
    expect(deliveryDays('2026-08-01', { '2027-07-01': 3, '2026-07-01': 2 })).toBe(2);
    expect(deliveryDays('2020-08-01', { '2027-07-01': 3, '2026-07-01': 2 })).toBe(2);
  });
});

describe('a code by letter', () => {
  it.each([
    // Posted Monday: there on Wednesday, fourteen days on.
    ['2026-11-23T09:00:00.000Z', '2026-12-09T22:59:59.999Z'],
    // Posted Friday after hours: there on Tuesday.
    ['2026-11-27T20:00:00.000Z', '2026-12-15T22:59:59.999Z'],
    // In Amsterdam it is the next day already.
    ['2026-11-23T23:30:00.000Z', '2026-12-10T22:59:59.999Z'],
    // The fourteenth day would be Christmas Day: the next working day is Monday.
    ['2026-12-09T09:00:00.000Z', '2026-12-28T22:59:59.999Z'],
    // Three days from July 2027 on, in summer time.
    ['2027-07-01T09:00:00.000Z', '2027-07-20T21:59:59.999Z'],
    ['2026-06-29T09:00:00.000Z', '2026-07-14T21:59:59.999Z'],
  ])('posted at %s ends at %s', (postedAt, end) => {
    expect(endOfLetterCode(postedAt, settings)).toBe(end);
    expect(lifeEnd({ kind: 'activationCode', codeChannel: 'letter', sentAt: postedAt }, settings)).toBe(end);
  });

  it('ends with its link when that has the shorter life', () => {
    expect(endOfLetterCode('2026-11-23T09:00:00.000Z', { ...settings, linkLifeDays: 7 })).toBe(
      '2026-12-02T22:59:59.999Z',
    );
  });

  it('has no end before it is posted, whenever its link was mailed', () => {
    const sentAt = '2026-11-23T09:00:00.000Z';
    expect(lifeEnd({ kind: 'activationLink', codeChannel: 'letter', sentAt }, settings)).toBeNull();
  });
});

describe('a code by SMS', () => {
  it('lives for hours, its link for days', () => {
    const sentAt = '2026-11-23T09:00:00.000Z';
    expect(endOfSmsCode(sentAt, settings)).toBe('2026-11-24T09:00:00.000Z');
    expect(lifeEnd({ kind: 'activationCode', codeChannel: 'sms', sentAt }, settings)).toBe('2026-11-24T09:00:00.000Z');
    expect(lifeEnd({ kind: 'activationLink', codeChannel: 'sms', sentAt }, settings)).toBe('2026-12-07T22:59:59.999Z');
  });
});

it('half of a life lies in its middle', () => {
  expect(halfOf('2026-11-23T00:00:00.000Z', '2026-11-25T00:00:00.000Z')).toBe('2026-11-24T00:00:00.000Z');
});
