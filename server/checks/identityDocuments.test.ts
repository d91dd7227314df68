/** Identity documents over real HTTP: recorded and judged, their status asked of a real stand-in, and no BSN anywhere. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { freshSqlite, type FreshDatabase } from '@desk/db/testing/freshDatabase';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { httpService } from '../documentStatus/httpService';
import { STAND_IN_KEY, STAND_IN_NUMBERS, startStandIn, type StandIn } from '../documentStatus/standIn';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import {
  act,
  checkOf,
  evidenceFor,
  mustSucceed,
  readCase,
  seePages,
  takenCase,
  TODAY,
  type Announced,
} from '../testing/story';

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const BSN = '999999990';
const CARD_WITH_BSN = `I<NLDSPECI20142${BSN}<<<<<8\n6503101F2403096NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<`;
const CARD = 'I<NLDSPECI20212<<<<<<<<<<<<<<<\n6503101F3108022NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<';
const PRINTED = {
  kind: 'identityCard',
  country: 'NLD',
  number: 'SPECI2021',
  surname: 'De Bruijn',
  givenNames: 'Willeke Liselotte',
  birthDate: '1965-03-10',
  expiresOn: '2031-08-02',
  mrz: CARD,
};

let server: TestServer;
let standIn: StandIn;
let database: FreshDatabase;
let logged = '';
const folder = mkdtempSync(join(tmpdir(), 'desk-identity-'));
beforeAll(async () => {
  standIn = await startStandIn();
  database = await freshSqlite();
  const pause = (): Promise<void> => Promise.resolve();
  const documentStatus = httpService({ url: standIn.url, key: STAND_IN_KEY, timeoutMs: 5000, pause });
  const log = pino({ level: 'trace' }, { write: (line: string) => void (logged += line) });
  server = await startTestServer({ clock: () => TODAY, database, deps: { documentStatus, log } });
});
afterAll(async () => {
  await server.close();
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened extends Announced {
  readonly personId: string;
}
async function opened(): Promise<Opened> {
  // To EH3, since only from there the status of a document is asked.
  const announced = await takenCase(server.deps, server.as('verifier1'), {
    application: () => ({ targetLevel: 'EH3' }),
  });
  const { persons } = await readCase(server.as('verifier1'), announced.id);
  return { ...announced, personId: persons[0]?.id ?? '' };
}
/** The page that was named as this person's copy. */
async function copyOf({ id, personId }: Opened) {
  const { pages } = await readCase(server.as('verifier1'), id);
  const copy = pages.find(({ kind, subjectIds }) => kind === 'identityCopy' && subjectIds.includes(personId));
  return { documentId: copy?.documentId ?? null, page: copy?.page ?? null };
}
/** From that page, unless a test says otherwise. */
const record = async (one: Opened, over: Record<string, unknown> = {}): Promise<Answer> => {
  const subject = { subject: 'person', subjectId: one.personId, ...(await copyOf(one)) };
  return act(server.as('verifier1'), one.id, { action: 'recordIdentityDocument', ...subject, ...PRINTED, ...over });
};
const standing = ({ identityDocuments }: ApplicationDetail) =>
  identityDocuments.find(({ supersededAt }) => supersededAt === null);

async function ask(one: Opened, number: string, over: { as?: 'verifier2' | 'auditor1'; version?: number } = {}) {
  const detail = await readCase(server.as('verifier1'), one.id);
  const path = `/api/applications/${one.id}/identity-documents/${standing(detail)?.id ?? NOBODY}/status`;
  return server.as(over.as ?? 'verifier1').post(path, { number, version: over.version ?? detail.version });
}

