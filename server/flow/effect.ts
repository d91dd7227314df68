/** What an action does beside moving the status: one effect a verb, run inside the transaction of the door. */
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { ActionId, ActionInput } from '@desk/shared/flow/actions/actions';
import type { GuardContext } from '@desk/shared/flow/guards';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { FactChange } from '@desk/shared/checks/factChange';
import type { Reopening } from '@desk/shared/checks/reopening';
import type { Tx } from '@desk/db/transaction';
import type { CaseFields } from '@desk/db/stores/statusStore';
import type { Services } from '../services';

export interface EffectContext<A extends ActionId = ActionId, P = unknown> {
  readonly tx: Tx;
  readonly deps: Services;
  readonly file: CaseFile;
  readonly input: ActionInput<A>;
  readonly actor: Actor;
  /** What the effect itself fetched before the transaction; undefined when it fetches nothing. */
  readonly prepared: P;
  /** ISO 8601 UTC, the same for everything this action writes. */
  readonly now: string;
}

/** What the desk does itself after the effect, in this order, in the same transaction. */
export interface FollowUps {
  /** Plan the checks that the policy asks for; also after the level or the persons changed. */
  readonly planChecks?: boolean;
  /** Compare declared data with the registration again. */
  readonly compare?: boolean;
  /** Reopen what rested on these facts. */
  readonly reopen?: Reopening;
  /** Issue an activation code for each person that waits for one. */
  readonly issueCodes?: boolean;
  /** The customer answered what they were asked: open this again. */
  readonly answered?: Reopening;
  /** Word this message to the customer and put it in the outbox. */
  readonly message?: MessageRequest;
  /** And this one beside it. */
  readonly notice?: MessageRequest;
  /** Let the automatic checks decide again. */
  readonly decide?: boolean;
}

export interface EffectResult {
  /** The event of the row, with its data. */
  readonly entry: AuditEntry;
  /** Further events of the same action. */
  readonly also?: readonly AuditEntry[];
  /** Fields of the case that the move itself sets. */
  readonly fields?: CaseFields;
  /** Only for a case that is held then: the status it goes back to, where that is not the one it had. */
  readonly statusBeforeHold?: StatusId;
  readonly followUps?: FollowUps;
  /** The case as it was, where the transaction had changed it before the door read it; the file of the door otherwise. */
  readonly before?: CaseFile;
  /** Facts that became others without standing in the file, such as a page that was painted over. */
  readonly changes?: readonly FactChange[];
}

/** What may be reached for before the transaction. */
export interface Preparation {
  readonly deps: Services;
  readonly file: CaseFile;
}

/** What an action does; written as methods so that a verb's own input type is kept. */
export interface Effect<A extends ActionId = ActionId, P = unknown> {
  run(context: EffectContext<A, P>): Promise<EffectResult>;
  /** Fetches from outside the house, before the transaction and only for somebody who may perform the action. */
  prepare?(preparation: Preparation): Promise<P>;
  /** What of its input the guards judge by. */
  judgedBy?(input: ActionInput<A>, file: CaseFile): Pick<GuardContext, 'acceptedWaivers' | 'isOnIdentity'>;
}
