/** Decides what the answers of the document verification service say about a document. */

/** lost, stolen: reported so; foundAgain: was reported and turned up again; unavailable: no answer could be had. */
export const DOCUMENT_STATUSES = ['valid', 'lost', 'stolen', 'foundAgain', 'unknown', 'unavailable'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** Why there was no answer. */
export const UNAVAILABLE_CAUSES = [
  'notConfigured',
  'timeout',
  'unreachable',
  'refused',
  'failed',
  'unreadable',
] as const;
export type UnavailableCause = (typeof UNAVAILABLE_CAUSES)[number];

/** One question to the service and its answer. */
export interface DocumentStatusAnswer {
  readonly id: string;
  readonly identityDocumentId: string;
  readonly result: DocumentStatus;
  /** Null unless unavailable. */
  readonly cause: UnavailableCause | null;
  /** Who answered, by the name of the host. */
  readonly provider: string;
  /** The service's own reference of the answer; empty when it gave none. */
  readonly reference: string;
  /** This document, or another one with the same number, was reported in an earlier answer. */
  readonly reportedBefore: boolean;
  readonly askedAt: string;
  readonly byId: string;
  readonly byName: string;
}

/** True when the document was ever reported. Source: travel documents register, a document that was found again stays invalid. */
export function isReported(answer: Pick<DocumentStatusAnswer, 'result' | 'reportedBefore'>): boolean {
  return (
    answer.reportedBefore || answer.result === 'lost' || answer.result === 'stolen' || answer.result === 'foundAgain'
  );
}

/** What stands, from all answers: never asked, reported in any of them, or what the last one said. */
export type StatusStanding = 'notAsked' | 'reported' | 'valid' | 'unknown' | 'unavailable';

/**
 * What the answers come to.
 * @param answers of one document, the first one first
 */
export function statusStanding(
  answers: readonly Pick<DocumentStatusAnswer, 'result' | 'reportedBefore'>[],
): StatusStanding {
  const last = answers.at(-1);
  if (last === undefined) {
    return 'notAsked';
  }
  if (answers.some(isReported)) {
    return 'reported';
  }
  return last.result === 'valid' || last.result === 'unknown' ? last.result : 'unavailable';
}
