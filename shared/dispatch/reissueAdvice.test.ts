import { describe, expect, it } from 'vitest';
import { BO_UPGRADES } from '../testing/intakeCase';
import { CASE_FILE } from '../testing/caseFile';
import type { Dispatch } from './dispatch';
import { codePlaces, reissueAdvice } from './reissueAdvice';

const { application } = CASE_FILE;
const receiving = { application, person: BO_UPGRADES, channels: {} };
const PLACES = codePlaces(receiving);
const LETTER: Dispatch = {
  id: 'd1',
  applicationId: 'a',
  kind: 'activationCode',
  personId: BO_UPGRADES.id,
  codeId: 'c1',
  customerMessageId: null,
  channel: 'letter',
  status: 'sent',
  attempts: 1,
  providerReference: null,
  queuedAt: '2026-11-20T09:00:00.000Z',
  sentAt: '2026-11-23T15:00:00.000Z',
  lastError: null,
  printRunId: null,
  settledAt: null,
  trackNumber: null,
  sentTo: PLACES.code,
};
const advise = (dispatches: readonly Dispatch[], today = '2026-11-25', address = application.address) =>
  reissueAdvice({
    ...receiving,
    application: { ...application, address },
    dispatches,
    today,
    cooldownDays: 7,
  });
const moved: Dispatch = { ...LETTER, status: 'returned', lastError: 'moved' };

describe('where a code goes', () => {
  it('is the address with its company and person, and a mailbox; or a number, as the policy says', () => {
    expect(PLACES.code).toContain('De Spoel B.V.');
    expect(PLACES.code).toContain('Molenwiek 12, 3891 KM Zeewolde');
    expect(PLACES.link).toBe(BO_UPGRADES.email);
    const channels = { [application.targetLevel]: { code: 'sms', link: 'email' } } as const;
    expect(codePlaces({ ...receiving, channels }).code).toBe(BO_UPGRADES.mobile);
  });
});

describe('the advice before another letter', () => {
  it.each([
    ['nothing was posted', [{ ...LETTER, sentAt: null, status: 'printing' }], [0, null, null]],
    ['it was posted two days ago', [LETTER], [1, '2026-11-23', '2026-11-30']],
    ['the letter came back', [moved], [1, '2026-11-23', null]],
    [
      'of another person, and the link',
      [
        { ...LETTER, personId: 'x' },
        { ...LETTER, channel: 'email' },
      ],
      [0, null, null],
    ],
  ] as const)('when %s', (_what, dispatches, expected) => {
    const { lettersSent, lastPostedOn, advisedFrom } = advise(dispatches);
    expect([lettersSent, lastPostedOn, advisedFrom]).toEqual(expected);
  });

  it('ends on the day itself, and counts from the last letter', () => {
    expect(advise([LETTER], '2026-11-29').advisedFrom).toBe('2026-11-30');
    expect(advise([LETTER], '2026-11-30').advisedFrom).toBeNull();
    const second = { ...LETTER, id: 'd2', queuedAt: '2026-12-01T09:00:00.000Z', sentAt: '2026-12-01T23:30:00.000Z' };
    expect(advise([second, LETTER], '2026-12-03')).toMatchObject({ lettersSent: 2, advisedFrom: '2026-12-09' });
  });
});

describe('a letter that came back', () => {
  it.each([
    ['moved', 'moved'],
    ['unknownAddress', 'unknownAddress'],
    ['unclaimed', null],
    ['refused', null],
  ] as const)('as %s speaks against the same address: %s', (lastError, cameBack) => {
    expect(advise([{ ...moved, lastError }]).cameBack).toBe(cameBack);
  });

  it('says nothing of another address, and of the present one where it was not kept', () => {
    const elsewhere = { ...application.address, street: 'Nieuweweg' };
    expect(advise([moved], '2026-11-25', elsewhere).cameBack).toBeNull();
    expect(advise([{ ...moved, sentTo: null }]).cameBack).toBe('moved');
  });

  it('still speaks against it after another letter went to a better one', () => {
    const elsewhere: Dispatch = { ...LETTER, id: 'd2', queuedAt: '2026-12-01T09:00:00.000Z', sentTo: 'Elsewhere' };
    expect(advise([moved, elsewhere]).cameBack).toBe('moved');
  });
});
