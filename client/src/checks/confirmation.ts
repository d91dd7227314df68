/** Decides what is sent when a proposal is confirmed: the finding as it was shown, and the evidence beside it. */
import type { CheckProposal, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { PerformActionParams } from '../providers/dataProvider';
import { toInput, type CheckDraft } from './checkDraft';

type Confirmation = PerformActionParams<'confirmProposals'>['input']['proposals'][number];

/** One proposal as it stood on the list. */
export function confirmationOf(check: CheckWithAttempts, proposal: CheckProposal, draft: CheckDraft): Confirmation {
  const { key, data } = proposal.finding;
  return { checkId: check.id, finding: { key, data: { ...data } }, evidence: toInput(draft, check.id).evidence };
}
