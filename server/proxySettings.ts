/** What the desk is told of proxies in front of it and of who asks from another machine. */
import { z } from 'zod';
import { isWeakSecret } from './crypto/weakSecret';

export const PROXY_SETTINGS = {
  METRICS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{24,200}$/, 'must have at least 24 signs, and no spaces')
    .refine((text) => !isWeakSecret(Buffer.from(text)), 'repeats itself')
    .optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  // Two looks of a proxy that looks every second or two.
  LEAVE_SECONDS: z.coerce.number().int().min(0).max(300).default(4),
};
