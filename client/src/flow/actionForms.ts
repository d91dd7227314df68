/** Registry of the forms behind the actions: which fields each asks, where its button stands, how it looks. Complete by type. */
import type { PublicActionId } from './publicActions';

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

const reason = { name: 'reason', kind: 'longText', required: true } as const satisfies ActionField;
const remark = { name: 'remark', kind: 'longText', required: false } as const satisfies ActionField;
/** What goes to the customer and what stays among colleagues are two fields, everywhere. */
const customerNote = { name: 'customerNote', kind: 'longText', required: false } as const satisfies ActionField;
const customersWord = [
  { name: 'saidBy', kind: 'text', required: true },
  { name: 'channel', kind: 'channel', required: true },
  { name: 'on', kind: 'date', required: true },
] as const satisfies readonly ActionField[];
const inPanel = { fields: [], place: 'panel', tone: 'plain' } as const satisfies ActionForm;
const withReason = { fields: [reason], place: 'bar', tone: 'plain' } as const satisfies ActionForm;

export const ACTION_FORMS = {
  take: { fields: [], place: 'bar', tone: 'main' },
  submit: { fields: [remark], place: 'bar', tone: 'main' },
  requestSupplement: {
    fields: [
      { name: 'missing', kind: 'lines', required: false },
      { name: 'dueOn', kind: 'date', required: true },
      customerNote,
      remark,
    ],
    place: 'bar',
    tone: 'plain',
  },
  recordAnswer: {
    fields: [...customersWord, { name: 'answer', kind: 'longText', required: true }],
    place: 'bar',
    tone: 'main',
  },
  sendToIdentification: { fields: [customerNote], place: 'bar', tone: 'plain' },
  recordAppointment: {
    fields: [
      { name: 'kept', kind: 'yesNo', required: true },
      { name: 'on', kind: 'date', required: true },
      { name: 'place', kind: 'text', required: true },
      remark,
    ],
    place: 'bar',
    tone: 'main',
  },
  keepInNormalRoute: { ...withReason, tone: 'main' },
  release: { ...withReason, tone: 'main' },
  refer: { fields: [], place: 'bar', tone: 'plain' },
  handOver: {
    fields: [{ name: 'userId', kind: 'colleague', required: true }, reason],
    place: 'bar',
    tone: 'plain',
  },
  takeOver: { fields: [], place: 'bar', tone: 'main' },
  giveBack: withReason,
  correct: withReason,
  hold: withReason,
  reportNotMe: {
    fields: [...customersWord, { name: 'note', kind: 'longText', required: true }],
    place: 'bar',
    tone: 'grave',
  },
  withdraw: { ...withReason, tone: 'grave' },
  askEstablishment: inPanel,
  keepEstablishment: { fields: customersWord, place: 'panel', tone: 'plain' },
  dropEstablishment: { fields: customersWord, place: 'panel', tone: 'main' },
  recordUpgradeAnswer: {
    fields: [{ name: 'isUpgrade', kind: 'yesNo', required: true }, ...customersWord, remark],
    place: 'bar',
    tone: 'plain',
  },
  answerChecklist: inPanel,
  setPageKind: inPanel,
  recordCheck: inPanel,
  confirmProposals: inPanel,
  recordIdentityDocument: inPanel,
  requestWaiver: { ...inPanel, fields: [reason] },
  resolveMismatch: inPanel,
  consultRegister: inPanel,
  approve: { fields: [remark], place: 'panel', tone: 'main' },
  reject: { fields: [customerNote, remark], place: 'panel', tone: 'grave' },
  return: { fields: [reason], place: 'panel', tone: 'plain' },
  dropPerson: { fields: [remark], place: 'panel', tone: 'grave' },
  reinstatePerson: inPanel,
  declareConflict: { ...withReason, tone: 'grave' },
  reissueCode: { fields: [reason], place: 'panel', tone: 'plain' },
  retryDispatch: { fields: [reason], place: 'panel', tone: 'plain' },
  recordReturn: { fields: [{ name: 'cause', kind: 'returnCause', required: true }], place: 'panel', tone: 'plain' },
  closeOff: { fields: [reason], place: 'panel', tone: 'grave' },
} as const satisfies Record<PublicActionId, ActionForm>;

/**
 * What carries a case on, in the order in which it is looked for: the one key for the next step opens the first of these
 * that is open to the person. Submitting comes before another appointment, since a case may not need one any more.
 */
export const NEXT_STEPS = [
  'take',
  'recordAppointment',
  'submit',
  'sendToIdentification',
] as const satisfies readonly PublicActionId[];

/** Actions with a button above the case, the usual next step first. */
export const BAR_ACTIONS = (Object.keys(ACTION_FORMS) as PublicActionId[]).filter(
  (action) => ACTION_FORMS[action].place === 'bar',
);
