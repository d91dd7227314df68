import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRegistrationByNumber } from '@desk/db/stores/registrationStore';
import { importingTo } from '../testing/importing';
import { registrationCsv, registrationInput } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import { IMPORT_WAITS_HOURS } from './importByTwo';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

const { sendCsv } = importingTo(() => server);
const registered = async (serial: number): Promise<boolean> =>
  (await findRegistrationByNumber(server.deps.db, registrationInput(serial).registrationNumber)) !== null;

describe('registrations that an administrator hands in', () => {
  it('are checked, and taken in when another one hands in the same file', async () => {
    const csv = registrationCsv(registrationInput(71));
    const asked = await sendCsv(csv, 'administrator1');
    expect([asked.status, asked.body.waits, asked.body.dryRun, asked.body.accepted]).toEqual([202, true, true, 1]);
    const again = await sendCsv(csv, 'administrator1');
    expect([again.status, await registered(71)]).toEqual([202, false]);
    const other = await sendCsv(`${csv}\n`, 'administrator2');
    expect([other.status, await registered(71)]).toEqual([202, false]);
    const taken = await sendCsv(csv, 'administrator2');
    expect([taken.status, taken.body.waits, taken.body.accepted]).toEqual([200, false, 1]);
    expect(await registered(71)).toBe(true);
    expect((await sendCsv(csv, 'administrator2')).status).toBe(202);
  });

  it('wait no longer than a day', async () => {
    const csv = registrationCsv(registrationInput(72));
    await sendCsv(csv, 'administrator1');
    now = new Date(now.getTime() + (IMPORT_WAITS_HOURS * 60 + 1) * 60_000);
    expect([(await sendCsv(csv, 'administrator2')).status, await registered(72)]).toEqual([202, false]);
    expect([(await sendCsv(csv, 'administrator1')).status, await registered(72)]).toEqual([200, true]);
  });

  it('come from the login platform alone without anybody else', async () => {
    expect((await sendCsv(registrationCsv(registrationInput(73)), 'loginPlatform')).status).toBe(200);
    expect(await registered(73)).toBe(true);
  });
});
