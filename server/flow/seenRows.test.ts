/** Every field of every resource against the table: in lists, by filter, one by one, in the export and in the one box. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { masked, REVEALED_MINUTES } from '@desk/shared/access/fieldSight';
import { FIELD_KINDS, kindCompared } from '@desk/shared/contract/fieldKinds';
import type { ApplicationDetail, ResourceName } from '@desk/shared/contract/resources';
import type { ApplicationInput } from '@desk/shared/application/application';
import type { SearchAnswer } from '@desk/shared/contract/search';
import type { TestActor } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import { letterOf } from '../testing/scan';
import { act, announce, mustSucceed, postLetter, readCase, TODAY, type Announced } from '../testing/story';

type Row = Readonly<Record<string, unknown>>;
const RESOURCES = Object.keys(FIELD_KINDS) as ResourceName[];
const MOBILE = '+31 6 8765 4321';

let server: TestServer;
let now = TODAY;
let held: Announced;
let person: ApplicationDetail['persons'][number];
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
  held = await takenCopy(server, {
    application: (clean: ApplicationInput) => ({
      persons: clean.persons.map((one) => ({ ...one, mobile: MOBILE, email: 'somebody@private.example' })),
    }),
  });
  const [first] = (await readCase(server.as('verifier1'), held.id)).persons;
  person = first as typeof person;
});
afterAll(() => server.close());

const wire = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

async function list(who: TestActor, resource: ResourceName, filter: Row = {}): Promise<readonly Row[]> {
  const answer = await server.as(who).get(`/api/${resource}?filter=${wire(filter)}&range=${wire([0, 49])}`);
  return answer.status === 200 ? (answer.body as readonly Row[]) : [];
}

/** Everything that is answered about one case, each with where it stands. */
async function everythingSaid(who: TestActor, { id }: Announced): Promise<[where: string, text: string][]> {
  const { body } = await server
    .as(who)
    .get(`/api/audit-events?filter=${wire({ applicationId: id })}&range=${wire([0, 49])}`);
  const events = body as readonly { readonly id: string; readonly type: string; readonly sequence: number }[];
  const places = [
    `/api/applications/${id}`,
    `/api/applications/${id}/at/${String(events[0]?.sequence)}?since=${String(events.at(-1)?.sequence)}`,
    ...[...new Map(events.map((event) => [event.type, event.id])).values()].map((one) => `/api/audit-events/${one}`),
    ...['audit-events', 'checks', 'decisions', 'dispatches', 'mail-items', 'mismatches', 'persons'].map(
      (resource) => `/api/${resource}?filter=${wire({ applicationId: id })}&range=${wire([0, 49])}`,
    ),
    '/api/registrations',
  ];
  return Promise.all(
    places.map(async (place) => {
      const answer = await mustSucceed(server.as(who).get(place));
      return [place, JSON.stringify(answer.body)] as [string, string];
    }),
  );
}

/** What reaches the people of a case, and how much of it stands in a text. */
function reachIn({ persons, signers, registration }: ApplicationDetail, text: string): string[] {
  const people = [...persons, ...signers, ...(registration?.means ?? [])] as readonly object[] as readonly Row[];
  const values = people.flatMap((one) => [one['birthDate'], one['email'], one['mobile']]);
  return values.filter((value) => typeof value === 'string' && text.includes(value)) as string[];
}

/** What of a row is masked, by the table. */
function guarded(resource: ResourceName, row: Row): string[] {
  return Object.entries(FIELD_KINDS[resource])
    .filter(([, kind]) => kind === 'reach' || (kind === 'compared' && kindCompared(String(row['field'])) === 'reach'))
    .map(([field]) => field);
}

const ownPerson = async (who: TestActor): Promise<Row | undefined> =>
  (await list(who, 'persons', { id: person.id }))[0];

describe('every field', () => {
  it.each(RESOURCES)('of %s that is ever sent has a row in the table', async (resource) => {
    for (const who of ['auditor1', 'administrator1', 'supervisor1'] as const) {
      for (const row of await list(who, resource)) {
        expect(Object.keys(row).filter((field) => !(field in FIELD_KINDS[resource]))).toEqual([]);
      }
    }
  });

  it.each(RESOURCES)('of %s is masked to whoever does not work on the case', async (resource) => {
    for (const who of ['auditor1', 'supervisor1', 'verifier2'] as const) {
      for (const row of await list(who, resource)) {
        for (const field of guarded(resource, row)) {
          const value = row[field];
          expect([field, value]).toEqual([field, typeof value === 'string' ? masked(value) : value]);
        }
      }
    }
  });

  it('of people is masked in three places at least, so that this asks something', () => {
    expect(Object.entries(FIELD_KINDS.persons).filter(([, kind]) => kind === 'reach')).toHaveLength(3);
  });
});

