import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POSTGRES, SQLITE } from '@desk/db/testing/dialects';
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { decisionsOf } from '@desk/db/stores/decisionStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { eventsOf } from '@desk/db/stores/auditStore';
import { lettersToDraw } from '@desk/db/stores/customerMessageStore';
import { drawMessageLetters } from '../jobs/drawMessageLetters';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { deliverLetters } from '../testing/letterbox';
import { leaveOnlyCodes } from '../testing/outbox';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { scanOf } from '../testing/scan';
import { submittedCopy } from '../testing/caseCopies';
import {
  act,
  announce,
  manualChecks,
  mustSucceed,
  postLetter,
  readLetters,
  readCase,
  TODAY,
  type Announced,
} from '../testing/story';
import type { Answer } from '../testing/apiClient';

const DATABASES = [
  ['sqlite', SQLITE.fresh],
  ['postgres', POSTGRES.fresh],
] as const;

function byStatus(answers: readonly Answer[]): { winners: Answer[]; losers: Answer[] } {
  return {
    winners: answers.filter(({ status }) => status < 300),
    losers: answers.filter(({ status }) => status >= 300),
  };
}

async function filesOf({ deps }: TestServer): Promise<number> {
  const names = [];
  for await (const name of deps.store.all()) {
    names.push(name);
  }
  return names.length;
}

