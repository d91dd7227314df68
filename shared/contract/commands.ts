/** Shape of every action on a case: POST applications/:id/actions/:action. Complete by type over the table of transitions. */
import { z } from 'zod';
import { editableApplicationSchema } from '../application/application';
import { CUSTOMER_CHANNELS } from '../application/establishmentChoice';
import { isoDate } from '../application/fields/texts';
import { CHECK_OUTCOMES } from '../checks/check';
import { isAnswerAllowed } from '../intake/intakeItems';
import { INTAKE_ANSWERS } from '../intake/mailItem';
import { PAGE_KINDS } from '../intake/pageKinds';
import { tidyNumber } from '../checks/identity/documentNumber';
import { DOCUMENT_STATUSES, UNAVAILABLE_CAUSES } from '../checks/identity/documentStatus';
import { recordDocumentSchema } from '../checks/identity/identityDocument';
import { MISMATCH_RESOLUTIONS } from '../mismatches/mismatch';
import { RETURN_CAUSES } from '../dispatch/dispatch';
import { ACTION_IDS, type ActionId } from '../flow/transitions';

const reason = z.string().trim().min(3).max(2000);
const remark = z.string().trim().max(2000).default('');
const id = z.uuid();
/** Text for the customer, as it stands in the letter; `remark` is for colleagues and never leaves the desk. */
const customerNote = z.string().trim().max(4000).default('');

/** One thing that a customer is asked for. */
const supplementRefSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check'), checkId: id }),
  z.strictObject({ kind: z.literal('mismatch'), mismatchId: id }),
  z.strictObject({ kind: z.literal('question'), key: z.string().max(100) }),
]);

