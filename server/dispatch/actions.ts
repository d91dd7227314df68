/** What the actions of dispatch and activation do: one effect each, of the action's own name. */
import { activate } from './activate';
import { closeOff, requestCloseOff } from './closeOff';
import { recordBounce } from './recordBounce';
import { recordReturn } from './recordReturn';
import { reissueCode } from './reissueCode';
import { remindCode } from './remindCode';
import { reportNotMe } from './reportNotMe';
import { retryDispatch } from './retryDispatch';
import { startDispatch } from './startDispatch';

export const dispatchActions = {
  startDispatch,
  activate,
  reissueCode,
  remindCode,
  retryDispatch,
  recordReturn,
  recordBounce,
  reportNotMe,
  requestCloseOff,
  closeOff,
};
