/** Decides who is told of what happens on a case: the colleague whom it concerns, never the one who did it. */
import { mayHearOfCases } from '../application/caseNote';
import type { PersonRef, StaffRole } from '../access/roles';
import type { AuditEntry, AuditEventData, AuditEventType } from './auditEvents';

export const NOTIFICATION_KINDS = [
  'mentioned',
  'handedOver',
  'takenAway',
  'givenBack',
  'returned',
  'letterReturned',
  'mailBounced',
  'answered',
  'mailCame',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Who holds the case as the event is written, everyone who handled it, or these accounts. */
type Audience = 'holder' | 'handlers' | 'holderElseHandlers' | readonly string[];

export interface Telling {
  readonly kind: NotificationKind;
  readonly to: Audience;
}

type Tellings = { readonly [T in AuditEventType]?: (data: AuditEventData[T]) => readonly Telling[] };

const toHolder = (kind: NotificationKind) => () => [{ kind, to: 'holder' }] as const;
/** After a decision nobody may hold the case any more. */
const toHolderElseHandlers = (kind: NotificationKind) => () => [{ kind, to: 'holderElseHandlers' }] as const;

/** Registry: event → what it is news of, and to whom. What is not here concerns nobody in particular. */
const TELLINGS: Tellings = {
  'note.written': ({ mentionedIds }) => [{ kind: 'mentioned', to: mentionedIds }],
  // Whoever had it until now hears it too when a colleague moved it.
  'application.handedOver': ({ toId }) => [
    { kind: 'handedOver', to: [toId] },
    { kind: 'takenAway', to: 'holder' },
  ],
  'application.takenOver': ({ fromId }) => [{ kind: 'takenAway', to: [fromId] }],
  'application.givenBack': () => [{ kind: 'givenBack', to: 'handlers' }],
  'decision.returned': () => [
    { kind: 'returned', to: 'holder' },
    { kind: 'returned', to: 'handlers' },
  ],
  'dispatch.returned': toHolderElseHandlers('letterReturned'),
  'message.returned': toHolderElseHandlers('letterReturned'),
  'dispatch.bounced': toHolderElseHandlers('mailBounced'),
  'message.bounced': toHolderElseHandlers('mailBounced'),
  'checks.answerRecorded': toHolder('answered'),
  'intake.upgradeAnswered': toHolder('answered'),
  'establishment.kept': toHolder('answered'),
  'establishment.dropped': toHolder('answered'),
  'mail.registered': toHolder('mailCame'),
  'mail.movedHere': toHolder('mailCame'),
};

/** The events that can be news to somebody; the live feed looks for no others. */
export const TELLING_EVENTS: readonly string[] = Object.keys(TELLINGS);

/**
 * What an event is news of, and to whom.
 * @returns nothing for what concerns nobody in particular
 */
export function tellingsOf({ type, data }: Pick<AuditEntry, 'type' | 'data'>): readonly Telling[] {
  // The data of an entry are those of its type; TypeScript cannot follow that through the registry.
  const telling = TELLINGS[type] as ((given: AuditEntry['data']) => readonly Telling[]) | undefined;
  return telling?.(data) ?? [];
}

/** The case as the event is written: before a handover holds its new holder, for the move is saved last. */
export interface CaseStaff {
  readonly holderId: string | null;
  readonly handlers: readonly PersonRef[];
}

function idsOf(to: Audience, { holderId, handlers }: CaseStaff): readonly string[] {
  const holder = holderId === null ? [] : [holderId];
  const all = handlers.map(({ id }) => id);
  switch (to) {
    case 'holder':
      return holder;
    case 'handlers':
      return all;
    case 'holderElseHandlers':
      return holder.length > 0 ? holder : all;
    default:
      return to;
  }
}

export interface Told {
  readonly userId: string;
  readonly kind: NotificationKind;
}

/**
 * Everybody whom these tellings are for, whether or not their account is in use.
 * @returns each account once, with the first thing that it is told; never whoever did it
 */
export function addressees(tellings: readonly Telling[], actorId: string, staff: CaseStaff): Told[] {
  const told = new Map<string, NotificationKind>();
  for (const { kind, to } of tellings) {
    for (const userId of idsOf(to, staff)) {
      if (userId !== actorId && !told.has(userId)) {
        told.set(userId, kind);
      }
    }
  }
  return [...told].map(([userId, kind]) => ({ userId, kind }));
}

/** Of these only those whose account is in use and may open cases. */
export function whoMayHear(
  told: readonly Told[],
  accounts: readonly { readonly id: string; readonly role: StaffRole; readonly active: boolean }[],
): Told[] {
  const may = new Set(accounts.filter(mayHearOfCases).map(({ id }) => id));
  return told.filter(({ userId }) => may.has(userId));
}