describe('a person of a case', () => {
  it('is plain to the officer who holds it, and to no supervisor before it waits for a decision', async () => {
    expect(await ownPerson('verifier1')).toMatchObject({ mobile: MOBILE, email: 'somebody@private.example' });
    expect(await ownPerson('supervisor1')).toMatchObject({ mobile: masked(MOBILE), surname: person.surname });
  });

  it('is found by their number, which is shown to whoever works on the case alone', async () => {
    const find = async (who: TestActor): Promise<string[]> => {
      const { body } = await server.as(who).get(`/api/search?q=${encodeURIComponent('0687654321')}&kinds=persons`);
      return (body as SearchAnswer).hits.flatMap(({ found }) => found.map(({ value }) => value));
    };
    expect(await find('verifier1')).toEqual([MOBILE]);
    expect(await find('auditor1')).toEqual([masked(MOBILE)]);
  });

  it('stands in no export of the work list with anything that is masked', async () => {
    const { text } = await server.as('auditor1').get('/api/applications/export');
    expect([text.includes(held.number), text.includes(MOBILE), text.includes('private.example')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is revealed to who says why, to nobody else, and for ten minutes', async () => {
    const reveal = (who: TestActor, reason: string) =>
      server.as(who).post(`/api/persons/${person.id}/reveal`, { reason });
    expect((await reveal('auditor1', '')).status).toBe(422);
    for (const who of ['administrator1', 'loginPlatform'] as const) {
      expect([who, (await reveal(who, 'curious')).status]).toEqual([who, 403]);
    }
    const shown = await mustSucceed(reveal('auditor1', 'a complaint about this number'));
    expect(shown.body).toMatchObject({ mobile: MOBILE, birthDate: person.birthDate });
    const told = (await eventsOf(server.deps.db, held.id)).filter(({ type }) => type === 'person.revealed');
    expect(told.map(({ actorId, data }) => [actorId, data])).toEqual([
      [server.users.auditor1.id, expect.objectContaining({ personId: person.id })],
    ]);
    expect((await ownPerson('auditor1'))?.['mobile']).toBe(MOBILE);
    expect((await ownPerson('verifier2'))?.['mobile']).toBe(masked(MOBILE));
    now = new Date(now.getTime() + (REVEALED_MINUTES * 60 + 1) * 1000);
    expect((await ownPerson('auditor1'))?.['mobile']).toBe(masked(MOBILE));
  });

  it('is not revealed to who declared an interest, nor is what was revealed to them before', async () => {
    const reveal = () =>
      server.as('verifier2').post(`/api/persons/${person.id}/reveal`, { reason: 'the customer calls' });
    const seen = async (): Promise<unknown[]> => [
      (await ownPerson('verifier2'))?.['mobile'],
      (await readCase(server.as('verifier2'), held.id)).persons[0]?.mobile,
    ];
    await mustSucceed(reveal());
    expect(await seen()).toEqual([MOBILE, MOBILE]);
    await mustSucceed(act(server.as('verifier2'), held.id, { action: 'declareConflict', reason: 'a cousin of mine' }));
    expect(await seen()).toEqual([masked(MOBILE), masked(MOBILE)]);
    const answer = await reveal();
    expect([answer.status, answer.body.code]).toEqual([403, 'conflictDeclared']);
  });
});

describe('the page of a case, its history and all that is said of it', () => {
  it('shows what reaches people to the officer who holds it, and to nobody else', async () => {
    const whole = await readCase(server.as('verifier1'), held.id);
    expect(new Set(reachIn(whole, JSON.stringify(whole))).size).toBeGreaterThan(5);
    for (const who of ['auditor1', 'supervisor1', 'verifier2'] as const) {
      for (const [where, text] of await everythingSaid(who, held)) {
        expect([who, where, reachIn(whole, text)]).toEqual([who, where, []]);
        expect([who, where, text.includes('private.example')]).toEqual([who, where, false]);
      }
    }
    const bySupervisor = await readCase(server.as('supervisor1'), held.id);
    expect(bySupervisor.persons[0]).toMatchObject({ surname: person.surname, mobile: masked(MOBILE) });
  });

  it('shows of who is revealed everything, of the others nothing, and who signs is revealed as well', async () => {
    const whole = await readCase(server.as('verifier1'), held.id);
    const [signer] = whole.signers;
    for (const id of [person.id, String(signer?.id)]) {
      await mustSucceed(server.as('supervisor2').post(`/api/persons/${id}/reveal`, { reason: 'the customer calls' }));
    }
    const seen = await readCase(server.as('supervisor2'), held.id);
    expect([seen.persons[0], seen.signers[0]]).toEqual([whole.persons[0], signer]);
    const means = (detail: ApplicationDetail) =>
      detail.registration?.means.filter(({ id }) => id !== person.registeredMeansId);
    expect(reachIn({ ...whole, persons: [], signers: [] }, JSON.stringify(means(seen)))).toEqual([]);
  });

  it('takes no correction of what nobody saw', async () => {
    const free = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), free.number));
    const { version, persons } = await readCase(server.as('verifier2'), free.id);
    const { id, initials, firstNames, prefix, birthDate, email, mobile, employed } = persons[0] as typeof person;
    const changed = { id, initials, firstNames, prefix, surname: 'Anders', birthDate: null, email, mobile, employed };
    expect(birthDate).toBe(masked('1980-01-01'));
    const answer = await server
      .as('verifier2')
      .put(`/api/applications/${free.id}`, { version, reason: 'as on paper', persons: [changed] });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      { 'persons.0.email': 'masked', 'persons.0.mobile': 'masked' },
    ]);
  });
});

