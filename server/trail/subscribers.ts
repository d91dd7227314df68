/** Decides who is told of an event in its own transaction. What may hear of it later reads the trail by cursor, as `live` does. */
import type { IdentifiedAuditEvent } from '@desk/db/stores/trailStore';
import { notifyOf } from '@desk/db/stores/notificationStore';
import { queueWebhooksOf } from '@desk/db/stores/webhookStore';
import type { Tx } from '@desk/db/reader';

/** Writes what follows from an event; it sends nothing, since the transaction may still be undone or run again. */
export type Subscriber = (tx: Tx, event: IdentifiedAuditEvent) => Promise<void>;

/** In the order in which they are told. */
export const SUBSCRIBERS: readonly Subscriber[] = [queueWebhooksOf, notifyOf];
