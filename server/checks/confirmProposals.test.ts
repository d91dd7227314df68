/** Confirming what the desk proposes over real HTTP: only what was shown, only what passes, each check once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Answer } from '../testing/apiClient';
import { takenCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, checkOf, evidenceFor, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';

let server: TestServer;
let announced: Announced;
let shown: ApplicationDetail;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
beforeEach(async () => {
  announced = await takenCopy(server);
  shown = await readCase(server.as('verifier1'), announced.id);
});
afterAll(() => server.close());

type Confirmed = Record<'checkId' | 'finding' | 'evidence', unknown>;

/** What the screen sends for the one proposal of this case that rests on no paper, or for another check. */
function confirmed(code = 'COM-06'): Confirmed {
  const check = checkOf(shown, code);
  const { key, data } = shown.proposals[check.id]?.finding ?? { key: 'none', data: {} };
  return { checkId: check.id, finding: { key, data }, evidence: evidenceFor(shown, check) };
}
const confirm = (...proposals: readonly Confirmed[]): Promise<Answer> =>
  act(server.as('verifier1'), announced.id, { action: 'confirmProposals', proposals });

it('a proposal that was shown is recorded as what the desk found and the officer confirmed', async () => {
  const { body } = await mustSucceed(confirm(confirmed()));
  const after = body as unknown as ApplicationDetail;
  expect(checkOf(after, 'COM-06')).toMatchObject({
    outcome: 'passed',
    attempts: [{ outcome: 'passed', finding: { key: 'establishmentNone' }, byName: shown.assigneeName, remark: '' }],
  });
  const events = (await eventsOf(server.deps.db, announced.id)).slice(-2);
  expect(events.map(({ type, data }) => [type, data])).toEqual(
    expect.arrayContaining([
      ['checks.proposalsConfirmed', { count: 1 }],
      ['check.recorded', expect.objectContaining({ code: 'COM-06', outcome: 'passed' })],
    ]),
  );
});

describe('nothing is recorded, of the others neither, when one', () => {
  it.each([
    [
      'reads otherwise than the desk proposes now',
      () => [{ ...confirmed(), finding: { key: 'other', data: {} } }],
      'COM-06',
    ],
    [
      'has other data than the desk found',
      () => [{ ...confirmed(), finding: { key: 'establishmentNone', data: { a: 'b' } } }],
      'COM-06',
    ],
    ['comes twice', () => [confirmed(), confirmed()], 'COM-06'],
    ['has its answer already', () => [confirmed(), confirmed('CTC-02')], 'CTC-02'],
  ] as const)('%s', async (_what, make, code) => {
    const answer = await confirm(...make());
    expect([answer.status, answer.body.code, answer.body.allowed]).toEqual([409, 'proposalChanged', [code]]);
    expect(checkOf(await readCase(server.as('verifier1'), announced.id), 'COM-06').outcome).toBeNull();
  });

  it('is of another case', async () => {
    const answer = await confirm(confirmed(), { ...confirmed(), checkId: server.deps.newId() });
    expect(answer.status).toBe(404);
    expect(checkOf(await readCase(server.as('verifier1'), announced.id), 'COM-06').outcome).toBeNull();
  });
});
