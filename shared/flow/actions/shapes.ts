/** Shapes that the inputs of several actions are made of. */
import { z } from 'zod';
import { CUSTOMER_CHANNELS } from '../../application/establishmentChoice';
import { isoDate } from '../../application/fields/texts';
import { isAnswerAllowed } from '../../intake/intakeItems';
import { INTAKE_ANSWERS } from '../../intake/mailItem';
import { reasonShape } from '../../language/reasonShape';
import { PAGE_KINDS } from '../../application/pageKinds';

export const reason = reasonShape;
export const remark = z.string().trim().max(2000).default('');
export const id = z.uuid();
/** Whatever else the same answer is given to at once; refused when it is something else. */
export const alike = z.array(id).max(20).default([]);
/** Text for the customer, as it stands in the letter; `remark` is for colleagues and never leaves the desk. */
export const customerNote = z.string().trim().max(4000).default('');

/** One thing that a customer is asked for. */
export const supplementRefSchema = z.discriminatedUnion('kind', [
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
export const saidByCustomer = z.strictObject({
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
export const namedPageSchema = z
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
export const confirmedProposalSchema = z.strictObject({
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
export const plannedAppointmentSchema = z.strictObject({
  on: isoDate,
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: z.string().trim().min(2).max(120),
});
