/** Messages to customers over real HTTP: what is sent when, to whom, and what can never stand in one. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { outboxFiles } from '../../testing/outbox';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { submittedCopy, takenCopy } from '../../testing/caseCopies';
import {
  askedAbout,
  askedFor,
  differenceOf,
  failCheck,
  messagesOf,
  sendEveryMail,
} from '../../testing/customerMessages';
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

const kindsOf = async (one: Announced): Promise<string[]> => (await messagesOf(server, one)).map(({ kind }) => kind);

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
    const [message, ...others] = await messagesOf(server, one);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ kind: 'confirmationOfReceipt', templateVersion: 1, language: 'nl' });
    expect(message?.text).toContain('Op 20 november 2026 ontvingen wij het contract');
    expect(message?.text).toContain(one.number);
  });

  it('asks exactly what was chosen, to the manager whose address was known, by mail and by post', async () => {
    const one = await takenCopy(server);
    await askedFor(server, one, {
      missing: ['Een foto van de gevel'],
      customerNote: 'Bel ons gerust.',
      remark: 'lastige klant',
    });
    const asked = (await messagesOf(server, one)).at(-1);
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
    const message = await askedAbout(server, one, 'mobile');
    expect(message.text).toContain('Mobiel nummer: uw opgave is anders dan uw registratie.');
    const { declared, registered } = await differenceOf(server, one, 'mobile');
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
    const message = await askedAbout(server, one, 'street');
    const { registered } = await differenceOf(server, one, 'street');
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
    const [message] = await messagesOf(server, one);
    expect(message?.receivers).toMatchObject({ mails: [], byPost: true });
    await sendEveryMail(server.deps);
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
    const approval = (await messagesOf(server, one)).find(({ kind }) => kind === 'approval');
    expect(approval?.text).toContain('Het nieuwe niveau is voor: J.P. van den Voorbeeld.');
    expect(approval?.text).toMatch(/NIET GOEDGEKEURD[\s\S]*J\.P\. van den Proef/);
    expect(approval?.text).not.toContain('ruzie');
  });

  it('asks at approval "was this not you?" of whoever is on record, and names nobody', async () => {
    const one = await submittedCopy(server, { people: 2 });
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'approve' }));
    const detail = await readCase(officer(), one.id);
    const notice = (await messagesOf(server, one)).find(({ kind }) => kind === 'upgradeNotice');
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
    const rejection = (await messagesOf(server, one)).at(-1);
    expect(rejection?.kind).toBe('rejection');
    expect(rejection?.text).toContain('Vraag het opnieuw aan.');
    expect(rejection?.text).toContain('binnen zes weken');
    expect(rejection?.text).not.toMatch(/fraude|KVK_CHANGED/);
  });
});

describe('what colleagues write among themselves', () => {
  it('stands in no message, whatever is remarked wherever it can be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), async (seed) => {
        const marker = `INTERN-${seed}`;
        const one = await takenCopy(server);
        await failCheck(server, one, 'CON-02', `${marker} opmerking`);
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
        expect(JSON.stringify(await messagesOf(server, one))).not.toContain(marker);
      }),
      { numRuns: 5 },
    );
  });
});
