/** What outside programs tell about what was dispatched: a code that is redeemed, a mail that came back. */
import { z } from 'zod';
import { isoDate } from '../application/fields/texts';

const id = z.uuid();

/**
 * The mail gateway reports that a mail came back. `messageId` is the Message-ID that the desk gave it; `statusCode` the
 * enhanced status code of the report (RFC 3463): 5.x.x for good, 4.x.x not yet.
 */
export const bounceSchema = z.strictObject({
  messageId: z
    .string()
    .trim()
    .max(200)
    .transform((text) => text.replace(/^<|>$/g, '').split('@')[0] ?? '')
    .pipe(id),
  statusCode: z.string().regex(/^[45]\.\d{1,3}\.\d{1,3}$/),
});
export type BounceInput = z.infer<typeof bounceSchema>;

/** The login platform redeems a code: the token from the e-mailed link, and the code from the letter. */
export const redeemSchema = z.strictObject({
  activationToken: z.string().min(20).max(80),
  code: z.string().min(1).max(60),
  meansNumber: z.string().max(20).optional(),
  /** What the platform calls whoever types (a hash of their session or address): wrong codes are counted for each. */
  caller: z.string().min(8).max(128).optional(),
  /** EH4: who confirms that they received the code (EU 2015/1502 annex 2.2.2: activation verifies delivery). */
  receivedBy: z.strictObject({ surname: z.string().trim().min(1).max(120), birthDate: isoDate }).optional(),
});
export type RedeemInput = z.infer<typeof redeemSchema>;
export interface RedeemAnswer {
  readonly meansNumber: string;
  readonly level: string;
  readonly effectiveFrom: string;
  readonly caseNumber: string;
}
