/** The one box: what it finds, what it says of it, and who finds what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationInput } from '@desk/shared/application/application';
import { SEARCH_KIND_IDS } from '@desk/shared/search/searchKinds';
import type { SearchAnswer } from '@desk/shared/contract/search';
import { MACHINES, type TestActor } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, postLetter, readCase, type Announced } from '../testing/story';

let server: TestServer;
let open: Announced;
let closed: Announced;

const named = (companyName: string, surname: string) => ({
  application: (clean: ApplicationInput) => ({
    companyName,
    persons: clean.persons.map((person) => ({
      ...person,
      firstNames: 'Ruben',
      prefix: '',
      surname,
      mobile: '+31 6 1234 5678',
    })),
  }),
});

beforeAll(async () => {
  server = await startTestServer();
  open = await announce(server.deps, named('Stichting Dorpshuis De Linde', 'Postma'));
  await mustSucceed(postLetter(server.as('verifier1'), open.number));
  closed = await announce(server.deps, named('Oud Dorpshuis', 'Postma'));
  await mustSucceed(act(server.as('verifier1'), closed.id, { action: 'withdraw', reason: 'Niet meer nodig' }));
});
afterAll(() => server.close());

const ask = (actor: TestActor, q: string, more = '') =>
  server.as(actor).get(`/api/search?q=${encodeURIComponent(q)}${more}`);

async function hitsFor(actor: TestActor, q: string, more = ''): Promise<SearchAnswer['hits']> {
  const answer = await ask(actor, q, more);
  expect(answer.status).toBe(200);
  return (answer.body as SearchAnswer).hits;
}

describe('GET search', () => {
  it('finds a case by words in any order, says what hit, and puts what is open first', async () => {
    const hits = await hitsFor('verifier1', 'postma dorps', '&kinds=applications');
    expect(hits).toEqual([
      {
        kind: 'applications',
        id: open.id,
        title: 'Stichting Dorpshuis De Linde',
        number: open.number,
        companyName: null,
        applicationId: open.id,
        status: (await readCase(server.as('verifier1'), open.id)).status,
        isClosed: false,
        found: [
          { field: 'companyName', value: 'Stichting Dorpshuis De Linde', of: null },
          { field: 'manager', value: 'Ruben Postma', of: null },
        ],
      },
      expect.objectContaining({ id: closed.id, status: 'withdrawn', isClosed: true }),
    ]);
  });

  it('finds people by a phone number in another notation, and says whose it is and of which case', async () => {
    const hits = await hitsFor('auditor1', '0031 6 1234 5678', '&kinds=persons');
    expect(hits).toMatchObject([
      {
        kind: 'persons',
        title: 'Ruben Postma',
        companyName: 'Stichting Dorpshuis De Linde',
        number: open.number,
        found: [{ field: 'mobile', value: '+•• • •••• ••••', of: 'Ruben Postma' }],
      },
      { companyName: 'Oud Dorpshuis', isClosed: true },
    ]);
  });

  it('finds a letter by its number without dashes, with its case', async () => {
    const { mailItems } = await readCase(server.as('verifier1'), open.id);
    const number = mailItems[0]?.number ?? '';
    const [hit] = await hitsFor('verifier1', number.replaceAll('-', ''));
    expect(hit).toMatchObject({ kind: 'mail-items', title: number, number: open.number, applicationId: open.id });
  });

  it('says of which kinds there is more than it gives', async () => {
    const answer = (await ask('verifier1', 'postma', '&limit=1')).body as SearchAnswer;
    expect(answer.more).toEqual(expect.arrayContaining(['applications', 'persons']));
    expect(answer.hits.filter(({ kind }) => kind === 'applications')).toHaveLength(1);
  });

  it.each(['', ' ', "'", '%', '\u201d'])('answers %j with nothing', async (q) => {
    expect((await ask('verifier1', q)).body).toEqual({ hits: [], more: [] });
  });

  it.each(['&limit=0', '&limit=51', '&limit=a', '&kinds=policies', '&filter={}', `&q=${'a'.repeat(201)}`])(
    'refuses %s',
    async (more) => {
      const answer = await server.as('verifier1').get(`/api/search?${more.includes('q=') ? '' : 'q=a'}${more}`);
      expect([more, answer.status]).toEqual([more, 400]);
    },
  );
});

describe('who finds what', () => {
  const whatIsThere = ['dorpshuis', 'postma', 'voorbeeld', 'verifier', 'zr', 'zp'];

  async function kindsFor(actor: TestActor): Promise<Set<string>> {
    const hits = await Promise.all(whatIsThere.map((q) => hitsFor(actor, q)));
    return new Set(hits.flat().map(({ kind }) => kind));
  }

  it.each(['verifier1', 'supervisor1', 'auditor1'] as const)('%s finds what their lists show', async (actor) => {
    expect([...(await kindsFor(actor))].sort()).toEqual(['applications', 'mail-items', 'persons', 'registrations']);
  });

  it('an administrator finds colleagues, and nothing of a case', async () => {
    expect([...(await kindsFor('administrator1'))]).toEqual(['users']);
    for (const kind of SEARCH_KIND_IDS.filter((one) => one !== 'users')) {
      const answer = await ask('administrator1', 'dorpshuis', `&kinds=${kind}`);
      expect([kind, answer.status, answer.body.code]).toEqual([kind, 403, 'forbidden']);
    }
  });

  it.each(MACHINES)('%s finds nothing at all', async (machine) => {
    expect((await ask(machine, 'dorpshuis')).status).toBe(403);
  });
});
