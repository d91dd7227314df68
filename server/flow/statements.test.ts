import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchStatements, type StatementWatch } from '@desk/db/testing/watchStatements';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, passChecks, postLetter, readCase, TODAY, type Announced } from '../testing/story';

/**
 * What the desk may ask of its database, so that nobody puts statements back. Each number counts everything of the
 * request: who asks, the transaction's own BEGIN and COMMIT, the trail, the messages that follow, and the answer.
 */
const MOST = { registerLetter: 70, approve: 50, openCase: 15, listPage: 4 } as const;

let server: TestServer;
let watch: StatementWatch;
let announced: Announced;

beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
  announced = await announce(server.deps, { people: 2 });
  watch = watchStatements(server.deps.db);
});
afterAll(() => server.close());

/** The statements that this takes. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  watch.take();
  await work();
  return watch.take();
}

function expectAtMost(statements: readonly string[], most: number): void {
  // Their beginnings stand in the message of the failure: which ones came back is what one wants to know.
  expect(statements.length, statements.map((sql) => sql.slice(0, 120)).join('\n')).toBeLessThanOrEqual(most);
}

describe('a case of two people', () => {
  it(`registers a letter in at most ${MOST.registerLetter} statements`, async () => {
    const officer = server.as('verifier1');
    const statements = await statementsOf(() => mustSucceed(postLetter(officer, announced.number)));
    expectAtMost(statements, MOST.registerLetter);
  });

  it(`opens in at most ${MOST.openCase}`, async () => {
    expectAtMost(await statementsOf(() => readCase(server.as('verifier1'), announced.id)), MOST.openCase);
  });

  it(`stands in a page of the list in at most ${MOST.listPage}`, async () => {
    const list = (): Promise<unknown> => mustSucceed(server.as('verifier1').get('/api/applications?range=[0,24]'));
    // That somebody saw it is told beside the request, and this client waits for it: the second look is the same look.
    await list();
    expectAtMost(await statementsOf(list), MOST.listPage);
  });

  it(`is approved in at most ${MOST.approve}`, async () => {
    const officer = server.as('verifier1');
    const supervisor = server.as('supervisor1');
    await mustSucceed(act(officer, announced.id, { action: 'take' }));
    await passChecks(officer, announced.id);
    await mustSucceed(act(officer, announced.id, { action: 'submit' }));
    const { version } = await readCase(supervisor, announced.id);
    const path = `/api/applications/${announced.id}/actions/approve`;
    expectAtMost(await statementsOf(() => mustSucceed(supervisor.post(path, { version }))), MOST.approve);
  });
});
