/** Counts the facts of a case from its file, once, for every guard. */
import { humanQuestions } from '../application/humans';
import { dayOf, endOfTerm, plusDays } from '../calendar/days';
import { managerLevelSuffices } from '../checks/automatic/managerLevel';
import { checkType, type CheckCode } from '../catalogue/checkTypes';
import type { EvidenceContext, EvidenceRefusalCode } from '../checks/evidence/evidenceRefusal';
import type { PolicySettings } from '../policy/policy';
import type { CheckWithAttempts } from '../contract/resources';
import { amsterdamDay } from '../calendar/amsterdam';
import { erasureAskedBy, isHeldByLaw } from '../audit/retention';
import { openReportBy } from '../dispatch/notMeReport';
import { openQuestions, type IntakeQuestion } from '../intake/intakeQuestions';
import { awaitsScan } from '../intake/mailItem';
import { upgradeState } from '../intake/upgradeQuestion';
import { isSettled } from '../mismatches/resolutions';
import type { CaseFile } from './caseFile';
import { evidenceContextOf, standingRefusal } from './evidenceOf';
import type { CaseFacts, CheckFacts } from './facts';
import { intakeOf } from './intakeOf';
import { checksAgainstRecord, unreadLetters } from './recordAgainst';
import { lapsesAfter, remindsFrom } from './waitingDays';

function isOpen(check: CheckWithAttempts): boolean {
  return check.outcome === null || check.outcome === 'inquiry';
}

function evidenceFacts(checks: readonly CheckWithAttempts[], context: EvidenceContext): CheckFacts['evidence'] {
  const judged = checks.map((check) => ({ code: check.code, why: standingRefusal(check, context) }));
  const codesOf = (refusal: EvidenceRefusalCode): CheckCode[] =>
    judged.filter(({ why }) => why === refusal).map(({ code }) => code);
  return {
    evidenceMissing: codesOf('evidenceMissing'),
    evidenceOtherKind: codesOf('evidenceOtherKind'),
    evidenceNotSeen: codesOf('evidenceNotSeen'),
  };
}

function isPassed({ outcome, waiver }: CheckWithAttempts): boolean {
  return outcome === 'passed' || outcome === 'notApplicable' || waiver !== null;
}

function checkFacts(
  file: CaseFile,
  checks: readonly CheckWithAttempts[],
  intake: readonly IntakeQuestion[],
): CheckFacts {
  return {
    total: checks.length,
    open: checks.filter(isOpen).length,
    evidence: evidenceFacts(checks, evidenceContextOf(file)),
    againstRecord: checksAgainstRecord({ ...file, checks }, intake),
    failed: checks.filter(({ outcome, waiver }) => outcome === 'failed' && waiver === null).length,
    paperNotPassed: checks.filter((check) => checkType(check.code).isPaper && !isPassed(check)).length,
    waivers: checks.filter(({ waiver }) => waiver !== null).map(({ id }) => id),
  };
}

/**
 * Day of the register data: what COM-07 recorded as the date of the extract. Whoever confirmed it on the register's own
 * answer confirmed the later ones that say the same: another answer would have reopened the check.
 */
function registerAsOf({ checks, register }: CaseFile): string | null {
  const extract = checks.find(({ code }) => code === 'COM-07');
  const evidence = extract?.attempts.at(-1)?.evidence;
  return evidence?.registerSnapshotId !== undefined && register?.result === 'found'
    ? amsterdamDay(register.asOf)
    : (evidence?.asOf ?? null);
}

/** A pending request for a decision, and the last day it stands. */
function approvalLapsesAfter({ application }: CaseFile, settings: PolicySettings): string | null {
  if (application.status !== 'awaitingApproval') {
    return null;
  }
  const last = plusDays(dayOf(application.statusChangedAt), settings.approvalLapseDays);
  return endOfTerm(last, settings.liberationDayOff);
}

/** What is about a person who is left out does not stand in the way of the others. */
function isDropped({ persons }: CaseFile, subjectId: string | null): boolean {
  return persons.some(({ id, outcome }) => id === subjectId && outcome === 'closedOff');
}

/**
 * The facts of a case.
 * @param file the whole case file
 * @param intake its checklist, where it is known already
 * @returns what guards may look at. Source: the product's lifecycle table and check catalogue
 */
export function factsOf(file: CaseFile, intake: readonly IntakeQuestion[] = intakeOf(file)): CaseFacts {
  const { application, persons, policy } = file;
  const checks = file.checks.filter(({ subjectId }) => !isDropped(file, subjectId));
  const count = (outcome: string): number => persons.filter((person) => person.outcome === outcome).length;
  return {
    status: application.status,
    statusBeforeHold: application.statusBeforeHold,
    targetLevel: application.targetLevel,
    assignee:
      application.assigneeId === null ? null : { id: application.assigneeId, name: application.assigneeName ?? '' },
    claimActiveAt: application.assigneeId === null ? null : file.claimActiveAt,
    hasPriority: application.hasPriority,
    handlers: file.handlers,
    supervisors: file.supervisors,
    letters: file.mailItems.filter((letter) => !awaitsScan(letter)).length,
    lettersAwaitingScan: file.mailItems.filter(awaitsScan).length,
    establishment: {
      given: (application.establishmentNumber ?? '') !== '',
      isAsked: application.establishmentChoice !== null,
    },
    unreadLetters: unreadLetters(file.mailItems, file.pages),
    unansweredIntake: openQuestions(intake).map(({ item }) => item),
    upgrade: upgradeState(file.mailItems, application.upgradeAnswer),
    conflicts: file.conflicts,
    reporter: openReportBy(application),
    isHeldByLaw: isHeldByLaw(application),
    erasureAskedBy: erasureAskedBy(application),
    secondAsked: file.secondAsked,
    separateRoute: {
      hit:
        checks.some(({ code, outcome }) => code === 'CON-06' && outcome === 'failed') ||
        intake.some(({ item, answer }) => item === 'route' && answer === 'no'),
      kept: application.separateRouteKept,
    },
    checks: checkFacts(file, checks, intake),
    openMismatches: file.mismatches.filter((mismatch) => !isSettled(mismatch) && !isDropped(file, mismatch.subjectId))
      .length,
    openHumanQuestions: humanQuestions(file).length,
    registerAsOf: registerAsOf(file),
    registerMaxAgeDays: policy.settings.extractMaxAgeDays,
    deciderLevel: policy.settings.decideAtOwnLevel ? application.targetLevel : null,
    certificate: { isAsked: policy.settings.identityCertificateRequired, until: file.holderCertifiedUntil },
    isRegisterAgeWaived: checks.some(({ code, waiver }) => code === 'COM-07' && waiver !== null),
    persons: { pending: count('pending'), activated: count('activated'), closedOff: count('closedOff') },
    managerSuffices: managerLevelSuffices(file),
    approvalLapsesAfter: approvalLapsesAfter(file, policy.settings),
    lapsesAfter: lapsesAfter(file, policy.settings),
    remindsFrom: remindsFrom(file, policy.settings),
  };
}
