/** Performs one action of the desk itself on many cases, each in a transaction of its own; what the door refuses is left alone. */
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { DomainError } from '@desk/shared/contract/errors';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { Dependencies } from '../dependencies';
import { performAction } from '../flow/performAction';

/** @returns on how many it was performed */
export async function performForEach<A extends ActionId>(
  deps: Dependencies,
  cases: readonly { readonly id: string; readonly version: number }[],
  { action, input }: { readonly action: A; readonly input: ActionInput<A> },
): Promise<number> {
  let done = 0;
  for (const { id: applicationId, version } of cases) {
    const command = { applicationId, action, input, version, actor: SYSTEM_ACTOR };
    try {
      await performAction(deps, { ...command, requestId: 'worker', origin: 'system' });
      done += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) {
        throw error;
      }
      deps.log.debug({ applicationId, action, code: error.code }, 'refused to the desk itself');
    }
  }
  return done;
}
