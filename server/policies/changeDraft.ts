/** Changes an open draft, or puts it away; whoever changes it is one of its writers from then on. */
import { comparePolicies, differenceNames } from '@desk/shared/policy/policyChanges';
import type { PolicyContent } from '@desk/shared/policy/policy';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { Dependencies } from '../dependencies';
import { refuseProblems, stepDraft, type DraftStep } from './draftRequest';

export interface DraftChange extends DraftStep {
  readonly content: PolicyContent;
  readonly reason: string;
}

/** Whoever wrote last stands last, so that a colleague hears who was first. */
function withEditor({ editors }: PolicyDraft, { actor }: DraftStep): PolicyDraft['editors'] {
  return [...editors.filter(({ id }) => id !== actor.id), { id: actor.id, name: actor.name }];
}

/**
 * Saves the content of a draft.
 * @throws DomainError malformed when it leaves out what no policy may leave out; policyDraftChanged, policyDraftClosed
 */
export async function changeDraft(deps: Pick<Dependencies, 'db' | 'clock'>, change: DraftChange): Promise<PolicyDraft> {
  const { content, reason } = change;
  refuseProblems(content);
  return stepDraft(deps, change, (_tx, draft) => {
    const changed = differenceNames(comparePolicies(draft.content, content));
    return {
      fields: { content, reason, editors: withEditor(draft, change) },
      entry: { type: 'policy.draftChanged', data: { draftId: draft.id, changed, reason } },
    };
  });
}

/** Puts a draft away: it can be read, not changed. */
export async function discardDraft(deps: Pick<Dependencies, 'db' | 'clock'>, step: DraftStep): Promise<PolicyDraft> {
  return stepDraft(deps, step, (_tx, { id: draftId }) => ({
    fields: { status: 'discarded' },
    entry: { type: 'policy.draftDiscarded', data: { draftId } },
  }));
}
