/** Tells what a draft of the policy would have done to the cases that came last, before anybody puts it in force. */
import { certifiedColleagues } from '@desk/db/stores/certificateStore';
import { newestCases } from '@desk/db/stores/policyEffectStore';
import { findPolicyDraft } from '@desk/db/stores/policyDraftStore';
import { policyByVersion } from '@desk/db/stores/policyStore';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { policyEffect, type PolicyEffect } from '@desk/shared/checks/policyEffect';
import { DomainError } from '@desk/shared/contract/errors';
import { readDraftContent } from '@desk/shared/policy/policyDraft';
import type { Dependencies } from '../dependencies';

/** As many as a busy month brings; the answer takes a moment, not a minute. */
const CASES = 500;

/**
 * @param id of the draft; what was saved of it last counts
 * @throws DomainError notFound
 */
export async function draftEffect(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  id: string,
): Promise<PolicyEffect> {
  const draft = await findPolicyDraft(db, id);
  const base = draft === null ? null : await policyByVersion(db, draft.baseVersion);
  if (draft === null || base === null) {
    throw new DomainError('notFound');
  }
  const cases = await newestCases(db, CASES);
  const colleagues = await certifiedColleagues(db, amsterdamDay(clock().toISOString()));
  const uncertified = colleagues.filter(({ until }) => until === null).length;
  return policyEffect(readDraftContent(base.content), readDraftContent(draft.content), { cases, uncertified });
}
