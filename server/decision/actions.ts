/** What the actions of the decision do: one effect each, of the action's own name. */
import { approve, reject } from './decide';
import { declareConflict } from './declareConflict';
import { dropPerson, reinstatePerson } from './dropPerson';
import { hold, lapseApproval, release, requestRelease, withdraw, withdrawRequest } from './recordReason';
import { returnForRework } from './returnForRework';
import { submit } from './submit';

export const decisionActions = {
  submit,
  return: returnForRework,
  approve,
  reject,
  dropPerson,
  reinstatePerson,
  lapseApproval,
  requestRelease,
  withdrawRequest,
  release,
  hold,
  withdraw,
  declareConflict,
};
