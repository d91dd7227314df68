/** A second administrator puts a draft in force: it becomes the next version, from a day on, for new cases or for all. */
import { plusDays } from '@desk/shared/calendar/days';
import { insertPolicy, newestPolicy } from '@desk/db/stores/policyStore';
import { otherEyesAmong } from '@desk/db/stores/accountStepStore';
import { activeAdministrators } from '@desk/db/stores/userStore';
import { StorageError } from '@desk/db/storageError';
import type { Tx } from '@desk/db/reader';
import { comparePolicies, differenceNames } from '@desk/shared/policy/policyChanges';
import type { Policy } from '@desk/shared/policy/policy';
import { readDraftContent, type PolicyDraft } from '@desk/shared/policy/policyDraft';
import { DomainError } from '@desk/shared/contract/errors';
import type { PutInForceInput } from '@desk/shared/contract/policyDrafts';
import type { PersonRef } from '@desk/shared/access/roles';
import type { PolicyRow } from '@desk/shared/contract/resources';
import { amsterdamDay, endOfAmsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dependencies } from '../dependencies';
import { refuseProblems, stepDraft, type DraftStep } from './draftRequest';

export interface PuttingInForce extends DraftStep {
  readonly input: PutInForceInput;
}

/**
 * Four eyes: nobody who wrote the draft, nor an account that a writer asked for or confirmed; the refusal names who could. There is no
 * switch for it.
 */
async function refuseWriters(tx: Tx, { editors }: PolicyDraft, actor: PersonRef): Promise<void> {
  const among = (candidates: readonly PersonRef[]) =>
    otherEyesAmong(tx, { candidates, than: editors.map(({ id }) => id) });
  if ((await among([actor])).length > 0) {
    return;
  }
  const people = await among(await activeAdministrators(tx));
  if (people.length === 0) {
    throw new DomainError('policyNoOtherEyes', { refusals: [{ code: 'noOtherEyes', people: [] }] });
  }
  throw new DomainError('policyOtherEyes', { refusals: [{ code: 'fourEyes', people }] });
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
  deps: Pick<Dependencies, 'db' | 'clock' | 'newId'>,
  step: PuttingInForce,
): Promise<PolicyDraft> {
  const { input, actor } = step;
  const refuse = (tx: Tx, draft: PolicyDraft): Promise<void> => refuseWriters(tx, draft, actor);
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