const fraction = z.number().min(0).max(1);
/** Part of a page, in fractions from its top left corner; it lies inside the page. */
export const evidenceRegionSchema = z
  .strictObject({
    page: z.int().min(1).max(500),
    x: fraction,
    y: fraction,
    width: fraction.min(0.002),
    height: fraction.min(0.002),
  })
  // A hair of tolerance: fractions of pixels do not add up to one exactly.
  .refine(({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001, 'outsidePage');

/** What a customer said, as they said it: who, by which channel, on which day. */
const saidByCustomer = z.strictObject({
  saidBy: z.string().trim().min(2).max(120),
  channel: z.enum(CUSTOMER_CHANNELS),
  on: isoDate,
});

export const checkEvidenceSchema = z.strictObject({
  note: z.string().trim().max(2000).default(''),
  documentId: id.nullable().default(null),
  page: z.int().min(1).max(500).nullable().default(null),
  asOf: isoDate.nullable().default(null),
  region: evidenceRegionSchema.nullable().default(null),
});

/** A copy of an identity document says whose; nothing else is anybody's. */
const namedPageSchema = z
  .strictObject({
    page: z.int().min(1).max(500),
    kind: z.enum(PAGE_KINDS),
    subjectIds: z.array(id).max(20).default([]),
  })
  .refine(({ kind, subjectIds }) => (kind === 'identityCopy') === subjectIds.length > 0, {
    path: ['subjectIds'],
    message: 'onlyOfCopies',
  });

/** A proposal as the officer saw it: the desk confirms it only while it still proposes this very thing. */
const confirmedProposalSchema = z.strictObject({
  checkId: id,
  finding: z.strictObject({
    key: z.string().max(80),
    data: z.record(z.string().max(60), z.union([z.string().max(2000), z.number()])),
  }),
  evidence: checkEvidenceSchema,
});

/** Key of a question → answer; only what an officer may say to that question. */
export const intakeAnswersSchema = z
  .record(z.string().max(100), z.enum(INTAKE_ANSWERS))
  .superRefine((answers, context) => {
    for (const [key, answer] of Object.entries(answers)) {
      if (!isAnswerAllowed(key, answer)) {
        context.addIssue({ code: 'custom', path: [key], message: 'notAllowed' });
      }
    }
  });

/** An appointment for identification that was made already. */
const plannedAppointmentSchema = z.strictObject({
  on: isoDate,
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: z.string().trim().min(2).max(120),
});

/** Action → what it takes beside `version`. Actions that only the desk itself performs take what the desk gives them. */
export const ACTION_INPUTS = {
  registerMail: z.strictObject({ mailItemId: id }),
  logMail: z.strictObject({ mailItemId: id }),
  /** Without `to` the letter was never there: it is taken off the file. */
  unlogMail: z.strictObject({
    mailItemId: id,
    to: z.strictObject({ id, number: z.string().max(40) }).nullable(),
    reason,
  }),
  /** Without `toId` the letter goes back to the tray. */
  unlinkMail: z.strictObject({ mailItemId: id, toId: id.nullable(), toNumber: z.string().max(40), reason }),
  answerChecklist: z.strictObject({
    mailItemId: id,
    answers: intakeAnswersSchema,
    /** The date beside the signature; left alone when it is not given. */
    signedOn: isoDate.nullable().optional(),
  }),
  /** What pages of one scan are; each must have been on the screen of whoever says so. */
  setPageKind: z.strictObject({ documentId: id, pages: z.array(namedPageSchema).min(1).max(500) }),
  recordUpgradeAnswer: saidByCustomer.extend({ isUpgrade: z.boolean(), remark }),
  redactDocument: z.strictObject({
    documentId: id,
    /** Pages that were painted over. */
    pages: z.array(z.int().min(1)).min(1),
    reason,
  }),
  remind: z.strictObject({}),
  recordAnswer: saidByCustomer.extend({ answer: reason }),
  lapse: z.strictObject({}),
  withdraw: z.strictObject({ reason }),
  refer: z.strictObject({}),
  keepInNormalRoute: z.strictObject({ reason }),
  askEstablishment: z.strictObject({}),
  keepEstablishment: saidByCustomer,
  dropEstablishment: saidByCustomer,
  take: z.strictObject({}),
  handOver: z.strictObject({ userId: id, reason }),
  takeOver: z.strictObject({}),
  giveBack: z.strictObject({ reason }),
  recordCheck: z.strictObject({
    checkId: id,
    outcome: z.enum(CHECK_OUTCOMES),
    reasonCode: z.string().max(60).nullable().default(null),
    remark,
    evidence: checkEvidenceSchema,
  }),
  confirmProposals: z.strictObject({ proposals: z.array(confirmedProposalSchema).min(1).max(200) }),
  requestWaiver: z.strictObject({ checkId: id, reason }),
  recordIdentityDocument: recordDocumentSchema,
  recordDocumentStatus: z.strictObject({
    identityDocumentId: id,
    result: z.enum(DOCUMENT_STATUSES),
    cause: z.enum(UNAVAILABLE_CAUSES).nullable(),
    provider: z.string().max(200),
    reference: z.string().max(100),
    numberHashes: z.array(z.string().max(120)).min(1),
    askedAt: z.iso.datetime(),
  }),
  resolveMismatch: z.strictObject({ mismatchId: id, resolution: z.enum(MISMATCH_RESOLUTIONS), reason: remark }),
  correct: z.strictObject({ changes: editableApplicationSchema, reason }),
  requestSupplement: z.strictObject({
    /** What the case itself says is missing or differs, by reference. */
    asked: z.array(supplementRefSchema).max(100).default([]),
    /** What else is asked, in the officer's own words to the customer. */
    missing: z.array(z.string().trim().min(2).max(200)).max(50).default([]),
    dueOn: isoDate,
    customerNote,
    remark,
  }),
  sendToIdentification: z.strictObject({
    /** Null: the customer is asked to call and make one. */
    appointment: plannedAppointmentSchema.nullable().default(null),
    customerNote,
  }),
  recordAppointment: z.strictObject({
    kept: z.boolean(),
    on: isoDate,
    place: z.string().trim().min(2).max(120),
    remark,
  }),
  moveToPolicy: z.strictObject({ version: z.int().min(1) }),
  recheckRegistration: z.strictObject({ companyChanged: z.boolean() }),
  reopenOutdated: z.strictObject({}),
  /** What the register says is fetched by the desk before the transaction; nobody sends it. */
  consultRegister: z.strictObject({}),
  submit: z.strictObject({ remark }),
  return: z.strictObject({
    reason,
    checkRemarks: z
      .array(z.strictObject({ checkId: id, remark: reason }))
      .max(100)
      .default([]),
  }),
  dropPerson: z.strictObject({ personId: id, reasonCodes: z.array(z.string().max(60)).min(1).max(40), remark }),
  reinstatePerson: z.strictObject({ personId: id }),
  lapseApproval: z.strictObject({}),
  declareConflict: z.strictObject({ reason }),
  approve: z.strictObject({ acceptedWaivers: z.array(id).default([]), remark }),
  reject: z.strictObject({ reasonCodes: z.array(z.string().max(60)).min(1).max(40), customerNote, remark }),
  hold: z.strictObject({ reason }),
  /** `personId` is the person who says it; null when somebody says it for the company. */
  reportNotMe: saidByCustomer.extend({ personId: id.nullable(), note: reason }),
  release: z.strictObject({ reason }),
  startDispatch: z.strictObject({}),
  activate: z.strictObject({ codeId: id }),
  /** `sendsTo` is what stood on the screen; `addressReason` why an address is right although a letter came back from it. */
  reissueCode: z.strictObject({
    personId: id,
    reason,
    sendsTo: z.strictObject({ code: z.string().max(1000), link: z.string().max(300) }),
    addressReason: remark,
  }),
  remindCode: z.strictObject({ codeId: id }),
  retryDispatch: z.strictObject({ dispatchId: id, reason }),
  recordBounce: z.strictObject({ dispatchId: id, statusCode: z.string().max(12) }),
  recordReturn: z.strictObject({ dispatchId: id, cause: z.enum(RETURN_CAUSES) }),
  closeOff: z.strictObject({ reason }),
} as const satisfies Record<ActionId, z.ZodType>;

export type ActionInput<A extends ActionId> = z.infer<(typeof ACTION_INPUTS)[A]>;

/** Actions that are no verb for people or programs: the desk performs them itself (post room, worker, redeeming). */
export const INTERNAL_ACTIONS = [
  'registerMail',
  'logMail',
  'unlogMail',
  'unlinkMail',
  'redactDocument',
  'lapse',
  'remind',
  'moveToPolicy',
  'recheckRegistration',
  'reopenOutdated',
  'lapseApproval',
  'startDispatch',
  'remindCode',
  'recordBounce',
  'activate',
  'recordDocumentStatus',
] as const satisfies readonly ActionId[];
export const PUBLIC_ACTION_IDS = ACTION_IDS.filter(
  (action) => !(INTERNAL_ACTIONS as readonly ActionId[]).includes(action),
);

/** Body of the question to the verification service: the number, which the desk does not keep, and the version of the screen. */
export const askDocumentStatusSchema = z.strictObject({
  number: z.string().max(40).transform(tidyNumber).pipe(z.string().min(1)),
  version: z.int().min(0),
});

/** Body of PUT applications/:id: what may be corrected, why, and the version that the screen had. */
export const updateApplicationSchema = editableApplicationSchema.extend({ version: z.int().min(0), reason });

/** Fields of POST mail-items beside the scans, if there are any yet (multipart; `checklist` as JSON text). */
export const registerMailSchema = z.strictObject({
  applicationNumber: z.string().trim().min(1).max(40),
  version: z.coerce.number().int().min(0).optional(),
  receivedOn: isoDate,
  delivery: z.enum(['ordinary', 'registered', 'handedOver']).default('ordinary'),
  sender: z.string().trim().max(200).default(''),
  archivePlace: z.string().trim().max(80).default(''),
  remark: z.string().trim().max(2000).default(''),
  signedOn: isoDate.nullable().default(null),
  checklist: intakeAnswersSchema.default({}),
});
export type RegisterMailInput = z.infer<typeof registerMailSchema>;

export const loginSchema = z.strictObject({
  username: z.string().trim().min(1).max(80),
  password: z.string().min(1).max(200),
  otp: z.string().max(12).optional(),
});
export type LoginInput = z.infer<typeof loginSchema>;

export const createUserSchema = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9._-]{2,39}$/),
  name: z.string().trim().min(2).max(80),
  role: z.enum(['verifier', 'supervisor', 'auditor', 'administrator']),
  password: z.string().min(12).max(200),
});
export type CreateUserInput = z.infer<typeof createUserSchema>;
export const updateUserSchema = z
  .strictObject({
    name: z.string().trim().min(2).max(80),
    active: z.boolean(),
  })
  .partial();
export type UpdateUserInput = z.infer<typeof updateUserSchema>;
