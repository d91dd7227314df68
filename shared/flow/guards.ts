/** Registry of guards: one condition each on the facts of a case, with the refusal it gives. */
import { ASSURANCE_LEVELS } from '../application/assuranceLevels';
import { isCertified } from '../access/certificates';
import { reaches } from '../access/logInLevel';
import type { Actor, PersonRef } from '../access/roles';
import { EVIDENCE_REFUSALS } from '../checks/evidence/evidenceRefusal';
import { amsterdamDay } from '../calendar/amsterdam';
import { dayOf, daysBetween } from '../calendar/days';
import type { CaseFacts } from './facts';
import type { Refusal } from './refusal';
import { isDecided } from './statuses';

export interface GuardContext {
  readonly actor: Pick<Actor, 'id' | 'role' | 'level'>;
  /** Now, ISO 8601 UTC. */
  readonly now: string;
  /** Minutes without activity after which a claim may be taken over; the default of the settings when left out. */
  readonly claimIdleMinutes?: number | undefined;
  /** Ids of the waivers the supervisor accepts; undefined while only asking what is possible. */
  readonly acceptedWaivers?: readonly string[] | undefined;
  /** Whether what is recorded judges an identity; undefined while only asking what is possible. */
  readonly isOnIdentity?: boolean | undefined;
}
/** Minutes without activity after which a claim lapses, unless the installation sets another number. */
export const DEFAULT_CLAIM_IDLE_MINUTES = 30;
const MINUTE = 60_000;

type Guard = (facts: CaseFacts, context: GuardContext) => Refusal | null;

function unless(holds: boolean, refusal: Refusal): Refusal | null {
  return holds ? null : refusal;
}

function assigned(facts: CaseFacts, context: GuardContext): Refusal | null {
  if (facts.assignee === null) {
    return { code: 'notAssigned' };
  }
  return unless(facts.assignee.id === context.actor.id, { code: 'heldByAnother', people: [facts.assignee] });
}

/** A case in somebody's hands is not taken a second time; that it is in one's own hands needs no explanation either. */
function unclaimed({ assignee }: CaseFacts): Refusal | null {
  return assignee === null ? null : { code: 'claimed', people: [assignee] };
}

function heldByActor({ assignee }: CaseFacts, { actor }: GuardContext): Refusal | null {
  return unless(assignee?.id === actor.id, { code: 'notYours', people: assignee === null ? [] : [assignee] });
}

/** Counts the minutes until the claim lapses. Source: product owner's order on claims */
function claimLapsed({ assignee, claimActiveAt }: CaseFacts, context: GuardContext): Refusal | null {
  const { actor, now, claimIdleMinutes = DEFAULT_CLAIM_IDLE_MINUTES } = context;
  if (assignee === null || assignee.id === actor.id) {
    return { code: 'nothingToTakeOver' };
  }
  const idle = claimActiveAt === null ? Infinity : (Date.parse(now) - Date.parse(claimActiveAt)) / MINUTE;
  return unless(idle > claimIdleMinutes, {
    code: 'claimActive',
    people: [assignee],
    count: Math.max(1, Math.ceil(claimIdleMinutes - idle)),
  });
}

function fresh(facts: CaseFacts, context: GuardContext): Refusal | null {
  if (facts.isRegisterAgeWaived) {
    return null;
  }
  if (facts.registerAsOf === null) {
    return { code: 'registerDataMissing' };
  }
  const age = daysBetween(dayOf(facts.registerAsOf), amsterdamDay(context.now));
  return unless(age <= facts.registerMaxAgeDays, { code: 'registerDataTooOld', count: age });
}

/** Register data that were good enough when they were judged, and are too old by now. */
function outdated(
  { registerAsOf, registerMaxAgeDays, isRegisterAgeWaived }: CaseFacts,
  { now }: GuardContext,
): boolean {
  return (
    registerAsOf !== null &&
    !isRegisterAgeWaived &&
    daysBetween(dayOf(registerAsOf), amsterdamDay(now)) > registerMaxAgeDays
  );
}

/** Who could instead: no supervisor who is out of the case. */
function supervisorsBut(
  somebody: PersonRef | null,
  { supervisors, conflicts }: Pick<CaseFacts, 'supervisors' | 'conflicts'>,
): readonly PersonRef[] {
  return supervisors.filter(({ id }) => id !== somebody?.id && conflicts.every((person) => person.id !== id));
}

/** Who took the report down does not judge it. Source: the product's rule on a second person for lifting a hold */
function otherThanReporter({ reporter, supervisors, conflicts }: CaseFacts, { actor }: GuardContext): Refusal | null {
  const people = supervisorsBut(reporter, { supervisors, conflicts });
  return unless(reporter?.id !== actor.id, { code: 'reportedYourself', people });
}

