/** The invitation to the appointment over real HTTP: what it says, to whom, before and after it goes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { unbroken } from '@desk/shared/dispatch/sender';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { takenCopy } from '../../testing/caseCopies';
import { act, mustSucceed, passPaperChecks, readCase, TODAY, type Announced } from '../../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = () => server.as('verifier1');
const APPOINTMENT = { on: '2026-11-30', at: '10:30', place: 'Voorbeeldstraat 17, Utrecht' };

/** A case whose papers are in order and whose original documents are still to be seen. */
async function readyToInvite(): Promise<Announced> {
  const one = await takenCopy(server, { application: () => ({ targetLevel: 'EH3' }) });
  await passPaperChecks(officer(), one.id);
  return one;
}

async function lastMessage({ id }: Announced): Promise<CustomerMessage> {
  const { messages } = await readCase(officer(), id);
  return (await officer().get(`/api/customer-messages/${messages.at(-1)?.id ?? ''}`)).body as CustomerMessage;
}

describe('the invitation to the appointment', () => {
  it('says when and where, who comes, what to bring and whom to call, by mail and by post', async () => {
    const one = await readyToInvite();
    const input = { appointment: APPOINTMENT, customerNote: 'Meld u bij de receptie.' };
    const path = `/api/applications/${one.id}/message-previews`;
    const { body } = await mustSucceed(officer().post(path, { kind: 'identification', ...input }));
    await mustSucceed(act(officer(), one.id, { action: 'sendToIdentification', ...input }));
    const message = await lastMessage(one);
    expect(message.kind).toBe('identification');
    expect(message.content).toEqual(body.content);
    expect(message.text).toContain('De afspraak is op maandag 30 november 2026 om 10.30 uur.');
    const { persons, signers } = await readCase(officer(), one.id);
    for (const { surname } of [...persons, ...signers]) {
      expect(message.text).toContain(surname);
    }
    expect(message.text).toContain('Voorbeeldstraat 17, Utrecht');
    expect(message.text).toContain('originele identiteitsbewijs');
    expect(message.text).toContain('Meld u bij de receptie.');
    expect(message.text).toContain(server.deps.config.sender.phone);
    const ways = await dispatchesOf(server.deps.db, one.id);
    const own = ways.filter(({ customerMessageId }) => customerMessageId === message.id);
    expect(own.map(({ channel }) => channel).sort()).toEqual(['email', 'letter']);
  });

  it('asks to call for an appointment when there is none, and is taken back once somebody came', async () => {
    const one = await readyToInvite();
    await mustSucceed(act(officer(), one.id, { action: 'sendToIdentification' }));
    const message = await lastMessage(one);
    const { phone, openingHours } = server.deps.config.sender;
    expect(message.text).toContain(`Bel ons om een afspraak te maken: ${unbroken(phone)} (${openingHours.nl}).`);
    const came = { action: 'recordAppointment', kept: true, on: '2026-11-23', place: 'Utrecht' };
    await mustSucceed(act(officer(), one.id, came));
    const ways = await dispatchesOf(server.deps.db, one.id);
    const own = ways.filter(({ customerMessageId }) => customerMessageId === message.id);
    expect(own.map(({ status }) => status)).toEqual(['superseded', 'superseded']);
  });

  it.each([
    ['a day that has been', { ...APPOINTMENT, on: '2026-11-01' }, 'appointment.on'],
    ['a day that is none', { ...APPOINTMENT, on: '2026-11-31' }, 'appointment.on'],
    ['a time that is none', { ...APPOINTMENT, at: '25:00' }, 'appointment.at'],
    ['no place', { ...APPOINTMENT, place: ' ' }, 'appointment.place'],
  ])('is refused with %s', async (_, appointment, field) => {
    const one = await readyToInvite();
    const answer = await act(officer(), one.id, { action: 'sendToIdentification', appointment });
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
    expect(Object.keys(answer.body.errors)).toContain(field);
  });
});
