import { describe, expect, it } from 'vitest';
import { CHIEF, idealFacts, NOW, OTHER_CHIEF } from '../testing/facts';
import { availableActions, refusals } from './availableActions';
import type { CaseFacts } from './facts';
import { secondAskedOf } from './secondPerson';

const by = CHIEF;
const one = { id: CHIEF.id, role: 'supervisor' } as const;
const other = { id: OTHER_CHIEF.id, role: 'supervisor' } as const;

describe('what waits for another supervisor', () => {
  it.each([
    ['nothing that was ever asked', null, null],
    ['a release that was asked', 'case.releaseAsked', { action: 'release', by }],
    ['closing off that was asked', 'dispatch.closeOffAsked', { action: 'closeOff', by }],
    ['nothing after it was withdrawn', 'case.secondAskWithdrawn', null],
    ['nothing after it was done', 'case.released', null],
    ['nothing after it was closed off', 'dispatch.closedOff', null],
    ['nothing after the case was held anew', 'case.held', null],
    ['nothing after a report of the customer', 'case.notMeReported', null],
    ['nothing after a correction that takes the decision back', 'application.corrected', null],
    ['nothing after another decision', 'decision.approved', null],
  ])('is %s', (_what, type, waits) => {
    expect(secondAskedOf(type === null ? null : { type, by })).toEqual(waits);
  });
});

describe.each([
  ['release', 'requestRelease', { status: 'onHold', statusBeforeHold: 'inVerification' }],
  ['closeOff', 'requestCloseOff', { status: 'codesSent' }],
  ['closeOff', 'requestCloseOff', { status: 'onHold', statusBeforeHold: 'codesSent' }],
] as const)('%s', (action, request, about) => {
  const of = (changes: Partial<CaseFacts>, actor: typeof one | typeof other = one) => ({
    facts: idealFacts({ ...about, assignee: null, ...changes }),
    actor,
    now: NOW,
  });
  const secondAsked = { action, by: CHIEF };

  it('is asked for first, by one supervisor', () => {
    const { available } = availableActions(of({}));
    expect([available.includes(request), available.includes(action)]).toEqual([true, false]);
    expect(refusals(action, of({}))).toEqual([{ code: 'secondNotAsked' }]);
  });

  it('is done by another one than asked, whoever else could', () => {
    expect(refusals(action, of({ secondAsked }))).toEqual([{ code: 'secondAskedYourself', people: [OTHER_CHIEF] }]);
    expect(refusals(action, of({ secondAsked }, other))).toEqual([]);
    expect(refusals(action, of({ secondAsked, conflicts: [OTHER_CHIEF] }))).toEqual([
      { code: 'secondAskedYourself', people: [] },
    ]);
  });

  it('is asked for once at a time, and withdrawn by either', () => {
    expect(refusals(request, of({ secondAsked }, other))).toEqual([{ code: 'secondAskedAlready', people: [CHIEF] }]);
    expect(refusals('withdrawRequest', of({ secondAsked }))).toEqual([]);
    expect(refusals('withdrawRequest', of({ secondAsked }, other))).toEqual([]);
    expect(refusals('withdrawRequest', of({}))).toEqual([{ code: 'secondNotAsked' }]);
  });

  it('is not done on a request for the other', () => {
    const asked = { action: action === 'release' ? 'closeOff' : 'release', by: CHIEF } as const;
    expect(refusals(action, of({ secondAsked: asked }, other))).toEqual([{ code: 'secondNotAsked' }]);
  });
});
