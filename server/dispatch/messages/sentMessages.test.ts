/** Messages to customers once they are written, over real HTTP: how they are kept and go, and who may look at one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { query } from '@desk/db/sql/rows';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { drawMessageLetters } from '../../jobs/drawMessageLetters';
import { deliverLetters } from '../../testing/letterbox';
import { outboxFiles } from '../../testing/outbox';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { submittedCopy, takenCopy } from '../../testing/caseCopies';
import { askedAbout, askedFor, drawEveryLetter, messagesOf, sendEveryMail } from '../../testing/customerMessages';
import { act, announce, mustSucceed, postLetter, readCase, TODAY, type Announced } from '../../testing/story';
import { readPdf } from '../letters/readPdf';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = () => server.as('verifier1');

async function mailOf({ id }: Announced, messageId: string): Promise<string> {
  const ways = await dispatchesOf(server.deps.db, id);
  return ways.find((way) => way.customerMessageId === messageId && way.channel === 'email')?.id ?? '';
}

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
    await askedFor(server, one);
    await sendEveryMail(server.deps);
    await drawEveryLetter(server.deps);
    expect(await drawMessageLetters(server.deps)).toBe(0);
    const asked = (await messagesOf(server, one)).at(-1);
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
    await sendEveryMail(server.deps);
    const [message] = await messagesOf(server, one);
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
    expect(await codes(await askedAbout(server, one, 'mobile'))).toEqual(['messageNotDrawn', 'letterMasked']);
    const listed = await takenCopy(server);
    await askedFor(server, listed, { customerNote: 'Stuur ons:\n• het contract\n• een uittreksel' });
    const asked = (await messagesOf(server, listed)).at(-1);
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
