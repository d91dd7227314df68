/** What one action on a case is: from where to where, by whom, under which guards, what it takes, what is recorded, and what it is called. */
import type { z } from 'zod';
import type { Role } from '../../access/roles';
import type { AuditGroup } from '../../audit/auditGroups';
import type { GuardId } from '../guards';
import type { StatusId } from '../statuses';
import type { ActionForm } from './form';

/** A text in each language of the desk. */
export interface InBothLanguages<T = string> {
  readonly nl: T;
  readonly en: T;
}

/** The event that an action leaves in the trail. Its name is stored for years and told to webhooks: it never changes. */
export interface ActionEvent<T extends string = string, D extends object = object> {
  readonly type: T;
  readonly group: AuditGroup;
  /** The sentence of the history, after the name of who did it; `%{name}` stands for a value of the data. */
  readonly sentence: InBothLanguages;
  /** Said instead when the lists of the event are empty, or its count is nothing. */
  readonly nothing?: InBothLanguages;
  /** Only for the compiler: the shape of the event's data, never a value. */
  readonly data?: D;
}

/** One row of the table of transitions. Tried from top to bottom; the first whose `from` holds the status (and whose choosing guard agrees) is used. */
export interface ActionRow {
  readonly from: readonly StatusId[];
  /** A status; `stays` for what is recorded without moving; `previous` for what it was before the hold. */
  readonly to: StatusId | 'stays' | 'previous';
  readonly roles: readonly Role[];
  readonly guards?: readonly GuardId[];
  /** Where this row records another event than its action. */
  readonly event?: ActionEvent;
}

interface Rules {
  /** Whoever does this has handled the case and may not decide on it. */
  readonly handling?: true;
  /** The actor must not have handled the case. */
  readonly fourEyes?: true;
  readonly rows: readonly ActionRow[];
  /** What the action takes beside `version`. What only the desk itself performs takes what the desk gives it. */
  readonly input: z.ZodObject;
  readonly event: ActionEvent;
}

interface ActionLabel {
  /** On the button, in the imperative. */
  readonly label: string;
}

interface OfferedWords extends ActionLabel {
  /** What it does, in the dialog before it is confirmed. */
  readonly explain: string;
  /** Said when it was done. */
  readonly done: string;
}

/** An action that people and programs can ask for by its name: it has a form. */
interface OfferedAction extends Rules {
  readonly form: ActionForm;
  readonly words: InBothLanguages<OfferedWords>;
}

/** An action that the desk performs itself (post room, worker, redeeming): no verb of the API. */
interface DeskAction extends Rules {
  readonly form?: undefined;
  readonly words: InBothLanguages<ActionLabel>;
}

export type ActionDefinition = OfferedAction | DeskAction;

/** Names the event of an action; `holding` then says by type what its data holds: ids, names of fields, outcomes, a typed reason; never a secret. */
export function recorded<const T extends string>(
  type: T,
  about: Omit<ActionEvent, 'type' | 'data'>,
): { holding: <D extends object>() => ActionEvent<T, D> } {
  return { holding: () => ({ type, ...about }) };
}

/** Keeps the exact type of every action, and lets the compiler judge its shape. */
export function defineActions<const A extends Readonly<Record<string, ActionDefinition>>>(actions: A): A {
  return actions;
}
