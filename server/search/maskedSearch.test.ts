/** What is masked is found by nothing that it begins with, on whatever is searched, but for who works on its case. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIST_RULES } from '@desk/shared/contract/listQuery';
import type { ApplicationDetail, ResourceName } from '@desk/shared/contract/resources';
import type { SearchAnswer } from '@desk/shared/contract/search';
import { termsOf } from '@desk/shared/search/searchTerms';
import { REVEALED_MINUTES } from '@desk/shared/access/fieldSight';
import type { StaffName } from '../testing/actors';
import { registrationInput } from '../testing/samples';
import { letterOf } from '../testing/scan';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import {
  act,
  announce,
  mustSucceed,
  postLetter,
  readCase,
  submitReceived,
  takenCase,
  TODAY,
  type Announced,
} from '../testing/story';

const MOBILE = '+31 6 9753 1864';
const EMAIL = 'qvaxa.jxlt@wupzik.example';
const SURNAME = 'Dobbelsteijn';

let server: TestServer;
let now = TODAY;
let held: Announced;
let person: ApplicationDetail['persons'][number];
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
  const means = registrationInput(9001).means.map((one) => ({
    ...one,
    mobile: MOBILE,
    email: EMAIL,
    surname: SURNAME,
  }));
  held = await takenCase(server.deps, server.as('verifier1'), { registration: { means } });
  const letter = { archivePlace: 'kast van 06-97531864 en qvaxa.jxlt@wupzik.example' };
  await mustSucceed(withLetter(letter));
  const [first] = (await readCase(server.as('verifier1'), held.id)).persons;
  person = first as typeof person;
});
afterAll(() => server.close());

async function withLetter(fields: Record<string, string>) {
  const { number } = held;
  const all = { applicationNumber: number, receivedOn: '2026-11-20', checklist: '{}', ...fields };
  const files = [{ name: 'brief.pdf', bytes: await letterOf('een tweede brief', ['other']), type: 'application/pdf' }];
  return server.as('verifier1').upload('/api/mail-items', { fields: all, field: 'scans', files });
}

const wire = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

/** How many a list says it has, all pages together. */
async function listed(who: StaffName, resource: ResourceName, filter: object): Promise<number> {
  const { headers } = await mustSucceed(server.as(who).get(`/api/${resource}?filter=${wire(filter)}`));
  return Number(headers.get('content-range')?.split('/')[1]);
}

/** Each place that is searched → how much it finds for somebody. */
const PLACES: Readonly<Record<string, (who: StaffName, q: string) => Promise<number>>> = {
  box: async (who, q) => {
    const answer = await mustSucceed(server.as(who).get(`/api/search?q=${encodeURIComponent(q)}`));
    const { hits, more } = answer.body as SearchAnswer;
    return hits.length + more.length;
  },
  ...Object.fromEntries(
    (Object.keys(LIST_RULES) as ResourceName[]).flatMap((resource) =>
      Object.entries(LIST_RULES[resource].filters)
        .filter(([, kind]) => (kind === 'search' || kind === 'searchCase') && resource !== 'users')
        .map(([key]) => [`list: ${resource}`, (who: StaffName, q: string) => listed(who, resource, { [key]: q })]),
    ),
  ),
  export: async (who, q) => {
    const { text } = await mustSucceed(server.as(who).get(`/api/applications/export?filter=${wire({ q })}`));
    return text.trim().split('\n').length - 1;
  },
  tab: async (who, q) => {
    const view = { name: 'zoek', filter: { q }, sort: ['number', 'ASC'], columns: ['status'], density: 'comfortable' };
    const kept = await mustSucceed(server.as(who).post('/api/saved-views', { ...view, shared: false }));
    const { body } = await mustSucceed(server.as(who).get('/api/work-list'));
    await mustSucceed(server.as(who).delete(`/api/saved-views/${String(kept.body.id)}`));
    const views = body.views as readonly { readonly id: string; readonly count: number }[];
    return views.find(({ id }) => id === kept.body.id)?.count ?? -1;
  },
};

const NOTATIONS = [
  '0697531864',
  '06-97531864',
  '06 97 53 18 64',
  '+31697531864',
  '+31 (0)6 9753 1864',
  '0031697531864',
  '697531864',
];
const PIECES = ['@wupzik.example', 'wupzik.example', 'jxlt@wupzik.example'];

/** All that a value begins with, and not the value. */
const beginningsOf = (value: string): string[] =>
  Array.from({ length: value.length - 1 }, (_, at) => value.slice(0, at + 1));

/** Whether something is asked of which nothing else here is the beginning: one digit or noughts are those of numbers too. */
function asksOfIt(q: string): boolean {
  const last = termsOf(q).at(-1) ?? [];
  return last.length > 0 && last.every((reading) => /[^0].|..*[^0]/.test(reading.at(-1) ?? ''));
}