/** Whoever asked for it does not do it. Source: the product's rule on a second person for releasing and closing off */
function otherThanFirst({ secondAsked, supervisors, conflicts }: CaseFacts, { actor }: GuardContext): Refusal | null {
  const first = secondAsked?.by ?? null;
  const people = supervisorsBut(first, { supervisors, conflicts });
  return unless(first?.id !== actor.id, { code: 'secondAskedYourself', people });
}

/** Whoever took up the request does not confirm it: what is erased cannot be judged afterwards. */
function otherThanAsker({ erasureAskedBy: asker, supervisors }: CaseFacts, { actor }: GuardContext): Refusal | null {
  return unless(asker?.id !== actor.id, {
    code: 'erasureAskedYourself',
    people: supervisors.filter(({ id }) => id !== asker?.id),
  });
}

/**
 * Who judges identities has a certificate that counts today. Whoever does not hold the case hears that instead.
 * Source: the product's rule on the yearly certificate
 */
function certified({ certificate, assignee }: CaseFacts, { actor, now }: GuardContext): Refusal | null {
  const isAsked = certificate.isAsked && assignee?.id === actor.id;
  return unless(!isAsked || isCertified(certificate.until, amsterdamDay(now)), { code: 'certificateMissing' });
}

/** Who has the last word on a level has come in at it themself. Source: the product's rule on the level of who decides */
function decidersLevel({ deciderLevel }: CaseFacts, { actor }: GuardContext): Refusal | null {
  const { level } = actor;
  const isReached = deciderLevel === null || (level !== undefined && reaches(level, deciderLevel));
  return unless(isReached, { code: 'logInTooLow', items: deciderLevel === null ? [] : [deciderLevel] });
}

