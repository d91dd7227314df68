/** What the engine is put together with: the effects of the actions, and what the desk does itself around every move. */
import type { FactChange } from '@desk/shared/checks/factChange';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { MessagePreviewInput } from '@desk/shared/contract/customerMessages';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { Actor } from '@desk/shared/access/roles';
import type { CaseFields } from '@desk/db/stores/statusStore';
import type { Tx } from '@desk/db/transaction';
import type { Services } from '../services';
import type { Effect, FollowUps } from './effect';
import type { Step } from './step';

/** One effect for each action, of the same name. */
export type Effects = { readonly [A in ActionId]: Effect<A> };

/** What the desk's own steps are about: the action that was just performed. */
export interface FollowUpRun {
  readonly deps: Services;
  readonly applicationId: string;
  readonly now: string;
  /** The case before the action: what the action made otherwise reopens what rested on it. */
  readonly before: CaseFile;
  /** What the move itself sets, which is saved last. */
  readonly fields: CaseFields;
  /** What it changed besides. */
  readonly changes: readonly FactChange[];
  readonly followUps: FollowUps;
  /** Of the request whose action this follows, and who acted. */
  readonly requestId: string;
  readonly actor: Actor;
}

/** Gives the step that this action asks for, or null when it asks for none. */
export type FollowUpStep = (run: FollowUpRun) => Step | null;

/** A move as it is about to be saved. */
export interface Move {
  readonly tx: Tx;
  /** The case as it was when the action began. */
  readonly file: CaseFile;
  readonly to: StatusId;
  readonly now: string;
}

/** What a move brings about by itself: its events, and what follows from them. */
export interface MoveResult {
  readonly entries: readonly AuditEntry[];
  readonly followUps?: FollowUps;
}

export interface Desk {
  readonly effects: Effects;
  /** Whatever the action was: what a change of status brings about. */
  readonly onMove: readonly ((move: Move) => Promise<MoveResult>)[];
  /** The message that an action would send, for a look before it is performed. */
  readonly messageOf: (file: CaseFile, input: MessagePreviewInput, now: string) => MessageRequest;
  /** In this order, in the transaction of the action. */
  readonly followUps: readonly FollowUpStep[];
  /** Once the new status is saved. */
  readonly onSaved: readonly ((move: Move & { readonly read: () => Promise<CaseFile> }) => Promise<void>)[];
}
