/** Ways through the flow that once ended in an approval against the case's own record: each is stopped, with a way out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkedCopy, submittedCopy, takenCopy } from '../testing/caseCopies';
import {
  act,
  ALL_YES,
  announce,
  type Announced,
  byTwo,
  checkOf,
  evidenceFor,
  mustSucceed,
  passChecks,
  passPaperChecks,
  postLetter,
  readCase,
  readLetters,
  TODAY,
} from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = () => server.as('verifier1');
const supervisor = () => server.as('supervisor1');
const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(officer(), id);
const answerOf = (isUpgrade: boolean) => ({
  action: 'recordUpgradeAnswer',
  isUpgrade,
  saidBy: 'T. Hoekstra',
  channel: 'phone',
  on: '2026-11-23',
});

/** Taken, with every check passed. */
async function checked(checklist?: object): Promise<Announced> {
  if (checklist === undefined) {
    return checkedCopy(server);
  }
  const announced = await announce(server.deps);
  await mustSucceed(postLetter(officer(), announced.number, { checklist: JSON.stringify(checklist) }));
  await mustSucceed(act(officer(), announced.id, { action: 'take' }));
  await passChecks(officer(), announced.id);
  return announced;
}

const submitted = (): Promise<Announced> => submittedCopy(server);

async function refusalOf(announced: Announced, action: 'submit' | 'approve'): Promise<unknown[]> {
  const client = action === 'submit' ? officer() : supervisor();
  const { status, body } = await act(client, announced.id, { action });
  return [status, (body.refusals as { code: string }[]).map(({ code }) => code)];
}

const openOf = async (announced: Announced): Promise<string[]> =>
  (await read(announced)).checks.filter(({ outcome }) => outcome === null).map(({ code }) => code);
const reopeningOf = async ({ id }: Announced) =>
  (await eventsOf(server.deps.db, id)).findLast(({ type }) => type === 'checks.reopened')?.data;

describe('a customer who says that it is no upgrade', () => {
  it('after the letter, once the checks are done: CON-02 reopens and nobody submits; withdrawing is the way out', async () => {
    const announced = await announce(server.deps);
    const checklist = JSON.stringify({ ...ALL_YES, upgradeNote: 'no' });
    await mustSucceed(postLetter(officer(), announced.number, { checklist }));
    await mustSucceed(act(officer(), announced.id, answerOf(true)));
    await mustSucceed(act(officer(), announced.id, { action: 'take' }));
    await passChecks(officer(), announced.id);
    await mustSucceed(act(officer(), announced.id, answerOf(false)));
    expect(await openOf(announced)).toEqual(['CON-02']);
    expect(await reopeningOf(announced)).toEqual({ checks: ['CON-02'], facts: ['upgradeAnswer'] });
    expect(await refusalOf(announced, 'submit')).toEqual([409, ['upgradeDenied', 'checksIncomplete']]);
    expect((await read(announced)).actions.available).toContain('withdraw');
  });

  it('although the letter carried the note, while a supervisor decides: the request falls away', async () => {
    const announced = await submitted();
    await mustSucceed(act(officer(), announced.id, answerOf(false)));
    expect(await read(announced)).toMatchObject({ status: 'inVerification', upgradeState: 'denied' });
    expect(await openOf(announced)).toEqual(['CON-02']);
    await mustSucceed(act(supervisor(), announced.id, { action: 'withdraw', reason: 'no upgrade, says the customer' }));
  });

  it('while the case is held: it does not go back to the decision', async () => {
    const announced = await submitted();
    await mustSucceed(act(server.as('supervisor2'), announced.id, { action: 'hold', reason: 'a doubt' }));
    await mustSucceed(act(officer(), announced.id, answerOf(false)));
    await byTwo(server.as, announced.id, { action: 'release', reason: 'settled' });
    expect((await read(announced)).status).toBe('inVerification');
  });
});

describe('a letter that says no', () => {
  it('reopens a check that had passed, with the answer as its cause', async () => {
    const announced = await checked();
    const checklist = JSON.stringify({ originalSignatures: 'no' });
    await mustSucceed(postLetter(officer(), announced.number, { checklist }));
    expect(await openOf(announced)).toEqual(['CON-03']);
    const last = checkOf(await read(announced), 'CON-03').attempts.at(-1);
    expect(last?.finding).toEqual({ key: 'factsChanged', data: { intakeAnswer: 'yes|no' } });
    await readLetters(officer(), announced.id);
    expect(await refusalOf(announced, 'submit')).toEqual([409, ['checksIncomplete']]);
  });

  it('is refused as a verdict that says yes to what it says no to', async () => {
    const announced = await checked();
    const [letter] = (await read(announced)).mailItems;
    const answer = { action: 'answerChecklist', mailItemId: letter?.id, answers: { unaltered: 'no' } };
    await mustSucceed(act(officer(), announced.id, answer));
    expect(await openOf(announced)).toEqual(['CON-05']);
    const checkId = checkOf(await read(announced), 'CON-05').id;
    const evidence = { note: 'seen', documentId: letter?.documents[0]?.id, page: 1 };
    const verdict = { action: 'recordCheck', checkId, outcome: 'passed', evidence };
    const refused = await act(officer(), announced.id, verdict);
    expect([refused.status, refused.body.code]).toEqual([409, 'againstRecord']);
    const repaired = { ...answer, answers: { unaltered: 'yes' } };
    await mustSucceed(act(officer(), announced.id, repaired));
    await mustSucceed(act(officer(), announced.id, verdict));
    await mustSucceed(act(officer(), announced.id, { action: 'submit' }));
  });
});

