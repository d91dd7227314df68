/** Lets the desk act by itself on many cases, each in a transaction of its own; what the door refuses is left alone. */
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { ActionId, ActionInput } from '@desk/shared/flow/actions/actions';
import type { Dependencies } from '../dependencies';
import { performAction } from '../flow/performAction';

/** An action on one case; without a version it is about the case as it stands. */
export interface DueAction<A extends ActionId> {
  readonly applicationId: string;
  readonly input: ActionInput<A>;
  readonly version?: number;
}

/** A refusal means that the case moved on or is not due yet, and is no failure. */
async function isPerformed<A extends ActionId>(deps: Dependencies, action: A, due: DueAction<A>): Promise<boolean> {
  try {
    await performAction(deps, { ...due, action, actor: SYSTEM_ACTOR, requestId: 'worker', origin: 'system' });
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    deps.log.debug({ applicationId: due.applicationId, action, code: error.code }, 'refused to the desk itself');
    return false;
  }
}

/** @returns on how many it was performed */
export async function performForEach<A extends ActionId>(
  deps: Dependencies,
  action: A,
  cases: readonly DueAction<A>[],
): Promise<number> {
  let performed = 0;
  for (const due of cases) {
    performed += (await isPerformed(deps, action, due)) ? 1 : 0;
  }
  return performed;
}
