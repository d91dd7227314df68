/** Decides what screens hear of an event in the trail: that a case changed or changed hands; reasons and data stay behind. */
import { AUDIT_EVENTS } from '@desk/shared/flow/auditEvents';
import type { CaseChanged, ClaimChanged } from '@desk/shared/contract/liveEvents';
import type { FeedEvent } from '@desk/db/feed/trailFeed';

type StoredEvent = FeedEvent['event'];

function isReading(type: string): boolean {
  const kinds: Readonly<Record<string, { readonly group: string }>> = AUDIT_EVENTS;
  return kinds[type]?.group === 'reading';
}

function textOf(data: StoredEvent['data'], name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}

/** @returns null for what is no change of a case: reading, and everything outside cases. A kind that a newer version wrote is one */
export function liveEventOf(event: StoredEvent): CaseChanged | ClaimChanged | null {
  const { applicationId, type, data, at } = event;
  if (applicationId === null || isReading(type)) {
    return null;
  }
  const by = { id: event.actorId, name: event.actorName };
  const claim = { kind: 'claim', applicationId, type, former: null, by, at } as const;
  switch (type) {
    case 'checks.started':
    case 'application.claimed':
      return { ...claim, holder: by };
    case 'application.takenOver':
      return { ...claim, holder: by, former: { id: textOf(data, 'fromId'), name: textOf(data, 'fromName') } };
    case 'application.handedOver':
      return { ...claim, holder: { id: textOf(data, 'toId'), name: textOf(data, 'toName') } };
    case 'application.givenBack':
      return { ...claim, holder: null };
    default:
      return { kind: 'case', applicationId, type, checkCode: textOf(data, 'code') || null, by, at };
  }
}
