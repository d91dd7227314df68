/** Shapes of what is asked and answered about accounts of staff, their invitations and passwords. */
import { z } from 'zod';
import type { Asked } from '../access/accountConfirmation';
import type { InvitationKind, InvitationState } from '../access/invitation';
import { MOST_TYPED_UNITS } from '../access/passwordRules';
import type { PersonRef } from '../access/roles';

/** Any; which of them may be chosen anew is said by `access/passwordRules`, each with a sentence of its own. */
export const typedPassword = z.string().min(1).max(MOST_TYPED_UNITS);

const mailbox = z.string().trim().max(120).pipe(z.email());

const accountSchema = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9._-]{2,39}$/),
  name: z.string().trim().min(2).max(80),
  role: z.enum(['verifier', 'supervisor', 'auditor', 'administrator']),
});

/** What an administrator asks for: who gets it chooses the password. */
export const createUserSchema = accountSchema.extend({ email: mailbox });
export type CreateUserInput = z.infer<typeof createUserSchema>;

/** What a command opens: whoever runs it types the password. */
export const openAccountSchema = accountSchema.extend({ password: typedPassword });
export type OpenAccountInput = z.infer<typeof openAccountSchema>;

export const updateUserSchema = z
  .strictObject({
    name: z.string().trim().min(2).max(80),
    active: z.boolean(),
    /** Close it where no two administrators would be left who can let anybody in: whoever must be out at once is. */
    evenSo: z.literal(true),
  })
  .partial();
export type UpdateUserInput = z.infer<typeof updateUserSchema>;

/** What of an account waits for a second administrator: to serve, its password, its second factor, a link with the organisation, a certificate. */
export const AWAITED = ['use', 'reset', 'factor', 'link', 'certificate'] as const;

/** An account of which something waits for whoever asks, and who asked for that. */
export interface AwaitedAccount extends PersonRef, Asked {
  readonly what: (typeof AWAITED)[number];
}

/** 256 bits, as they stand behind the `#` of the link. */
const token = z.string().regex(/^[\w-]{43}$/);
export const readInvitationSchema = z.strictObject({ token });
export const choosePasswordSchema = z.strictObject({ token, password: typedPassword });

export const changePasswordSchema = z.strictObject({ current: typedPassword, password: typedPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

/** Left out, the invitation goes where the one before went. */
export const askResetSchema = z.strictObject({ email: mailbox.optional() });
export type AskResetInput = z.infer<typeof askResetSchema>;

/** What an administrator sees of the invitation of an account. */
export interface AccountInvitation {
  readonly kind: InvitationKind;
  readonly state: InvitationState;
  readonly email: string | null;
  readonly sentAt: string | null;
  readonly expiresAt: string | null;
}

export interface InvitationAnswer {
  /** Null for an account that was never invited. */
  readonly invitation: AccountInvitation | null;
  /** Where the invitation of a reset that waits is to go, when that is another address. */
  readonly askedEmail: string | null;
}

/** To whom a link belongs, as whoever holds it sees it. */
export interface InvitedPerson {
  readonly name: string;
  readonly username: string;
  readonly kind: InvitationKind;
  readonly expiresAt: string;
}
