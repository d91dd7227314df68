/** Decides what every use case may reach for beside its input: made once at the start, handed on to each of them. */
import type { Desk } from './flow/desk';
import type { Services } from './services';

export interface Dependencies extends Services {
  /** What each action does, and what follows from it. */
  readonly desk: Desk;
}
