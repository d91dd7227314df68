import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import { secretsOf } from '../testing/outbox';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, readCase, submitCase, TODAY } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

async function outbox(folder: string): Promise<Buffer[]> {
  const path = join(server.deps.config.dataDir, 'outbox', folder);
  return Promise.all((await readdir(path)).map((name) => readFile(join(path, name))));
}

async function tokenInMail(): Promise<string> {
  const mails = (await outbox('mail')).map((mail) => mail.toString().replace(/=\r?\n/g, ''));
  const [token = 'no link in any mail'] = mails.flatMap((text) => /activeren\/([\w-]{32})/.exec(text)?.[1] ?? []);
  return token;
}

describe('one letter, all the way', () => {
  it('goes from a posted contract to a redeemed code', async () => {
    const officer = server.as('verifier1');
    const supervisor = server.as('supervisor1');
    const platform = server.as('loginPlatform');
    const announced = await announce(server.deps);

    await submitCase(officer, announced);
    const submitted = await readCase(supervisor, announced.id);
    expect(submitted.status).toBe('awaitingApproval');
    expect(submitted.actions.available).toContain('approve');

    const refused = await act(officer, announced.id, { action: 'approve' });
    expect([refused.status, refused.body.code]).toEqual([403, 'roleNotAllowed']);

    await mustSucceed(act(supervisor, announced.id, { action: 'approve' }));
    // What the customer is told (receipt, approval, the notice), and the link.
    expect(await sendQueuedDispatches(server.deps, 'test')).toBe(4);
    expect((await readCase(officer, announced.id)).status).toBe('codesSent');

    const [secrets] = await secretsOf(server.deps, announced.id);
    const redeem = { activationToken: await tokenInMail(), code: (secrets?.code ?? '').toLowerCase() };
    const redeemed = await mustSucceed(platform.post('/api/activations', redeem));
    expect(redeemed.body).toMatchObject({ level: 'EH2+', caseNumber: announced.number, effectiveFrom: '2026-11-23' });

    const done = await readCase(server.as('auditor1'), announced.id);
    expect(done.status).toBe('completed');
    expect(done.messages.map(({ kind }) => kind)).toEqual([
      'confirmationOfReceipt',
      'approval',
      'upgradeNotice',
      'completion',
    ]);
    expect(done.registration?.means[0]).toMatchObject({ level: 'EH2+', effectiveFrom: '2026-11-23' });
    const again = await platform.post('/api/activations', redeem);
    expect([again.status, again.body.code]).toEqual([409, 'codeUsed']);
  });

  it('left its whole history, in order, with who did what', async () => {
    const [{ id }] = (await server.as('auditor1').get('/api/applications')).body;
    const filter = encodeURIComponent(JSON.stringify({ applicationId: id }));
    const sort = encodeURIComponent('["sequence","ASC"]');
    const range = encodeURIComponent('[0,199]');
    const events = (await server.as('auditor1').get(`/api/audit-events?filter=${filter}&sort=${sort}&range=${range}`))
      .body;
    const types = [...new Set(events.map(({ type }: { type: string }) => type))].filter(
      // A message to the customer leaves beside the code, before or after it.
      (type) => type !== 'application.read' && type !== 'message.sent',
    );
    expect(types).toEqual([
      'application.announced',
      'mail.registered',
      'checks.planned',
      'mismatch.flagged',
      'check.decidedAutomatically',
      'message.queued',
      'document.read',
      'mail.pageKindSet',
      'checks.started',
      'check.recorded',
      'decision.submitted',
      // An officer tried to decide.
      'access.refused',
      'decision.approved',
      'dispatch.queued',
      'dispatch.sent',
      'dispatch.started',
      'code.redeemed',
      'code.attemptRefused',
    ]);
  });
});
