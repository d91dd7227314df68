import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { claimDispatches, dispatchesOf } from '@desk/db/stores/dispatchStore';
import { inTransaction } from '@desk/db/transaction';
import { carriesCode, type Dispatch } from '@desk/shared/dispatch/dispatch';
import type { Dependencies } from '../dependencies';
import type { Carriers } from '../dispatch/carriers';
import { startMailServer, type MailServer } from '../testing/mailServer';
import { codeInLetterbox, deliverLetters } from '../testing/letterbox';
import { tokenInMail } from '../testing/outbox';
import { approvedCase } from '../testing/approvedCase';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';
import { endExpiredDispatches } from './endExpiredDispatches';
import { sendQueuedDispatches } from './sendQueuedDispatches';

const HOUR = 3_600_000;
let mail: MailServer;
let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());
beforeEach(async () => {
  now = TODAY;
  server = await startTestServer({ clock: () => now, config: { smtpUrl: mail.url } });
});
afterEach(async () => {
  server.deps.carriers.close();
  await server.close();
});

const approved = (people = 1) => approvedCase(server, people);

async function mailOf({ id }: Announced): Promise<Dispatch> {
  const found = (await dispatchesOf(server.deps.db, id)).filter(carriesCode).find(({ channel }) => channel === 'email');
  if (found === undefined) {
    throw new Error('No mail was queued');
  }
  return found;
}

async function letterCode({ id }: Announced): Promise<string> {
  await deliverLetters(server.deps);
  const letter = (await dispatchesOf(server.deps.db, id))
    .filter(carriesCode)
    .find(({ channel }) => channel === 'letter');
  return codeInLetterbox(server.deps, letter?.id ?? '');
}

const header = (message: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'mi').exec(message)?.[1]?.trim() ?? '';

describe('over a mail server', () => {
  it('sends the link to that person, under the name of the dispatch, and never the code', async () => {
    const announced = await approved();
    const before = mail.messages.length;
    await sendQueuedDispatches(server.deps, 'worker');
    const message = mail.messages[before] ?? '';
    const dispatch = await mailOf(announced);
    const [person] = (await readCase(server.as('verifier1'), announced.id)).persons;
    expect(mail.recipients[before]).toEqual([person?.email]);
    expect(header(message, 'Message-ID')).toBe(`<${dispatch.id}@127.0.0.1>`);
    expect(header(message, 'Subject')).not.toBe('');
    expect(header(message, 'To')).toContain(person?.email);
    expect(tokenInMail(message)).toHaveLength(32);
    const code = await letterCode(announced);
    const readable = message.replace(/=\r?\n/g, '').toUpperCase();
    expect([code, code.replaceAll('-', '')].filter((text) => readable.includes(text))).toEqual([]);
    expect(dispatch).toMatchObject({ status: 'sent', attempts: 1, providerReference: `<${dispatch.id}@127.0.0.1>` });
  });

  it('keeps the mail while the server is down, says why without saying to whom, and sends the same later', async () => {
    const announced = await approved();
    await mail.stop();
    await sendQueuedDispatches(server.deps, 'worker');
    const waiting = await mailOf(announced);
    expect(waiting).toMatchObject({ status: 'queued', attempts: 1, sentAt: null });
    expect(waiting.lastError).toBe('unreachable');
    const events = await eventsOf(server.deps.db, announced.id);
    const failed = events.filter(({ type }) => type === 'dispatch.failed');
    expect(failed.map(({ data }) => data)).toEqual([
      { dispatchId: waiting.id, channel: 'email', cause: waiting.lastError },
    ]);

    const port = Number(new URL(mail.url).port);
    mail = await startMailServer(port);
    expect(await sendQueuedDispatches(server.deps, 'worker')).toBe(0);
    now = new Date(TODAY.getTime() + HOUR);
    expect(await sendQueuedDispatches(server.deps, 'worker')).toBe(1);
    expect(header(mail.messages[0] ?? '', 'Message-ID')).toBe(`<${waiting.id}@127.0.0.1>`);
    expect(await mailOf(announced)).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
  });

  it('puts a mail that is refused for good into the tray at once, and repeats no address of the refusal', async () => {
    const announced = await approved();
    mail.refuseNext();
    await sendQueuedDispatches(server.deps, 'worker');
    const [person] = (await readCase(server.as('verifier1'), announced.id)).persons;
    const dispatch = await mailOf(announced);
    const events = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type.startsWith('dispatch.'));
    expect(dispatch).toMatchObject({ status: 'failed', attempts: 1, lastError: 'refused' });
    // Where it went stands in a field of its own, for the screen that sends it again.
    const { sentTo, ...said } = dispatch;
    expect(sentTo).toBe(person?.email);
    expect(JSON.stringify([said, events])).not.toContain(person?.email);
  });
});

/** Carriers that do their work and then fail, as when the line drops after the last byte. */
function failingAfterwards(real: Carriers, failures: number): Carriers {
  let left = failures;
  async function thenFail<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    left -= 1;
    if (left >= 0) {
      throw Object.assign(new Error('the line dropped'), { code: 'ECONNRESET' });
    }
    return result;
  }
  return {
    sendMail: (message) => thenFail(real.sendMail(message)),
    sendSms: (message) => thenFail(real.sendSms(message)),
    close: () => real.close(),
  };
}

