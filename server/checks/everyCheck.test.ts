import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import { CHECK_CODES, checkType, type CheckCode } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import { act, checkOf, evidenceFor, mustSucceed, passChecks, readCase, TODAY } from '../testing/story';

let server: TestServer;
/** To EH4 with a manager and a user asks nearly everything; a mandate towards EH3 asks the rest. */
let toEH4: ApplicationDetail;
let byMandate: ApplicationDetail;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
  const officer = server.as('verifier1');
  const high = await takenCopy(server, {
    people: 2,
    level: 'EH3',
    application: () => ({ targetLevel: 'EH4' }),
  });
  const mandate = await takenCopy(server, {
    level: 'EH2+',
    application: ({ signers }) => ({
      targetLevel: 'EH3',
      signers: signers.map((signer) => ({ ...signer, authority: 'mandate' as const })),
    }),
  });
  for (const { id } of [high, mandate]) {
    await passChecks(officer, id);
  }
  toEH4 = await readCase(officer, high.id);
  byMandate = await readCase(officer, mandate.id);
});
afterAll(() => server.close());

const caseWith = (code: CheckCode): ApplicationDetail =>
  toEH4.checks.some((check) => check.code === code) ? toEH4 : byMandate;

/** What an officer records: everything but what data at hand decide, which has its own tests beside its evaluator. */
const RECORDED = CHECK_CODES.filter((code) => !isAutomatic(code) && !isDerivedFromMismatches(code));

describe('every check of the catalogue', () => {
  it('stands in one of two cases', () => {
    const asked = new Set([...toEH4.checks, ...byMandate.checks].map(({ code }) => code));
    expect(CHECK_CODES.filter((code) => !asked.has(code))).toEqual([]);
  });

  it.each(RECORDED.flatMap((code) => checkType(code).reasonCodes.map((reason) => [code, reason] as const)))(
    '%s fails for %s, and passes when it is done again',
    async (code, reasonCode) => {
      const { id } = caseWith(code);
      const officer = server.as('verifier1');
      const detail = await readCase(officer, id);
      const check = checkOf(detail, code);
      const recording = { action: 'recordCheck', checkId: check.id, evidence: evidenceFor(detail, check) };
      const failed = await mustSucceed(act(officer, id, { ...recording, outcome: 'failed', reasonCode }));
      expect(checkOf(failed.body, code)).toMatchObject({ outcome: 'failed', reasonCode });
      const passed = await mustSucceed(act(officer, id, { ...recording, outcome: 'passed' }));
      expect(checkOf(passed.body, code)).toMatchObject({ outcome: 'passed', reasonCode: null });
      expect(
        checkOf(passed.body, code)
          .attempts.slice(-2)
          .map(({ outcome }) => outcome),
      ).toEqual(['failed', 'passed']);
    },
  );
});

describe('a region as evidence', () => {
  const whole = { page: 1, x: 0.1, y: 0.2, width: 0.5, height: 0.1 };
  async function record(evidence: Record<string, unknown>) {
    const officer = server.as('verifier1');
    const now = await readCase(officer, toEH4.id);
    const documentId = now.mailItems[0]?.documents[0]?.id;
    const { id: checkId } = checkOf(now, 'CON-01');
    const finding = { action: 'recordCheck', checkId, outcome: 'passed' };
    return act(officer, now.id, { ...finding, evidence: { documentId, page: 1, ...evidence } });
  }

  it('is kept with the page it lies on', async () => {
    const { body } = await mustSucceed(record({ region: whole }));
    expect(checkOf(body, 'CON-01').attempts.at(-1)?.evidence).toMatchObject({ page: 1, region: whole });
  });

  it.each([
    ['over the edge', { region: { ...whole, x: 0.8 } }],
    ['without size', { region: { ...whole, width: 0 } }],
    ['on another page', { region: { ...whole, page: 2 } }],
    ['on no document', { documentId: null, region: whole }],
    ['on a page that is not there', { page: 9, region: { ...whole, page: 9 } }],
  ])('%s is refused: 422', async (_what, evidence) => {
    const answer = await record(evidence);
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
  });
});
