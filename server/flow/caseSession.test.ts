import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { desk } from '../desk';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, byTwo, mustSucceed, passChecks, postLetter, TODAY } from '../testing/story';
import type { Desk } from './desk';
import { readCaseFile } from './loadCaseFile';

/** Parts that a session held otherwise than they stood in the database, by the status that was saved. */
const stale: string[] = [];
let saves = 0;

const watched: Desk = {
  ...desk,
  onSaved: [
    ...desk.onSaved,
    async ({ tx, file: { application }, to, read }) => {
      const held = await read();
      const stands = await readCaseFile(tx, application.id, TODAY.toISOString());
      saves += 1;
      for (const part of Object.keys(held) as (keyof CaseFile)[]) {
        if (JSON.stringify(held[part]) !== JSON.stringify(stands?.[part])) {
          stale.push(`${part} at ${to}`);
        }
      }
    },
  ],
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY, deps: { desk: watched } });
});
afterAll(() => server.close());

describe('the session of a case', () => {
  it('holds at every save what stands in the database', async () => {
    const officer = server.as('verifier1');
    const supervisor = server.as('supervisor1');
    const { id, number } = await announce(server.deps, { people: 2 });
    await mustSucceed(postLetter(officer, number));
    await mustSucceed(act(officer, id, { action: 'take' }));
    await passChecks(officer, id);
    const changes = { companyName: 'De Nieuwe Naam B.V.' };
    await mustSucceed(act(officer, id, { action: 'correct', changes, reason: 'The customer wrote another name' }));
    await mustSucceed(act(supervisor, id, { action: 'hold', reason: 'The customer asked for time' }));
    await mustSucceed(postLetter(officer, number));
    await byTwo(server.as, id, { action: 'release', reason: 'The customer answered' });
    expect(saves).toBeGreaterThan(20);
    expect(stale).toEqual([]);
  });
});
