import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import {
  act,
  ALL_YES,
  announce,
  mustSucceed,
  postLetter,
  readCase,
  readLetters,
  TODAY,
  type Announced,
} from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const ANSWER = { isUpgrade: true, saidBy: 'T. Hoekstra', channel: 'phone', on: '2026-11-23' };

/** A case whose only letter does not say that it is an upgrade. */
async function withoutNote(): Promise<Announced> {
  const announced = await announce(server.deps);
  const checklist = JSON.stringify({ ...ALL_YES, upgradeNote: 'no' });
  await mustSucceed(postLetter(server.as('verifier1'), announced.number, { checklist }));
  return announced;
}
const pathOf = ({ id }: Announced) => `/api/applications/${id}/actions/recordUpgradeAnswer`;

describe('a letter without the note that it is an upgrade', () => {
  it('keeps the case from its checks until the customer was heard', async () => {
    const announced = await withoutNote();
    const officer = server.as('verifier1');
    const refused = await act(officer, announced.id, { action: 'take' });
    expect([refused.status, refused.body.code]).toEqual([409, 'upgradeUnanswered']);
    const [row] = (await officer.get('/api/applications')).body.filter(({ id }: ApplicationRow) => id === announced.id);
    expect(row.upgradeState).toBe('open');

    await mustSucceed(act(officer, announced.id, { action: 'recordUpgradeAnswer', ...ANSWER }));
    const taken = (await mustSucceed(act(officer, announced.id, { action: 'take' }))).body;
    expect(taken).toMatchObject({
      upgradeState: 'confirmed',
      upgradeAnswer: { saidBy: 'T. Hoekstra', on: '2026-11-23' },
    });
    const note = taken.checks.find(({ code }: { code: string }) => code === 'CON-02');
    expect(taken.proposals[note.id]).toMatchObject({ outcome: 'inquiry', finding: { key: 'intakeUpgradeConfirmed' } });
    const event = (await eventsOf(server.deps.db, announced.id)).find(({ type }) => type === 'intake.upgradeAnswered');
    expect(event).toMatchObject({
      data: { isUpgrade: true, channel: 'phone', on: '2026-11-23' },
      personal: { saidBy: 'T. Hoekstra' },
      handling: true,
    });
    expect(JSON.stringify(event?.data)).not.toContain('Hoekstra');
  });

  it('goes nowhere but out when the customer says that it is none', async () => {
    const announced = await withoutNote();
    const officer = server.as('verifier1');
    await mustSucceed(act(officer, announced.id, { action: 'recordUpgradeAnswer', ...ANSWER, isUpgrade: false }));
    const refused = await act(officer, announced.id, { action: 'take' });
    expect([refused.status, refused.body.code]).toEqual([409, 'upgradeDenied']);
    await mustSucceed(act(officer, announced.id, { action: 'withdraw', reason: 'No upgrade, says the customer' }));
    expect((await readCase(officer, announced.id)).status).toBe('withdrawn');
  });

  it('is settled as well by a later letter that carries the note', async () => {
    const announced = await withoutNote();
    const officer = server.as('verifier1');
    const checklist = JSON.stringify({ upgradeNote: 'yes' });
    await mustSucceed(postLetter(officer, announced.number, { checklist }));
    expect((await readCase(officer, announced.id)).upgradeState).toBe('noted');
    await mustSucceed(act(officer, announced.id, { action: 'take' }));
  });
});

describe('recording what the customer answered', () => {
  it('asks who, which role, the right shape, a case, its version, and a question that is open', async () => {
    const announced = await withoutNote();
    const officer = server.as('verifier1');
    const { version } = await readCase(officer, announced.id);
    const command = { version, ...ANSWER };
    const ask = async (who: Parameters<typeof server.as>[0], body: object, path = pathOf(announced)) => {
      const { status, body: problem } = await server.as(who).post(path, body);
      return [status, problem.code];
    };
    expect(await ask('anonymous', command)).toEqual([401, 'notAuthenticated']);
    expect(await ask('auditor1', command)).toEqual([403, 'roleNotAllowed']);
    expect(await ask('administrator1', command)).toEqual([403, 'forbidden']);
    for (const wrong of [{ saidBy: '' }, { channel: 'pigeon' }, { on: '2026-11-24' }, { isUpgrade: 'yes' }]) {
      expect(await ask('verifier1', { ...command, ...wrong })).toEqual([422, 'malformed']);
    }
    const nowhere = pathOf({ id: '0198c000-0000-7000-8000-00000000dead', number: '' });
    expect(await ask('verifier1', command, nowhere)).toEqual([404, 'notFound']);
    const clear = await announce(server.deps);
    await mustSucceed(postLetter(officer, clear.number, { checklist: '{}' }));
    const clearVersion = (await readCase(officer, clear.id)).version;
    expect(await ask('verifier1', { ...command, version: clearVersion }, pathOf(clear))).toEqual([
      409,
      'upgradeNotInQuestion',
    ]);
    expect(await ask('verifier1', { ...command, version: version - 1 })).toEqual([409, 'staleVersion']);
    expect((await readCase(officer, announced.id)).upgradeAnswer).toBeNull();
  });
});

