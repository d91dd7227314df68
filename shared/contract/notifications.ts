/** Notifications on the wire: what concerns one person, newest first, and what of it they have seen. */
import { z } from 'zod';
import type { PersonRef } from '../access/roles';
import type { NotificationKind } from '../flow/notifications';

export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly companyName: string;
  readonly by: PersonRef;
  /** What was written with it: the reason, or the note; empty when there is nothing, or it was erased. */
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly readAt: string | null;
}

export interface NotificationPage {
  readonly rows: readonly Notification[];
  /** Of all pages. */
  readonly unread: number;
  readonly hasMore: boolean;
}

export interface UnreadCount {
  readonly unread: number;
}

const MOST = 100;
export const NOTIFICATION_PAGE = 20;

export const notificationQuerySchema = z.strictObject({
  /** Id of the last one that is known: older ones follow. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(NOTIFICATION_PAGE),
});

/** These, those of one case, or everything up to the newest one that was seen: what came in meanwhile stays unread. */
export const readNotificationsSchema = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST) }),
  z.strictObject({ applicationId: z.uuid() }),
  z.strictObject({ upTo: z.uuid() }),
]);
export type ReadNotificationsInput = z.infer<typeof readNotificationsSchema>;
