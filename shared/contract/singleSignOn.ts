/** What goes over the wire about signing in through an identity provider: what it hands back through the browser, never a token of it. */
import { z } from 'zod';
import type { ErrorCode } from './errors';
import type { Unanswered } from './secondAdministrator';

/** Where the browser is to go. */
export interface ProviderAddress {
  readonly address: string;
}

const MOST_SIGNS = 4096;
/** Printable ASCII, as the standard has it. */
const word = z
  .string()
  .min(1)
  .max(MOST_SIGNS)
  .regex(/^[\x20-\x7e]+$/);

/** What stands in the address with which the provider sends somebody back. */
export const cameBackSchema = z.strictObject({
  state: z.string().regex(/^(up\.)?[\w-]{43}$/),
  code: word.optional(),
  iss: word.optional(),
  error: word.optional(),
});
export type CameBackInput = z.infer<typeof cameBackSchema>;

/** Who somebody is at the provider: as they read it there, with no space around it. One administrator asks it; another one confirms what they read. */
export const linkedSubjectSchema = z.strictObject({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .regex(/^[\x21-\x7e]+$/),
});
export type LinkedSubject = z.infer<typeof linkedSubjectSchema>;

/** What confirming a link would do beside letting somebody in. */
export interface LinkConfirming {
  /** The account was linked to somebody else before. */
  readonly isAnother: boolean;
  /** Certificates that count or wait: they were shown by whoever the account was linked to before. */
  readonly endsCertificates: boolean;
  /** There is a password, and beside the link it opens nothing. */
  readonly endsPassword: boolean;
}

/** What undoing a link would do. */
export interface LinkUndoing {
  /** The password of before, and an invitation that nobody has used, since the link alone lets its owner in. */
  readonly endsPassword: boolean;
  /** What it would be answered with; null where it can be undone. */
  readonly refused: ErrorCode | null;
}

/** The link of an account, as administrators see it. */
export interface AccountLink {
  /** Whether this desk has a provider at all. */
  readonly isSetUp: boolean;
  /**
   * Who it is there, or is to be once another administrator agreed; null when there is no link, and when what is kept is no longer what
   * the trail knows.
   */
  readonly subject: string | null;
  /** Since when it counts; null while it does not. */
  readonly linkedSince: string | null;
  /** Who asked for it, as long as no second administrator has answered. */
  readonly waiting: Unanswered | null;
  /** Null while none waits. */
  readonly confirming: LinkConfirming | null;
  /** Null while no link counts. */
  readonly undoing: LinkUndoing | null;
}
