/** What the dialog of an action asks, where its button stands and how it looks. */

/** A field of an action's dialog; its name is the name in the command, its label stands in the texts of the bench. */
export interface ActionField {
  readonly name:
    | 'reason'
    | 'remark'
    | 'answer'
    | 'note'
    | 'customerNote'
    | 'dueOn'
    | 'on'
    | 'place'
    | 'kept'
    | 'missing'
    | 'userId'
    | 'saidBy'
    | 'channel'
    | 'isUpgrade'
    | 'cause';
  readonly kind: 'longText' | 'text' | 'date' | 'yesNo' | 'lines' | 'colleague' | 'channel' | 'returnCause';
  readonly required: boolean;
}

export interface ActionForm {
  readonly fields: readonly ActionField[];
  /** `bar`: a button above the case; `panel`: it stands beside what it is about (a check, a difference, a decision). */
  readonly place: 'bar' | 'panel';
  readonly tone: 'main' | 'plain' | 'grave';
}

export const reasonField = { name: 'reason', kind: 'longText', required: true } as const satisfies ActionField;
export const remarkField = { name: 'remark', kind: 'longText', required: false } as const satisfies ActionField;
/** What goes to the customer and what stays among colleagues are two fields, everywhere. */
export const customerNoteField = {
  name: 'customerNote',
  kind: 'longText',
  required: false,
} as const satisfies ActionField;
/** What a customer said: who, by which channel, on which day. */
export const customersWordFields = [
  { name: 'saidBy', kind: 'text', required: true },
  { name: 'channel', kind: 'channel', required: true },
  { name: 'on', kind: 'date', required: true },
] as const satisfies readonly ActionField[];

/** Its own panel asks what it takes. */
export const inPanel = { fields: [], place: 'panel', tone: 'plain' } as const satisfies ActionForm;
export const withReason = { fields: [reasonField], place: 'bar', tone: 'plain' } as const satisfies ActionForm;
