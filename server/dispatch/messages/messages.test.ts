/** Messages to customers over real HTTP: what is sent when, to whom, what is kept, and what can never stand in one. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { query } from '@desk/db/sql/rows';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { drawMessageLetters } from '../../jobs/drawMessageLetters';
import { sendQueuedDispatches } from '../../jobs/sendQueuedDispatches';
import { deliverLetters } from '../../testing/letterbox';
import { outboxFiles } from '../../testing/outbox';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { submittedCopy, takenCopy } from '../../testing/caseCopies';
import { act, announce, mustSucceed, postLetter, readCase, TODAY, type Announced } from '../../testing/story';
import { readPdf } from '../letters/readPdf';
import { renderLetters } from '../letters/renderLetters';
import { messageLetter } from './messageLetter';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = () => server.as('verifier1');

async function messagesOf({ id }: Announced): Promise<CustomerMessage[]> {
  const { messages } = await readCase(officer(), id);
  const whole = messages.map(({ id: messageId }) => officer().get(`/api/customer-messages/${messageId}`));
  return (await Promise.all(whole)).map(({ body }) => body as CustomerMessage);
}

const kindsOf = async (one: Announced): Promise<string[]> => (await messagesOf(one)).map(({ kind }) => kind);

async function failCheck({ id }: Announced, code: string, remark = ''): Promise<string> {
  const check = (await readCase(officer(), id)).checks.find((one) => one.code === code);
  const failing = {
    outcome: 'failed',
    reasonCode: 'UPGRADE_NOTE_MISSING',
    remark,
    evidence: { note: remark || 'seen' },
  };
  await mustSucceed(act(officer(), id, { action: 'recordCheck', checkId: check?.id, ...failing }));
  return check?.id ?? '';
}

/** A batch at a time, as the job does. */
async function sendEveryMail(): Promise<void> {
  for (let sent = 1; sent > 0;) {
    sent = await sendQueuedDispatches(server.deps, 'worker');
  }
}

async function drawEveryLetter(): Promise<void> {
  for (let drawn = 1; drawn > 0;) {
    drawn = await drawMessageLetters(server.deps);
  }
}

async function askedFor(one: Announced, input: Record<string, unknown> = {}): Promise<void> {
  const checkId = await failCheck(one, 'CON-02');
  const asking = { action: 'requestSupplement', asked: [{ kind: 'check', checkId }], dueOn: '2026-12-07', ...input };
  await mustSucceed(act(officer(), one.id, asking));
}

async function differenceOf({ id }: Announced, field: string): Promise<Mismatch> {
  const { mismatches } = await readCase(officer(), id);
  const found = mismatches.find((one) => one.field === field && one.difference !== 'identical');
  if (found === undefined) {
    throw new Error(`Nothing differs in ${field}`);
  }
  return found;
}

async function askedAbout(one: Announced, field: string): Promise<CustomerMessage> {
  await askedFor(one, { asked: [{ kind: 'mismatch', mismatchId: (await differenceOf(one, field)).id }] });
  const asked = (await messagesOf(one)).at(-1);
  if (asked === undefined) {
    throw new Error('Nothing was asked');
  }
  return asked;
}

async function letterText(message: CustomerMessage): Promise<string> {
  const bundle = { title: message.subject, sender: server.deps.config.sender };
  const pages = await readPdf(await renderLetters(bundle, [messageLetter(message, message.id)]));
  return pages.map(({ text }) => text).join(' ');
}

