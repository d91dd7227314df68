/** Decides what an officer has filled in for one check, whether it can be saved, and what is then sent. */
import type { CheckOutcome, EvidenceRegion } from '@desk/shared/checks/check';
import { checkType, type ReasonCode } from '@desk/shared/checks/checkTypes';
import { documentOf } from '@desk/shared/checks/identity/identityDocument';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { PerformActionParams } from '../providers/dataProvider';
import { EVIDENCE_FIELDS } from './evidenceFields';

/** A page of a scan: what the viewer shows, or what an outcome rests on. */
export interface ScanPage {
  readonly documentId: string;
  readonly page: number;
  /** The part of the page that is meant; the whole page when left out. */
  readonly region?: EvidenceRegion | null;
}

export interface CheckDraft {
  readonly outcome: CheckOutcome | null;
  readonly reasonCode: ReasonCode | null;
  readonly remark: string;
  readonly note: string;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly asOf: string;
  readonly region: EvidenceRegion | null;
}

export type DraftProblem = 'outcomeMissing' | 'reasonCodeMissing' | 'evidenceMissing';

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
  return checkType(code).evidence === 'documentService' ? (last?.askedAt ?? '').slice(0, 10) : '';
}

/** The moment of the register data that lie on the bench: it dates whatever is read from them. */
function registerAsOf({ code }: CheckWithAttempts, register: ApplicationDetail['register']): string {
  const { evidence } = checkType(code);
  return evidence === 'register' || evidence === 'registerExtract' ? (register?.asOf ?? '').slice(0, 10) : '';
}

/**
 * The form as it opens: what the desk proposes is chosen already, for the officer to confirm; otherwise nothing is. The
 * page in view and the day of the extract, or of the answer of the verification service, are filled in.
 * @param check the check
 * @param record the checks of the case and what the desk proposes
 * @param shown the page that the scan viewer shows, if any
 */
export function openDraft(
  check: CheckWithAttempts,
  record: Pick<ApplicationDetail, 'checks' | 'proposals' | 'register' | 'identityDocuments'>,
  shown: ScanPage | null,
): CheckDraft {
  const { checks, proposals, register, identityDocuments } = record;
  const asks = EVIDENCE_FIELDS[checkType(check.code).evidence];
  return {
    outcome: proposals[check.id]?.outcome ?? null,
    reasonCode: proposals[check.id]?.reasonCode ?? null,
    remark: '',
    note: '',
    documentId: asks.page ? (shown?.documentId ?? null) : null,
    page: asks.page ? (shown?.page ?? null) : null,
    asOf: asks.asOf
      ? serviceAsOf(check, identityDocuments) || earlierAsOf(check, checks) || registerAsOf(check, register)
      : '',
    region: null,
  };
}

function hasEvidence({ note, documentId, asOf }: CheckDraft): boolean {
  return note.trim() !== '' || documentId !== null || asOf !== '';
}

/** What still stands in the way of saving; empty when it can be saved. */
export function draftProblems(draft: CheckDraft, check: Pick<CheckWithAttempts, 'code'>): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.outcome === null) {
    problems.push('outcomeMissing');
  }
  if (draft.outcome === 'failed' && draft.reasonCode === null) {
    problems.push('reasonCodeMissing');
  }
  if (checkType(check.code).needsEvidence && !hasEvidence(draft)) {
    problems.push('evidenceMissing');
  }
  return problems;
}

/** What is sent for a draft without problems. */
export function toInput(draft: CheckDraft, checkId: string): PerformActionParams<'recordCheck'>['input'] {
  return {
    checkId,
    outcome: draft.outcome ?? 'inquiry',
    reasonCode: draft.reasonCode,
    remark: draft.remark.trim(),
    evidence: {
      note: draft.note.trim(),
      documentId: draft.documentId,
      page: draft.documentId === null ? null : draft.page,
      asOf: draft.asOf === '' ? null : draft.asOf,
      region: draft.documentId !== null && draft.region?.page === draft.page ? draft.region : null,
    },
  };
}
