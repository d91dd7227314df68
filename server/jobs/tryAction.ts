/** Lets a job knock at the door: a refusal means that the case moved on or is not due yet, and is no failure. */
import { DomainError } from '@desk/shared/contract/errors';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { Dependencies } from '../dependencies';
import { performAction, type Command } from '../flow/performAction';

/** @returns true when the action was performed, false when the door refused it */
export async function tryAction<A extends ActionId>(deps: Dependencies, command: Command<A>): Promise<boolean> {
  try {
    await performAction(deps, command);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    deps.log.debug({ applicationId: command.applicationId, action: command.action, code: error.code }, 'not done');
    return false;
  }
}