describe('a row of a list of many cases', () => {
  it('is masked for the people of its own case, and reads as in the list of that case alone', async () => {
    const other = await announce(server.deps);
    const [someone] = await list('auditor1', 'persons', { applicationId: other.id });
    // The number of a company that ends like the mobile number of somebody of another case.
    const reason = 'asked for the company of 87654321';
    await mustSucceed(server.as('auditor1').post(`/api/persons/${String(someone?.['id'])}/reveal`, { reason }));
    const told = { type: 'person.revealed' };
    const all = await list('supervisor1', 'audit-events', told);
    expect(new Set(all.map((row) => row['applicationId']))).toEqual(new Set([held.id, other.id]));
    const ofOther = all.filter((row) => row['applicationId'] === other.id);
    expect(ofOther).toEqual(await list('supervisor1', 'audit-events', { ...told, applicationId: other.id }));
    expect(ofOther.map((row) => row['data'])).toEqual([expect.objectContaining({ reason })]);
  });
});

describe('what somebody wrote, in a list', () => {
  it('is plain but for what reaches the people of its case, to who does not hold it', async () => {
    const remark = 'belde met 06-87654321 en somebody(at)private; geboren op 1.1.1980';
    const { id, number } = await announce(server.deps, {
      application: (clean) => ({
        persons: clean.persons.map((one) => ({ ...one, mobile: MOBILE, birthDate: '1980-01-01' })),
      }),
    });
    await mustSucceed(postLetter(server.as('verifier1'), number, { remark, archivePlace: 'map 12' }));
    await mustSucceed(act(server.as('verifier1'), id, { action: 'take' }));
    const letter = async (who: TestActor) => (await list(who, 'mail-items', { applicationId: id }))[0];
    const whole = await letter('verifier1');
    expect(whole).toMatchObject({ remark, archivePlace: 'map 12' });
    const seen = 'belde met ••-•••••••• en somebody(at)private; geboren op •.•.••••';
    for (const who of ['auditor1', 'supervisor1', 'verifier2'] as const) {
      expect([who, await letter(who)]).toEqual([who, { ...whole, remark: seen }]);
      const one = await mustSucceed(server.as(who).get(`/api/mail-items/${String(whole?.['id'])}`));
      expect([who, one.body.remark]).toEqual([who, seen]);
    }
    const reason = 'de klant belt';
    await mustSucceed(act(server.as('supervisor1'), id, { action: 'prioritise', reason: `bel ${MOBILE}` }));
    const priority = async (who: TestActor) => (await list(who, 'applications', { id }))[0]?.['priority'];
    expect(await priority('verifier1')).toMatchObject({ reason: `bel ${MOBILE}` });
    expect(await priority('verifier2')).toMatchObject({ reason: `bel ${masked(MOBILE)}` });
    const scan = await letterOf('een tweede brief', ['other']);
    const fields = { applicationNumber: number, receivedOn: '2026-11-20', checklist: '{}' };
    const files = [{ name: 'van 06-87654321.pdf', bytes: scan, type: 'application/pdf' }];
    await mustSucceed(server.as('verifier1').upload('/api/mail-items', { fields, field: 'scans', files }));
    const names = async (asker: TestActor) => (await list(asker, 'documents')).map(({ fileName }) => fileName);
    expect(await names('verifier1')).toContain('van 06-87654321.pdf');
    expect(await names('verifier2')).toContain('van ••-••••••••.pdf');
    const { persons } = await readCase(server.as('verifier1'), id);
    const who = String(persons[0]?.id);
    await mustSucceed(server.as('verifier2').post(`/api/persons/${who}/reveal`, { reason }));
    expect(await priority('verifier2')).toMatchObject({ reason: `bel ${MOBILE}` });
  });
});
