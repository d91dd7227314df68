/** Registry of evidence: for each kind the pages that a verdict may name, and what may stand in their place. Complete by type. */
import { CONTRACT_PARTS, type PageKind } from '../../application/pageKinds';
import type { EvidenceKind } from '../../catalogue/checkType';
import { checkType, type CheckCode } from '../../catalogue/checkTypes';

/**
 * What carries a verdict that names no page: the register's answer that the desk has on file; a note or a day that the
 * officer writes down; an appointment that was kept; or nothing at all, since the case itself says it.
 */
export type Instead = 'registerAnswer' | 'statement' | 'appointment' | 'nothing';

export interface EvidenceRule {
  /** Kinds of page that a verdict may rest on; none where it rests on no page. */
  readonly pages: readonly PageKind[];
  /** True when the page must be about the very signer or person. */
  readonly ofSubject: boolean;
  /** Of each of these the letters must hold a page too, and it must have been on screen. */
  readonly alsoSeen: readonly PageKind[];
  /** Null when a page it is. */
  readonly instead: Instead | null;
}

function page(pages: readonly PageKind[], also: Partial<EvidenceRule> = {}): EvidenceRule {
  return { pages, ofSubject: false, alsoSeen: [], instead: null, ...also };
}

function without(instead: Instead): EvidenceRule {
  return { pages: [], ofSubject: false, alsoSeen: [], instead };
}

/** Source: the column "evidence" of the check catalogue, and the rule that a verdict names a page its officer had on screen. */
export const EVIDENCE_RULES: Readonly<Record<EvidenceKind, EvidenceRule>> = {
  // Whole and unchanged can only be said of a contract of which every part was looked at.
  wholeContract: page(CONTRACT_PARTS, { alsoSeen: CONTRACT_PARTS }),
  upgradeNote: page(['contractSignatures', 'contractCompany']),
  signatures: page(['contractSignatures']),
  signingDate: page(['contractSignatures']),
  managersNamed: page(['contractPersons', 'contractSignatures']),
  register: page(['registerExtract'], { instead: 'registerAnswer' }),
  mandateDocuments: page(['mandate', 'statutes']),
  idCopy: page(['identityCopy'], { ofSubject: true }),
  // Two signatures are held side by side: the one on the document is named, the one on the contract was seen.
  signatureOnDocument: page(['identityCopy'], { ofSubject: true, alsoSeen: ['contractSignatures'] }),
  customerConfirmation: without('statement'),
  documentService: without('statement'),
  appointmentReport: without('appointment'),
  application: without('nothing'),
  registration: without('nothing'),
};

/** The rule of a check. */
export function evidenceRule(code: CheckCode): EvidenceRule {
  return EVIDENCE_RULES[checkType(code).evidence];
}

/**
 * Whether a verdict on this check rests on paper now, so that it is judged by itself with the page before one's eyes.
 * @param code which check
 * @param hasRegisterAnswer whether the register answered about this company, which then stands in for an extract
 */
export function restsOnPaper(code: CheckCode, hasRegisterAnswer: boolean): boolean {
  const { pages, instead } = evidenceRule(code);
  return pages.length > 0 && !(instead === 'registerAnswer' && hasRegisterAnswer);
}
