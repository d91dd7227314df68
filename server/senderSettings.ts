/** Decides which settings say who sends letters and mails, what they default to in the demo, and what they may hold. */
import type { Sender } from '@desk/shared/dispatch/sender';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { z } from 'zod';

/** One line of print: long enough for a name, short enough for the envelope. */
const line = z
  .string()
  .trim()
  .min(2)
  .max(80)
  .regex(/^[^\p{C}]*$/u, 'must not hold control characters');
const MAX_LINES = 4;

function linesOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** To be spread into the settings of the desk. */
export const SENDER_SETTINGS = {
  SENDER_NAME: line.default(SAMPLE_SENDER.name),
  SENDER_ADDRESS: z
    .string()
    .refine((text) => linesOf(text).length >= 2, 'must be the lines of the postal address, separated by commas')
    .refine((text) => linesOf(text).length <= MAX_LINES, `must be at most ${String(MAX_LINES)} lines`)
    .refine((text) => linesOf(text).every((part) => line.safeParse(part).success), 'has an empty or too long line')
    .default(SAMPLE_SENDER.addressLines.join(', ')),
  SENDER_PHONE: z
    .string()
    .trim()
    .max(25)
    .regex(/^\+?[0-9][0-9 ()-]{5,}$/, 'must be a telephone number as it is to be printed')
    .default(SAMPLE_SENDER.phone),
  SENDER_EMAIL: z.email().max(80).default(SAMPLE_SENDER.email),
  SENDER_PAGE: z
    .url({ protocol: /^https?$/ })
    .max(80)
    .default(`https://${SAMPLE_SENDER.webPage}`),
  SENDER_HOURS: line.default(SAMPLE_SENDER.openingHours.nl),
  SENDER_HOURS_EN: line.default(SAMPLE_SENDER.openingHours.en),
} as const;

export const SENDER_SETTING_NAMES = Object.keys(SENDER_SETTINGS) as (keyof typeof SENDER_SETTINGS)[];

type SenderSettings = z.infer<z.ZodObject<typeof SENDER_SETTINGS>>;

export function senderOf(read: SenderSettings): Sender {
  return {
    name: read.SENDER_NAME,
    addressLines: linesOf(read.SENDER_ADDRESS),
    phone: read.SENDER_PHONE,
    email: read.SENDER_EMAIL,
    webPage: read.SENDER_PAGE.replace(/^https?:\/\//, '').replace(/\/+$/, ''),
    openingHours: { nl: read.SENDER_HOURS, en: read.SENDER_HOURS_EN },
  };
}
