/** What is appended is told to the subscribers in the same transaction, each event once and in its order. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { insertWebhookEndpoint } from '@desk/db/stores/webhookEndpointStore';
import { listWebhookDeliveries } from '@desk/db/stores/webhookStore';
import { SQLITE } from '@desk/db/testing/dialects';
import { anEndpoint, AT, listQuery, storedCase, VERIFIER, write } from '@desk/db/testing/fixtures';
import type { FreshDatabase } from '@desk/db/testing/freshDatabase';
import { inTransaction } from '@desk/db/transaction';
import type { NewAuditEvent } from '@desk/db/stores/trailStore';
import { appendAudit, appendAudits } from './append';

let open: FreshDatabase;
beforeAll(async () => {
  open = await SQLITE.fresh();
  await write(open.db, (tx) => insertWebhookEndpoint(tx, anEndpoint()));
});
afterAll(() => open.remove());

function eventsOn(applicationId: string): NewAuditEvent[] {
  const stamp = { applicationId, actor: VERIFIER, at: AT, requestId: 'r1', origin: 'screen', handling: true } as const;
  return [
    { ...stamp, entry: { type: 'decision.approved', data: { decisionId: 'd', acceptedWaivers: [] } } },
    { ...stamp, entry: { type: 'case.held', data: { reason: 'vraag' } } },
  ];
}
const told = async (applicationId: string) =>
  (await listWebhookDeliveries(open.db, listQuery({ filter: { applicationId } }))).rows.map(({ type }) => type);

it('keeps the events in their order, and tells the subscriber of what it listens to, once', async () => {
  const { id } = await storedCase(open.db);
  const ids = await inTransaction(open.db, (tx) => appendAudits(tx, eventsOn(id)));
  expect((await eventsOf(open.db, id)).map((event) => [event.id, event.type])).toEqual([
    [ids[0], 'decision.approved'],
    [ids[1], 'case.held'],
  ]);
  expect(await told(id)).toEqual(['application.decided']);
});

it('undoes both when the transaction fails', async () => {
  const { id } = await storedCase(open.db);
  const undone = inTransaction(open.db, async (tx) => {
    for (const event of eventsOn(id)) {
      await appendAudit(tx, event);
    }
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect([await eventsOf(open.db, id), await told(id)]).toEqual([[], []]);
});

it('takes no events at all, and is then no trail of what was written', async () => {
  expect(await inTransaction(open.db, (tx) => appendAudits(tx, []))).toEqual([]);
  const silent = inTransaction(open.db, async (tx) => {
    await insertWebhookEndpoint(tx, anEndpoint());
    await appendAudits(tx, []);
  });
  await expect(silent).rejects.toThrow('write without audit event');
});
