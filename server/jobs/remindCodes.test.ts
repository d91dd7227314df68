/** The reminder of a code: once, half-way through its life, to the person alone, and never with the code. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personsOf } from '@desk/db/stores/applicationStore';
import { eventsOf } from '@desk/db/stores/auditStore';
import { findCustomerMessage } from '@desk/db/stores/customerMessageStore';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { leaveOnlyCodes, secretsOf } from '../testing/outbox';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy } from '../testing/caseCopies';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';
import { remindCodes } from './remindCodes';
import { sendQueuedDispatches } from './sendQueuedDispatches';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

/** Posted on 23 November a code lives to the end of 9 December: half of it is over on 1 December. */
const JUST_BEFORE = new Date('2026-12-01T15:00:00.000Z');
const HALF = new Date('2026-12-01T16:30:00.000Z');

async function sent(people = 1): Promise<Announced> {
  now = TODAY;
  const announced = await submittedCopy(server, { people });
  await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'approve' }));
  await leaveOnlyCodes(server.deps);
  await sendQueuedDispatches(server.deps, 'worker');
  await secretsOf(server.deps, announced.id);
  return announced;
}

async function remindersOf({ id }: Announced): Promise<CustomerMessage[]> {
  const { messages } = await readCase(server.as('auditor1'), id);
  const ids = messages.filter(({ kind }) => kind === 'codeReminder').map((message) => message.id);
  const whole = await Promise.all(ids.map((messageId) => findCustomerMessage(server.deps.db, messageId)));
  return whole.filter((message) => message !== null);
}

it('goes once, at half the life, by mail to the person who has not used the code', async () => {
  const announced = await sent(2);
  const [first, second] = await secretsOf(server.deps, announced.id);
  now = JUST_BEFORE;
  expect(await remindCodes(server.deps)).toBe(0);
  await mustSucceed(
    server.as('loginPlatform').post('/api/activations', {
      code: first?.code,
      activationToken: first?.activationToken,
    }),
  );
  // As after an outage of some days.
  now = new Date(HALF.getTime() + 3 * 86_400_000);
  expect(await remindCodes(server.deps)).toBe(1);
  expect(await remindCodes(server.deps)).toBe(0);
  const [reminder, ...others] = await remindersOf(announced);
  const detail = await readCase(server.as('verifier1'), announced.id);
  const persons = await personsOf(server.deps.db, announced.id);
  const person = persons.find(({ id }) => id === second?.personId);
  expect(others).toEqual([]);
  expect(reminder?.receivers.mails.map(({ email }) => email)).toEqual([person?.email]);
  expect(reminder?.text).toContain('tot en met 9 december 2026');
  expect(reminder?.text).not.toContain(second?.code);
  expect(reminder?.text).not.toContain(second?.activationToken);
  const ways = detail.dispatches.filter(({ customerMessageId }) => customerMessageId === reminder?.id);
  expect(ways.map(({ channel }) => channel)).toEqual(['email']);
  const event = (await eventsOf(server.deps.db, announced.id)).find(({ type }) => type === 'code.reminded');
  expect(event?.data).toEqual({ personId: person?.id, dueOn: '2026-12-09' });
});

it('does not go for a case on hold, a letter that came back, or a code past its end', async () => {
  const held = await sent();
  await mustSucceed(
    act(server.as('verifier2'), held.id, {
      action: 'reportNotMe',
      saidBy: 'Y. Yssel',
      channel: 'phone',
      on: '2026-11-23',
      personId: null,
      note: 'not asked',
    }),
  );
  const returned = await sent();
  const letter = (await readCase(server.as('auditor1'), returned.id)).dispatches.find(
    ({ kind }) => kind === 'activationCode',
  );
  const back = { action: 'recordReturn', dispatchId: letter?.id, cause: 'moved' };
  await mustSucceed(act(server.as('verifier1'), returned.id, back));
  const expired = await sent();
  now = new Date('2026-12-09T23:00:00.000Z');
  expect(await remindCodes(server.deps)).toBe(0);
  now = HALF;
  expect(await remindCodes(server.deps)).toBe(1);
  const counts = await Promise.all([held, returned, expired].map(remindersOf));
  expect(counts.map(({ length }) => length)).toEqual([0, 0, 1]);
});