describe('recording a document', () => {
  it('lets the desk decide expiry and zone, and proposes the rest', async () => {
    const one = await opened();
    const before = await readCase(server.as('verifier1'), one.id);
    expect(checkOf(before, 'IDN-05', one.personId)).toMatchObject({ outcome: 'inquiry' });
    const { body } = await mustSucceed(record(one));
    expect(checkOf(body, 'IDN-04', one.personId)).toMatchObject({ outcome: 'passed' });
    expect(checkOf(body, 'IDN-05', one.personId)).toMatchObject({ outcome: 'passed' });
    const proposal = body.proposals[checkOf(body, 'IDN-06', one.personId).id];
    expect(proposal).toMatchObject({ outcome: 'failed', reasonCode: 'IDENTITY_MISMATCH' });
    expect(standing(body)).toMatchObject({ numberEnd: '021', verdict: { format: 'TD1', findings: [] } });
    expect(JSON.stringify(body)).not.toContain('SPECI2021');
  });

  it.each([
    ['a wrong digit', { mrz: CARD.replace('6503101F', '6503102F') }, 'IDN-05', 'MRZ_INVALID'],
    ['a field that differs', { birthDate: '1965-03-11' }, 'IDN-05', 'MRZ_INVALID'],
    ['a letter O', { number: 'SPECIO021', mrz: null }, 'IDN-05', 'MRZ_INVALID'],
    ['a document that expires soon', { expiresOn: '2026-12-01', mrz: null }, 'IDN-04', 'ID_EXPIRED'],
  ])('fails for %s', async (_what, over, code, reasonCode) => {
    const one = await opened();
    const { body } = await mustSucceed(record(one, over));
    expect(checkOf(body, code, one.personId)).toMatchObject({ outcome: 'failed', reasonCode });
  });

  it.each([
    ['no page', { documentId: null, page: null }, 'evidenceMissing'],
    ['a page that is not there', { page: 99 }, 'evidenceMissing'],
    ['a page of the contract', { page: 1 }, 'evidenceOtherKind'],
  ])('is refused from %s', async (_what, over, code) => {
    const answer = await record(await opened(), over);
    expect([answer.status, answer.body.code, Object.keys(answer.body.errors)]).toEqual([409, code, ['page']]);
  });

  it('is refused from a copy that was blacked out since it was on screen, until it is looked at again', async () => {
    const one = await opened();
    const { version, pages } = await readCase(server.as('verifier1'), one.id);
    const copy = pages.find(({ kind }) => kind === 'identityCopy');
    const regions = [{ page: copy?.page, left: 0.1, top: 0.1, width: 0.2, height: 0.1 }];
    const redaction = { version, reason: 'a number that nobody needs', regions };
    await mustSucceed(server.as('verifier1').post(`/api/documents/${copy?.documentId ?? ''}/redact`, redaction));
    expect((await record(one)).body.code).toBe('evidenceNotSeen');
    await seePages(server.as('verifier1'), await readCase(server.as('verifier1'), one.id));
    await mustSucceed(record(one));
  });

  it('stands for nobody once its copy is named as something else, and what the desk found in it opens again', async () => {
    const one = await opened();
    await mustSucceed(record(one));
    const { documentId, page } = await copyOf(one);
    const naming = { action: 'setPageKind', documentId, pages: [{ page, kind: 'other', subjectIds: [] }] };
    const { body } = await mustSucceed(act(server.as('verifier1'), one.id, naming));
    expect(standing(body)).toBeUndefined();
    for (const code of ['IDN-04', 'IDN-05'] as const) {
      expect(checkOf(body, code, one.personId).outcome).not.toBe('passed');
    }
  });

  it('stands for nobody once its copy was painted over', async () => {
    const one = await opened();
    const { version } = (await mustSucceed(record(one))).body as ApplicationDetail;
    const { documentId, page } = await copyOf(one);
    const regions = [{ page, left: 0, top: 0, width: 1, height: 1 }];
    const redaction = { version, reason: 'everything', regions };
    await mustSucceed(server.as('verifier1').post(`/api/documents/${documentId ?? ''}/redact`, redaction));
    const after = await readCase(server.as('verifier1'), one.id);
    expect(standing(after)).toBeUndefined();
    expect(checkOf(after, 'IDN-04', one.personId).outcome).toBe('inquiry');
  });

  it('is corrected by a new one; the former stays, and what rested on it opens again', async () => {
    const one = await opened();
    const { body: first } = await mustSucceed(record(one, { expiresOn: '2026-12-01', mrz: null }));
    const check = checkOf(first, 'IDN-06', one.personId);
    const evidence = evidenceFor(await readCase(server.as('verifier1'), one.id), check);
    await mustSucceed(
      act(server.as('verifier1'), one.id, { action: 'recordCheck', checkId: check.id, outcome: 'passed', evidence }),
    );
    const { body } = await mustSucceed(record(one));
    expect(body.identityDocuments).toMatchObject([{ supersededAt: TODAY.toISOString() }, { supersededAt: null }]);
    expect(checkOf(body, 'IDN-04', one.personId)).toMatchObject({ outcome: 'passed' });
    expect(checkOf(body, 'IDN-06', one.personId)).toMatchObject({ outcome: null });
    const events = (await eventsOf(server.deps.db, one.id)).filter(({ type }) => type === 'identity.documentRecorded');
    expect(events.map(({ data, handling }) => [data['corrects'] === null, handling])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Bruijn|SPECI/i);
  });

  it.each([
    ['half a zone', { mrz: 'I<NLDSPECI20212' }, 422, 'mrzUnreadable'],
    ['a BSN for a number', { number: BSN }, 422, 'personalNumberGiven'],
    ['somebody of another case', { subjectId: NOBODY }, 422, 'malformed'],
    ['a scan of another case', { documentId: NOBODY }, 422, 'malformed'],
    ['a number in a name', { surname: BSN }, 422, 'malformed'],
    ['a kind that is none', { kind: 'card' }, 422, 'malformed'],
  ])('refuses %s and writes nothing', async (_what, over, status, code) => {
    const one = await opened();
    const answer = await record(one, over);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await readCase(server.as('verifier1'), one.id)).identityDocuments).toEqual([]);
  });
});

