/** What the desk proposes for checks that an officer confirms, as far as data at hand say anything. A new one is an entry here. */
import type { AutomaticResult } from './automatic/automaticCheck';
import type { CheckCode } from '../catalogue/checkTypes';
import { proposeContractAge } from './proposals/contractAge';
import { proposeDocumentStatus } from './proposals/documentStatus';
import { proposeEstablishment } from './proposals/establishment';
import type { ProposalInput, Proposer } from './proposals/proposal';
import { proposeSameIdentity } from './proposals/sameIdentity';
import {
  proposeNameAndForm,
  proposeNoSpecialStatus,
  proposeRegisterFresh,
  proposeRegistrationActive,
} from './proposals/registerStatus';
import {
  proposeAuthorityKind,
  proposeBinding,
  proposeNotBarred,
  proposeSignatures,
  proposeSignerListed,
} from './proposals/signingAuthority';
import { proposeMasking } from './proposals/visibleNumber';

/** Code → proposal. */
export const PROPOSALS: Partial<Record<CheckCode, Proposer>> = {
  'CON-04': proposeContractAge,
  'COM-03': proposeRegistrationActive,
  'COM-04': proposeNoSpecialStatus,
  'COM-05': proposeNameAndForm,
  'COM-06': proposeEstablishment,
  'COM-07': proposeRegisterFresh,
  'AUT-01': proposeSignerListed,
  'AUT-02': proposeAuthorityKind,
  'AUT-03': proposeSignatures,
  'AUT-04': proposeNotBarred,
  'AUT-06': proposeBinding,
  'IDN-03': proposeMasking,
  'IDN-06': proposeSameIdentity,
  'IDN-07': proposeDocumentStatus,
};

/**
 * @param code any check code
 * @param input the case and the days of its contract
 * @param subjectId the signer or person it is about; null for contract and company
 * @returns the proposal; null when data at hand say nothing about this check
 */
export function propose(code: CheckCode, input: ProposalInput, subjectId: string | null): AutomaticResult | null {
  return PROPOSALS[code]?.(input, subjectId) ?? null;
}

/**
 * @param code any check code
 * @returns true when `propose` can answer for it
 */
export function hasProposal(code: CheckCode): boolean {
  return Object.hasOwn(PROPOSALS, code);
}
