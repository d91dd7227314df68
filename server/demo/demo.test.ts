import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { DEMO_PROGRAMS } from '../demoAccounts';
import { createApiClient } from '../identity/programs/createApiClient';
import type { Answer } from '../testing/apiClient';
import { sentCase } from '../testing/approvedCase';
import type { Secrets } from '../testing/outbox';
import { WRONG_CODE } from '../testing/redeeming';
import { testSecret } from '../testing/testSecret';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { readCase, TODAY } from '../testing/story';
import { readMail } from './demoMails';
import { activationPage } from './pages';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let server: TestServer;
let now = TODAY;
let logged = '';
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  }),
);
beforeAll(async () => {
  server = await startTestServer({ clock: () => now, deps: { log } });
  await createApiClient(server.deps, { role: 'loginPlatform', ...DEMO_PROGRAMS.loginPlatform });
});
afterAll(() => server.close());

const read = async (id: string) => readCase(server.as('auditor1'), id);
const get = (path: string) => server.as('anonymous').get(path);
/** Opens the link, fills the form in as it stands, and sends it. */
async function type(secrets: Secrets | undefined, code: string, more: object = {}): Promise<Answer> {
  const address = `/demo/activeren/${secrets?.activationToken ?? ''}?lang=nl`;
  const formKey = /name="formKey" value="([^"]+)"/.exec((await get(address)).text)?.[1] ?? '';
  const body = new URLSearchParams({ code, formKey, ...more }).toString();
  return server.as('anonymous').post(address, body, FORM);
}

describe('where the pages are', () => {
  it.each([
    ['a demo', {}, true],
    ['secrets of its own', { SECRET_KEYS: testSecret('k1') }, false],
    ['a login platform of its own', { ACTIVATION_URL: 'https://login.example.com/activate' }, false],
  ])('with %s: %s', (_what, env, plays) => {
    expect(readConfig(env).playsLoginPlatform).toBe(plays);
  });

  it('mails of the demo lead to them', () => {
    expect(readConfig({ PORT: '4711' }).activationUrl).toBe('http://localhost:4711/demo/activeren');
    expect(readConfig({ SECRET_KEYS: testSecret('k1') }).activationUrl).toBe('https://login.example/activeren');
  });

  it('nowhere else: no page, and nothing that takes a code', async () => {
    const real = await startTestServer({ config: { playsLoginPlatform: false } });
    const address = `/demo/activeren/${'x'.repeat(32)}`;
    const answers = [
      await real.as('anonymous').get('/demo'),
      await real.as('anonymous').get(address),
      await real.as('anonymous').post(address, 'code=x', FORM),
    ];
    await real.close();
    // Without built screens every address that nobody made says so.
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 404]);
    expect(answers.map(({ text }) => text).join()).not.toMatch(/<form|<main/);
  });
});

describe('the login platform of the demo', () => {
  it('takes the code of the letter at the mailed link, and the case is completed', async () => {
    const { announced, secrets } = await sentCase(server);
    const link = secrets[0]?.activationToken ?? 'none';
    expect((await get('/demo')).text).toContain(`href="/demo/activeren/${link}?lang=`);
    const answer = await type(secrets[0], ` ${secrets[0]?.code.toLowerCase() ?? ''} `);
    const { number, status } = await read(announced.id);
    expect([answer.status, status]).toEqual([200, 'completed']);
    expect(answer.text).toContain('Het is gelukt');
    expect(answer.text).toContain(number);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('has no back door: a wrong code counts, locks, and stays locked for the right one', async () => {
    const { announced, secrets } = await sentCase(server);
    const answers: Answer[] = [];
    for (let nth = 1; nth <= 5; nth += 1) {
      answers.push(await type(secrets[0], WRONG_CODE));
    }
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 423]);
    expect(answers[0]?.text).toContain('Deze code klopt niet.');
    expect((await type(secrets[0], secrets[0]?.code ?? '')).text).toContain(
      'Er is te vaak een verkeerde code ingevoerd',
    );
    expect((await read(announced.id)).codes).toMatchObject([{ status: 'locked', attempts: 5 }]);
  });

  it('says that a code has expired, and once more pressed says the same success', async () => {
    const { secrets } = await sentCase(server, 2);
    const sameForm = { formKey: 'demo-form-key-0001' };
    const twice = [1, 2].map(() => type(secrets[0], secrets[0]?.code ?? '', sameForm));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200]);
    now = new Date('2026-12-20T12:00:00.000Z');
    const late = await type(secrets[1], secrets[1]?.code ?? '');
    now = TODAY;
    expect([late.status, late.text.includes('Deze code is verlopen.')]).toEqual([410, true]);
  });

  it('keeps what was typed as text, and says what is missing', async () => {
    const { secrets } = await sentCase(server);
    const answer = await type(secrets[0], '"><script>alert(1)</script>');
    expect([answer.status, answer.text.includes('<script')]).toEqual([422, false]);
    expect((await type(secrets[0], '')).text).toContain('Vul de velden helemaal in.');
    expect((await get('/demo/activeren/short?lang=en')).text).toContain('This link is not complete.');
  });

  it('asks who received the code only once the desk wants to know', () => {
    const frame = { language: 'en', nonce: 'n', path: '/demo/activeren/x' } as const;
    const form = { formKey: 'k', code: 'c', surname: '', birthDate: '' };
    expect(activationPage(frame, { ...form, refused: 'codeWrong' })).not.toContain('name="surname"');
    const asked = activationPage(frame, { ...form, refused: 'receiverNotNamed' });
    expect(asked).toContain('At level EH4 you confirm who you are.');
    expect(asked).toMatch(/name="surname"[^>]* required [^>]*autofocus/);
    expect(activationPage(frame, { ...form, surname: 'Jansen', refused: 'receiverOther' })).toContain('value="Jansen"');
  });

  it('leaves no token in the log', async () => {
    const { secrets } = await sentCase(server);
    await type(secrets[0], WRONG_CODE);
    expect(logged).toContain('/api/activations');
    expect(logged).not.toContain(secrets[0]?.activationToken);
  });

  it('knows nothing of a desk that does not admit it', async () => {
    const other = await startTestServer();
    const answer = await other
      .as('anonymous')
      .post(`/demo/activeren/${'x'.repeat(32)}`, 'code=abc&formKey=demo-key-1', FORM);
    await other.close();
    expect([answer.status, answer.text.includes('kent het inlogplatform van de demo niet')]).toEqual([401, true]);
  });
});

describe('a mail of the outbox', () => {
  const head = [
    'To: =?UTF-8?Q?Zo=C3=AB_?= =?UTF-8?B?w4U=?= <zoe@example.com>',
    'Subject: Uw',
    ' zaak',
    'Content-Type: multipart/alternative;',
    ' boundary="b"',
  ];
  const token = 'a'.repeat(32);
  it.each([
    ['quoted-printable', `Caf=C3=A9 http://localhost/demo/activ=\r\neren/${token}`],
    ['base64', Buffer.from(`Café http://localhost/demo/activeren/${token}`).toString('base64')],
  ])('is read in %s', (encoding, text) => {
    const part = ['Content-Type: text/plain; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`, '', text];
    const raw = [...head, '', '--b', ...part, '--b', 'Content-Type: text/html', '', '<p>no</p>', '--b--'].join('\r\n');
    expect(readMail(raw)).toEqual({
      to: 'Zoë Å <zoe@example.com>',
      subject: 'Uw zaak',
      text: `Café http://localhost/demo/activeren/${token}`,
      token,
      invitation: null,
    });
  });
});