describe('a message to the customer', () => {
  it('confirms the first letter, and no later one', async () => {
    const one = await announce(server.deps);
    await mustSucceed(postLetter(officer(), one.number));
    await mustSucceed(postLetter(officer(), one.number));
    const [message, ...others] = await messagesOf(one);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ kind: 'confirmationOfReceipt', templateVersion: 1, language: 'nl' });
    expect(message?.text).toContain('Op 20 november 2026 ontvingen wij het contract');
    expect(message?.text).toContain(one.number);
  });

  it('asks exactly what was chosen, to the manager whose address was known, by mail and by post', async () => {
    const one = await takenCopy(server);
    await askedFor(one, {
      missing: ['Een foto van de gevel'],
      customerNote: 'Bel ons gerust.',
      remark: 'lastige klant',
    });
    const asked = (await messagesOf(one)).at(-1);
    expect(asked?.content.blocks.find(({ kind }) => kind === 'items')).toMatchObject({
      items: [{ text: expect.stringContaining('upgrade') as string }, { text: 'Een foto van de gevel' }],
    });
    expect(asked?.text).toContain('Bel ons gerust.');
    expect(asked?.text).toContain('7 december 2026');
    expect(asked?.text).not.toContain('lastige klant');
    const { dispatches } = await readCase(officer(), one.id);
    const ways = dispatches.filter(({ customerMessageId }) => customerMessageId === asked?.id);
    expect(ways.map(({ channel, personId }) => [channel, personId === null]).sort()).toEqual([
      ['email', false],
      ['letter', true],
    ]);
  });

  it('names the field of a person that differs: in the letter with what was written, never with what is on record', async () => {
    const one = await takenCopy(server, {
      application: ({ persons }) => ({ persons: persons.map((person) => ({ ...person, mobile: '0698765432' })) }),
    });
    const message = await askedAbout(one, 'mobile');
    expect(message.text).toContain('Mobiel nummer: uw opgave is anders dan uw registratie.');
    const { declared, registered } = await differenceOf(one, 'mobile');
    expect(`${message.text}${message.html}`).not.toContain(declared);
    expect(await letterText(message)).toContain(`U schreef ${declared}`);
    for (const told of [JSON.stringify(message), await letterText(message)]) {
      expect(told).not.toContain(registered);
    }
  });

  it('tells what is on record of the address of a company, in the letter to that address and not by mail', async () => {
    const one = await takenCopy(server, {
      application: ({ address }) => ({ address: { ...address, street: 'Molenwiek' } }),
    });
    const message = await askedAbout(one, 'street');
    const { registered } = await differenceOf(one, 'street');
    expect(message.receivers.letter.address.street).toBe(registered);
    expect(await letterText(message)).toContain(`Bij ons staat ${registered}`);
    expect(`${message.text}${message.html}`).toContain('Molenwiek');
    expect(`${message.text}${message.html}`).not.toContain(registered);
  });

  it('goes by post alone when the manager typed another address: whoever typed it learns nothing', async () => {
    const one = await announce(server.deps, {
      application: ({ persons }) => ({
        persons: persons.map((person) => ({ ...person, email: 'vreemd@example.net' })),
      }),
    });
    await mustSucceed(postLetter(officer(), one.number));
    const [message] = await messagesOf(one);
    expect(message?.receivers).toMatchObject({ mails: [], byPost: true });
    await sendEveryMail();
    const mails = [...(await outboxFiles(server.deps, 'mail')).values()].map(String);
    expect(mails.filter((mail) => mail.includes('vreemd@example.net'))).toEqual([]);
  });

  it('tells who was approved, who was not and why, and at the end not to forget the mandates', async () => {
    const one = await submittedCopy(server, { people: 2 });
    const [, user] = (await readCase(officer(), one.id)).persons;
    const chief = server.as('supervisor1');
    const drop = {
      action: 'dropPerson',
      personId: user?.id,
      reasonCodes: ['ID_EXPIRED'],
      remark: 'ruzie aan de balie',
    };
    await mustSucceed(act(chief, one.id, drop));
    await mustSucceed(act(chief, one.id, { action: 'approve' }));
    const approval = (await messagesOf(one)).find(({ kind }) => kind === 'approval');
    expect(approval?.text).toContain('Het nieuwe niveau is voor: J.P. van den Voorbeeld.');
    expect(approval?.text).toMatch(/NIET GOEDGEKEURD[\s\S]*J\.P\. van den Proef/);
    expect(approval?.text).not.toContain('ruzie');
  });

  it('asks at approval "was this not you?" of whoever is on record, and names nobody', async () => {
    const one = await submittedCopy(server, { people: 2 });
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'approve' }));
    const detail = await readCase(officer(), one.id);
    const notice = (await messagesOf(one)).find(({ kind }) => kind === 'upgradeNotice');
    expect(notice?.receivers.letter.address).toEqual(detail.registration?.address);
    expect(notice?.receivers.mails.map(({ email }) => email).sort()).toEqual(
      detail.registration?.means.map(({ email }) => email).sort(),
    );
    expect(notice?.text).toContain('WAS U DIT NIET?');
    expect(notice?.text).toContain('Op 23 november 2026');
    for (const { email, mobile, firstNames, birthDate } of detail.persons) {
      for (const value of [email, mobile, firstNames, birthDate]) {
        expect(notice?.text).not.toContain(value);
      }
    }
    const ways = detail.dispatches.filter(({ customerMessageId }) => customerMessageId === notice?.id);
    expect(ways.map(({ channel }) => channel).sort()).toEqual(['email', 'email', 'letter']);
  });

  it('says in the history whose mailbox is not on record', async () => {
    const one = await submittedCopy(server);
    const means = (await readCase(officer(), one.id)).registration?.means[0];
    await server.deps.db.sequelize.query("UPDATE registered_means SET email = '' WHERE id = $1", { bind: [means?.id] });
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'approve' }));
    const [person] = (await readCase(officer(), one.id)).persons;
    const missing = (await eventsOf(server.deps.db, one.id)).filter(({ type }) => type === 'message.noMailbox');
    expect(missing.map(({ data }) => data)).toEqual([expect.objectContaining({ personId: person?.id })]);
  });

  it('tells why it was rejected, in words for the customer, and that he may object', async () => {
    const one = await submittedCopy(server);
    const rejecting = { reasonCodes: ['KVK_CHANGED'], customerNote: 'Vraag het opnieuw aan.', remark: 'fraude?' };
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'reject', ...rejecting }));
    const rejection = (await messagesOf(one)).at(-1);
    expect(rejection?.kind).toBe('rejection');
    expect(rejection?.text).toContain('Vraag het opnieuw aan.');
    expect(rejection?.text).toContain('binnen zes weken');
    expect(rejection?.text).not.toMatch(/fraude|KVK_CHANGED/);
  });
});

