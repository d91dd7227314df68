/** What changes outside a case while it runs: another policy, another registration, register data that grew old; and a kill between. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { insertPolicy } from '@desk/db/stores/policyStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { importRegistrations } from '../application/importRegistrations';
import { registrationCsv } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkedCopy } from '../testing/caseCopies';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';
import { moveCasesToPolicy } from './moveCasesToPolicy';
import { recheckCases } from './recheckCases';
import { reopenOutdatedRegister } from './reopenOutdatedRegister';

let server: TestServer;
let now = TODAY;
let announced: Announced;
beforeEach(async () => {
  now = TODAY;
  server = await startTestServer({ clock: () => now });
  announced = await submitted();
});
afterEach(() => server.close());

async function submitted(): Promise<Announced> {
  const made = await checkedCopy(server);
  await mustSucceed(act(server.as('verifier1'), made.id, { action: 'submit' }));
  return made;
}
const read = ({ id }: Announced = announced): Promise<ApplicationDetail> => readCase(server.as('verifier1'), id);

function reopenedIn({ checks }: ApplicationDetail): Record<string, unknown> {
  const open = checks.filter(({ outcome, attempts }) => outcome === null && attempts.at(-1)?.outcome === 'reopened');
  return Object.fromEntries(open.map(({ code, attempts }) => [code, attempts.at(-1)?.finding?.data]));
}

async function publish(movesRunningCases: boolean): Promise<void> {
  const { matrix, settings } = DEFAULT_POLICY;
  const content = {
    ...DEFAULT_POLICY,
    version: 3,
    matrix: { ...matrix, 'EH2>EH2+': { ...matrix['EH2>EH2+'], 'IDN-11': 'notAsked', 'AUT-04': 'additional' } },
    settings: { ...settings, contractMaxAgeMonths: 2 },
  };
  const version = { id: server.deps.newId(), version: 3, validFrom: '2026-11-23T08:00:00.000Z', content };
  const row = { ...version, movesRunningCases, reason: 'test', draftedByName: '', putInForceByName: '' };
  await inTransaction(server.deps.db, (tx) => insertPolicy(tx, row), { unaudited: 'a version for a test' });
}

describe('a version of the policy in force', () => {
  it('leaves running cases alone unless it was said to move them', async () => {
    await publish(false);
    expect(await moveCasesToPolicy(server.deps)).toBe(0);
    expect(await read()).toMatchObject({ policyVersion: 2, status: 'awaitingApproval' });
  });

  it('moves each once: what changed is asked again, the rest stands, the approval falls away', async () => {
    const second = await submitted();
    await publish(true);
    expect(await moveCasesToPolicy(server.deps)).toBe(2);
    expect(await moveCasesToPolicy(server.deps)).toBe(0);
    for (const one of [announced, second]) {
      const detail = await read(one);
      expect(detail).toMatchObject({ policyVersion: 3, status: 'inVerification', assigneeName: 'Vera Voorbeeld' });
      expect(reopenedIn(detail)).toEqual({
        'CON-04': { contractMaxAgeMonths: '3|2' },
        'AUT-04': { renewal: 'renewed|additional' },
      });
      expect(detail.checks.find(({ code }) => code === 'IDN-11')?.outcome).toBe('notApplicable');
    }
  });

  it('never moves a decided case', async () => {
    await mustSucceed(
      act(server.as('supervisor1'), announced.id, { action: 'reject', reasonCodes: ['CONTRACT_INCOMPLETE'] }),
    );
    await publish(true);
    expect(await moveCasesToPolicy(server.deps)).toBe(0);
    expect((await read()).policyVersion).toBe(2);
  });

  it('takes up again after a kill between two cases', async () => {
    const second = await submitted();
    await publish(true);
    let calls = 0;
    const newId = (): string => {
      calls += 1;
      if (calls === 3) {
        throw new Error('killed');
      }
      return server.deps.newId();
    };
    await expect(moveCasesToPolicy({ ...server.deps, newId })).rejects.toThrow('killed');
    await moveCasesToPolicy(server.deps);
    for (const one of [announced, second]) {
      const moved = (await eventsOf(server.deps.db, one.id)).filter(({ type }) => type === 'checks.policyMoved');
      expect([(await read(one)).policyVersion, moved.length]).toEqual([3, 1]);
    }
  });
});

describe('a registration that is imported otherwise', () => {
  async function reimport(change: Record<string, unknown>): Promise<void> {
    const { registration } = await read();
    const text = registrationCsv({ ...registration, ...change } as never);
    const request = { dryRun: false, actor: SYSTEM_ACTOR, requestId: 'test', origin: 'command' as const };
    await importRegistrations(server.deps, { ...request, text });
  }

  it('is compared again, and reopens what rested on it, once', async () => {
    await reimport({ companyName: 'Heel Anders B.V.' });
    expect((await read()).status).toBe('awaitingApproval');
    expect(await recheckCases(server.deps)).toBe(1);
    const detail = await read();
    expect(detail.status).toBe('inVerification');
    expect(Object.keys(reopenedIn(detail)).sort()).toEqual(['COM-06', 'CTC-01']);
    expect(detail.mismatches.some(({ difference }) => difference === 'different')).toBe(true);
    expect(await recheckCases(server.deps)).toBe(0);
  });

  it('asks nothing when nothing changed', async () => {
    await reimport({});
    expect(await recheckCases(server.deps)).toBe(0);
    expect((await read()).status).toBe('awaitingApproval');
  });

  it('leaves a case alone that was decided meanwhile, and does not come back to it', async () => {
    await reimport({ companyName: 'Heel Anders B.V.' });
    await mustSucceed(
      act(server.as('supervisor1'), announced.id, { action: 'reject', reasonCodes: ['CONTRACT_INCOMPLETE'] }),
    );
    const decided = await read();
    expect(await recheckCases(server.deps)).toBe(1);
    expect(await recheckCases(server.deps)).toBe(0);
    expect(await read()).toMatchObject({ status: 'rejected', version: decided.version });
  });

  it('is not forgotten when the program is killed between', async () => {
    await reimport({ companyName: 'Heel Anders B.V.' });
    const killed = {
      ...server.deps,
      newId: () => {
        throw new Error('killed');
      },
    };
    await expect(recheckCases(killed)).rejects.toThrow('killed');
    expect((await read()).status).toBe('awaitingApproval');
    expect(await recheckCases(server.deps)).toBe(1);
  });
});

describe('register data that grow old', () => {
  it('are asked again a day after the limit, not before, saying so', async () => {
    now = new Date('2026-12-04T09:00:00.000Z');
    expect(await reopenOutdatedRegister(server.deps)).toBe(0);
    now = new Date('2026-12-05T09:00:00.000Z');
    expect(await reopenOutdatedRegister(server.deps)).toBe(1);
    const detail = await read();
    expect(detail.status).toBe('inVerification');
    const reopened = reopenedIn(detail);
    expect(reopened['COM-07']).toEqual({ asOf: '2026-11-20', days: 14 });
    expect(Object.keys(reopened)).toEqual(expect.arrayContaining(['COM-03', 'COM-05', 'AUT-01', 'AUT-04']));
    expect(Object.keys(reopened)).not.toContain('CON-01');
    expect(await reopenOutdatedRegister(server.deps)).toBe(0);
  });
});
