/** What goes over the wire about something that waits for a second administrator: whether whoever looks may agree, and who could. */
import type { Asked } from '../access/accountConfirmation';
import type { PersonRef } from '../access/roles';
import type { ErrorCode } from './errors';

/** Why somebody may not agree. */
export interface RefusedAgreement {
  /** What agreeing would be answered with. */
  readonly code: ErrorCode;
  /** Who could; nobody where there is no such administrator now. */
  readonly people: readonly PersonRef[];
}

/** What an administrator asked and nobody has answered, as it stands for whoever looks. */
export type Unanswered<T extends Asked = Asked> = T & {
  /** Null where they may agree. */
  readonly refused: RefusedAgreement | null;
};