describe.each(DATABASES)('two at once on %s', (_dialect, fresh) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer({ clock: () => TODAY, database: await fresh() });
  });
  afterEach(() => server.close());

  const pathOf = (id: string, action: string): string => `/api/applications/${id}/actions/${action}`;

  async function typesOf({ id }: Announced): Promise<string[]> {
    return (await eventsOf(server.deps.db, id)).map(({ type }) => type);
  }

  it('gives a case to one of two officers, and tells the other who has it', async () => {
    const announced = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), announced.number));
    await readLetters(server.as('verifier1'), announced.id);
    const officers = ['verifier1', 'verifier2'] as const;
    const answers = await Promise.all(
      officers.map((officer) => server.as(officer).post(pathOf(announced.id, 'take'), { version: 2 })),
    );
    const { winners, losers } = byStatus(answers);
    expect([winners.length, losers.map(({ status, body }) => [status, body.code])]).toEqual([
      1,
      [[409, 'staleVersion']],
    ]);
    const holder = (await readCase(server.as('auditor1'), announced.id)).assigneeName;
    expect(winners[0]?.body.assigneeName).toBe(holder);
    expect(losers[0]?.body.current).toEqual({
      version: 3,
      status: 'inVerification',
      changedBy: holder,
      heldBy: holder,
    });
    expect((await typesOf(announced)).filter((type) => type === 'checks.started')).toHaveLength(1);
  });

  it('decides once when two supervisors approve, with one code for each person', async () => {
    const announced = await submittedCopy(server, { people: 2 });
    const { version } = await readCase(server.as('auditor1'), announced.id);
    const answers = await Promise.all(
      (['supervisor1', 'supervisor2'] as const).map((who) =>
        server.as(who).post(pathOf(announced.id, 'approve'), { version }),
      ),
    );
    const { winners, losers } = byStatus(answers);
    expect([winners.length, losers.map(({ status }) => status)]).toEqual([1, [409]]);
    expect(await decisionsOf(server.deps.db, announced.id)).toHaveLength(1);
    const codes = await codesOf(server.deps.db, announced.id);
    expect(new Set(codes.map(({ personId }) => personId)).size).toBe(2);
    expect(codes).toHaveLength(2);
    expect((await dispatchesOf(server.deps.db, announced.id)).filter(carriesCode)).toHaveLength(4);
  });

  it('never approves a case into which a letter came: one of both goes first', async () => {
    const announced = await submittedCopy(server);
    const { version } = await readCase(server.as('auditor1'), announced.id);
    const [approval, letter] = await Promise.all([
      server.as('supervisor1').post(pathOf(announced.id, 'approve'), { version }),
      postLetter(server.as('verifier2'), announced.number),
    ]);
    const { status } = await readCase(server.as('auditor1'), announced.id);
    const approvedFirst = approval.status === 200;
    expect([approval.status, letter.status, status]).toEqual(
      approvedFirst ? [200, 409, 'approved'] : [409, 201, 'inVerification'],
    );
    expect(await decisionsOf(server.deps.db, announced.id)).toHaveLength(approvedFirst ? 1 : 0);
    expect(await codesOf(server.deps.db, announced.id)).toHaveLength(approvedFirst ? 1 : 0);
  });

  it('lets exactly one of twenty recordings with the same version win', async () => {
    const announced = await announce(server.deps);
    const officer = server.as('verifier1');
    await mustSucceed(postLetter(officer, announced.number));
    const taken = (await mustSucceed(act(officer, announced.id, { action: 'take' }))).body;
    const [check] = manualChecks(taken);
    const recording = { version: taken.version, checkId: check?.id, outcome: 'inquiry', evidence: { note: 'seen' } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => officer.post(pathOf(announced.id, 'recordCheck'), recording)),
    );
    const { winners, losers } = byStatus(answers);
    expect(winners).toHaveLength(1);
    expect(new Set(losers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['409 staleVersion']));
    const after = await readCase(officer, announced.id);
    expect(after.checks.find(({ id }) => id === check?.id)?.attempts).toHaveLength(1);
    expect(after.version).toBe(taken.version + 1);
  });

  it('registers the same scan once', async () => {
    const announced = await announce(server.deps);
    const scan = await scanOf('the very same letter');
    const form = {
      fields: { applicationNumber: announced.number, receivedOn: '2026-11-20' },
      field: 'scans',
      files: [{ name: 'contract.pdf', bytes: scan }],
    };
    const answers = await Promise.all([1, 2, 3].map(() => server.as('verifier1').upload('/api/mail-items', form)));
    const { winners, losers } = byStatus(answers);
    expect(losers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'duplicateDocument'],
      [409, 'duplicateDocument'],
    ]);
    expect(losers[0]?.body.allowed).toEqual([winners[0]?.body.id]);
  });

  it('answers the same letter under one key the same way', async () => {
    const announced = await announce(server.deps);
    const scan = await scanOf('a letter sent twice');
    const form = {
      fields: { applicationNumber: announced.number, receivedOn: '2026-11-20' },
      field: 'scans',
      files: [{ name: 'contract.pdf', bytes: scan }],
    };
    const headers = { 'Idempotency-Key': 'letter-once-01' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => server.as('verifier1').upload('/api/mail-items', form, headers)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await readCase(server.as('auditor1'), announced.id)).mailItems).toHaveLength(1);
  });

  it('starts the dispatch once when two workers send for the same case, and keeps one letter of each message', async () => {
    const announced = await submittedCopy(server, { people: 6 });
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'approve' }));
    const [files, letters] = [await filesOf(server), (await lettersToDraw(server.deps.db, 20)).length];
    const drawn = await Promise.all([1, 2, 3].map(() => drawMessageLetters(server.deps)));
    expect(drawn.toSorted()).toEqual([0, 0, letters]);
    expect([letters > 0, await filesOf(server)]).toEqual([true, files + letters]);
    await leaveOnlyCodes(server.deps);
    const sent = await Promise.all([1, 2].map((nth) => sendQueuedDispatches(server.deps, `worker-${String(nth)}`)));
    expect([...sent].sort()).toEqual([0, 6]);
    await deliverLetters(server.deps);
    const dispatches = (await dispatchesOf(server.deps.db, announced.id)).filter(carriesCode);
    expect(
      new Set(dispatches.map(({ channel, status, attempts }) => `${channel} ${status} ${String(attempts)}`)),
    ).toEqual(new Set(['email sent 1', 'letter sent 0']));
    const types = await typesOf(announced);
    expect(types.filter((type) => type === 'dispatch.started')).toHaveLength(1);
    expect(types.filter((type) => type === 'dispatch.sent')).toHaveLength(12);
  });
});
