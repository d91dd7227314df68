/** What goes over the wire about passkeys. Questions and answers are those of WebAuthn, as a browser takes and gives them in JSON. */
import { z } from 'zod';

const MOST_LETTERS = 8192;
const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(MOST_LETTERS);

/** What a browser asks a passkey, or to make one; the desk reads nothing back from it. */
export type PasskeyQuestion = Readonly<Record<string, unknown>>;

const credential = { id: bytes, rawId: bytes, type: z.literal('public-key') };

/** What a passkey answers. What the browser says beside is not read. */
export const passkeyAnswerSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>;

/** A passkey that was just made, with the name that its owner gives it. */
export const addPasskeySchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(20)).max(8).optional(),
    }),
  }),
});
export type AddPasskeyInput = z.infer<typeof addPasskeySchema>;

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}
