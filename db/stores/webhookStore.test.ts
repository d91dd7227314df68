/** Webhooks on both databases: written with the fact or not at all, claimed once, told once more on request. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { DIALECTS } from '../testing/dialects';
import { anEndpoint, appendAudit, AT, LATER, listQuery, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { inTransaction } from '../transaction';
import {
  findWebhookEndpoint,
  insertWebhookEndpoint,
  listWebhookEndpoints,
  noteWebhookHealth,
  saveWebhookEndpoint,
} from './webhookEndpointStore';
import {
  claimWebhooks,
  findWebhookDelivery,
  listWebhookDeliveries,
  queueWebhooksOf,
  recordWebhookAttempt,
  replayFailedWebhooks,
  replayWebhook,
  webhookBody,
} from './webhookStore';

const approved: AuditEntry = { type: 'decision.approved', data: { decisionId: 'd', acceptedWaivers: [] } };

describe.each(DIALECTS)('webhooks on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  const listening = anEndpoint();
  beforeAll(async () => {
    open = await fresh();
    await write(open.db, async (tx) => {
      await insertWebhookEndpoint(tx, listening);
      await insertWebhookEndpoint(tx, anEndpoint({ active: false }));
      await insertWebhookEndpoint(tx, anEndpoint({ events: ['code.sent'] }));
    });
  });
  afterAll(() => open.remove());

  const of = async (applicationId: string) =>
    (await listWebhookDeliveries(open.db, listQuery({ filter: { applicationId } }))).rows;
  async function decide(fails = false): Promise<string> {
    const { id } = await storedCase(open.db);
    const stamp = { applicationId: id, actor: VERIFIER, at: AT, requestId: 'test', origin: 'screen' as const };
    await inTransaction(open.db, async (tx) => {
      await appendAudit(tx, { ...stamp, entry: approved, handling: true });
      await queueWebhooksOf(tx, { ...stamp, entry: approved });
      if (fails) {
        throw new Error('undone');
      }
    }).catch((error: unknown) => expect([fails, String(error)]).toEqual([true, 'Error: undone']));
    return id;
  }
  const claim = (now = LATER) =>
    write(open.db, (tx) =>
      claimWebhooks(tx, { workerId: 'w', now, leaseUntil: '2026-11-03T10:31:00.000Z', limit: 50 }),
    );

  it('are written with the fact, for whoever listens and is switched on, and go when it is undone', async () => {
    const id = await decide();
    const [delivery, ...others] = await of(id);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      endpointId: listening.id,
      type: 'application.decided',
      status: 'pending',
      log: [],
    });
    expect(JSON.parse((await webhookBody(open.db, delivery?.eventId ?? '')) ?? '')).toMatchObject({
      type: 'application.decided',
      timestamp: AT,
      data: { applicationId: id, outcome: 'approved' },
    });
    expect(await of(await decide(true))).toEqual([]);
  });

  it('are claimed by one worker until its lease ends, and by nobody once delivered', async () => {
    const id = await decide();
    const [delivery] = await of(id);
    const mine = (await claim()).find((one) => one.id === delivery?.id);
    expect(mine?.attempts).toBe(1);
    expect((await claim()).length).toBe(0);
    expect((await claim('2026-11-03T10:32:00.000Z')).find((one) => one.id === delivery?.id)?.attempts).toBe(2);
    const done = { status: 'delivered', deliveredAt: LATER, responseStatus: 204 } as const;
    expect(await write(open.db, (tx) => recordWebhookAttempt(tx, mine?.id ?? '', done))).toBe(true);
    expect(await write(open.db, (tx) => recordWebhookAttempt(tx, mine?.id ?? '', done))).toBe(false);
    expect((await claim('2026-11-04T10:32:00.000Z')).some((one) => one.id === mine?.id)).toBe(false);
  });

  it('are told once more: one that is done, or all that failed since a moment', async () => {
    const [delivery] = await of(await decide());
    const id = delivery?.id ?? '';
    expect(await write(open.db, (tx) => replayWebhook(tx, id, LATER))).toBe(false);
    await write(open.db, (tx) => recordWebhookAttempt(tx, id, { status: 'failed', responseStatus: 500 }));
    const since = (moment: string) =>
      write(open.db, (tx) => replayFailedWebhooks(tx, { endpointId: listening.id, since: moment, now: LATER }));
    expect([await since(LATER), await since(AT), await since(AT)]).toEqual([0, 1, 0]);
    expect(await findWebhookDelivery(open.db, id)).toMatchObject({
      status: 'pending',
      attempts: 0,
      nextAttemptAt: LATER,
    });
  });

  it('keep their endpoints: secrets stay out of the list, changes are guarded by the version', async () => {
    const stored = anEndpoint({ url: 'https://other.example/', active: false });
    await write(open.db, (tx) => insertWebhookEndpoint(tx, stored));
    const { rows } = await listWebhookEndpoints(open.db, listQuery({ filter: { id: stored.id } }));
    const { sealedSecret: _sealed, formerSealedSecret: _former, ...shown } = stored;
    expect(rows).toEqual([shown]);
    const save = (version: number) =>
      write(open.db, (tx) => saveWebhookEndpoint(tx, { id: stored.id, version }, { formerSealedSecret: 'k.former' }));
    expect([await save(1), await save(1)]).toEqual([true, false]);
    await write(open.db, (tx) => noteWebhookHealth(tx, stored.id, AT));
    const now = await findWebhookEndpoint(open.db, stored.id);
    expect(now).toEqual({ ...stored, version: 2, formerSealedSecret: 'k.former', failingSince: AT });
  });
});