describe('a letter on which not everybody stands', () => {
  it('is passed for a manager only with a word about that person, and reopens the verdict that had none', async () => {
    const announced = await checked();
    const [letter] = (await read(announced)).mailItems;
    const answer = { action: 'answerChecklist', mailItemId: letter?.id, answers: { personsListed: 'no' } };
    await mustSucceed(act(officer(), announced.id, answer));
    expect(await openOf(announced)).toEqual(['AUT-08']);
    const opened = await read(announced);
    const check = checkOf(opened, 'AUT-08');
    const verdict = {
      action: 'recordCheck',
      checkId: check.id,
      outcome: 'passed',
      evidence: evidenceFor(opened, check),
    };
    const refused = await act(officer(), announced.id, verdict);
    expect([refused.status, refused.body.code, Object.keys(refused.body.errors)]).toEqual([
      422,
      'statementNeeded',
      ['remark'],
    ]);
    await mustSucceed(act(officer(), announced.id, { ...verdict, remark: 'J. Voorbeeld is named; a user is not' }));
    await mustSucceed(act(officer(), announced.id, { action: 'submit' }));
    await mustSucceed(act(supervisor(), announced.id, { action: 'approve' }));
  });
});

describe('a letter that nobody has read', () => {
  it('keeps the case from its decision until its pages are named and its contract answered for', async () => {
    const announced = await checked();
    // What says nothing about the pages does not make them read.
    await mustSucceed(postLetter(officer(), announced.number, { checklist: '{"receiptConfirmed":"yes"}' }));
    const [, second] = (await read(announced)).mailItems;
    const answers = { allPages: 'notApplicable' };
    const answer = { action: 'answerChecklist', mailItemId: second?.id, answers };
    expect(await refusalOf(announced, 'submit')).toEqual([409, ['letterUnread']]);
    await readLetters(officer(), announced.id);
    expect(await refusalOf(announced, 'submit')).toEqual([409, ['letterUnread']]);
    await mustSucceed(act(officer(), announced.id, answer));
    await passChecks(officer(), announced.id);
    await mustSucceed(act(officer(), announced.id, { action: 'submit' }));
  });
});

describe('an appointment for identification', () => {
  const CAME = { action: 'recordAppointment', kept: true, place: 'Utrecht' };

  async function sentToIdentification(): Promise<Announced> {
    const announced = await takenCopy(server, { application: () => ({ targetLevel: 'EH3' }) });
    await passPaperChecks(officer(), announced.id);
    await mustSucceed(act(officer(), announced.id, { action: 'sendToIdentification' }));
    return announced;
  }

  it('of before there was a case is none of it', async () => {
    const announced = await sentToIdentification();
    const refused = await act(officer(), announced.id, { ...CAME, on: '2001-01-01' });
    expect([refused.status, refused.body.errors]).toEqual([422, { on: 'beforeApplication' }]);
  });

  it('carries no verdict on a person who was corrected into another afterwards', async () => {
    const announced = await sentToIdentification();
    await mustSucceed(act(officer(), announced.id, { ...CAME, on: '2026-11-20' }));
    const { persons, checks } = await read(announced);
    const [person] = persons;
    const { id, initials, prefix, birthDate, email, mobile, employed } = person as ApplicationPerson;
    const another = { initials, prefix, birthDate, email, mobile, employed, firstNames: 'Karel', surname: 'Anders' };
    const changes = { persons: [{ id, ...another }] };
    await mustSucceed(act(officer(), announced.id, { action: 'correct', reason: 'as on the paper', changes }));
    const checkId = checks.find(({ code }) => code === 'IDN-08')?.id;
    const verdict = { action: 'recordCheck', checkId, outcome: 'passed', evidence: { note: 'seen at the counter' } };
    const refused = await act(officer(), announced.id, verdict);
    expect([refused.status, refused.body.code]).toEqual([409, 'evidenceMissing']);
  });
});

describe('a case that turns out to belong in the separate route', () => {
  it('is not submitted, and is referred out of its officer’s hands', async () => {
    const announced = await checked();
    const [letter] = (await read(announced)).mailItems;
    const answer = { action: 'answerChecklist', mailItemId: letter?.id, answers: { route: 'no' } };
    await mustSucceed(act(officer(), announced.id, answer));
    const [status, codes] = await refusalOf(announced, 'submit');
    expect([status, codes]).toEqual([409, expect.arrayContaining(['separateRoute'])]);
    await mustSucceed(act(officer(), announced.id, { action: 'refer' }));
    expect(await read(announced)).toMatchObject({ status: 'referred', assigneeName: null });
    const kept = { action: 'keepInNormalRoute', reason: 'Two colleagues, one company.' };
    await mustSucceed(act(supervisor(), announced.id, kept));
    expect((await read(announced)).status).toBe('received');
  });
});
