/** Decides what the work on a case is, step by step: per subject, a step for each question who is who, difference, document and check; one human and one cause each once. */
import { humanQuestions, humansOf, type HumanQuestion, type HumanVerdict } from '@desk/shared/application/humans';
import { CHECK_CODES, checkType } from '@desk/shared/catalogue/checkTypes';
import type { CheckOutcome } from '@desk/shared/checks/check';
import { documentOf } from '@desk/shared/checks/identity/identityDocument';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { causesOf } from '@desk/shared/mismatches/causes';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { isSettled } from '@desk/shared/mismatches/resolutions';
import { decidedBy, isDone } from '../../../checks/checkState';
import { subjectsOf, type CaseSubject } from '../../../flow/people';

/** The same check of one human in each of their roles. */
export interface CheckStep {
  readonly kind: 'check';
  readonly key: string;
  readonly checks: readonly [CheckWithAttempts, ...CheckWithAttempts[]];
}

/** Differences of one cause. */
export interface DifferenceStep {
  readonly kind: 'difference';
  readonly key: string;
  readonly mismatches: readonly [Mismatch, ...Mismatch[]];
}

/** The identity document of one human. */
export interface DocumentStep {
  readonly kind: 'document';
  readonly key: string;
  readonly owners: readonly [CaseSubject, ...CaseSubject[]];
  readonly isRecorded: boolean;
  /** Whether a check that the desk decides from the document still waits for it; an officer may have judged them by hand. */
  readonly isNeeded: boolean;
}

/** Two entries that look like one human, or of whom an officer said whether they are. */
export interface HumanStep {
  readonly kind: 'human';
  readonly key: string;
  readonly pair: readonly [CaseSubject, CaseSubject];
  /** Null while nobody said anything. */
  readonly word: HumanVerdict | null;
  readonly because: HumanQuestion['because'] | null;
}

export type Step = HumanStep | CheckStep | DifferenceStep | DocumentStep;

/** What the steps are about: the contract, the company, or a human with their roles. */
export interface StepGroup {
  readonly key: string;
  readonly subjects: readonly [CaseSubject, ...CaseSubject[]];
  /** What is open first; of the same state in the order of the work. */
  readonly steps: readonly Step[];
}

export type Work = Pick<
  ApplicationDetail,
  'companyName' | 'signers' | 'persons' | 'humanVerdicts' | 'checks' | 'mismatches' | 'identityDocuments'
>;

type SomeOf<T> = readonly [T, ...T[]];

/** What the desk decides itself once a document is recorded: its expiry and its zone. */
const RESTS_ON_DOCUMENT: readonly string[] = ['IDN-04', 'IDN-05'];

/** The one of these that stands for all: the first that is not done yet, otherwise the first. */
export function leading({ checks }: CheckStep): CheckWithAttempts {
  return checks.find((check) => !isDone(check)) ?? checks[0];
}

/** The outcome that stands for all roles; null while they are not the same, since then there is something to judge. */
export function outcomeOf({ checks }: CheckStep): CheckOutcome | null {
  const [{ outcome }] = checks;
  return checks.every((check) => check.outcome === outcome) ? outcome : null;
}

/** Whether nothing is left to do. */
export function isFinished(step: Step): boolean {
  switch (step.kind) {
    case 'check':
      return step.checks.every(isDone);
    case 'difference':
      return step.mismatches.every(isSettled);
    case 'human':
      return step.word !== null;
    case 'document':
      return step.isRecorded || !step.isNeeded;
  }
}

/** Whether an officer does this step; the rest follows from data and is there to be read. */
export function isForOfficer(step: Step): boolean {
  return step.kind !== 'check' || step.checks.some((check) => decidedBy(check) === 'officer');
}

/** Whether it can be done at the desk, from the letter and the registers, and waits for no appointment. */
function isOnPaper(step: Step): boolean {
  return step.kind !== 'check' || checkType(step.checks[0].code).isPaper;
}

/** Those that hold something. */
function filled<T>(lists: readonly (readonly T[])[]): SomeOf<T>[] {
  return lists.flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const]));
}

/** What the desk asks about people, and what was answered: beside the first of the two. */
function humanSteps(work: Work, ids: readonly (string | null)[]): Step[] {
  const words = work.humanVerdicts
    .filter(({ supersededAt }) => supersededAt === null)
    .map((word) => ({ oneId: word.oneId, otherId: word.otherId, word, because: null }));
  const questions = humanQuestions(work).map((question) => ({ ...question, word: null }));
  return [...questions, ...words]
    .filter(({ oneId }) => ids.includes(oneId))
    .flatMap(({ oneId, otherId, word, because }): Step[] => {
      const [one, other] = [oneId, otherId].map((id) => subjectsOf(work).find((subject) => subject.id === id));
      const key = `human-${oneId}-${otherId}`;
      return one && other ? [{ kind: 'human', key, pair: [one, other], word, because }] : [];
    });
}

