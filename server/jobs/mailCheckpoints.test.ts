/** Mails checkpoints over a real mail server, and holds a trail that was cut against what lies in the mailbox. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIALECTS } from '@desk/db/testing/dialects';
import { keepMailedCheckpoints, mailedCheckpoints } from '@desk/db/stores/checkpointMailStore';
import { inTransaction } from '@desk/db/transaction';
import { startMailServer, type MailServer } from '../testing/mailServer';
import { announce } from '../testing/story';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkpoint } from '../trail/checkpoints';
import { verifyOwnTrail } from '../trail/verifyOwnTrail';
import { mailCheckpoints } from './mailCheckpoints';

const MAILBOX = 'bewaring@example.com';
let mail: MailServer;
let server: TestServer;
let now = new Date('2026-11-24T02:00:00.000Z');
beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer({ clock: () => now, config: { smtpUrl: mail.url, checkpointMailbox: MAILBOX } });
});
afterAll(async () => {
  server.deps.carriers.close();
  await server.close();
  await mail.stop();
});

const sign = async (): Promise<void> => {
  await announce(server.deps);
  await checkpoint(server.deps);
};

/** The lines of what is attached to a mail. */
function attached(message = ''): string[] {
  const [, body = ''] = /filename="?checkpoints-[\d-]+\.jsonl"?\r\n(?:.+\r\n)*\r\n([\s\S]+?)\r\n--/.exec(message) ?? [];
  const isBase64 = /jsonl"?\r\n(?:.+\r\n)*?Content-Transfer-Encoding: base64/i.test(message);
  const text = isBase64
    ? Buffer.from(body, 'base64').toString('utf8')
    : body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return text.split('\n').filter((line) => line.trim() !== '');
}

it('sends one mail a night with all since the former one, and again what the server did not take', async () => {
  expect(await mailCheckpoints(server.deps)).toBe(0);
  await sign();
  await sign();
  mail.refuseNext();
  await expect(mailCheckpoints(server.deps)).rejects.toThrow();
  expect(await mailCheckpoints(server.deps)).toBe(2);
  await sign();
  expect(await mailCheckpoints(server.deps)).toBe(0);
  now = new Date('2026-11-25T02:00:00.000Z');
  expect(await mailCheckpoints(server.deps)).toBe(1);
  expect(mail.recipients).toEqual([[MAILBOX], [MAILBOX]]);
  expect(mail.messages.map((message) => attached(message).length)).toEqual([2, 1]);
  expect(mail.messages[1]).toMatch(/^Message-ID: <checkpoints-3-3@/m);
});

it('holds the trail against what lies in the mailbox', async () => {
  const received = mail.messages.flatMap(attached);
  expect((await verifyOwnTrail(server.deps, { received })).findings).toEqual([]);
  const lost = received.map((line) => line.replace('\\"number\\":3', '\\"number\\":9'));
  const { findings } = await verifyOwnTrail(server.deps, { received: lost });
  expect(findings).toContainEqual({ code: 'trailOlderThanFile', checkpoint: 9 });
});

it.each(DIALECTS)('keeps what was mailed on $dialect', async ({ fresh }) => {
  const { db, remove } = await fresh();
  expect(await mailedCheckpoints(db)).toEqual({ through: 0, night: 0 });
  for (const through of [5, 9]) {
    const mailed = { through, night: 20261124 };
    await inTransaction(db, (tx) => keepMailedCheckpoints(tx, mailed), { unaudited: 'test' });
    expect(await mailedCheckpoints(db)).toEqual(mailed);
  }
  await remove();
});
