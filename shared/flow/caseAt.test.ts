import { describe, expect, it } from 'vitest';
import type { CheckAttempt } from '../checks/check';
import type { AuditEventRow, CheckWithAttempts } from '../contract/resources';
import type { Decision } from '../decision/decision';
import { caseAt, caseDifferences, type CaseRecords, type DatedMismatch } from './caseAt';

const moment = (minute: number): string => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`;

function event(sequence: number, type: AuditEventRow['type'], more: Partial<AuditEventRow> = {}): AuditEventRow {
  return {
    id: `e${String(sequence)}`,
    sequence,
    applicationId: 'a',
    type,
    data: {},
    personal: null,
    erased: false,
    actorId: 'vera',
    actorName: 'Vera',
    actorRole: 'verifier',
    at: moment(sequence),
    requestId: 'r',
    origin: 'screen',
    handling: false,
    chain: 'case:a',
    chainNumber: sequence,
    hash: '',
    ...more,
  };
}

const SARA = { actorId: 'sara', actorName: 'Sara', actorRole: 'supervisor' } as const;
const EVENTS = [
  event(1, 'application.announced'),
  event(2, 'mail.registered', { handling: true }),
  event(3, 'application.claimed', { handling: true }),
  event(4, 'checks.started', { handling: true }),
  event(5, 'checks.planned', { data: { count: 1, policyVersion: 2 } }),
  event(6, 'check.recorded', { handling: true }),
  event(7, 'application.read', SARA),
  event(8, 'case.held', SARA),
  event(9, 'case.released', SARA),
  event(10, 'application.corrected', { personal: { before: { surname: 'Jansen' }, after: { surname: 'Janssen' } } }),
  event(11, 'application.corrected', { personal: { before: { surname: 'Janssen' }, after: { surname: 'Smit' } } }),
  event(12, 'check.recorded', { handling: true }),
  event(13, 'mismatch.resolved', { handling: true }),
  event(14, 'decision.submitted', { handling: true }),
  event(15, 'decision.approved', SARA),
];

const attempt = (sequence: number, minute: number, outcome: CheckAttempt['outcome']) =>
  ({ id: `t${String(sequence)}`, sequence, outcome, at: moment(minute), byName: 'Vera' }) as CheckAttempt;
const CHECK = {
  id: 'c',
  code: 'IDN-11',
  subjectId: 'p',
  outcome: 'passed',
  attempts: [attempt(1, 6, 'failed'), attempt(2, 11, 'reopened'), attempt(3, 12, 'passed')],
} as unknown as CheckWithAttempts;
const mismatch = (id: string, dates: Partial<DatedMismatch>) =>
  ({ id, field: 'surname', subjectId: 'p', declared: 'Janssen', registered: 'Jansen', ...dates }) as DatedMismatch;
const RECORDS: CaseRecords = {
  status: 'approved',
  events: EVENTS,
  checks: [CHECK],
  mismatches: [
    mismatch('m0', { difference: 'identical', comparedAt: moment(5), supersededAt: null, resolvedAt: null }),
    mismatch('m1', { comparedAt: moment(5), supersededAt: moment(10), resolution: null, resolvedAt: null }),
    mismatch('m2', {
      comparedAt: moment(10),
      supersededAt: null,
      resolution: 'registrationOutdated',
      resolvedAt: moment(13),
      resolvedByName: 'Vera',
    }),
  ],
  decisions: [{ id: 'd', outcome: 'approved', at: moment(15), byName: 'Sara' } as Decision],
};

describe('a case behind one of its events', () => {
  it.each([
    [1, 'announced', null],
    [2, 'received', null],
    [5, 'inVerification', 2],
    [8, 'onHold', 2],
    [9, 'inVerification', 2],
    [14, 'awaitingApproval', 2],
    [15, 'approved', 2],
  ])('%d stands in %s under policy %s', (sequence, status, policyVersion) => {
    expect(caseAt(RECORDS, sequence)).toMatchObject({ sequence, at: moment(sequence), status, policyVersion });
  });

  it.each([
    [4, []],
    [5, [['IDN-11', null, 0]]],
    [6, [['IDN-11', 'failed', 1]]],
    [11, [['IDN-11', null, 2]]],
    [15, [['IDN-11', 'passed', 3]]],
  ])('%d has these checks, with every attempt until then: %j', (sequence, checks) => {
    const found = caseAt(RECORDS, sequence)?.checks.map(({ code, outcome, attempts }) => [
      code,
      outcome,
      attempts.length,
    ]);
    expect(found).toEqual(checks);
  });

  it.each([
    [4, []],
    [5, [['m1', null]]],
    [10, [['m2', null]]],
    [13, [['m2', 'registrationOutdated']]],
  ])('%d has these differences: %j', (sequence, mismatches) => {
    expect(caseAt(RECORDS, sequence)?.mismatches.map(({ id, resolution }) => [id, resolution])).toEqual(mismatches);
  });

  it('names who handled and who read until then', () => {
    expect(caseAt(RECORDS, 6)).toMatchObject({ handlers: [{ id: 'vera', name: 'Vera' }], readers: [] });
    expect(caseAt(RECORDS, 7)?.readers).toEqual([{ id: 'sara', name: 'Sara' }]);
  });

  it('says what was corrected since, as it stood then', () => {
    expect(caseAt(RECORDS, 9)?.correctedSince).toEqual({ surname: 'Jansen' });
    expect(caseAt(RECORDS, 10)?.correctedSince).toEqual({ surname: 'Janssen' });
    expect(caseAt(RECORDS, 11)?.correctedSince).toEqual({});
  });

  it('has the decisions until then', () => {
    expect([14, 15].map((sequence) => caseAt(RECORDS, sequence)?.decisions.length)).toEqual([0, 1]);
  });

  it('is none behind an event of something else', () => {
    expect(caseAt(RECORDS, 99)).toBeNull();
  });
});

describe('what differs between two moments', () => {
  const between = (before: number, after: number) => {
    const [one, other] = [caseAt(RECORDS, before), caseAt(RECORDS, after)];
    return one === null || other === null
      ? []
      : caseDifferences(one, other).map(({ kind, before: was, after: is }) => [kind, was, is]);
  };
  it.each([
    [7, 7, []],
    [6, 7, []],
    [5, 6, [['check', null, 'failed']]],
    [
      6,
      12,
      [
        ['check', 'failed', 'passed'],
        ['mismatch', null, null],
        ['mismatch', null, null],
      ],
    ],
    [
      12,
      15,
      [
        ['status', 'inVerification', 'approved'],
        ['mismatch', null, 'registrationOutdated'],
        ['decision', null, 'approved'],
      ],
    ],
  ])('%d and %d: %j', (before, after, differences) => {
    expect(between(before, after)).toEqual(differences);
  });
});
