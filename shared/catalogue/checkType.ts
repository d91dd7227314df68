/** What every entry of the check catalogue says about its check. */

import { COMPANY_FACTS, PERSON_FACTS } from '../application/fields/fieldFacts';

/** Kinds of check, in the order of the catalogue's screens. */
export const CHECK_KINDS = ['contract', 'company', 'authority', 'identity', 'contact'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** auto: the desk decides; manual: the officer decides; both: the desk proposes and the officer confirms. */
export const CHECK_MODES = ['auto', 'manual', 'both'] as const;
export type CheckMode = (typeof CHECK_MODES)[number];

/**
 * Facts of a case that a check can rest on; when one changes, the outcomes resting on it are open again. Whom an
 * application is about and how they are employed is no fact here: it decides which checks are asked, not what they found.
 */
export const CASE_FACTS = [
  'mail',
  'signedOn',
  'upgradeAnswer',
  ...COMPANY_FACTS,
  'establishmentChoice',
  ...PERSON_FACTS,
  'signers',
  'targetLevel',
  'registration',
  'register',
  'identityDocument',
  'policy',
] as const;
export type CaseFact = (typeof CASE_FACTS)[number];

/**
 * Which of the persons and signers of a case are asked: all of them; persons with role manager; those whose identity
 * document is asked in copy; those who must appear in person at the target level (both are settings of the policy).
 */
export const CHECK_RESTRICTIONS = ['none', 'managers', 'idCopyAsked', 'mustAppear'] as const;
export type CheckRestriction = (typeof CHECK_RESTRICTIONS)[number];

/** Kinds of evidence an outcome can rest on; `evidence/evidenceRules` says which pages or answers each one takes. */
export const EVIDENCE_KINDS = [
  'wholeContract',
  'upgradeNote',
  'signatures',
  'signingDate',
  'managersNamed',
  'application',
  'registration',
  'register',
  'customerConfirmation',
  'mandateDocuments',
  'idCopy',
  'signatureOnDocument',
  'documentService',
  'appointmentReport',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface LocalText {
  readonly nl: string;
  readonly en: string;
}

export interface CheckType {
  readonly kind: CheckKind;
  /** One check per subject named here; spelled out because the check record reads this registry, not the reverse. */
  readonly subjects: readonly ['contract' | 'company' | 'signer' | 'person', ...('signer' | 'person')[]];
  readonly restriction: CheckRestriction;
  /**
   * Who decides by the rules: `auto` the desk, `manual` an officer, `both` an officer on the desk's proposal. An `auto`
   * check whose source the desk cannot reach (no evaluator in automaticChecks) is recorded by an officer.
   */
  readonly mode: CheckMode;
  /** Stable codes, stored and sent to customers' letters: never rename one. */
  readonly reasonCodes: readonly [string, ...string[]];
  readonly evidence: EvidenceKind;
  /** An outcome without evidence is refused. */
  readonly needsEvidence: boolean;
  /** A supervisor other than the asker may accept a failure, with a reason; `mayBeWaived` knows the conditions of some. */
  readonly waivable: boolean;
  readonly dependsOn: readonly [CaseFact, ...CaseFact[]];
  /** Decidable from the letter and the registers; false when it waits for the identification appointment. */
  readonly isPaper: boolean;
  readonly title: LocalText;
  readonly help: LocalText;
  /** Where the rule comes from, in plain words. */
  readonly source: LocalText;
}
