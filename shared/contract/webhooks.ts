/** What the desk tells other programs by itself: the events, what each says (never names, addresses or codes), and their endpoints. */
import { z } from 'zod';
import { reasonShape as reason } from '../language/reasonShape';
import type { AuditEntry } from '../flow/auditEvents';

const id = z.string().min(1).max(36);
const moment = z.iso.datetime();
const ofCase = { applicationId: id, caseNumber: z.string(), level: z.string() };

/** Registry: event → the data it carries. A new event is one entry here and one line in `webhookEventOf`; one that is no event of the trail is queued where it happens. */
export const WEBHOOK_PAYLOADS = {
  'application.decided': z.strictObject({ ...ofCase, outcome: z.enum(['approved', 'rejected']), decidedAt: moment }),
  /** A letter or mail with half of what activation takes has left the building. */
  'code.sent': z.strictObject({ ...ofCase, personId: id, dispatchId: id, channel: z.string(), sentAt: moment }),
  'means.activated': z.strictObject({ ...ofCase, personId: id, effectiveFrom: z.iso.date(), activatedAt: moment }),
  /** A customer knows nothing of the upgrade: no code of the case can be used any more, and who used one already is named. */
  'upgrade.notMeReported': z.strictObject({
    ...ofCase,
    voidedCodes: z.int().min(0),
    activatedPersonIds: z.array(id),
    reportedAt: moment,
  }),
  /**
   * The signature over what the trail had become. Whoever keeps it in a place of their own can show later that a database is an older
   * one or another: its `checkpoint` is a line of `checkpoints.jsonl`.
   */
  'trail.checkpointed': z.strictObject({
    number: z.int().min(1),
    signedAt: moment,
    checkpoint: z.strictObject({ body: z.string(), keyId: z.string(), signature: z.string() }),
  }),
} as const;
export type WebhookEventType = keyof typeof WEBHOOK_PAYLOADS;
export const WEBHOOK_EVENT_TYPES = Object.keys(WEBHOOK_PAYLOADS) as [WebhookEventType, ...WebhookEventType[]];
/** Sent when somebody asks for it, to one endpoint, subscribed or not. */
export const WEBHOOK_TEST = 'webhook.test';
export type WebhookMessageType = WebhookEventType | typeof WEBHOOK_TEST;

export interface WebhookMessage {
  readonly type: WebhookMessageType;
  readonly data: Readonly<Record<string, unknown>>;
}
/** The case that an event of the trail is about, as far as other programs may know. */
export interface CaseOfWebhook {
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly level: string;
}

/**
 * Which message an event of the trail is to other programs.
 * @param entry the event, as it is recorded
 * @param at when it happened, ISO 8601 UTC
 * @returns null for everything that no other program is told
 */
export function webhookEventOf(entry: AuditEntry, ofThisCase: CaseOfWebhook, at: string): WebhookMessage | null {
  switch (entry.type) {
    case 'decision.approved':
    case 'decision.rejected': {
      const outcome = entry.type === 'decision.approved' ? 'approved' : 'rejected';
      return { type: 'application.decided', data: { ...ofThisCase, outcome, decidedAt: at } };
    }
    case 'dispatch.sent': {
      const { personId, dispatchId, channel } = entry.data;
      // A message that is to nobody in particular carries no code.
      return personId === ''
        ? null
        : { type: 'code.sent', data: { ...ofThisCase, personId, dispatchId, channel, sentAt: at } };
    }
    case 'code.redeemed': {
      const { personId, level, effectiveFrom } = entry.data;
      return { type: 'means.activated', data: { ...ofThisCase, level, personId, effectiveFrom, activatedAt: at } };
    }
    case 'case.notMeReported': {
      const { codes: voidedCodes, activated: activatedPersonIds } = entry.data;
      const data = { ...ofThisCase, voidedCodes, activatedPersonIds, reportedAt: at };
      return { type: 'upgrade.notMeReported', data };
    }
    default:
      return null;
  }
}

/** How often a message is tried again and after how long (Standard Webhooks, "deliverability and reliability"), in seconds. */
export const WEBHOOK_PAUSES = [5, 300, 1800, 7200, 18_000, 36_000, 36_000] as const;
const JITTER = 0.2;

/**
 * How long to wait after a failed attempt.
 * @param attempts how many were made, from 1
 * @param chance from 0 up to 1; spreads the retries of many messages by a fifth at most
 * @returns milliseconds, or null when it is given up
 */
export function webhookPause(attempts: number, chance: number): number | null {
  const pause = WEBHOOK_PAUSES[attempts - 1];
  return pause === undefined ? null : Math.round(pause * 1000 * (1 + JITTER * chance));
}

/** An endpoint that has failed without a break for so many days is switched off. */
export const WEBHOOK_FAILING_DAYS = 5;
/** So long the former secret signs along after a rotation. */
export const WEBHOOK_OVERLAP_HOURS = 24;

export interface WebhookEndpoint {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  readonly events: readonly WebhookEventType[];
  readonly active: boolean;
  /** Until then the former secret signs along; null when there is none. */
  readonly formerSecretUntil: string | null;
  /** Since when every attempt failed; null when the last one arrived. */
  readonly failingSince: string | null;
  /** When the desk itself switched it off; null when it did not. */
  readonly disabledAt: string | null;
  readonly createdByName: string;
  readonly createdAt: string;
}
/** `secret` is shown this once. */
export type WebhookEndpointWithSecret = WebhookEndpoint & { readonly secret: string };

export const WEBHOOK_DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type WebhookDeliveryStatus = (typeof WEBHOOK_DELIVERY_STATUSES)[number];

export const WEBHOOK_FAILURES = ['status', 'timeout', 'unreachable', 'addressRefused'] as const;
export type WebhookFailure = (typeof WEBHOOK_FAILURES)[number];

export interface WebhookAttempt {
  readonly at: string;
  readonly durationMs: number;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly failure: WebhookFailure | null;
  /** The beginning of the answer, printable characters only. */
  readonly answer: string;
}
export interface WebhookDelivery {
  readonly id: string;
  readonly endpointId: string;
  /** The webhook-id: the same at every attempt. */
  readonly eventId: string;
  readonly type: WebhookMessageType;
  readonly applicationId: string | null;
  readonly status: WebhookDeliveryStatus;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string;
  readonly responseStatus: number | null;
  readonly deliveredAt: string | null;
  /** The latest attempts, the oldest first. */
  readonly log: readonly WebhookAttempt[];
}

const url = z
  .url({ protocol: /^https?$/ })
  .max(500)
  // A name and password, or a fragment, would never reach the receiver as somebody meant it.
  .regex(/^https?:\/\/[^/?#@]+([/?][^#]*)?$/i);
const version = z.int().min(1);
const events = z.array(z.enum(WEBHOOK_EVENT_TYPES)).min(1).max(WEBHOOK_EVENT_TYPES.length);

export const createWebhookEndpointSchema = z.strictObject({ url, events });
export type CreateWebhookEndpointInput = z.infer<typeof createWebhookEndpointSchema>;
export const updateWebhookEndpointSchema = z.strictObject({ version, url, events, active: z.boolean() });
export type UpdateWebhookEndpointInput = z.infer<typeof updateWebhookEndpointSchema>;
export const webhookVersionSchema = z.strictObject({ version });
export const webhookTestSchema = z.strictObject({});
export const replayWebhookSchema = z.strictObject({ reason });
export const replayWebhooksSchema = z.strictObject({ since: moment, reason });
