/** Facts of a case in which nothing stands in the way of anything, for tests to spoil one at a time. */
import type { CaseFacts } from '../flow/facts';

export const OFFICER = { id: 'officer', name: 'Olga Officer' };
export const CHIEF = { id: 'chief', name: 'Sem Supervisor' };
export const OTHER_CHIEF = { id: 'chief2', name: 'Sanne Supervisor' };
export const NOW = '2026-11-23T09:00:00.000Z';

const IN_ORDER = { evidenceMissing: [], evidenceOtherKind: [], evidenceNotSeen: [] };

/** A case held by `assigneeId`, complete in every respect. */
export function idealFacts(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    status: 'inVerification',
    statusBeforeHold: null,
    targetLevel: 'EH3',
    assignee: OFFICER,
    claimActiveAt: NOW,
    hasPriority: false,
    handlers: [OFFICER],
    supervisors: [CHIEF, OTHER_CHIEF],
    conflicts: [],
    reporter: null,
    isHeldByLaw: false,
    erasureAskedBy: null,
    secondAsked: null,
    letters: 1,
    lettersAwaitingScan: 0,
    establishment: { given: true, isAsked: false },
    unreadLetters: [],
    unansweredIntake: [],
    upgrade: 'noted',
    separateRoute: { hit: false, kept: false },
    checks: { total: 38, open: 0, evidence: IN_ORDER, againstRecord: [], failed: 0, paperNotPassed: 0, waivers: [] },
    openMismatches: 0,
    openHumanQuestions: 0,
    registerAsOf: '2026-11-20',
    registerMaxAgeDays: 14,
    deciderLevel: null,
    certificate: { isAsked: false, until: null },
    isRegisterAgeWaived: false,
    persons: { pending: 2, activated: 0, closedOff: 0 },
    managerSuffices: true,
    approvalLapsesAfter: null,
    lapsesAfter: '2026-11-01',
    remindsFrom: '2026-10-28',
    ...changes,
  };
}