describe('a citizen service number', () => {
  it('is found, and is nowhere afterwards: not in an answer, the database, its log beside it, or the log', async () => {
    const one = await opened();
    const { version } = await readCase(server.as('verifier1'), one.id);
    const path = `/api/applications/${one.id}/actions/recordIdentityDocument`;
    const printed = { ...PRINTED, number: 'SPECI2014', expiresOn: '2024-03-09' };
    const subject = { subject: 'person', subjectId: one.personId, ...(await copyOf(one)) };
    const whole = { ...printed, ...subject, mrz: CARD_WITH_BSN, version };
    const headers = { 'Idempotency-Key': 'with-a-number-01' };
    const answers = [
      await mustSucceed(server.as('verifier1').post(path, whole, headers)),
      await server.as('verifier1').post(path, whole, headers),
      await record(one, { number: BSN }),
      await record(one, { surname: BSN }),
      await record(one, { mrz: `${CARD_WITH_BSN.slice(0, -3)}` }),
      await record(one, { birthDate: BSN, country: BSN, kind: BSN, expiresOn: BSN }),
      await server.as('verifier1').post(path, JSON.stringify(whole).slice(0, -5)),
      await ask(one, BSN),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 422, 422, 422, 422, 422, 422]);
    const { body } = answers[0] as Answer;
    expect(standing(body)).toMatchObject({ bsnSeen: true, masked: true, verdict: { digits: { composite: 'masked' } } });
    expect(body.proposals[checkOf(body, 'IDN-03', one.personId).id]).toMatchObject({ reasonCode: 'BSN_VISIBLE' });
    expect((await eventsOf(server.deps.db, one.id)).map(({ type }) => type)).toContain('identity.numberSeen');
    for (const { text } of answers) {
      expect(text).not.toContain(BSN);
    }
    expect(logged).not.toContain(BSN);
    const file = database.url.slice('sqlite:'.length);
    for (const path of [file, `${file}-wal`].filter((one) => statSync(one, { throwIfNoEntry: false }) !== undefined)) {
      const bytes = readFileSync(path);
      expect(bytes.length > 0 && bytes.includes(BSN)).toBe(false);
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('asking for the status', () => {
  it.each([
    ['valid', 'NW1B2C3D4', 'valid', 'passed'],
    ['lost', STAND_IN_NUMBERS.lost, 'lost', 'failed'],
    ['found again', STAND_IN_NUMBERS.foundAgain, 'foundAgain', 'failed'],
    ['unknown', STAND_IN_NUMBERS.unknown, 'unknown', 'inquiry'],
    ['down', STAND_IN_NUMBERS.unavailable, 'unavailable', 'inquiry'],
  ])('%s: what was asked and when is kept, and proposed', async (_what, number, result, outcome) => {
    const one = await opened();
    await mustSucceed(record(one, { kind: 'passport', number, mrz: null }));
    const { body } = await mustSucceed(ask(one, number.toLowerCase()));
    expect(standing(body)?.statuses).toMatchObject([
      { result, askedAt: TODAY.toISOString(), provider: new URL(standIn.url).host },
    ]);
    expect(body.proposals[checkOf(body, 'IDN-07', one.personId).id]).toMatchObject({ outcome });
    expect(logged).not.toContain(number);
  });

  it('stays reported, also for the same number in another case', async () => {
    const [one, other] = [await opened(), await opened()];
    const number = STAND_IN_NUMBERS.stolen;
    await mustSucceed(record(one, { kind: 'passport', number, mrz: null }));
    await mustSucceed(ask(one, number));
    await mustSucceed(record(other, { kind: 'passport', number, mrz: null }));
    const { body } = await mustSucceed(ask(other, number));
    expect(standing(body)?.statuses).toMatchObject([{ reportedBefore: true }]);
  });

  it('is refused in order: role, stale version, holder, number, document', async () => {
    const one = await opened();
    const missing = await ask(one, 'SPECI2021');
    await mustSucceed(record(one));
    const refused = [
      await ask(one, 'SPECI2021', { as: 'auditor1' }),
      await ask(one, 'SPECI2021', { version: 0 }),
      await ask(one, 'SPECI2021', { as: 'verifier2' }),
      await ask(one, 'SPECI2022'),
      await ask(one, ''),
      missing,
    ].map(({ status, body }) => [status, body.code]);
    expect(refused).toEqual([
      [403, 'roleNotAllowed'],
      [409, 'staleVersion'],
      [409, 'heldByAnother'],
      [422, 'documentNumberOther'],
      [422, 'malformed'],
      [404, 'notFound'],
    ]);
    const anonymous = await server
      .as('anonymous')
      .post(`/api/applications/${one.id}/identity-documents/${NOBODY}/status`, {});
    expect(anonymous.status).toBe(401);
  });
});