describe('what was sent', () => {
  it('is kept as it was: no word of it can be changed or taken away', async () => {
    const one = await announce(server.deps);
    await mustSucceed(postLetter(officer(), one.number));
    for (const sql of ["UPDATE customer_messages SET text = 'x'", 'DELETE FROM customer_messages']) {
      await expect(query(server.deps.db, sql, [])).rejects.toMatchObject({ kind: 'appendOnly' });
    }
  });

  it('is the mail with those very words, and the letter, made once and kept encrypted', async () => {
    const one = await takenCopy(server);
    await askedFor(one);
    await sendEveryMail();
    await drawEveryLetter();
    expect(await drawMessageLetters(server.deps)).toBe(0);
    const asked = (await messagesOf(one)).at(-1);
    const first = await officer().get(`/api/customer-messages/${asked?.id ?? ''}/letter`);
    const again = await officer().get(`/api/customer-messages/${asked?.id ?? ''}/letter`);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.bytes.equals(again.bytes)).toBe(true);
    const [page] = await readPdf(new Uint8Array(first.bytes));
    expect(page?.text).toContain('Wij hebben nog iets van u nodig');
    const mail = (await outboxFiles(server.deps, 'mail')).get(`${await mailOf(one, asked?.id ?? '')}.eml`)?.toString();
    expect(mail).toContain('Wij hebben nog iets van u nodig');
    const read = (await eventsOf(server.deps.db, one.id)).filter(({ type }) => type === 'message.read');
    expect(read.map(({ data }) => data['part'])).toEqual(['mail', 'mail', 'letter', 'letter']);
  });

  it('goes by post after all, once, when its mail comes back', async () => {
    const one = await announce(server.deps);
    await mustSucceed(postLetter(officer(), one.number));
    await sendEveryMail();
    const [message] = await messagesOf(one);
    const mailId = await mailOf(one, message?.id ?? '');
    const report = { messageId: `<${mailId}@desk.example>`, statusCode: '5.1.1' };
    await mustSucceed(server.as('mailGateway').post('/api/bounces', report));
    expect((await server.as('mailGateway').post('/api/bounces', report)).status).toBe(409);
    const ways = await dispatchesOf(server.deps.db, one.id);
    expect(ways.map(({ channel, status, settledAt }) => [channel, status, settledAt !== null])).toEqual([
      ['email', 'bounced', true],
      ['letter', 'queued', false],
    ]);
    const told = (await eventsOf(server.deps.db, one.id)).map(({ type }) => type);
    expect(told.slice(-2)).toEqual(['message.bounced', 'message.goesByPost']);
  });

  it('can come back by post, and that is recorded, also of a closed case', async () => {
    const one = await submittedCopy(server);
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'reject', reasonCodes: ['KVK_CHANGED'] }));
    const letter = (await dispatchesOf(server.deps.db, one.id)).find(({ channel }) => channel === 'letter');
    const report = { dispatchId: letter?.id, cause: 'moved' };
    expect((await officer().post('/api/customer-messages/returned', report)).body.code).toBe('dispatchNotSent');
    await deliverLetters(server.deps);
    await mustSucceed(officer().post('/api/customer-messages/returned', report));
    const after = (await dispatchesOf(server.deps.db, one.id)).find(({ id }) => id === letter?.id);
    expect(after).toMatchObject({ status: 'returned', lastError: 'moved', settledAt: null });
    const settled = { dispatchId: letter?.id, remark: 'Gebeld: de klant haalt de brief op.' };
    const settle = () => officer().post('/api/customer-messages/settled', settled);
    expect((await server.as('auditor1').post('/api/customer-messages/settled', settled)).status).toBe(403);
    await mustSucceed(settle());
    expect((await settle()).body.code).toBe('dispatchNotInTray');
    const [told] = (await eventsOf(server.deps.db, one.id)).filter(({ type }) => type === 'message.settled');
    expect(told).toMatchObject({ data: settled, actorRole: 'verifier' });
  });
});

