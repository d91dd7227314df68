import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineRoute } from '../http/route';
import { allRoutes } from '../routes';
import { importingTo } from '../testing/importing';
import { applicationInput, registrationCsv, registrationInput } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { faultsOfLine } from '../testing/heldLog';
import { TEST_PASSWORD } from '../testing/actors';

/** Stands in whatever is sent, and nowhere else. */
const MARK = 'Zeldzaamhuizen';
const MAIL = `${MARK}@post.example`;
let written = '';
const log = pino({ level: 'trace' }, { write: (line: string) => void (written += line) });

const failing = (path: string, error: () => unknown) =>
  defineRoute({
    method: 'get',
    path,
    access: 'session.read',
    summary: 'for a test',
    handler: () => {
      throw error();
    },
  });
const broken = [
  failing('/broken', () => new Error(`no row for ${MARK}\n    at ${MARK} (somewhere)`)),
  failing('/broken-cause', () =>
    Object.assign(new Error('no'), { cause: MARK, code: `${MARK} was here`, sql: MARK, errors: [MARK] }),
  ),
  failing('/broken-text', () => MARK),
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ routes: [...allRoutes, ...broken], log });
});
afterAll(() => server.close());

const HEADERS = {
  'User-Agent': MARK,
  Referer: `https://${MARK}.example/`,
  'X-Forwarded-For': MARK,
  'X-Request-Id': MARK,
  'Idempotency-Key': `${MARK}-key-0001`,
  Cookie: `desk_refresh=${MARK}; desk_device=${MARK}~${MARK}`,
};

describe('of people and secrets the log holds nothing', () => {
  it('when requests are good', async () => {
    const registration = registrationInput(1);
    const [means] = registration.means;
    const input = applicationInput(registration, 1);
    const [person] = input.persons;
    const named = { surname: MARK, email: MAIL };
    const imports = importingTo(() => server);
    const imported = await imports.sendCsv(
      registrationCsv({ ...registration, companyName: `${MARK} B.V.`, means: [{ ...means, ...named } as never] }),
    );
    const announced = await imports.sendLines([
      { ...input, persons: [{ ...person, ...named }] },
      `{"broken": "${MARK}"`,
    ]);
    const found = await server.as('verifier1').get(`/api/search?q=${MARK}`);
    const listed = await server
      .as('verifier1')
      .get(`/api/applications?filter=${encodeURIComponent(JSON.stringify({ q: MAIL }))}`, HEADERS);
    const opened = await server
      .as('anonymous')
      .post('/api/auth/login', { username: 'verifier1', password: TEST_PASSWORD });
    expect([imported, announced, found, listed, opened].map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(imported.body).toMatchObject({ refused: [] });
    expect(announced.body.refused).toHaveLength(1);
    const { accessToken } = opened.body;
    expect(written).not.toContain(accessToken.slice(0, 20));
    const tokens = opened.headers.getSetCookie().map((cookie) => /=([^;]*)/.exec(cookie)?.[1] ?? 'none');
    expect(tokens.filter((token) => written.includes(token))).toEqual([]);
  });

  it('when requests are refused, or break something', async () => {
    const secret = randomBytes(32).toString('base64url');
    const as = server.as('verifier1');
    const anybody = server.as('anonymous');
    const answers = [
      await anybody.post('/api/auth/login', { username: MARK, password: MARK, otp: '123456' }, HEADERS),
      await anybody.post('/api/auth/login', { username: 'verifier1', password: MARK }),
      await anybody.get('/api/home', { Authorization: `Bearer ${MARK}.${secret}` }),
      await anybody.get('/api/home', { 'X-Api-Key': `zk_${secret}` }),
      await server.as('loginPlatform').post('/api/activations', { activationToken: secret, code: MARK, caller: MAIL }),
      await as.post(`/api/applications/${MARK}/notes`, { text: MARK }),
      await as.get(`/api/applications/${encodeURIComponent(MAIL)}`),
      await as.get(`/api/${MARK}/${secret}`),
      await as.get(`/${MARK}`),
      await as.get(`/assets/${secret}?${MARK}`),
      await as.get(`/demo/activeren/${secret}`),
      await as.get(`/api/applications?filter=${MARK}&${MARK}=1`),
      ...(await Promise.all(['', '-cause', '-text'].map((end) => as.get(`/api/broken${end}`, HEADERS)))),
      await as.get(`/api/%ff${MARK}`),
    ];
    expect(answers.slice(-4, -1).map(({ status }) => status)).toEqual([500, 500, 500]);
    expect(written).toContain('unexpected error');
    expect(written).not.toContain(secret);
  });

  it('in any spelling', () => {
    expect(written.split('\n').length).toBeGreaterThan(15);
    const others = [MARK, encodeURIComponent(MAIL), Buffer.from(MARK).toString('base64').slice(0, 16), TEST_PASSWORD];
    expect(others.filter((text) => written.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
    expect(written.split('\n').flatMap(faultsOfLine)).toEqual([]);
  });
});

describe('a line is found out', () => {
  it.each([
    ['an e-mail address', '/api/users/jan%40post.example'],
    ['an access token', 'Bearer eyJhbGciOiJIUzI1NiJ9'],
    ['a key', 'zk_demo-front-office-1'],
    ['a token that opens something', randomBytes(32).toString('base64url')],
    ['a code', '23456-789AB-CDEFG'],
    ['a password', TEST_PASSWORD],
    ['a telephone number', '+31612345678'],
    ['a person of the samples', 'J. van den Voorbeeld'],
  ])('by %s', (what, text) => {
    expect(faultsOfLine(JSON.stringify({ msg: text }))).toContain(what);
  });
});