describe('the checklist of a letter', () => {
  const openLetters = async () => {
    const filter = encodeURIComponent(JSON.stringify({ open: true }));
    return (await server.as('verifier1').get(`/api/mail-items?filter=${filter}`)).body as MailItem[];
  };

  it('lists a letter while its case has open questions, and no longer', async () => {
    const announced = await announce(server.deps);
    const officer = server.as('verifier1');
    const { upgradeNote: _left, ...most } = ALL_YES;
    const fields = { checklist: JSON.stringify(most) };
    const { body } = await mustSucceed(postLetter(officer, announced.number, fields));
    await readLetters(officer, announced.id);
    expect((await openLetters()).find(({ id }) => id === body.id)).toMatchObject({ openQuestions: 1 });
    const refused = await act(officer, announced.id, { action: 'take' });
    expect([refused.body.code, refused.body.refusals[0].items]).toEqual(['intakeIncomplete', ['upgradeNote']]);
    const answer = { action: 'answerChecklist', mailItemId: body.id, answers: { upgradeNote: 'yes' } };
    await mustSucceed(act(officer, announced.id, answer));
    expect((await openLetters()).map(({ id }) => id)).not.toContain(body.id);
    await mustSucceed(act(officer, announced.id, { action: 'take' }));
    const event = (await eventsOf(server.deps.db, announced.id)).find(({ type }) => type === 'mail.checklistAnswered');
    expect(event?.data).toMatchObject({ items: ['upgradeNote'], answers: ['upgradeNote=yes'] });
  });

  it('lists a letter that nobody has read, though every question of the case is answered', async () => {
    const announced = await announce(server.deps);
    const officer = server.as('verifier1');
    await mustSucceed(postLetter(officer, announced.number));
    const { body: further } = await mustSucceed(postLetter(officer, announced.number, { checklist: '{}' }));
    await readLetters(officer, announced.id);
    const ofCase = (letters: MailItem[]) => letters.filter(({ applicationId }) => applicationId === announced.id);
    expect(ofCase(await openLetters()).map(({ id }) => id)).toEqual([further.id]);
    const answer = { action: 'answerChecklist', mailItemId: further.id, answers: { legible: 'notApplicable' } };
    await mustSucceed(act(officer, announced.id, answer));
    expect(ofCase(await openLetters())).toEqual([]);
  });

  it('refuses answers that the question does not take, and persons that the case does not know', async () => {
    const announced = await announce(server.deps);
    const officer = server.as('verifier1');
    const { body } = await mustSucceed(postLetter(officer, announced.number));
    await readLetters(officer, announced.id);
    const stranger = 'idCopiesEnclosed/0198c000-0000-7000-8000-00000000dead';
    for (const answers of [
      { upgradeNote: 'notApplicable' },
      { scanned: 'yes' },
      { what: 'yes' },
      { [stranger]: 'no' },
    ]) {
      const refused = await act(officer, announced.id, { action: 'answerChecklist', mailItemId: body.id, answers });
      expect([refused.status, refused.body.code]).toEqual([422, 'malformed']);
    }
    const [signer] = (await readCase(officer, announced.id)).signers;
    const answers = { [`idCopiesEnclosed/${signer?.id ?? ''}`]: 'no' };
    const { body: changed } = await mustSucceed(
      act(officer, announced.id, { action: 'answerChecklist', mailItemId: body.id, answers, signedOn: '2026-11-17' }),
    );
    const question = changed.intake.find(({ item }: { item: string }) => item === 'idCopiesEnclosed');
    expect(question).toMatchObject({ answer: 'no', by: 'officer', mailItemId: body.id });
    expect(changed.mailItems[0].signedOn).toBe('2026-11-17');
  });
});
