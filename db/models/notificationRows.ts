/** Columns of notifications. */
import type { NotificationKind } from '@desk/shared/flow/notifications';
import type { ColumnsOf } from './columnKinds';

/** One person, one event. Who did it, and what they wrote, stands with the event. */
export interface NotificationColumns {
  readonly id: string;
  readonly userId: string;
  readonly eventId: string;
  readonly kind: NotificationKind;
  readonly applicationId: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export const notificationColumns = {
  id: 'id',
  userId: 'id',
  eventId: 'id',
  kind: 'text',
  applicationId: 'id',
  createdAt: 'instant',
  readAt: 'instant',
} as const satisfies ColumnsOf<NotificationColumns>;
