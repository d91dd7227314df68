/** Decides which checks reopen when facts of the case change, and what each is told about why. */
import { isAutomatic, isDerivedFromMismatches } from './automaticChecks';
import type { Check, CheckAttempt } from './check';
import { checkType } from '../catalogue/checkTypes';
import type { DeskRemarkKey } from './deskRemarks';
import { changeData, type FactChange, type PageOfDocument } from './factChange';

export interface Reopening {
  readonly changes: readonly FactChange[];
  /** True for new post: what it can mend is what had not passed. */
  readonly onlyNotPassed: boolean;
  /** The sentence of the desk; `factsChanged` names the changes that touch the check. */
  readonly remark: DeskRemarkKey;
  /** Ids of the only checks that it concerns, whatever facts they rest on. */
  readonly checkIds?: readonly string[];
  /** Fills the sentence in; the changes themselves when left out. */
  readonly data?: Readonly<Record<string, string | number>>;
}

interface Judged extends Pick<Check, 'id' | 'code' | 'outcome' | 'subject' | 'subjectId'> {
  readonly attempts: readonly (Pick<CheckAttempt, 'finding' | 'byRole' | 'outcome'> &
    Partial<Pick<CheckAttempt, 'evidence'>>)[];
}

/** False for a check that the case no longer needs, since its level is another one now; its history stays. */
export function isAsked({ attempts }: { readonly attempts: readonly Pick<CheckAttempt, 'finding'>[] }): boolean {
  return attempts.at(-1)?.finding?.key !== 'notAskedAnyMore';
}

const WHOLE_POST: FactChange = { fact: 'mail', field: 'mail', subjectId: null };

/** A further letter mends what rests on the post and had not passed; what passed keeps standing on its own paper. */
export const REOPENED_BY_POST: Reopening = {
  changes: [WHOLE_POST],
  onlyNotPassed: true,
  remark: 'newPost',
  data: {},
};

/**
 * The customer answered what they were asked: exactly those checks are asked again.
 * @param checkIds as `checksAskedFor` names them
 */
export function reopenedByAnswer(checkIds: readonly string[]): Reopening {
  return { changes: [WHOLE_POST], onlyNotPassed: true, remark: 'answerCame', data: {}, checkIds };
}

/** A letter that was another customer's proved nothing here: whatever rested on the post is asked again. */
export const REOPENED_BY_UNLINKING: Reopening = {
  changes: [WHOLE_POST],
  onlyNotPassed: false,
  remark: 'letterGone',
  data: {},
};

/**
 * A page turned out to be something else than was said first: what rested on it is asked again.
 * @param checkIds as `checksOnChangedPages` names them
 */
export function reopenedByPageKind(checkIds: readonly string[]): Reopening {
  return { changes: [WHOLE_POST], onlyNotPassed: false, remark: 'pageIsOther', data: {}, checkIds };
}

/**
 * Register data that are too old prove nothing any more (freshness rule of the lifecycle).
 * @param asOf the day of the data
 * @param days how old they may be under the policy of the case
 */
export function reopenedByAge(asOf: string, days: number): Reopening {
  const changes: FactChange[] = [{ fact: 'register', field: 'register', subjectId: null }];
  return { changes, onlyNotPassed: false, remark: 'registerTooOld', data: { asOf, days } };
}

/** The trade register says something else than before: what rested on its former answer is asked again. */
export const REOPENED_BY_REGISTER: Reopening = {
  changes: [{ fact: 'register', field: 'register', subjectId: null }],
  onlyNotPassed: false,
  remark: 'registerSaysOtherwise',
  data: {},
};

/** Facts that changed, each named to the checks that rest on it. */
export function reopenedByChanges(changes: readonly FactChange[]): Reopening {
  return { changes, onlyNotPassed: false, remark: 'factsChanged' };
}

/** Whether the outcome that stands was given while pointing at this page. */
function pointsAt({ attempts }: Judged, page: PageOfDocument | undefined): boolean {
  const evidence = attempts.at(-1)?.evidence ?? null;
  return page !== undefined && evidence?.documentId === page.documentId && evidence.page === page.page;
}

function restsOn({ fact, codes, page }: FactChange, check: Judged): boolean {
  switch (fact) {
    case 'intakeAnswer':
    case 'oneHuman':
      return codes?.includes(check.code) ?? false;
    case 'page':
      return pointsAt(check, page);
    default:
      return checkType(check.code).dependsOn.includes(fact) && (codes?.includes(check.code) ?? true);
  }
}

function isPassed({ outcome }: Judged): boolean {
  return outcome === 'passed' || outcome === 'notApplicable';
}

/** A check about a person that rests on who signs (whether the signer appointed a manager) is about every signer. */
function isAboutAnother({ fact, subjectId }: FactChange, check: Judged): boolean {
  const isAboutOne = check.subject === 'person' || check.subject === 'signer';
  const restsOnAnySigner = fact === 'signers' && !checkType(check.code).subjects.some((one) => one === 'signer');
  return subjectId !== null && isAboutOne && check.subjectId !== subjectId && !restsOnAnySigner;
}

function touches(change: FactChange, check: Judged): boolean {
  const { onlyMends = false } = change;
  return !isAboutAnother(change, check) && !(onlyMends && isPassed(check)) && restsOn(change, check);
}

/**
 * Whether the desk decides this check again by itself. An answer that an officer gave because the desk asked them does
 * not: it rested on what they saw then.
 */
function decidesAgain({ code, attempts }: Judged): boolean {
  const asked = attempts.filter(({ byRole }) => byRole === 'system').at(-1)?.outcome === 'inquiry';
  const isAnswered = asked && attempts.at(-1)?.byRole !== 'system';
  return isDerivedFromMismatches(code) || (isAutomatic(code) && !isAnswered);
}

/** True for an outcome that stands until something reopens it: asked, answered, and not by the desk alone. */
export function isHeldTrue(check: Judged): boolean {
  return check.outcome !== null && isAsked(check) && !decidesAgain(check);
}

/**
 * What a change means for one check.
 * @param check as it stands, with its attempts
 * @param reopening which facts changed
 * @returns the changes that touch it; none when it stays as it is, or when the desk decides it again by itself
 */
function touching(check: Judged, { changes, onlyNotPassed, checkIds }: Reopening): FactChange[] {
  if (!isHeldTrue(check) || (onlyNotPassed && isPassed(check))) {
    return [];
  }
  if (checkIds !== undefined) {
    return checkIds.includes(check.id) ? [...changes] : [];
  }
  return changes.filter((change) => touches(change, check));
}

/**
 * Which checks reopen.
 * @param checks the checks of the case
 * @param reopening which facts changed
 * @returns those that are asked and whose outcome rested on one of the facts. Source: the product's lifecycle rule on changed data
 */
export function touchedChecks<C extends Judged>(checks: readonly C[], reopening: Reopening): C[] {
  return checks.filter((check) => touching(check, reopening).length > 0);
}

/**
 * What a reopened check says about why.
 * @param check one of `touchedChecks`
 * @param reopening the same as there
 * @returns the finding to keep with the attempt
 */
export function reopenedFinding(check: Judged, reopening: Reopening): NonNullable<CheckAttempt['finding']> {
  return { key: reopening.remark, data: reopening.data ?? changeData(touching(check, reopening)) };
}
