/** Routes of notifications: everybody reads their own, and nobody another's. */
import { notificationsOf, unreadOf } from '@desk/db/stores/notificationStore';
import { notificationQuerySchema } from '@desk/shared/contract/notifications';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../http/route';
import { readNotifications } from './readNotifications';

export const notificationRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.notifications,
    access: 'notifications.read',
    summary: 'What concerns you, the newest first',
    notes:
      'Older ones follow when `before` is the id of the last one. After 90 days they are forgotten; the trail stays.',
    query: notificationQuerySchema,
    handler: async ({ deps, actor, query: { before = null, limit } }) => ({
      body: await notificationsOf(deps.db, actor.id, { before, limit }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.unreadNotifications,
    access: 'notifications.read',
    summary: 'How many you have not seen',
    handler: async ({ deps, actor }) => ({ body: { unread: await unreadOf(deps.db, actor.id) } }),
  }),
  defineRoute({
    ...OPERATIONS.readNotifications,
    access: 'notifications.read',
    summary: 'Mark yours as seen: these, those of one case, or all up to one',
    changes: false,
    handler: async ({ deps, actor, body }) => ({ body: await readNotifications(deps, actor.id, body) }),
  }),
];
