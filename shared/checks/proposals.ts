/** What the desk proposes for checks that an officer confirms, as far as data at hand say anything. A new one is an entry here. */
import type { CheckCode } from './checkTypes';
import { proposeContractAge } from './proposals/contractAge';
import { proposeEstablishment } from './proposals/establishment';
import { proposeFromIntake, stronger } from './proposals/fromIntake';
import type { ProposalInput, ProposalResult, Proposer } from './proposals/proposal';
import {
  proposeAuthorityKind,
  proposeBinding,
  proposeNotBarred,
  proposeSignatures,
  proposeSignerListed,
} from './proposals/signingAuthority';

/** Code → proposal. */
export const PROPOSALS: Partial<Record<CheckCode, Proposer>> = {
  'CON-04': proposeContractAge,
  'COM-06': proposeEstablishment,
  'AUT-01': proposeSignerListed,
  'AUT-02': proposeAuthorityKind,
  'AUT-03': proposeSignatures,
  'AUT-04': proposeNotBarred,
  'AUT-06': proposeBinding,
};

/**
 * @param code any check code
 * @param input the case and the days of its contract
 * @param subjectId the signer or person it is about; null for contract and company
 * @returns the proposal, or what the opened letters lack where that weighs more; null when nothing is known about it
 */
export function propose(code: CheckCode, input: ProposalInput, subjectId: string | null): ProposalResult | null {
  return stronger(PROPOSALS[code]?.(input, subjectId) ?? null, proposeFromIntake(code, input, subjectId));
}

/**
 * @param code any check code
 * @returns true when `propose` can answer for it
 */
export function hasProposal(code: CheckCode): boolean {
  return Object.hasOwn(PROPOSALS, code);
}
