/** Decides whether the evidence of a verdict carries it: the right page, about the right person, seen by whoever judged. */
import { hasSeen, type DocumentPage, type PageRead } from '../../application/pageKinds';
import type { CheckEvidence, CheckOutcome } from '../check';
import { checkType, type CheckCode } from '../../catalogue/checkTypes';
import { evidenceRule, type EvidenceRule } from './evidenceRules';

export const EVIDENCE_REFUSALS = ['evidenceMissing', 'evidenceOtherKind', 'evidenceNotSeen'] as const;
export type EvidenceRefusalCode = (typeof EVIDENCE_REFUSALS)[number];

/** What the case holds by which evidence is judged. */
export interface EvidenceContext {
  /** Every page of every letter of the case, as it is now. */
  readonly pages: readonly DocumentPage[];
  readonly reads: readonly PageRead[];
  /** Ids of the signers and persons who are the same human being as this one, that one included. */
  readonly sameHuman: (subjectId: string) => readonly string[];
  /** Whether a copy of the identity document is asked of this signer or person by the policy of the case. */
  readonly isCopyAsked: (subjectId: string) => boolean;
  /** Whether an appointment for identification was kept. */
  readonly hasAppointment: boolean;
}

/** An outcome as somebody gives it, or gave it. */
export interface JudgedVerdict {
  readonly code: CheckCode;
  readonly subjectId: string | null;
  readonly outcome: CheckOutcome;
  readonly evidence: CheckEvidence | null;
  /** Whose verdict it is. */
  readonly byId: string;
}

function namedPage({ evidence }: JudgedVerdict, { pages }: EvidenceContext): DocumentPage | 'none' | 'unknown' {
  if (evidence === null || evidence.documentId === null) {
    return 'none';
  }
  const { documentId, page } = evidence;
  return pages.find((one) => one.documentId === documentId && one.page === page) ?? 'unknown';
}

function isOfKind(
  page: DocumentPage,
  rule: EvidenceRule,
  { subjectId }: JudgedVerdict,
  context: EvidenceContext,
): boolean {
  const isRightKind = page.kind !== null && rule.pages.includes(page.kind);
  const owners = subjectId === null ? [] : context.sameHuman(subjectId);
  return isRightKind && (!rule.ofSubject || owners.some((id) => page.subjectIds.includes(id)));
}

/** A note, a day or a page: something that a colleague can follow. */
function saysSomething(evidence: CheckEvidence | null): boolean {
  return evidence !== null && (evidence.note !== '' || evidence.asOf !== null || evidence.documentId !== null);
}

function withoutPage({ instead }: EvidenceRule, { evidence }: JudgedVerdict, context: EvidenceContext): boolean {
  switch (instead) {
    case 'nothing':
      return true;
    case 'statement':
      return saysSomething(evidence);
    case 'appointment':
      return context.hasAppointment;
    case 'registerAnswer':
      return evidence?.registerSnapshotId !== undefined;
    case null:
      return false;
  }
}

/** Pages that belong beside the named one: each kind must be there, and one page of it have been on screen. */
function besides(rule: EvidenceRule, { byId }: JudgedVerdict, context: EvidenceContext): EvidenceRefusalCode | null {
  const found = rule.alsoSeen.map((kind) => context.pages.filter((page) => page.kind === kind));
  if (found.some((pages) => pages.length === 0)) {
    return 'evidenceMissing';
  }
  const areSeen = found.every((pages) => pages.some((page) => hasSeen(context.reads, page, byId)));
  return areSeen ? null : 'evidenceNotSeen';
}

/**
 * A check of data that nobody was asked a copy for does not apply; to say so needs no copy.
 */
function isNotAsked({ code, subjectId, outcome, evidence }: JudgedVerdict, context: EvidenceContext): boolean {
  const isOnCopy = evidenceRule(code).ofSubject && subjectId !== null;
  return outcome === 'notApplicable' && isOnCopy && !context.isCopyAsked(subjectId) && saysSomething(evidence);
}

/**
 * Judges the evidence of one verdict. What has no page of its kind can only fail, be asked for, or be an inquiry; a page
 * that is named for those must be there and have been seen too.
 * @param verdict the outcome and what it names
 * @param context the pages, their kinds and who read them, as they are now
 * @returns why it does not carry; null when it does. Source: the rule that evidence is pointed at, never assumed
 */
export function evidenceRefusal(verdict: JudgedVerdict, context: EvidenceContext): EvidenceRefusalCode | null {
  const { code, outcome, byId } = verdict;
  const page = namedPage(verdict, context);
  if (page === 'unknown') {
    return 'evidenceMissing';
  }
  const isSeen = page === 'none' || hasSeen(context.reads, page, byId);
  if (outcome === 'failed' || outcome === 'inquiry') {
    const isBare = checkType(code).needsEvidence && !saysSomething(verdict.evidence);
    return isBare ? 'evidenceMissing' : isSeen ? null : 'evidenceNotSeen';
  }
  const rule = evidenceRule(code);
  if (page === 'none') {
    return withoutPage(rule, verdict, context) || isNotAsked(verdict, context) ? null : 'evidenceMissing';
  }
  if (rule.pages.length > 0 && !isOfKind(page, rule, verdict, context)) {
    return 'evidenceOtherKind';
  }
  if (rule.pages.length === 0 && !withoutPage(rule, verdict, context)) {
    return 'evidenceMissing';
  }
  return isSeen ? besides(rule, verdict, context) : 'evidenceNotSeen';
}

/** A page from which an identity document is read, and who reads it. */
export interface ReadCopy {
  readonly subjectId: string;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly byId: string;
}

/**
 * Judges the page from which an identity document is recorded, as that of a verdict on the copy: a copy of this person's document
 * that whoever records it has had on screen. Of whom no copy is asked, the document itself is read at the appointment.
 * @returns why it cannot be recorded from there; null when it can. Source: the rule that evidence is pointed at, never assumed
 */
export function copyRefusal(
  { subjectId, documentId, page, byId }: ReadCopy,
  context: EvidenceContext,
): EvidenceRefusalCode | null {
  if (documentId === null && context.hasAppointment && !context.isCopyAsked(subjectId)) {
    return null;
  }
  const evidence = documentId === null ? null : { note: '', documentId, page, asOf: null };
  return evidenceRefusal({ code: 'IDN-02', subjectId, outcome: 'passed', evidence, byId }, context);
}
