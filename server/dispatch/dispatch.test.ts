import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import type { Answer } from '../testing/apiClient';
import { deliverLetters } from '../testing/letterbox';
import { secretsOf } from '../testing/outbox';
import { approvedCase, sentCase } from '../testing/approvedCase';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, type Announced, byTwo, mustSucceed, readCase, TODAY } from '../testing/story';
import { redeemerAt, said } from '../testing/redeeming';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const approved = (people = 1) => approvedCase(server, people);
const sent = (people = 1) => sentCase(server, people);
const redeem = redeemerAt(() => server);

/** Everything the database wrote to disk, log included. */
function databaseBytes(): Buffer {
  const file = /^sqlite:(.*)$/.exec(server.deps.config.databaseUrl)?.[1] ?? 'none';
  return Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
}

describe('codes', () => {
  it('stand in the database as keyed hashes only, and what was sealed is wiped once sent', async () => {
    const announced = await approved(2);
    const sealed = (): Promise<unknown[]> =>
      server.deps.db.sequelize
        .query("SELECT sealed_secret FROM dispatches WHERE application_id = $1 AND kind <> 'customerMessage'", {
          bind: [announced.id],
        })
        .then(([rows]) => rows.map((row) => (row as { sealed_secret: unknown }).sealed_secret));
    expect((await sealed()).every((value) => typeof value === 'string')).toBe(true);
    await sendQueuedDispatches(server.deps, 'worker');
    await deliverLetters(server.deps);
    expect(await sealed()).toEqual([null, null, null, null]);

    const secrets = await secretsOf(server.deps, announced.id);
    expect(new Set(secrets.map(({ code }) => code)).size).toBe(2);
    expect(new Set(secrets.map(({ activationToken }) => activationToken)).size).toBe(2);
    const bytes = databaseBytes();
    expect(bytes.includes(announced.number)).toBe(true);
    for (const { code, activationToken } of secrets) {
      const clear = [code, code.replaceAll('-', ''), code.toLowerCase(), activationToken];
      expect(clear.filter((text) => bytes.includes(text))).toEqual([]);
    }
  });

  it('live from their posting on: the days of the post and fourteen more, to the end of a working day in Amsterdam', async () => {
    const announced = await approved();
    await sendQueuedDispatches(server.deps, 'worker');
    expect((await read(announced)).codes).toMatchObject([{ status: 'issued', expiresAt: null }]);
    // A letter that lies for a month is no code that ran out.
    now = new Date('2026-12-23T09:00:00.000Z');
    await deliverLetters(server.deps);
    const posted = await read(announced);
    now = TODAY;
    expect(posted.codes).toMatchObject([{ status: 'issued', expiresAt: '2027-01-11T22:59:59.999Z' }]);
  });

  it('show nowhere in what staff can read', async () => {
    const { announced, secrets } = await sent();
    const everything = (await server.as('supervisor1').get(`/api/applications/${announced.id}`)).text;
    const events = JSON.stringify(await eventsOf(server.deps.db, announced.id));
    for (const text of [secrets[0]?.code, secrets[0]?.code.replaceAll('-', ''), secrets[0]?.activationToken]) {
      expect(everything + events).not.toContain(text);
    }
  });
});

describe('a code that is issued again', () => {
  it('voids the former one and goes to that person only', async () => {
    const { announced, secrets } = await sent(2);
    const [first, second] = secrets;
    const again = { action: 'reissueCode', personId: first?.personId, reason: 'letter was lost' };
    const tooSoon = await act(server.as('verifier1'), announced.id, again);
    expect(said(tooSoon)).toEqual([409, 'reissueTooSoon']);
    expect(tooSoon.body.errors).toEqual({ until: '2026-11-23T10:00:00.000Z' });
    now = new Date('2026-11-23T10:00:00.000Z');
    await mustSucceed(act(server.as('verifier1'), announced.id, again));
    await sendQueuedDispatches(server.deps, 'worker');
    const fresh = (await secretsOf(server.deps, announced.id)).find(({ personId }) => personId === first?.personId);
    expect(fresh?.code).not.toBe(first?.code);
    expect(said(await redeem(first))).toEqual([409, 'codeSuperseded']);
    expect(said(await redeem(first, { code: fresh?.code }))).toEqual([422, 'codeWrong']);
    expect((await redeem(fresh)).status).toBe(200);
    expect((await redeem(second)).status).toBe(200);
    now = TODAY;
  });

  it('is refused for somebody who activated, and for a stranger', async () => {
    const { announced, secrets } = await sent(2);
    await mustSucceed(redeem(secrets[0]));
    const ask = (personId: unknown): Promise<Answer> =>
      act(server.as('verifier1'), announced.id, { action: 'reissueCode', personId, reason: 'lost' });
    expect(said(await ask(secrets[0]?.personId))).toEqual([409, 'personNotPending']);
    expect(said(await ask('019a0000-0000-7000-8000-000000000000'))).toEqual([404, 'notFound']);
  });
});

describe('closing off', () => {
  it('voids the codes of who never activated, leaves his means, and completes the case', async () => {
    const { announced, secrets } = await sent(2);
    await mustSucceed(redeem(secrets[0]));
    await byTwo(server.as, announced.id, { action: 'closeOff', reason: 'no answer' });
    const closed = await read(announced);
    expect(closed.status).toBe('completed');
    expect(closed.persons.map(({ outcome }) => outcome).sort()).toEqual(['activated', 'closedOff']);
    expect(closed.registration?.means.map(({ level }) => level).sort()).toEqual(['EH2', 'EH2+']);
    expect(said(await redeem(secrets[1]))).toEqual([410, 'codeRevoked']);
  });
});