/** Beginnings of a value, whoever it belongs to. */
const OF_VALUES = [...new Set([...[...NOTATIONS, EMAIL, ...PIECES].flatMap(beginningsOf), ...PIECES, 'jxlt@'])];
/** Beside what is known of whom it belongs to. */
const BESIDE = beginningsOf('0697531864').flatMap((begun) => [`${SURNAME} ${begun}`, `1234 AB 17 ${begun}`]);
const BEGINNINGS = [...OF_VALUES, ...BESIDE, `${SURNAME} qvaxa`].filter(asksOfIt);
/** As many as are worth their time where the same is asked in another way. */
const SOME = BEGINNINGS.filter((_q, at) => at % 7 === 0);

/** What an officer has of somebody who called, or of a sheet that is hard to read. */
const HALF = [
  ...['06', '06-97', '0697531', '+31 6 97', '+31 (0)6 97', '003169', `${SURNAME} 0697`],
  ...['qvaxa', 'qvaxa.jx', 'qvaxa.jxlt@wup', '@wupzik.ex', 'wupzik.example', `${SURNAME} qvaxa`],
];

/** Every question of these that finds something, with where. */
async function found(who: StaffName, places: readonly string[], questions: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const q of questions) {
    // More than anybody may ask in five minutes: what is limited elsewhere is not what is tried here.
    await server.deps.db.sequelize.query('DELETE FROM rate_limits');
    const counts = await Promise.all(places.map(async (place) => [place, await PLACES[place]?.(who, q)] as const));
    all.push(...counts.flatMap(([place, count]) => (count === 0 ? [] : [`${place}: ${q}`])));
  }
  return all;
}

const each = (places: readonly string[], questions: readonly string[]): string[] =>
  questions.flatMap((q) => places.map((place) => `${place}: ${q}`));

const EVERYWHERE = Object.keys(PLACES);
/** Where the case, its people, its letter and its registration are. */
const OF_CASE = EVERYWHERE.filter((place) => !['list: scanned-letters', 'list: audit-events'].includes(place));

describe('what is masked', () => {
  it('is asked for by what it begins with, so that this asks something', () => {
    expect([BEGINNINGS.length > 80, SOME.length > 12, EVERYWHERE.length]).toEqual([true, true, 9]);
  });

  it('is found nowhere by what it begins with, far from its case', async () => {
    const asked = EVERYWHERE.filter((place) => place !== 'export' && place !== 'tab');
    expect(await found('auditor1', asked, BEGINNINGS)).toEqual([]);
    expect(await found('auditor1', ['export', 'tab'], SOME)).toEqual([]);
    for (const who of ['verifier2', 'supervisor1'] as const) {
      expect([who, await found(who, asked.slice(0, 4), SOME)]).toEqual([who, []]);
    }
  });

  it('is found by all of it, in any notation and by anybody', async () => {
    const whole = [...NOTATIONS, EMAIL, EMAIL.toUpperCase(), `${SURNAME} 06-97531864`];
    const places = OF_CASE.filter((place) => place !== 'list: mail-items');
    expect(await found('auditor1', places, whole)).toEqual(each(places, whole));
    expect(await found('auditor1', ['list: mail-items'], ['0697531864', EMAIL])).toHaveLength(2);
  });

  it('is found by what it begins with everywhere by the officer who holds the case', async () => {
    const own = OF_CASE.filter((place) => place !== 'list: mail-items');
    expect(await found('verifier1', own, HALF)).toEqual(each(own, HALF));
    // An address is of the company.
    expect(await found('verifier1', ['box', 'list: applications', 'list: persons'], ['1234 AB 17 06'])).toHaveLength(2);
    expect(await found('verifier1', ['list: mail-items'], ['06-97', 'qvaxa'])).toHaveLength(2);
  });

  it('is found so by who says that they had to see this person, of that person alone and for ten minutes', async () => {
    await mustSucceed(
      server.as('verifier2').post(`/api/persons/${person.id}/reveal`, { reason: 'the customer calls' }),
    );
    expect(await found('verifier2', EVERYWHERE.slice(0, 3), ['06-9753', 'qvaxa'])).toEqual(
      each(['box', 'list: persons'], ['06-9753', 'qvaxa']),
    );
    now = new Date(now.getTime() + (REVEALED_MINUTES * 60 + 1) * 1000);
    expect(await found('verifier2', ['box', 'list: persons'], ['06-9753', 'qvaxa'])).toEqual([]);
  });

  it('is found so by a supervisor while the case waits for a decision, and by no one who has an interest in it', async () => {
    const means = registrationInput(9002).means.map((one) => ({ ...one, mobile: '0685297413' }));
    const waiting = await announce(server.deps, { registration: { means } });
    const places = ['box', 'list: persons'];
    await mustSucceed(postLetter(server.as('verifier1'), waiting.number));
    expect(await found('supervisor1', places, ['06-85'])).toEqual([]);
    await submitReceived(server.as('verifier1'), waiting);
    expect(await found('supervisor1', places, ['06-85'])).toHaveLength(2);
    expect(await found('verifier2', places, ['06-85'])).toEqual([]);
    const interest = { action: 'declareConflict', reason: 'a cousin of mine' };
    await mustSucceed(act(server.as('supervisor1'), waiting.id, interest));
    expect(await found('supervisor1', places, ['06-85'])).toEqual([]);
  });
});
