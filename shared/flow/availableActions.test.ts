import { describe, expect, it } from 'vitest';
import type { EvidenceRefusalCode } from '../checks/evidence/evidenceRefusal';
import { CHIEF, idealFacts, NOW, OFFICER, OTHER_CHIEF } from '../testing/facts';
import { availableActions, nextStatus, refusals, rowFor } from './availableActions';
import type { CaseFacts } from './facts';
import type { ActionId } from './actions/actions';

const officer = { id: OFFICER.id, role: 'verifier' } as const;
const chief = { id: CHIEF.id, role: 'supervisor' } as const;
const checks = idealFacts().checks;
const WITHOUT = { certificate: { isAsked: true, until: null } } as const;
const MISSING = ['certificateMissing'] as const;

function ask(action: ActionId, changes: Partial<CaseFacts>, actor: typeof officer | typeof chief = officer) {
  return refusals(action, { facts: idealFacts(changes), actor, now: NOW });
}

/** One check whose evidence does not carry it, for this reason. */
function withEvidence(refusal: EvidenceRefusalCode): Partial<CaseFacts> {
  return { checks: { ...checks, evidence: { ...checks.evidence, [refusal]: ['CON-03'] } } };
}

describe('every guard refuses with its own code', () => {
  it.each<[ActionId, Partial<CaseFacts>, string]>([
    ['take', { status: 'received', letters: 0 }, 'letterMissing'],
    ['take', { status: 'received', unansweredIntake: ['upgradeNote'] }, 'intakeIncomplete'],
    ['take', { status: 'received', separateRoute: { hit: true, kept: false } }, 'separateRoute'],
    ['refer', { status: 'received' }, 'noSeparateRoute'],
    ['recordCheck', { assignee: CHIEF }, 'heldByAnother'],
    ['recordCheck', { assignee: null }, 'notAssigned'],
    ['handOver', { assignee: CHIEF }, 'heldByAnother'],
    ['correct', { assignee: CHIEF }, 'heldByAnother'],
    ['requestSupplement', {}, 'nothingMissing'],
    ['sendToIdentification', { targetLevel: 'EH2+' }, 'identificationNotNeeded'],
    ['sendToIdentification', { checks: { ...checks, paperNotPassed: 2 } }, 'paperChecksOpen'],
    ['submit', { checks: { ...checks, open: 3 } }, 'checksIncomplete'],
    ['submit', { checks: { ...checks, total: 0 } }, 'checksIncomplete'],
    ['submit', withEvidence('evidenceMissing'), 'evidenceMissing'],
    ['submit', withEvidence('evidenceOtherKind'), 'evidenceOtherKind'],
    ['submit', withEvidence('evidenceNotSeen'), 'evidenceNotSeen'],
    ['setPageKind', { assignee: CHIEF }, 'heldByAnother'],
    ['submit', { openMismatches: 1 }, 'mismatchesOpen'],
    ['submit', { openHumanQuestions: 1 }, 'humansUnknown'],
    ['reissueCode', { status: 'codesSent', persons: { pending: 0, activated: 2, closedOff: 0 } }, 'nobodyPending'],
  ])('%s with %o gives %s', (action, changes, code) => {
    expect(ask(action, changes).map((refusal) => refusal.code)).toContain(code);
  });

  it.each<[ActionId, Partial<CaseFacts>, string]>([
    ['approve', { checks: { ...checks, failed: 1 } }, 'checksFailed'],
    ['approve', { checks: { ...checks, open: 1 } }, 'checksIncomplete'],
    ['approve', withEvidence('evidenceMissing'), 'evidenceMissing'],
    ['approve', withEvidence('evidenceOtherKind'), 'evidenceOtherKind'],
    ['approve', { openMismatches: 1 }, 'mismatchesOpen'],
    ['approve', { registerAsOf: null }, 'registerDataMissing'],
    ['approve', { registerAsOf: '2026-11-08' }, 'registerDataTooOld'],
  ])('supervisor: %s with %o gives %s', (action, changes, code) => {
    const refused = ask(action, { status: 'awaitingApproval', ...changes }, chief);
    expect(refused.map((refusal) => refusal.code)).toEqual([code]);
  });

  it.each([
    [null, undefined, []],
    [null, 'EH2', []],
    ['EH3', undefined, ['logInTooLow']],
    ['EH3', 'EH2', ['logInTooLow']],
    ['EH3', 'EH2+', ['logInTooLow']],
    ['EH3', 'EH3', []],
    ['EH3', 'EH4', []],
    ['EH4', 'EH3', ['logInTooLow']],
    ['EH4', 'EH4', []],
  ] as const)('where deciding asks %s, somebody who logged in at %s hears %j', (deciderLevel, level, codes) => {
    const actor = level === undefined ? chief : { ...chief, level };
    const refused = ask('approve', { status: 'awaitingApproval', deciderLevel }, actor);
    expect(refused.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Partial<CaseFacts>, ActionId, boolean, readonly string[]]>([
    ['asks none', {}, 'recordIdentityDocument', true, []],
    ['asks one', { certificate: { isAsked: true, until: '2026-11-23' } }, 'recordIdentityDocument', true, []],
    ['asks one', { certificate: { isAsked: true, until: '2026-11-22' } }, 'recordIdentityDocument', true, MISSING],
    ['asks one', WITHOUT, 'recordIdentityDocument', true, MISSING],
    ['asks one', WITHOUT, 'recordDocumentStatus', true, MISSING],
    ['asks one', WITHOUT, 'joinHumans', true, MISSING],
    ['asks one', WITHOUT, 'keepHumansApart', true, []],
    ['asks one', WITHOUT, 'recordCheck', true, MISSING],
    ['asks one', WITHOUT, 'recordCheck', false, []],
    ['asks one', WITHOUT, 'confirmProposals', true, MISSING],
    ['asks one', WITHOUT, 'confirmProposals', false, []],
    ['asks one', WITHOUT, 'submit', true, []],
    ['asks one', { ...WITHOUT, assignee: CHIEF }, 'recordIdentityDocument', true, ['heldByAnother']],
  ])('where the policy %s, with %j %s of an identity (%s) gives %j', (_asks, changes, action, isOnIdentity, codes) => {
    const question = { facts: idealFacts(changes), actor: officer, now: NOW, isOnIdentity };
    expect(refusals(action, question).map(({ code }) => code)).toEqual(codes);
  });

  it('does not keep a check from somebody without a certificate before it is known to be one of an identity', () => {
    expect(ask('recordCheck', WITHOUT)).toEqual([]);
  });

  it('lets a supervisor accept register data that are too old', () => {
    const old = { status: 'awaitingApproval', registerAsOf: '2026-10-01' } as const;
    expect(ask('approve', old, chief)).not.toEqual([]);
    expect(ask('approve', { ...old, isRegisterAgeWaived: true }, chief)).toEqual([]);
  });

  it('counts register data of exactly the allowed age as fresh', () => {
    expect(ask('approve', { status: 'awaitingApproval', registerAsOf: '2026-11-09' }, chief)).toEqual([]);
  });

  it('asks the supervisor to accept every waiver, once he approves', () => {
    const facts = idealFacts({ status: 'awaitingApproval', checks: { ...checks, waivers: ['a', 'b'] } });
    const approve = (acceptedWaivers?: string[]) =>
      refusals('approve', { facts, actor: chief, now: NOW, acceptedWaivers }).map(({ code }) => code);
    expect(approve(['a', 'b'])).toEqual([]);
    expect(approve(['a'])).toEqual(['waiversNotAccepted']);
    expect(approve()).toEqual([]);
  });

  it('lapses only after the day has passed', () => {
    const lapse = (lapsesAfter: string | null) =>
      refusals('lapse', {
        facts: idealFacts({ status: 'announced', lapsesAfter }),
        actor: { id: 'system', role: 'system' },
        now: NOW,
      }).map(({ code }) => code);
    expect(lapse('2026-11-22')).toEqual([]);
    expect(lapse('2026-11-23')).toEqual(['notDueYet']);
    expect(lapse(null)).toEqual(['notDueYet']);
  });
});

describe('four eyes', () => {
  it.each(['approve', 'reject'] as const)('refuses %s to who handled the case, and names who could', (action) => {
    const refused = ask(action, { status: 'awaitingApproval', handlers: [OFFICER, CHIEF] }, chief);
    expect(refused).toContainEqual({ code: 'fourEyes', people: [OTHER_CHIEF] });
  });

  it('says so when nobody with other eyes is left', () => {
    const refused = ask('approve', { status: 'awaitingApproval', handlers: [OFFICER, CHIEF, OTHER_CHIEF] }, chief);
    expect(refused).toContainEqual({ code: 'noOtherEyes', people: [] });
  });

  it('lets who did not handle it decide', () => {
    expect(ask('approve', { status: 'awaitingApproval', handlers: [OFFICER] }, chief)).toEqual([]);
  });
});

describe('what the screen draws', () => {
  it('offers what is possible and explains what is not yet, and keeps silent about the rest', () => {
    const facts = idealFacts({ checks: { ...checks, open: 2 } });
    const { available, refused } = availableActions({ facts, actor: officer, now: NOW });
    expect(available).toContain('recordCheck');
    expect(refused.submit).toEqual([{ code: 'checksIncomplete', count: 2 }]);
    expect(available).not.toContain('approve');
    expect(refused.approve).toBeUndefined();
  });

  it('keeps silent about what this case will never need', () => {
    const { available, refused } = availableActions({
      facts: idealFacts({ targetLevel: 'EH2+', checks: { ...checks, paperNotPassed: 3 } }),
      actor: officer,
      now: NOW,
    });
    expect(available).not.toContain('sendToIdentification');
    expect(refused.sendToIdentification).toBeUndefined();
  });

  it('offers an auditor nothing in any status', () => {
    const { available, refused } = availableActions({
      facts: idealFacts(),
      actor: { id: 'a', role: 'auditor' },
      now: NOW,
    });
    expect([available, refused]).toEqual([[], {}]);
  });
});

describe('where an action leads', () => {
  const platform = { id: 'platform', role: 'loginPlatform' } as const;
  function after(
    action: ActionId,
    changes: Partial<CaseFacts>,
    actor: { id: string; role: 'verifier' | 'supervisor' | 'loginPlatform' },
  ) {
    const facts = idealFacts(changes);
    const row = rowFor(action, { facts, actor, now: NOW });
    return row === undefined ? undefined : nextStatus(row, facts);
  }

  it.each([
    [1, 'completed'],
    [2, 'partlyActivated'],
  ])('with %i person left to activate: %s', (pending, status) => {
    expect(after('activate', { status: 'codesSent', persons: { pending, activated: 0, closedOff: 0 } }, platform)).toBe(
      status,
    );
  });

  it('goes back from a hold to where it was', () => {
    expect(after('release', { status: 'onHold', statusBeforeHold: 'awaitingCustomer' }, chief)).toBe(
      'awaitingCustomer',
    );
  });

  it('cancels a pending approval when a letter or a correction comes in', () => {
    expect(after('registerMail', { status: 'awaitingApproval' }, officer)).toBe('inVerification');
    expect(after('correct', { status: 'awaitingApproval' }, officer)).toBe('inVerification');
  });

  it('stays where it is for what is only recorded', () => {
    expect(after('recordCheck', {}, officer)).toBe('inVerification');
  });
});
