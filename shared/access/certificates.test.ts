/** The yearly certificate: from which day to which it counts, whose word it takes, and when it is spoken of. */
import { describe, expect, it } from 'vitest';
import {
  certificateAsked,
  certificateNotice,
  certificateState,
  certifiedUntil,
  firstIssueDay,
  isCertified,
  isConfirmable,
  issueFault,
  lastDayOf,
  needsCertificate,
  type CertificateFacts,
} from './certificates';

const ISSUED: CertificateFacts = {
  issuedOn: '2026-03-10',
  validUntil: '2027-03-10',
  answer: 'confirmed',
  withdrawnAt: null,
};

it.each([
  ['2026-03-10', '2027-03-10'],
  ['2026-12-31', '2027-12-31'],
  ['2028-02-29', '2029-02-28'],
  ['2027-02-28', '2028-02-28'],
  ['2027-03-01', '2028-03-01'],
])('one of %s counts up to and including %s', (issuedOn, last) => {
  expect(lastDayOf(issuedOn)).toBe(last);
});

it.each([
  ['2026-11-30', '2026-11-30', null],
  ['2026-12-01', '2026-11-30', 'inFuture'],
  ['2025-11-30', '2026-11-30', null],
  ['2025-11-29', '2026-11-30', 'ended'],
  ['2028-02-29', '2029-02-28', null],
  ['2028-02-29', '2029-03-01', 'ended'],
] as const)('one of %s, recorded on %s, is %s', (issuedOn, today, fault) => {
  expect(issueFault(issuedOn, today)).toBe(fault);
});

it.each(['2026-11-30', '2028-02-29', '2029-02-28', '2029-03-01', '2028-03-01'])(
  'on %s the first day that can be named is one of a certificate that still counts, and the day before it is not',
  (today) => {
    const first = firstIssueDay(today);
    expect(issueFault(first, today)).toBeNull();
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    expect(issueFault(before, today)).toBe('ended');
  },
);

it.each<[Partial<CertificateFacts>, string, string]>([
  [{ answer: null }, '2026-06-01', 'waiting'],
  [{ answer: 'refused' }, '2026-06-01', 'refused'],
  [{}, '2026-03-10', 'valid'],
  [{}, '2027-03-10', 'valid'],
  [{}, '2027-03-11', 'ended'],
  [{ withdrawnAt: '2026-05-01T09:00:00.000Z' }, '2026-06-01', 'withdrawn'],
  [{ withdrawnAt: '2026-05-01T09:00:00.000Z' }, '2027-06-01', 'withdrawn'],
])('one with %j is on %s %s', (changes, today, state) => {
  expect(certificateState({ ...ISSUED, ...changes }, today)).toBe(state);
});

describe('of several', () => {
  const renewed: CertificateFacts = { ...ISSUED, issuedOn: '2027-02-20', validUntil: '2028-02-20' };

  it.each<[string, readonly CertificateFacts[], string, string | null]>([
    ['none', [], '2026-06-01', null],
    ['one', [ISSUED], '2027-03-10', '2027-03-10'],
    ['one that is over', [ISSUED], '2027-03-11', null],
    ['one that waits', [{ ...ISSUED, answer: null }], '2026-06-01', null],
    ['one and its successor', [renewed, ISSUED], '2027-03-01', '2028-02-20'],
    ['one and a successor that waits', [{ ...renewed, answer: null }, ISSUED], '2027-03-01', '2027-03-10'],
    ['a successor that was withdrawn', [{ ...renewed, withdrawnAt: 'x' }, ISSUED], '2027-03-01', '2027-03-10'],
  ])('%s counts as far as it goes', (_what, certificates, today, until) => {
    expect(certifiedUntil(certificates, today)).toBe(until);
  });
});

it.each([
  [null, '2027-03-10', false],
  ['2027-03-10', '2027-03-10', true],
  ['2027-03-10', '2027-03-11', false],
])('whoever is certified until %s may on %s: %s', (until, today, may) => {
  expect(isCertified(until, today)).toBe(may);
});

it.each([
  [null, 'everywhere', 'missing'],
  [null, 'somewhere', 'missingSomewhere'],
  [null, 'nowhere', null],
  ['2027-03-10', 'everywhere', 'endsSoon'],
  ['2027-03-10', 'nowhere', 'endsSoon'],
  ['2027-03-12', 'everywhere', 'endsSoon'],
  ['2027-03-13', 'everywhere', null],
] as const)('a month before, of %s where it is asked %s, is said: %s', (until, asked, notice) => {
  expect(certificateNotice(until, { asked, today: '2027-02-10' })).toBe(notice);
});

it.each([
  [[], 'nowhere'],
  [[false, false], 'nowhere'],
  [[true], 'everywhere'],
  [[true, true], 'everywhere'],
  [[true, false], 'somewhere'],
  [[false, true], 'somewhere'],
])('where the versions that cases are judged by ask one as %j, it is asked %s', (policies, asked) => {
  expect(certificateAsked(policies)).toBe(asked);
});

it.each([
  ['2027-03-10', true],
  ['2027-03-11', false],
])('one until 2027-03-10 that waits can be confirmed on %s: %s', (today, may) => {
  expect(isConfirmable({ validUntil: '2027-03-10' }, today)).toBe(may);
});

it.each([
  ['verifier', true],
  ['supervisor', true],
  ['auditor', false],
  ['administrator', false],
] as const)('a certificate of a %s is of use: %s', (role, needs) => {
  expect(needsCertificate(role)).toBe(needs);
});
