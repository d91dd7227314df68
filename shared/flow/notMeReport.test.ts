/** What a case that is held after its decision lets happen to it: what it rested on stays as it was, and there is a way out. */
import { describe, expect, it } from 'vitest';
import { CHIEF, idealFacts, NOW, OFFICER, OTHER_CHIEF } from '../testing/facts';
import { availableActions, refusals } from './availableActions';
import { clockAfter } from './caseClock';
import { stagesOf } from './stages';
import { isDecided, standsIn, type StatusId } from './statuses';

const held = (statusBeforeHold: StatusId, changes: Parameters<typeof idealFacts>[0] = {}) =>
  idealFacts({ status: 'onHold', statusBeforeHold, reporter: OFFICER, ...changes });
const supervisor = { id: CHIEF.id, role: 'supervisor' } as const;

describe('a case held for a report', () => {
  it.each<[StatusId, readonly string[]]>([
    [
      'inVerification',
      [
        'declareConflict',
        'placeLegalHold',
        'logMail',
        'redactDocument',
        'registerMail',
        'requestRelease',
        'unlinkMail',
        'withdraw',
        'recordUpgradeAnswer',
      ],
    ],
    ['approved', ['declareConflict', 'placeLegalHold', 'requestCloseOff', 'requestRelease', 'withdraw']],
    ['codesSent', ['declareConflict', 'placeLegalHold', 'requestCloseOff', 'requestRelease', 'withdraw']],
  ])('from %s can be %j', (before, actions) => {
    const facts = held(before, { assignee: null });
    const { available } = availableActions({ facts, actor: supervisor, now: NOW });
    expect([...available].sort()).toEqual([...actions].sort());
  });

  it('is not withdrawn once somebody activated, and released once everybody did', () => {
    const partly = held('partlyActivated', { persons: { pending: 1, activated: 1, closedOff: 0 } });
    const of = (facts: typeof partly) => ({ facts, actor: supervisor, now: NOW });
    expect(refusals('withdraw', of(partly))).toEqual([{ code: 'somebodyActivated', count: 1 }]);
    expect(refusals('requestCloseOff', of(partly))).toEqual([]);
    const whole = held('completed', { persons: { pending: 0, activated: 2, closedOff: 0 } });
    expect(availableActions(of(whole)).available).toEqual(['declareConflict', 'requestRelease', 'placeLegalHold']);
  });

  it('is released by another supervisor than recorded the report', () => {
    const facts = held('codesSent', { reporter: CHIEF, secondAsked: { action: 'release', by: OFFICER } });
    expect(refusals('release', { facts, actor: supervisor, now: NOW })).toEqual([
      { code: 'reportedYourself', people: [OTHER_CHIEF] },
    ]);
    expect(refusals('release', { facts, actor: { id: OTHER_CHIEF.id, role: 'supervisor' }, now: NOW })).toEqual([]);
  });

  it('takes one report at a time', () => {
    const officer = { id: OFFICER.id, role: 'verifier' } as const;
    expect(refusals('reportNotMe', { facts: held('codesSent'), actor: officer, now: NOW })).toEqual([
      { code: 'reportedAlready' },
    ]);
    const facts = held('inVerification', { reporter: null });
    expect(refusals('reportNotMe', { facts, actor: officer, now: NOW })).toEqual([]);
  });

  it('stands where it was, and its clock stands still after the decision', () => {
    const file = { status: 'onHold', statusBeforeHold: 'codesSent', receivedOn: '2026-11-20', checks: [] } as const;
    expect(stagesOf(file).find(({ state }) => state === 'current')?.room).toBe('dispatch');
    expect([standsIn(file), isDecided(file)]).toEqual(['codesSent', true]);
    expect(isDecided({ status: 'onHold', statusBeforeHold: 'awaitingApproval' })).toBe(false);
    const clock = { leadDays: 3, clockSince: null, agesFrom: null };
    const move = { to: standsIn(file), today: '2026-11-27', liberationDay: 'never' } as const;
    expect(clockAfter(clock, move)).toEqual(clock);
  });
});
