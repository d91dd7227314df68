/** What deciding means where the policy asks that whoever decides logged in at the level of the case: the last word on it, and nothing before. */
import { describe, expect, it } from 'vitest';
import { CHIEF, idealFacts, NOW, OTHER_CHIEF } from '../testing/facts';
import { rolesOf } from './transitions';
import { ACTION_IDS, type ActionId } from './actions/actions';
import { refusals } from './availableActions';
import type { CaseFacts } from './facts';

const HELD = { status: 'onHold', statusBeforeHold: 'inVerification' } as const;
const HELD_DECIDED = { status: 'onHold', statusBeforeHold: 'codesSent' } as const;
const RELEASE = { secondAsked: { action: 'release', by: OTHER_CHIEF } } as const;
const CLOSE_OFF = { secondAsked: { action: 'closeOff', by: OTHER_CHIEF } } as const;
const LOW = ['logInTooLow'];

/** Everything that supervisors alone do to a case, and what one of a lower level hears. */
const WORDS: readonly (readonly [ActionId, Partial<CaseFacts>, readonly string[]])[] = [
  ['approve', { status: 'awaitingApproval' }, LOW],
  ['reject', { status: 'awaitingApproval' }, LOW],
  ['closeOff', { status: 'codesSent', ...CLOSE_OFF }, LOW],
  ['closeOff', { ...HELD_DECIDED, ...CLOSE_OFF }, LOW],
  ['release', { ...HELD_DECIDED, ...RELEASE }, LOW],
  ['release', { ...HELD, ...RELEASE }, []],
  ['return', { status: 'awaitingApproval' }, []],
  ['dropPerson', { status: 'awaitingApproval' }, []],
  ['reinstatePerson', { status: 'awaitingApproval', persons: { pending: 1, activated: 0, closedOff: 1 } }, []],
  ['hold', {}, []],
  ['requestRelease', HELD, []],
  ['requestCloseOff', { status: 'codesSent' }, []],
  ['withdrawRequest', { ...HELD, ...RELEASE }, []],
  ['keepInNormalRoute', { status: 'referred' }, []],
  ['prioritise', {}, []],
  ['endPriority', { hasPriority: true }, []],
  ['placeLegalHold', {}, []],
  ['liftLegalHold', { isHeldByLaw: true }, []],
  ['requestErasure', { status: 'completed' }, []],
  ['withdrawErasure', { status: 'completed', erasureAskedBy: OTHER_CHIEF }, []],
  ['confirmErasure', { status: 'completed', erasureAskedBy: OTHER_CHIEF }, []],
];

describe('a supervisor who logged in below the level of the case', () => {
  const heard = (action: ActionId, facts: Partial<CaseFacts>, level: 'EH3' | 'EH4'): string[] => {
    const question = { facts: idealFacts({ assignee: null, deciderLevel: 'EH4', ...facts }), now: NOW };
    return refusals(action, { ...question, actor: { id: CHIEF.id, role: 'supervisor', level } }).map(
      ({ code }) => code,
    );
  };

  it.each(WORDS)('%s with %j: %j', (action, facts, codes) => {
    expect([heard(action, facts, 'EH3'), heard(action, facts, 'EH4')]).toEqual([codes, []]);
  });

  it('is asked of everything that supervisors alone do', () => {
    const theirs = ACTION_IDS.filter((action) => rolesOf(action).every((role) => role === 'supervisor'));
    expect([...new Set(WORDS.map(([action]) => action))].sort()).toEqual(theirs.sort());
  });
});