describe('trying again', () => {
  it('carries the same link under the same name', async () => {
    const announced = await approved();
    const deps: Dependencies = { ...server.deps, carriers: failingAfterwards(server.deps.carriers, 1) };
    const before = mail.messages.length;
    await sendQueuedDispatches(deps, 'worker');
    expect((await readCase(server.as('auditor1'), announced.id)).status).toBe('approved');
    now = new Date(TODAY.getTime() + HOUR);
    await sendQueuedDispatches(deps, 'worker');
    const [first = '', second = ''] = mail.messages.slice(before);
    expect(tokenInMail(second)).toBe(tokenInMail(first));
    expect(header(second, 'Message-ID')).toBe(header(first, 'Message-ID'));
    expect((await readCase(server.as('auditor1'), announced.id)).status).toBe('codesSent');
    const redeemed = { code: await letterCode(announced), activationToken: tokenInMail(first) };
    expect((await server.as('loginPlatform').post('/api/activations', redeemed)).status).toBe(200);
  });

  const failing = (): Dependencies => ({
    ...server.deps,
    carriers: failingAfterwards(server.deps.carriers, 1000),
    random: () => 0.5,
  });

  it('waits as long as the rule says, the random part included', async () => {
    const announced = await approved();
    await sendQueuedDispatches(failing(), 'worker');
    now = new Date(TODAY.getTime() + 7499);
    expect(await sendQueuedDispatches(failing(), 'worker')).toBe(0);
    now = new Date(TODAY.getTime() + 7500);
    expect(await sendQueuedDispatches(failing(), 'worker')).toBe(1);
    expect(await mailOf(announced)).toMatchObject({ status: 'queued', attempts: 2, lastError: 'uncertain' });
  });

  async function givenUp(): Promise<Announced> {
    const announced = await approved();
    for (let day = 1; day <= 9; day += 1) {
      await sendQueuedDispatches(failing(), 'worker');
      now = new Date(TODAY.getTime() + day * 24 * HOUR);
    }
    now = TODAY;
    return announced;
  }

  it('gives up after eight tries, and keeps the secret sealed for whoever tries again', async () => {
    const announced = await givenUp();
    const waiting = await mailOf(announced);
    expect(waiting).toMatchObject({ status: 'failed', attempts: 8 });
    const officer = server.as('verifier1');
    const retry = { action: 'retryDispatch', dispatchId: waiting.id, reason: 'the mail server is back' };
    const before = mail.messages.length;
    await mustSucceed(act(officer, announced.id, retry));
    await sendQueuedDispatches(server.deps, 'worker');
    const [again = ''] = mail.messages.slice(before);
    expect(header(again, 'Message-ID')).toBe(header(mail.messages[before - 1] ?? '', 'Message-ID'));
    expect(tokenInMail(again)).toBe(tokenInMail(mail.messages[before - 1] ?? ''));
    expect(await mailOf(announced)).toMatchObject({ status: 'sent', lastError: null });
    const refused = await act(officer, announced.id, retry);
    expect([refused.status, refused.body.code]).toEqual([409, 'dispatchNotInTray']);
  });

  it('wipes what was given up once its code has waited a month to leave', async () => {
    const announced = await givenUp();
    now = new Date(TODAY.getTime() + 30 * 24 * HOUR);
    expect(await endExpiredDispatches(server.deps)).toBe(0);
    now = new Date(TODAY.getTime() + 30 * 24 * HOUR + 1);
    expect(await endExpiredDispatches(server.deps)).toBe(2);
    const dispatches = (await dispatchesOf(server.deps.db, announced.id)).filter(carriesCode);
    expect(dispatches.map(({ status }) => status)).toEqual(['superseded', 'superseded']);
    const sealed = 'SELECT sealed_secret FROM dispatches WHERE sealed_secret IS NOT NULL';
    expect((await server.deps.db.sequelize.query(sealed))[0]).toEqual([]);
  });
});

describe('the lease', () => {
  const claim = (workerId: string, moment: Date): Promise<readonly { id: string }[]> => {
    const leaseUntil = new Date(moment.getTime() + 60_000).toISOString();
    const asked = { workerId, now: moment.toISOString(), leaseUntil, limit: 10 };
    return inTransaction(server.deps.db, (tx) => claimDispatches(tx, asked), { unaudited: 'test of the lease' });
  };

  it('keeps a second worker off until it ends, and then lets him finish what the first one left', async () => {
    const announced = await approved();
    expect(await claim('first', TODAY)).toHaveLength(1);
    expect(await sendQueuedDispatches(server.deps, 'second')).toBe(0);
    now = new Date(TODAY.getTime() + 59_999);
    expect(await sendQueuedDispatches(server.deps, 'second')).toBe(0);
    now = new Date(TODAY.getTime() + 60_000);
    expect(await sendQueuedDispatches(server.deps, 'second')).toBe(1);
    expect((await readCase(server.as('auditor1'), announced.id)).status).toBe('codesSent');
  });
});
