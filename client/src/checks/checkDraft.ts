/** Decides what an officer has filled in for one check, whether it can be saved, and what is then sent. */
import { dayOf } from '@desk/shared/calendar/days';
import type { CheckEvidence, CheckOutcome, EvidenceRegion } from '@desk/shared/checks/check';
import type { EvidenceRefusalCode } from '@desk/shared/checks/evidence/evidenceRefusal';
import { checkType, type ReasonCode } from '@desk/shared/catalogue/checkTypes';
import { evidenceRule } from '@desk/shared/checks/evidence/evidenceRules';
import { documentOf } from '@desk/shared/checks/identity/identityDocument';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { PerformActionParams } from '../providers/dataProvider';
import { ASKS_DAY } from './evidenceFields';
import { refusalOf, type EvidenceRecord } from './evidencePage';
import type { ScanPage } from './scanPage';

export type { ScanPage };

export interface CheckDraft {
  readonly outcome: CheckOutcome | null;
  readonly reasonCode: ReasonCode | null;
  readonly remark: string;
  readonly note: string;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly asOf: string;
  readonly region: EvidenceRegion | null;
  /** The officer wants none: then the page in view does not count either. */
  readonly isWithoutPage: boolean;
}

export type DraftProblem = 'outcomeMissing' | 'reasonCodeMissing' | EvidenceRefusalCode;

/** The reason codes of a check's own catalogue entry. */
export function reasonCodesOf(check: Pick<CheckWithAttempts, 'code'>): readonly ReasonCode[] {
  return checkType(check.code).reasonCodes as readonly ReasonCode[];
}

/** Reason code that goes with an outcome: only a failure has one, and when there is only one it needs no choosing. */
export function withOutcome(draft: CheckDraft, outcome: CheckOutcome, codes: readonly ReasonCode[]): CheckDraft {
  const only = codes.length === 1 ? (codes[0] ?? null) : null;
  return { ...draft, outcome, reasonCode: outcome === 'failed' ? (draft.reasonCode ?? only) : null };
}

/** The day of register data that officers used before in this case for the same kind of evidence, so that one extract is dated once. */
function earlierAsOf(check: CheckWithAttempts, others: readonly CheckWithAttempts[]): string {
  const kind = checkType(check.code).evidence;
  const attempts = others
    .filter((other) => checkType(other.code).evidence === kind)
    .flatMap((other) => other.attempts)
    .filter((attempt) => attempt.byId !== 'system' && (attempt.evidence?.asOf ?? '') !== '');
  return attempts.sort((a, b) => b.at.localeCompare(a.at))[0]?.evidence?.asOf ?? '';
}

/** The day on which the verification service last answered about the document of this person or signer. */
function serviceAsOf(
  { code, subjectId }: CheckWithAttempts,
  documents: ApplicationDetail['identityDocuments'],
): string {
  const answers = subjectId === null ? [] : (documentOf(documents, subjectId)?.statuses ?? []);
  const last = answers.filter(({ result }) => result !== 'unavailable').at(-1);
  return checkType(code).evidence === 'documentService' ? (last === undefined ? '' : dayOf(last.askedAt)) : '';
}

/** The moment of the register data that lie on the bench: it dates whatever is read from them. */
function registerAsOf({ code }: CheckWithAttempts, register: ApplicationDetail['register']): string {
  return checkType(code).evidence === 'register' && register?.result === 'found' ? dayOf(register.asOf) : '';
}

/**
 * The form as it opens: what the desk proposes is chosen already, for the officer to confirm; otherwise nothing is. The
 * day of the register's answer, or of the verification service's, is filled in.
 * @param check the check
 * @param record the checks of the case and what the desk proposes
 */
export function openDraft(
  check: CheckWithAttempts,
  record: Pick<ApplicationDetail, 'checks' | 'proposals' | 'register' | 'identityDocuments'>,
): CheckDraft {
  const { checks, proposals, register, identityDocuments } = record;
  return {
    outcome: proposals[check.id]?.outcome ?? null,
    reasonCode: proposals[check.id]?.reasonCode ?? null,
    remark: '',
    note: '',
    documentId: null,
    page: null,
    asOf: ASKS_DAY[checkType(check.code).evidence]
      ? serviceAsOf(check, identityDocuments) || registerAsOf(check, register) || earlierAsOf(check, checks)
      : '',
    region: null,
    isWithoutPage: false,
  };
}

/**
 * The draft as it is saved: a verdict rests on the page its officer looks at while they give it, as long as that is what
 * the check is read from. They name another one, or none, where that is not so.
 * @param draft as it was filled in
 * @param check which it is about
 * @param view the page on screen, and the case by which it is judged
 */
export function withPageInView(
  draft: CheckDraft,
  check: Pick<CheckWithAttempts, 'code' | 'subjectId'>,
  { shown, record }: { readonly shown: ScanPage | null; readonly record: EvidenceRecord },
): CheckDraft {
  const { pages, instead } = evidenceRule(check.code);
  if (shown === null || draft.documentId !== null || draft.isWithoutPage || pages.length === 0 || instead !== null) {
    return draft;
  }
  const { documentId, page, region = null } = shown;
  const inView = { ...draft, documentId, page, region };
  const refusal = refusalOf({ ...check, outcome: 'passed', evidence: evidenceOf(inView) }, record);
  return refusal === null || refusal === 'evidenceNotSeen' ? inView : draft;
}

/** What still stands in the way of saving; empty when it can be saved. */
export function draftProblems(
  draft: CheckDraft,
  check: Pick<CheckWithAttempts, 'code' | 'subjectId'>,
  record: EvidenceRecord,
): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.outcome === null) {
    problems.push('outcomeMissing');
  }
  if (draft.outcome === 'failed' && draft.reasonCode === null) {
    problems.push('reasonCodeMissing');
  }
  const refusal =
    draft.outcome === null
      ? null
      : refusalOf({ ...check, outcome: draft.outcome, evidence: evidenceOf(draft) }, record);
  return refusal === null ? problems : [...problems, refusal];
}

/** The evidence as it is sent. */
function evidenceOf({
  note,
  documentId,
  page,
  asOf,
  region,
}: CheckDraft): CheckEvidence & { region: EvidenceRegion | null } {
  return {
    note: note.trim(),
    documentId,
    page: documentId === null ? null : page,
    asOf: asOf === '' ? null : asOf,
    region: documentId !== null && region?.page === page ? region : null,
  };
}

/** What is sent for a draft without problems. */
export function toInput(draft: CheckDraft, checkId: string): PerformActionParams<'recordCheck'>['input'] {
  return {
    checkId,
    outcome: draft.outcome ?? 'inquiry',
    reasonCode: draft.reasonCode,
    remark: draft.remark.trim(),
    evidence: evidenceOf(draft),
  };
}
