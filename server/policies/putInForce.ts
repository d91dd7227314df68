/** A second administrator puts a draft in force: it becomes the next version, from a day on, for new cases or for all. */
import { plusDays } from '@desk/shared/calendar/days';
import { insertPolicy, newestPolicy } from '@desk/db/stores/policyStore';
import { StorageError } from '@desk/db/storageError';
import type { Tx } from '@desk/db/reader';
import { comparePolicies, differenceNames } from '@desk/shared/policy/policyChanges';
import type { Policy } from '@desk/shared/policy/policy';
import { readDraftContent, type PolicyDraft } from '@desk/shared/policy/policyDraft';
import { DomainError } from '@desk/shared/contract/errors';
import type { PutInForceInput } from '@desk/shared/contract/policyDrafts';
import type { Actor } from '@desk/shared/access/roles';
import type { PolicyRow, ShownDraft } from '@desk/shared/contract/resources';
import { amsterdamDay, endOfAmsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dependencies } from '../dependencies';
import { agreementsRefused, refuseSameEyes, type Agreement, type Asking } from '../flow/secondAdministrator';
import { presentDraft, refuseProblems, stepDraft, type DraftStep } from './draftRequest';

export interface PuttingInForce extends DraftStep {
  readonly input: PutInForceInput;
}

/** Four eyes: nobody who wrote the draft, nor an account that a writer asked for or confirmed. There is no switch for it. */
const otherThanWriters = ({ editors }: PolicyDraft): Agreement => ({
  code: 'policyOtherEyes',
  codeOfNobody: 'policyNoOtherEyes',
  owner: null,
  than: editors.map(({ id }) => id),
});

/** These drafts, each with whether whoever looks may put it in force. */
export async function shownDrafts(deps: Asking, actor: Actor, drafts: readonly PolicyDraft[]): Promise<ShownDraft[]> {
  const open = drafts.filter(({ status }) => status === 'open');
  const refused = await agreementsRefused(deps, actor, open.map(otherThanWriters));
  return drafts.map((draft) => ({ ...presentDraft(draft), refused: refused[open.indexOf(draft)] ?? null }));
}

/** Midnight in Amsterdam at which the day begins; now for null. */
function startOf(day: string | null, at: string): string {
  if (day === null) {
    return at;
  }
  if (day <= amsterdamDay(at)) {
    throw new DomainError('malformed', { errors: { validFrom: 'notInFuture' } });
  }
  const dayBefore = plusDays(day, -1);
  return new Date(Date.parse(endOfAmsterdamDay(dayBefore)) + 1).toISOString();
}

/** The version that the draft started from must still be the newest, and the next one begins after it. */
async function baseOf(tx: Tx, draft: PolicyDraft, validFrom: string): Promise<PolicyRow> {
  const newest = await newestPolicy(tx);
  if (newest?.version !== draft.baseVersion) {
    throw new DomainError('policyNotNewest');
  }
  if (validFrom <= newest.validFrom) {
    throw new DomainError('malformed', { errors: { validFrom: 'notAfterNewest' } });
  }
  return newest;
}

async function insertNext(tx: Tx, version: PolicyRow): Promise<void> {
  try {
    await insertPolicy(tx, version);
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'unique') {
      throw new DomainError('policyNotNewest');
    }
    throw error;
  }
}

/**
 * Puts a draft in force.
 * @returns the draft, with the number of the version it became
 * @throws DomainError policyOtherEyes naming who could, policyNoOtherEyes, policyNotNewest when another version came
 * first, policyUnchanged, malformed when the day has passed, policyDraftChanged, policyDraftClosed
 */
export async function putInForce(
  deps: Pick<Dependencies, 'db' | 'clock' | 'newId' | 'config'>,
  step: PuttingInForce,
): Promise<PolicyDraft> {
  const { input, actor } = step;
  const refuse = (tx: Tx, draft: PolicyDraft): Promise<void> =>
    refuseSameEyes({ ...deps, db: tx }, actor, otherThanWriters(draft));
  return stepDraft(deps, { ...step, refuse }, async (tx, draft, at) => {
    const validFrom = startOf(input.validFrom, at);
    const base = await baseOf(tx, draft, validFrom);
    const changed = differenceNames(comparePolicies(readDraftContent(base.content), draft.content));
    if (changed.length === 0) {
      throw new DomainError('policyUnchanged');
    }
    refuseProblems(draft.content);
    const version = base.version + 1;
    const content: Policy = { ...draft.content, version, validFrom };
    const movesRunningCases = input.runningCases === 'move';
    const { id: draftId, reason, draftedByName } = draft;
    await insertNext(tx, {
      id: deps.newId(),
      version,
      validFrom,
      content,
      movesRunningCases,
      reason,
      draftedByName,
      putInForceByName: actor.name,
    });
    return {
      fields: { status: 'inForce', policyVersion: version },
      entry: {
        type: 'policy.putInForce',
        data: { draftId, version, validFrom, movesRunningCases, changed, reason },
      },
    };
  });
}
