/** Text that a letter cannot print, over real HTTP: it is said when the letter is made, and nothing comes to a halt. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOLENWIEK } from '@desk/shared/testing/address';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { submittedCopy, takenCopy } from '../../testing/caseCopies';
import { act, announce, mustSucceed, postLetter, readCase, TODAY } from '../../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = () => server.as('verifier1');

describe('a text that the letter cannot print', () => {
  it('is refused in the preview and when it is sent, and named', async () => {
    const one = await takenCopy(server);
    const asking = { missing: ['Een foto van 店'], dueOn: '2026-12-07', customerNote: '' };
    const path = `/api/applications/${one.id}/message-previews`;
    const preview = await officer().post(path, { kind: 'supplementRequest', ...asking });
    const sent = await act(officer(), one.id, { action: 'requestSupplement', ...asking });
    for (const { status, body } of [preview, sent]) {
      expect([status, body.code, body.errors]).toEqual([409, 'textNotPrintable', { text: '店' }]);
      expect(body.detail.nl).toContain('Dit kan niet in een brief worden geprint: 店.');
      expect(body.detail.en).toContain('cannot print this: 店.');
    }
    expect((await readCase(officer(), one.id)).status).toBe('inVerification');
  });

  it('keeps no letter from being registered: what goes by itself lies in the tray, and can be settled', async () => {
    const one = await announce(server.deps, {
      registration: { companyName: 'شركة النور' },
      application: ({ persons }) => ({
        persons: persons.map((person) => ({ ...person, email: 'elders@example.net' })),
      }),
    });
    await mustSucceed(postLetter(officer(), one.number));
    const letters = (await dispatchesOf(server.deps.db, one.id)).filter(({ channel }) => channel === 'letter');
    expect(letters.map(({ status, lastError }) => [status, lastError])).toEqual([['failed', 'notPrintable']]);
    const settled = { dispatchId: letters[0]?.id, remark: 'Met de hand geschreven en gepost.' };
    await mustSucceed(officer().post('/api/customer-messages/settled', settled));
  });

  it('keeps a code from being made for an address that cannot be written', async () => {
    const address = { ...MOLENWIEK, street: '山街', houseNumber: '1' };
    const one = await submittedCopy(server, { registration: { address } });
    const answer = await act(server.as('supervisor1'), one.id, { action: 'approve' });
    expect([answer.status, answer.body.code]).toEqual([409, 'textNotPrintable']);
    expect(answer.body.errors.text).toContain('山街');
    const back = { action: 'return', reason: 'Leg de naam in Latijnse letters vast.' };
    await mustSucceed(act(server.as('supervisor1'), one.id, back));
  });
});
