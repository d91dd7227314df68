/** What rested on facts that changed cannot be approved: a case that was held while it waited for a decision goes back to its officer. */
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { EffectResult } from './effect';

/** @returns the status that a held case goes back to, where that is another one now */
export function approvalFallsAway({ application }: CaseFile): Pick<EffectResult, 'statusBeforeHold'> {
  return application.statusBeforeHold === 'awaitingApproval' ? { statusBeforeHold: 'inVerification' } : {};
}