async function mailOf({ id }: Announced, messageId: string): Promise<string> {
  const ways = await dispatchesOf(server.deps.db, id);
  return ways.find((way) => way.customerMessageId === messageId && way.channel === 'email')?.id ?? '';
}

describe('who may look at a message', () => {
  it('is who may read cases, and nobody else', async () => {
    const one = await announce(server.deps);
    await mustSucceed(postLetter(officer(), one.number));
    const path = `/api/customer-messages/${(await readCase(officer(), one.id)).messages[0]?.id ?? ''}`;
    const statuses = await Promise.all(
      (['anonymous', 'administrator1', 'frontOffice', 'auditor1', 'supervisor1'] as const).map(
        async (who) => (await server.as(who).get(path)).status,
      ),
    );
    expect(statuses).toEqual([401, 403, 403, 200, 200]);
    expect((await officer().get('/api/customer-messages/nothing')).status).toBe(404);
    expect((await officer().get(`${path}/letter`)).body.code).toBe('messageNotDrawn');
  });

  it('does not see its letter while something in it is masked to them, whatever signs were written in it', async () => {
    const codes = async (message: CustomerMessage | undefined): Promise<unknown[]> =>
      Promise.all(
        [officer(), server.as('auditor1')].map(
          async (who) => (await who.get(`/api/customer-messages/${message?.id ?? ''}/letter`)).body.code,
        ),
      );
    const one = await takenCopy(server, {
      application: ({ persons }) => ({ persons: persons.map((person) => ({ ...person, mobile: '0698765432' })) }),
    });
    expect(await codes(await askedAbout(one, 'mobile'))).toEqual(['messageNotDrawn', 'letterMasked']);
    const listed = await takenCopy(server);
    await askedFor(listed, { customerNote: 'Stuur ons:\n• het contract\n• een uittreksel' });
    const asked = (await messagesOf(listed)).at(-1);
    expect(asked?.text).toContain('• het contract');
    expect(await codes(asked)).toEqual(['messageNotDrawn', 'messageNotDrawn']);
  });

  it('sees it before it goes, as it would go, and nothing is kept', async () => {
    const one = await takenCopy(server);
    const before = await readCase(officer(), one.id);
    const path = `/api/applications/${one.id}/message-previews`;
    const input = { kind: 'supplementRequest', missing: ['Een kopie'], dueOn: '2026-12-07' };
    expect((await server.as('anonymous').post(path, input)).status).toBe(401);
    expect((await server.as('auditor1').post(path, input)).status).toBe(403);
    expect((await officer().post(path, { ...input, remark: 'voor ons' })).status).toBe(422);
    expect((await officer().post(path, { ...input, missing: [] })).body.code).toBe('malformed');
    const gone = { ...input, asked: [{ kind: 'check', checkId: one.id }] };
    expect((await officer().post(path, gone)).body.code).toBe('nothingToAsk');
    const { body } = await mustSucceed(officer().post(path, input));
    expect(JSON.stringify(body)).toContain('Een kopie');
    expect(await readCase(officer(), one.id)).toEqual(before);
  });
});

describe('what colleagues write among themselves', () => {
  it('stands in no message, whatever is remarked wherever it can be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), async (seed) => {
        const marker = `INTERN-${seed}`;
        const one = await takenCopy(server);
        await failCheck(one, 'CON-02', `${marker} opmerking`);
        await mustSucceed(
          act(officer(), one.id, { action: 'handOver', userId: server.users.verifier2.id, reason: marker }),
        );
        const colleague = server.as('verifier2');
        const asking = { action: 'requestSupplement', missing: ['Een kopie'], dueOn: '2026-12-07', remark: marker };
        await mustSucceed(act(colleague, one.id, asking));
        const answer = { action: 'recordAnswer', saidBy: 'Jan', channel: 'phone', on: '2026-11-23', answer: marker };
        await mustSucceed(act(colleague, one.id, answer));
        await mustSucceed(act(colleague, one.id, { action: 'withdraw', reason: marker }));
        expect(await kindsOf(one)).toEqual(['confirmationOfReceipt', 'supplementRequest']);
        expect(JSON.stringify(await messagesOf(one))).not.toContain(marker);
      }),
      { numRuns: 5 },
    );
  });
});
