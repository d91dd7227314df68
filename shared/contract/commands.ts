/** Shapes of the commands that are no action on a case: asking, registering post, signing in. */
import { z } from 'zod';
import { passkeyAnswerSchema } from './passkeys';
import { editableApplicationSchema } from '../application/application';
import { isoDate } from '../application/fields/texts';
import { tidyNumber } from '../checks/identity/documentNumber';
import { intakeAnswersSchema, reason } from '../flow/actions/shapes';
import { typedPassword } from './accounts';

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
  password: typedPassword,
  otp: z.string().max(12).optional(),
  /** In place of `otp`: what a passkey answered to the question in `secondFactorAsked`. */
  passkey: passkeyAnswerSchema.optional(),
});
export type LoginInput = z.infer<typeof loginSchema>;
