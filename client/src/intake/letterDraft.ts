/** Decides what a letter needs before it can be registered, and what is then sent. */
import { isValidCaseNumber, normaliseNumber } from '@desk/shared/application/caseNumber';
import type { DeliveryKind, IntakeAnswers } from '@desk/shared/intake/mailItem';
import type { RegisterMailFields } from '../providers/dataProvider';

export interface LetterDraft {
  readonly number: string;
  readonly receivedOn: string;
  readonly delivery: DeliveryKind;
  readonly sender: string;
  readonly archivePlace: string;
  readonly signedOn: string;
  readonly remark: string;
  readonly checklist: IntakeAnswers;
  readonly files: readonly File[];
}

export type LetterProblem =
  | 'numberMissing'
  | 'numberInvalid'
  | 'receivedOnMissing'
  | 'receivedInFuture'
  | 'signedInFuture';

/** A fresh form. The place in the archive and the kind of delivery stay, since a stack of post shares them. */
export function nextLetter(
  today: string,
  before?: Pick<LetterDraft, 'archivePlace' | 'delivery' | 'receivedOn'>,
): LetterDraft {
  return {
    number: '',
    receivedOn: before?.receivedOn ?? today,
    delivery: before?.delivery ?? 'ordinary',
    sender: '',
    archivePlace: before?.archivePlace ?? '',
    signedOn: '',
    remark: '',
    checklist: {},
    files: [],
  };
}

/**
 * What still stands in the way.
 * @param draft the form
 * @param today the day in Amsterdam, YYYY-MM-DD
 */
export function letterProblems(draft: LetterDraft, today: string): LetterProblem[] {
  const problems: LetterProblem[] = [];
  if (normaliseNumber(draft.number) === '') {
    problems.push('numberMissing');
  } else if (!isValidCaseNumber(draft.number)) {
    problems.push('numberInvalid');
  }
  if (draft.receivedOn === '') {
    problems.push('receivedOnMissing');
  }
  if (draft.receivedOn > today) {
    problems.push('receivedInFuture');
  }
  if (draft.signedOn > today) {
    problems.push('signedInFuture');
  }
  return problems;
}

/** The fields that are sent beside the scans. */
export function toFields(draft: LetterDraft, version: number | undefined): RegisterMailFields {
  return {
    applicationNumber: normaliseNumber(draft.number),
    ...(version === undefined ? {} : { version }),
    receivedOn: draft.receivedOn,
    delivery: draft.delivery,
    sender: draft.sender.trim(),
    archivePlace: draft.archivePlace.trim(),
    remark: draft.remark.trim(),
    signedOn: draft.signedOn === '' ? null : draft.signedOn,
    checklist: draft.checklist,
  };
}
