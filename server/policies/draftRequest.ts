/** What every step on a draft of the policy shares: who asks, which version of it they had, and that it is still open. */
import { lockPolicyDraft, savePolicyDraft } from '@desk/db/stores/policyDraftStore';
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { policyProblems } from '@desk/shared/policy/policyBasics';
import type { PolicyContent } from '@desk/shared/policy/policy';
import { readDraftContent, type PolicyDraft } from '@desk/shared/policy/policyDraft';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';

export interface ByAdministrator {
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
  readonly idempotencyKey: string | null;
}

export interface DraftStep extends ByAdministrator {
  readonly id: string;
  /** The version of the draft that the screen had. */
  readonly version: number;
  /** All that was asked, so that one idempotency key stands for one question. */
  readonly question: unknown;
  /** Asked before the version: whoever may never do this hears that first. */
  readonly refuse?: (tx: Tx, draft: PolicyDraft) => Promise<void>;
}

interface StepOutcome {
  readonly fields: Parameters<typeof savePolicyDraft>[2];
  readonly entry: AuditEntry;
}

/** Reads a stored draft by today's catalogue. */
export function presentDraft(draft: PolicyDraft): PolicyDraft {
  return { ...draft, content: readDraftContent(draft.content) };
}

/** @throws DomainError malformed naming every cell and setting that no policy may have */
export function refuseProblems(content: PolicyContent): void {
  const problems = policyProblems(content);
  if (Object.keys(problems).length > 0) {
    const errors = Object.entries(problems).map(([path, problem]) => [`content.${path}`, problem]);
    throw new DomainError('malformed', { errors: Object.fromEntries(errors) as Record<string, string> });
  }
}

async function lockOpen(tx: Tx, { id, version, refuse }: DraftStep): Promise<PolicyDraft> {
  const draft = await lockPolicyDraft(tx, id);
  if (draft === null) {
    throw new DomainError('notFound');
  }
  if (draft.status !== 'open') {
    throw new DomainError('policyDraftClosed');
  }
  await refuse?.(tx, draft);
  if (draft.version !== version) {
    const changedBy = draft.editors.at(-1)?.name ?? null;
    throw new DomainError('policyDraftChanged', {
      current: { version: draft.version, status: draft.status, changedBy },
    });
  }
  return presentDraft(draft);
}

/**
 * Performs one step on an open draft: locked, guarded by its version, with its event, once for its idempotency key.
 * @param deps for the database and the clock
 * @param step who asks what of which version
 * @param work what changes, and the event that says so
 * @returns the draft as it stands now
 * @throws DomainError notFound, policyDraftClosed, policyDraftChanged, and what the work throws
 */
export async function stepDraft(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  step: DraftStep,
  work: (tx: Tx, draft: PolicyDraft, at: string) => Promise<StepOutcome> | StepOutcome,
): Promise<PolicyDraft> {
  const { actor, requestId, origin, idempotencyKey, question } = step;
  const at = deps.clock().toISOString();
  return inTransactionOnce(deps, { key: idempotencyKey, actorId: actor.id, request: question, at }, async (tx) => {
    const draft = await lockOpen(tx, step);
    const { fields, entry } = await work(tx, draft, at);
    const changed = { ...fields, changedAt: at };
    if (!(await savePolicyDraft(tx, draft, changed))) {
      throw new DomainError('policyDraftChanged');
    }
    await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
    return { ...draft, ...changed, version: draft.version + 1 };
  });
}
