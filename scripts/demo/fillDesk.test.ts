import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationRow, AuditEventRow, ResourceName } from '@desk/shared/contract/resources';
import { CONTRACT_PARTS, proposePageKind } from '@desk/shared/application/pageKinds';
import { LIST_RULES, type ListQuery } from '@desk/shared/contract/listQuery';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { carriesCode, TRAY_STATUSES } from '@desk/shared/dispatch/dispatch';
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { findKeyHolder } from '@desk/db/stores/apiClientStore';
import { listApplications } from '@desk/db/stores/applicationStore';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { listDispatches } from '@desk/db/stores/dispatchStore';
import { documentsNotLookedAt } from '@desk/db/stores/documentPageStore';
import { findDocument } from '@desk/db/stores/mailItemStore';
import { listPrintRuns } from '@desk/db/stores/printRunStore';
import { findUserByUsername } from '@desk/db/stores/userStore';
import { readConfig } from '@desk/server/config';
import { DEMO_PASSWORD, DEMO_PROGRAMS, DEMO_STAFF } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { readCaseFile } from '@desk/server/flow/loadCaseFile';
import { openScan } from '@desk/server/reading/openScan';
import { RUNNING_STATUS_IDS } from '@desk/shared/flow/statuses';
import { apiKeyHash } from '@desk/server/crypto/apiKey';
import { passwordMatches } from '@desk/server/identity/passwords';
import { copyDemo } from '../testing/copyDemo';
import { fillDesk } from './fillDesk';

const progress = JSON.parse(readFileSync('db/demo/progress.json', 'utf8')) as { until: string }[];
const folder = mkdtempSync(join(tmpdir(), 'desk-demo-'));
const config = readConfig({ DATA_DIR: folder });
const whole = (resource: ResourceName): ListQuery => {
  return { sort: LIST_RULES[resource].defaultSort, offset: 0, limit: 100_000, filter: {} };
};
const countBy = (names: readonly string[]) =>
  Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));

let deps: Dependencies;
let cases: readonly ApplicationRow[];
let events: readonly AuditEventRow[];

beforeAll(async () => {
  await copyDemo(folder);
  deps = await openDependencies(config, { logLevel: 'silent' });
  cases = (await listApplications(deps.db, whole('applications'))).rows;
  const query: ListQuery = { ...whole('audit-events'), sort: ['sequence', 'ASC'] };
  events = (await listAuditEvents(deps.db, query)).rows;
});
afterAll(async () => {
  await closeDependencies(deps);
  rmSync(folder, { recursive: true });
});

/** The tokens as they stand in the links of the mails. */
function mailedTokens(): string[] {
  const mails = join(folder, 'outbox', 'mail');
  return readdirSync(mails).flatMap((name) => {
    const text = readFileSync(join(mails, name), 'utf8').replace(/=\r\n/g, '');
    return /activeren\/([\w-]{20,})/.exec(text)?.[1] ?? [];
  });
}

