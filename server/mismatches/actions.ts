/** What the actions of differences do: one effect each, of the action's own name. */
import { resolveMismatch } from './resolveMismatch';

export const mismatchesActions = {
  resolveMismatch,
};