export const GUARDS = {
  letterRegistered: (facts) => unless(facts.letters > 0, { code: 'letterMissing' }),
  lastLetter: (facts) => unless(facts.letters === 1, { code: 'letterMissing' }),
  moreLetters: (facts) => unless(facts.letters > 1, { code: 'letterMissing' }),
  letterAwaitsScan: (facts) => unless(facts.lettersAwaitingScan > 0, { code: 'letterMissing' }),
  lettersScanned: (facts) =>
    unless(facts.lettersAwaitingScan === 0, { code: 'letterUnscanned', count: facts.lettersAwaitingScan }),
  lettersRead: ({ unreadLetters }) =>
    unless(unreadLetters.length === 0, { code: 'letterUnread', count: unreadLetters.length, items: unreadLetters }),
  agreesWithRecord: ({ checks: { againstRecord } }) =>
    unless(againstRecord.length === 0, { code: 'againstRecord', count: againstRecord.length, items: againstRecord }),
  hasEstablishment: (facts) => unless(facts.establishment.given, { code: 'noEstablishmentNumber' }),
  establishmentUnasked: (facts) => unless(!facts.establishment.isAsked, { code: 'establishmentAsked' }),
  intakeComplete: (facts) =>
    unless(facts.unansweredIntake.length === 0, {
      code: 'intakeIncomplete',
      count: facts.unansweredIntake.length,
      items: facts.unansweredIntake,
    }),
  upgradeKnown: ({ upgrade }) => unless(upgrade !== 'open', { code: 'upgradeUnanswered' }),
  isUpgrade: ({ upgrade }) => unless(upgrade !== 'denied', { code: 'upgradeDenied' }),
  // A customer can deny it whatever the letter says; before anybody looked at the letter there is nothing to ask.
  upgradeAsked: ({ upgrade }) => unless(upgrade !== 'unseen', { code: 'upgradeNotInQuestion' }),
  normalRoute: (facts) => unless(!facts.separateRoute.hit || facts.separateRoute.kept, { code: 'separateRoute' }),
  separateRouteHit: (facts) => unless(facts.separateRoute.hit, { code: 'noSeparateRoute' }),
  heldByLaw: ({ isHeldByLaw }) => unless(isHeldByLaw, { code: 'noLegalHold' }),
  notHeldByLaw: ({ isHeldByLaw }) => unless(!isHeldByLaw, { code: 'legalHold' }),
  erasureAsked: ({ erasureAskedBy }) => unless(erasureAskedBy !== null, { code: 'noErasureAsked' }),
  erasureUnasked: ({ erasureAskedBy }) =>
    unless(erasureAskedBy === null, {
      code: 'erasureAskedAlready',
      people: erasureAskedBy === null ? [] : [erasureAskedBy],
    }),
  otherThanAsker,
  secondUnasked: ({ secondAsked }) =>
    unless(secondAsked === null, {
      code: 'secondAskedAlready',
      people: secondAsked === null ? [] : [secondAsked.by],
    }),
  secondIsAsked: ({ secondAsked }) => unless(secondAsked !== null, { code: 'secondNotAsked' }),
  releaseAsked: ({ secondAsked }) => unless(secondAsked?.action === 'release', { code: 'secondNotAsked' }),
  closeOffAsked: ({ secondAsked }) => unless(secondAsked?.action === 'closeOff', { code: 'secondNotAsked' }),
  otherThanFirst,
  assignedToActor: assigned,
  unclaimed,
  heldByActor,
  claimLapsed,
  // The desk itself works beside whoever holds the case.
  unassignedOrActor: (facts, context) =>
    facts.assignee === null || context.actor.role === 'system' ? null : assigned(facts, context),
  assigneeOrSupervisor: (facts, context) => (context.actor.role === 'supervisor' ? null : assigned(facts, context)),
  withoutPriority: (facts) => unless(!facts.hasPriority, { code: 'priorityGiven' }),
  withPriority: (facts) => unless(facts.hasPriority, { code: 'noPriority' }),
  somethingMissing: (facts) =>
    unless(facts.checks.failed + facts.checks.open + facts.openMismatches > 0, { code: 'nothingMissing' }),
  levelNeedsIdentification: (facts) =>
    unless(ASSURANCE_LEVELS[facts.targetLevel].needsIdentification, { code: 'identificationNotNeeded' }),
  paperChecksPassed: (facts) =>
    unless(facts.checks.paperNotPassed === 0, { code: 'paperChecksOpen', count: facts.checks.paperNotPassed }),
  checksComplete: (facts) =>
    unless(facts.checks.total > 0 && facts.checks.open === 0, { code: 'checksIncomplete', count: facts.checks.open }),
  evidenceComplete: ({ checks }) => {
    const code = EVIDENCE_REFUSALS.find((refusal) => checks.evidence[refusal].length > 0);
    const items = code === undefined ? [] : [...new Set(checks.evidence[code])];
    return code === undefined ? null : { code, count: checks.evidence[code].length, items };
  },
  mismatchesResolved: (facts) =>
    unless(facts.openMismatches === 0, { code: 'mismatchesOpen', count: facts.openMismatches }),
  humansKnown: (facts) =>
    unless(facts.openHumanQuestions === 0, { code: 'humansUnknown', count: facts.openHumanQuestions }),
  noFailedCheck: (facts) => unless(facts.checks.failed === 0, { code: 'checksFailed', count: facts.checks.failed }),
  waiversAccepted: (facts, { acceptedWaivers }) =>
    unless(acceptedWaivers === undefined || facts.checks.waivers.every((id) => acceptedWaivers.includes(id)), {
      code: 'waiversNotAccepted',
      count: facts.checks.waivers.length,
    }),
  registerFresh: fresh,
  decidersLevel,
  // Before the decision a release hands out nothing: that is decided afterwards.
  decidersLevelOnceDecided: (facts, context) => (isDecided(facts) ? decidersLevel(facts, context) : null),
  certified,
  certifiedOnIdentity: (facts, context) => (context.isOnIdentity === true ? certified(facts, context) : null),
  registerOutdated: (facts, context) => unless(outdated(facts, context), { code: 'notDueYet' }),
  managerStays: (facts) => unless(facts.managerSuffices, { code: 'managerNeeded' }),
  morePersonsLeft: (facts) => unless(facts.persons.pending > 1, { code: 'lastPerson' }),
  somebodyDropped: (facts) => unless(facts.persons.closedOff > 0, { code: 'nobodyDropped' }),
  approvalOverdue: (facts, { now }) =>
    unless(facts.approvalLapsesAfter !== null && amsterdamDay(now) > facts.approvalLapsesAfter, { code: 'notDueYet' }),
  undecided: (facts) => unless(!isDecided(facts), { code: 'notInThisStatus' }),
  decided: (facts) => unless(isDecided(facts), { code: 'notInThisStatus' }),
  unreported: (facts) => unless(facts.reporter === null, { code: 'reportedAlready' }),
  otherThanReporter,
  nobodyActivated: ({ persons: { activated } }) =>
    unless(activated === 0, { code: 'somebodyActivated', count: activated }),
  personPending: (facts) => unless(facts.persons.pending > 0, { code: 'nobodyPending' }),
  lastPendingPerson: (facts) => unless(facts.persons.pending === 1, { code: 'nobodyPending' }),
  morePendingPersons: (facts) => unless(facts.persons.pending > 1, { code: 'nobodyPending' }),
  reminderDue: ({ remindsFrom, lapsesAfter }, { now }) =>
    unless(
      remindsFrom !== null &&
        amsterdamDay(now) >= remindsFrom &&
        (lapsesAfter === null || amsterdamDay(now) <= lapsesAfter),
      { code: 'notDueYet' },
    ),
  lapseDue: (facts, { now }) =>
    unless(facts.lapsesAfter !== null && amsterdamDay(now) > facts.lapsesAfter, { code: 'notDueYet' }),
} as const satisfies Record<string, Guard>;

export type GuardId = keyof typeof GUARDS;
