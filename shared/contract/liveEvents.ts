/** What the desk tells open screens by itself: server-sent events with staff names and ids of cases, and nothing else about people. */
import type { AuditEventType } from '../flow/auditEvents';
import type { PersonRef } from '../access/roles';

/** Somebody, or the desk itself, changed a case. */
export interface CaseChanged {
  readonly kind: 'case';
  readonly applicationId: string;
  readonly type: AuditEventType;
  /** Code of the check it was about; null when it was about none. */
  readonly checkCode: string | null;
  readonly by: PersonRef;
  readonly at: string;
}

/** A case came into somebody's hands, or was given back. */
export interface ClaimChanged {
  readonly kind: 'claim';
  readonly applicationId: string;
  readonly type: AuditEventType;
  /** Who holds it now; null when nobody does. */
  readonly holder: PersonRef | null;
  /** Who lost it to a colleague; null when nobody did. */
  readonly former: PersonRef | null;
  readonly by: PersonRef;
  readonly at: string;
}

/** Somebody who has a case open; whoever types there may be about to change it. */
export interface Onlooker extends PersonRef {
  readonly isTyping: boolean;
}

/** Who has a case on their screen now. */
export interface PresenceChanged {
  readonly kind: 'presence';
  readonly applicationId: string;
  readonly people: readonly Onlooker[];
}

/** Something concerns whoever hears this: told to them alone. */
export interface Notified {
  readonly kind: 'notified';
  readonly applicationId: string;
}

export type LiveEvent = CaseChanged | ClaimChanged | PresenceChanged | Notified;

/** Names of the events on the wire; `hello` opens every stream. */
export const LIVE_EVENT_KINDS = ['hello', 'case', 'claim', 'presence', 'notified'] as const;

/** An open case says so this often; after twice this time without a word it counts as closed. */
export const PRESENCE_SECONDS = 20;