function differenceSteps({ mismatches }: Work, ids: readonly (string | null)[], subjects: SomeOf<CaseSubject>): Step[] {
  const kinds = subjects.map(({ subject }) => subject);
  const own = mismatches.filter(({ subject, subjectId }) => kinds.includes(subject) && ids.includes(subjectId));
  return filled(causesOf(own)).map((cause) => ({
    kind: 'difference',
    key: `difference-${cause[0].id}`,
    mismatches: cause,
  }));
}

function isOf({ subjectId }: CheckWithAttempts, owners: readonly CaseSubject[]): boolean {
  return owners.some(({ id }) => id === subjectId);
}

/** Only of somebody on whose document a check is asked; others' documents are none of our business. */
function documentSteps({ checks, identityDocuments }: Work, subjects: SomeOf<CaseSubject>): Step[] {
  const owners = subjects.filter(({ id }) => checks.some((check) => check.subjectId === id && check.code === 'IDN-05'));
  return filled([owners]).map((all) => ({
    kind: 'document',
    key: `document-${all[0].id ?? ''}`,
    owners: all,
    isRecorded: all.every(({ id }) => documentOf(identityDocuments, id) !== undefined),
    isNeeded: checks.some((check) => RESTS_ON_DOCUMENT.includes(check.code) && isOf(check, all) && !isDone(check)),
  }));
}

function checkSteps({ checks }: Work, ids: readonly (string | null)[], subjects: SomeOf<CaseSubject>): Step[] {
  const kinds = subjects.map(({ subject }) => subject);
  const own = checks.filter(({ subject, subjectId }) => kinds.includes(subject) && ids.includes(subjectId));
  return filled(CHECK_CODES.map((code) => own.filter((check) => check.code === code))).map((same) => ({
    kind: 'check',
    key: `check-${same[0].id}`,
    checks: same,
  }));
}

function groupOf(work: Work, subjects: SomeOf<CaseSubject>): StepGroup {
  const ids = subjects.map(({ id }) => id);
  const all = [
    ...humanSteps(work, ids),
    ...differenceSteps(work, ids, subjects),
    ...documentSteps(work, subjects),
    ...checkSteps(work, ids, subjects),
  ];
  const [first] = subjects;
  return {
    key: `${first.subject}-${first.id ?? ''}`,
    subjects,
    steps: [...all.filter((step) => !isFinished(step)), ...all.filter(isFinished)],
  };
}

/**
 * The work on a case.
 * @param work the case
 * @returns contract, company, then every human once; whatever has no step is left out
 */
export function stepGroups(work: Work): StepGroup[] {
  const subjects = subjectsOf(work);
  const things = subjects.filter(({ id }) => id === null).map((subject) => [subject] as const);
  const humans = filled(
    humansOf(work).map((entries) => subjects.filter(({ id }) => entries.some((entry) => entry.id === id))),
  );
  return [...things, ...humans].map((about) => groupOf(work, about)).filter(({ steps }) => steps.length > 0);
}

/** All steps in the order of the screen. */
export function stepsOf(groups: readonly StepGroup[]): Step[] {
  return groups.flatMap(({ steps }) => steps);
}

/**
 * The next step an officer still has to do, in the order of the screen, starting after this one and going round once.
 * What rests on the appointment comes after all that rests on paper, and nobody walks into it from there: one key pressed
 * once too often must not say that an original document was seen.
 * @param groups the work as it stands
 * @param afterKey the step that was just done, in the order in which it stood; empty when they ask for the next one themself
 * @returns null when nothing is left
 */
export function nextOpenStep(groups: readonly StepGroup[], afterKey: string): Step | null {
  const inOrder = stepsOf(groups);
  const at = inOrder.findIndex(({ key }) => key === afterKey);
  const following = [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(at, 0))];
  const open = following.filter((step) => !isFinished(step) && isForOfficer(step));
  const onPaper = open.find(isOnPaper);
  const walked = inOrder[at];
  const stopsHere = walked !== undefined && isOnPaper(walked);
  return onPaper ?? (stopsHere ? null : (open[0] ?? null));
}

/** What a case opens with: the first step that waits for an officer and that the letter and the registers answer. */
export function firstStep(groups: readonly StepGroup[]): Step | null {
  return stepsOf(groups).find((step) => !isFinished(step) && isForOfficer(step) && isOnPaper(step)) ?? null;
}

/** How much of the work is done: everything counted, and what an officer still has to do. */
export function progressOf(groups: readonly StepGroup[]): {
  readonly done: number;
  readonly total: number;
  readonly openDifferences: number;
} {
  const steps = stepsOf(groups);
  return {
    done: steps.filter(isFinished).length,
    total: steps.length,
    openDifferences: steps.filter((step) => step.kind === 'difference' && !isFinished(step)).length,
  };
}
