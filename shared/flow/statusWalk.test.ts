import { describe, expect, it } from 'vitest';
import { statusesBehind, walkStatus } from './statusWalk';
import type { StatusId } from './statuses';

const CODES_SENT = [
  'mail.registered',
  'application.claimed',
  'checks.started',
  'decision.submitted',
  'decision.approved',
  'dispatch.started',
] as const;
const TO_CODES = ['received', 'received', 'inVerification', 'awaitingApproval', 'approved', 'codesSent'] as const;

describe('the status of a case from event to event', () => {
  it.each<[types: readonly string[], final: StatusId, statuses: readonly StatusId[]]>([
    [['application.announced'], 'announced', ['announced']],
    [CODES_SENT, 'codesSent', TO_CODES],
    // Whoever activates last completes the case: the table alone does not say who that is.
    [[...CODES_SENT, 'code.redeemed'], 'completed', [...TO_CODES, 'completed']],
    [[...CODES_SENT, 'code.redeemed'], 'partlyActivated', [...TO_CODES, 'partlyActivated']],
    [
      [...CODES_SENT, 'code.redeemed', 'application.read', 'code.redeemed'],
      'completed',
      [...TO_CODES, 'partlyActivated', 'partlyActivated', 'completed'],
    ],
    // The only letter was taken away, or one of two.
    [['mail.registered', 'mail.unlinked'], 'announced', ['received', 'announced']],
    [['mail.registered', 'mail.unlinked'], 'received', ['received', 'received']],
    // A hold ends where it began, or where the case would be by then.
    [['mail.registered', 'case.held', 'case.released'], 'received', ['received', 'onHold', 'received']],
    [
      ['application.announced', 'case.held', 'mail.registered', 'case.released'],
      'received',
      ['announced', 'onHold', 'onHold', 'received'],
    ],
  ])('%j ends in %s: %j', (types, final, statuses) => {
    expect(statusesBehind(types, final)).toEqual(statuses);
  });

  it.each<[types: readonly string[], possible: readonly StatusId[]]>([
    [[], ['announced']],
    [CODES_SENT, ['codesSent']],
    [
      [...CODES_SENT, 'code.redeemed'],
      ['completed', 'partlyActivated'],
    ],
  ])('%j can be in %j', (types, possible) => {
    const walk = walkStatus();
    types.forEach((type) => walk.take(type));
    expect([...walk.possible()].sort()).toEqual([...possible].sort());
  });
});