describe('fillDesk', () => {
  it('carries every case as far as the demo says', () => {
    expect(countBy(cases.map(({ status }) => status))).toEqual(countBy(progress.map(({ until }) => until)));
  });

  it('tells a trail that goes forward and ends in the past', () => {
    // What the migrations sealed is older than any case, and as old as this database.
    const moments = events.filter(({ requestId }) => requestId !== 'migration').map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    expect((moments.at(-1) ?? '') < new Date().toISOString()).toBe(true);
    expect(events.length).toBeGreaterThan(500);
  });

  it('lets nobody decide on what he handled', () => {
    const decisions = events.filter(({ type }) => type.startsWith('decision.') && type !== 'decision.submitted');
    expect(decisions.length).toBeGreaterThanOrEqual(4);
    for (const { applicationId, actorId } of decisions) {
      const handlers = events.filter((event) => event.applicationId === applicationId && event.handling);
      expect(handlers.map((event) => event.actorId)).not.toContain(actorId);
    }
  });

  it('leaves the checks of a case in verification half done', () => {
    const running = cases.filter(({ status }) => status === 'inVerification');
    expect(running.every(({ openChecks, assigneeName }) => openChecks > 3 && assigneeName !== null)).toBe(true);
  });

  it('opens every account with the demo password and admits both programs', async () => {
    for (const { username, role } of DEMO_STAFF) {
      const user = await findUserByUsername(deps.db, username);
      expect(user?.role).toBe(role);
      expect(await passwordMatches(user?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true);
    }
    for (const [role, { key }] of Object.entries(DEMO_PROGRAMS)) {
      expect((await findKeyHolder(deps.db, apiKeyHash(config, key)))?.client.role).toBe(role);
    }
  });

  it('leaves scans in hand for announced cases only', () => {
    const scans = readdirSync(join(folder, 'demo', 'post')).map((name) => name.replace('.pdf', ''));
    expect(scans.length).toBeGreaterThanOrEqual(6);
    const announced = cases.filter(({ status }) => status === 'announced').map(({ number }) => number);
    expect(scans.filter((number) => !announced.includes(number))).toEqual([]);
  });

  it('shows an establishment number that is kept, one that was asked about and one that was not, and a letter before its scan', () => {
    const typesOf = (number: string): string[] => {
      const found = cases.find(({ establishmentNumber }) => establishmentNumber === number);
      return events.filter(({ applicationId }) => applicationId === found?.id).map(({ type }) => type);
    };
    expect(typesOf('000037178601')).toContain('establishment.kept');
    expect(typesOf('000090992011')).toContain('establishment.asked');
    expect(typesOf('000090135401').filter((type) => type.startsWith('establishment.'))).toEqual([]);
    expect(events.filter(({ type }) => type === 'mail.logged')).toHaveLength(1);
  });

  it('sends every mail, posts the letters, and leaves one to print', async () => {
    const { rows } = await listDispatches(deps.db, whole('dispatches'));
    const waiting = rows.filter(({ status }) => status === 'queued' || status === 'printing' || status === 'failed');
    expect(new Set(waiting.map(({ channel, status }) => `${channel} ${status}`))).toEqual(new Set(['letter queued']));
    expect(waiting.filter(carriesCode)).toHaveLength(1);
    const mails = rows.filter(({ channel }) => channel === 'email');
    expect(readdirSync(join(folder, 'outbox', 'mail'))).toHaveLength(mails.length);
    const told = new Set(rows.filter((row) => !carriesCode(row)).map(({ customerMessageId }) => customerMessageId));
    expect(told.size).toBeGreaterThan(20);
    const { rows: runs } = await listPrintRuns(deps.db, whole('print-runs'));
    expect(countBy(runs.map(({ status }) => status))).toEqual({ posted: runs.length });
    expect(runs.length).toBeGreaterThan(0);
  });

  it('keeps no token in clear in the database, and no letter in the outbox', () => {
    const files = readdirSync(folder).filter((name) => name.startsWith('desk.sqlite'));
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(folder, name))));
    expect(bytes.includes('Groothandel De Korenmaat')).toBe(true);
    const tokens = mailedTokens();
    expect(tokens.length).toBeGreaterThan(2);
    expect(tokens.filter((token) => token.length < 32 || bytes.includes(token))).toEqual([]);
    expect(readdirSync(join(folder, 'outbox'))).toEqual(['mail']);
  });

  it('sends codes that live on', async () => {
    const sent = cases.filter(({ status }) => status === 'codesSent');
    const codes = (await Promise.all(sent.map(({ id }) => codesOf(deps.db, id)))).flat();
    expect(codes.length).toBeGreaterThanOrEqual(sent.length);
    expect(codes.filter(({ expiresAt }) => expiresAt !== null && expiresAt < new Date().toISOString())).toEqual([]);
  });

  it('holds a case that one of its people knows nothing of, after the other activated', () => {
    const reported = cases.filter((row) => row.reported);
    expect(reported).toMatchObject([{ status: 'onHold', notMeReport: { channel: 'phone', settled: null } }]);
    const event = events.find(({ type }) => type === 'case.notMeReported');
    expect(event?.data).toMatchObject({ codes: 1, activated: [expect.any(String)] });
  });

  it('leaves one letter in the tray of what did not arrive', async () => {
    const filter = { status: TRAY_STATUSES, settledAt: null };
    const { rows } = await listDispatches(deps.db, { ...whole('dispatches'), filter });
    expect(rows).toMatchObject([{ channel: 'letter', status: 'returned', lastError: 'moved' }]);
  });

  it('lets every letter come in after its application and before today', () => {
    const today = amsterdamDay(Date.now());
    const received = cases.flatMap(({ receivedOn }) => receivedOn ?? []);
    expect(received.every((day) => day < today)).toBe(true);
    expect(cases.every(({ submittedAt, receivedOn }) => receivedOn === null || receivedOn > submittedAt)).toBe(true);
  });

  it('has looked at every page, as the desk itself would', async () => {
    expect(await documentsNotLookedAt(deps.db, RUNNING_STATUS_IDS, 1)).toEqual([]);
    const [received] = cases.filter(({ status }) => status === 'received');
    const file = await readCaseFile(deps.db, received?.id ?? '', new Date().toISOString());
    const [first] = file?.pages ?? [];
    const document = await findDocument(deps.db, first?.documentId ?? '');
    if (file === null || document === null) {
      throw new Error('The demo has no letter that was just received');
    }
    const scan = await openScan(await deps.files.read(document.id, document), 'application/pdf');
    // The contract, and the first page behind it.
    for (const { page, proposed } of file.pages.slice(0, 4)) {
      const codes = await scan.codes(page);
      const { number: applicationNumber } = file.application;
      expect([page, proposePageKind({ codes, isBlank: false, applicationNumber })]).toEqual([page, proposed]);
    }
    await scan.close();
    expect(file.pages.slice(0, 4).map(({ proposed }) => proposed)).toEqual([...CONTRACT_PARTS, null]);
  });

  it('refuses a desk that holds data', async () => {
    await expect(fillDesk(config)).rejects.toThrow('holds data already');
  });
});
