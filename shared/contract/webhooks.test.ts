import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../flow/auditEvents';
import {
  createWebhookEndpointSchema,
  WEBHOOK_PAUSES,
  WEBHOOK_PAYLOADS,
  webhookEventOf,
  webhookPause,
  type WebhookEventType,
} from './webhooks';

const AT = '2026-11-26T09:00:00.000Z';
const CASE = { applicationId: 'a1', caseNumber: 'ZU-2026-000123-7', level: 'EH3' };
const redeemed = { personId: 'p1', meansNumber: 'ZM-1', level: 'EH3', effectiveFrom: '2026-11-26' };
const sent = { dispatchId: 'd1', channel: 'letter', personId: 'p1' };
const person = { personId: 'p1' };

describe('which message an event of the trail is', () => {
  it.each<[AuditEntry, WebhookEventType, Record<string, unknown>]>([
    [
      { type: 'decision.approved', data: { decisionId: 'x', acceptedWaivers: [] } },
      'application.decided',
      { outcome: 'approved', decidedAt: AT },
    ],
    [
      { type: 'decision.rejected', data: { decisionId: 'x', reasonCodes: ['A1'] } },
      'application.decided',
      { outcome: 'rejected', decidedAt: AT },
    ],
    [{ type: 'dispatch.sent', data: sent }, 'code.sent', { ...sent, sentAt: AT }],
    [
      { type: 'code.redeemed', data: redeemed },
      'means.activated',
      { ...person, effectiveFrom: '2026-11-26', activatedAt: AT },
    ],
    [
      {
        type: 'case.notMeReported',
        data: { by: 'phone', on: '2026-11-26', personId: 'p2', codes: 2, activated: ['p1'] },
      },
      'upgrade.notMeReported',
      { voidedCodes: 2, activatedPersonIds: ['p1'], reportedAt: AT },
    ],
  ])('%j', (entry, type, data) => {
    const message = webhookEventOf(entry, CASE, AT);
    expect(message).toEqual({ type, data: { ...CASE, ...data } });
    expect(WEBHOOK_PAYLOADS[type].safeParse(message?.data).success).toBe(true);
  });

  it.each<AuditEntry>([
    { type: 'case.held', data: { reason: 'x' } },
    { type: 'dispatch.sent', data: { ...sent, personId: '' } },
    { type: 'dispatch.failed', data: { dispatchId: 'd1', channel: 'letter', cause: 'x' } },
    { type: 'application.withdrawn', data: { reason: 'x' } },
  ])('none for %j', (entry) => {
    expect(webhookEventOf(entry, CASE, AT)).toBeNull();
  });
});

describe('the pause after an attempt', () => {
  it.each(WEBHOOK_PAUSES.map((seconds, index) => [index + 1, seconds] as const))('%i: %i s', (attempts, seconds) => {
    expect(webhookPause(attempts, 0)).toBe(seconds * 1000);
    expect(webhookPause(attempts, 1)).toBe(seconds * 1200);
  });

  it('ends after the last', () => {
    expect(webhookPause(WEBHOOK_PAUSES.length + 1, 0)).toBeNull();
  });
});

describe('the address of an endpoint', () => {
  it.each([
    ['https://hooks.example/in?from=desk', true],
    ['https://hooks.example:8443', true],
    ['http://127.0.0.1:9000/hook', true],
    ['https://hooks.example/a@b', true],
    ['https://name:word@hooks.example/', false],
    ['https://hooks.example/#part', false],
    ['ftp://hooks.example/', false],
    ['hooks.example', false],
  ])('%s: %s', (url, isRight) => {
    expect(createWebhookEndpointSchema.safeParse({ url, events: ['code.sent'] }).success).toBe(isRight);
  });
});
