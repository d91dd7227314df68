/** Somebody who signs and manages is one human: one document and one judgement, over HTTP, each role named in the trail. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { takenCopy } from '../testing/caseCopies';
import { PASSPORT } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, checkOf, evidenceFor, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';

let server: TestServer;
let opened: Announced;
let before: ApplicationDetail;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
  opened = await takenCopy(server, {
    people: 2,
    application: ({ persons, signers }) => ({
      targetLevel: 'EH3',
      signers: signers.map((signer) => ({ ...signer, birthDate: persons[0]?.birthDate ?? '' })),
    }),
  });
  before = await readCase(server.as('verifier1'), opened.id);
});
afterAll(() => server.close());

const [signerId, managerId, userId] = [0, 1, 2].map((at) => () => [...before.signers, ...before.persons][at]?.id ?? '');
const copyOf = (id: string) =>
  before.pages.find(({ kind, subjectIds }) => kind === 'identityCopy' && subjectIds.includes(id));

function recordDocument(also: readonly (string | undefined)[]) {
  const { documentId, page } = copyOf(signerId?.() ?? '') ?? {};
  const whose = { subject: 'signer', subjectId: signerId?.(), also };
  return act(server.as('verifier1'), opened.id, {
    action: 'recordIdentityDocument',
    ...whose,
    documentId,
    page,
    ...PASSPORT,
  });
}

function judge(code: string, also: readonly string[]) {
  const check = checkOf(before, code, signerId?.());
  const input = { checkId: check.id, also, outcome: 'passed', evidence: evidenceFor(before, check) };
  return act(server.as('verifier1'), opened.id, { action: 'recordCheck', ...input });
}

describe('somebody who signs and manages', () => {
  it('has one document, recorded and asked about once for both roles', async () => {
    const { body } = await mustSucceed(recordDocument([managerId?.()]));
    const standing = (body as ApplicationDetail).identityDocuments.filter(({ supersededAt }) => supersededAt === null);
    expect(standing.map(({ subject, subjectId, numberEnd }) => [subject, subjectId, numberEnd])).toEqual([
      ['signer', signerId?.(), '3D4'],
      ['person', managerId?.(), '3D4'],
    ]);
    for (const id of [signerId?.(), managerId?.()]) {
      expect(checkOf(body, 'IDN-04', id)).toMatchObject({ outcome: 'passed' });
    }
    const path = `/api/applications/${opened.id}/identity-documents/${standing[0]?.id ?? ''}/status`;
    const asked = await mustSucceed(
      server.as('verifier1').post(path, { number: PASSPORT.number, version: body.version as number }),
    );
    const answered = (asked.body as ApplicationDetail).identityDocuments.filter(({ supersededAt }) => !supersededAt);
    expect(answered.map(({ statuses }) => statuses.length)).toEqual([1, 1]);
  });

  it('is judged once, and the trail names both roles', async () => {
    const [own, other] = [checkOf(before, 'IDN-02', signerId?.()), checkOf(before, 'IDN-02', managerId?.())];
    const { body } = await mustSucceed(judge('IDN-02', [other.id]));
    expect([checkOf(body, 'IDN-02', signerId?.()).outcome, checkOf(body, 'IDN-02', managerId?.()).outcome]).toEqual([
      'passed',
      'passed',
    ]);
    const events = await eventsOf(server.deps.db, opened.id);
    const recorded = events.filter(({ type }) => type === 'check.recorded');
    expect(recorded.map(({ data }) => data)).toMatchObject([{ checkId: own.id }, { checkId: other.id }]);
    const documents = events.filter(({ type }) => type === 'identity.documentRecorded');
    expect(documents.map(({ data }) => data)).toMatchObject([{ subject: 'signer' }, { subject: 'person' }]);
  });

  it('is nobody else: another human, and another check, are refused', async () => {
    const refused = [
      await recordDocument([userId?.()]),
      await judge('IDN-02', [checkOf(before, 'IDN-02', userId?.()).id]),
      await judge('IDN-02', [checkOf(before, 'IDN-01', managerId?.()).id]),
    ].map(({ status, body }) => [status, body.code, body.errors]);
    expect(refused).toEqual(Array(3).fill([422, 'malformed', { also: 'notOfThisHuman' }]));
  });
});
