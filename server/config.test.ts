import { describe, expect, it } from 'vitest';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { testSecret } from './testing/testSecret';
import { ConfigError, keyById, KEY_PURPOSES, readConfig } from './config';

const secret = (letter: string) => testSecret(letter).slice(letter.length + 1);
const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET_KEYS: `k1:${secret('a')}`,
  PUBLIC_URL: 'https://desk.example.com/',
  ACTIVATION_URL: 'https://login.example.com/activate',
  SMTP_URL: 'smtps://mail.example.com',
  MAIL_FROM: 'desk@example.com',
  SENDER_NAME: 'Z login',
  SENDER_ADDRESS: 'Postbus 12, 9999 ZZ Stitswerd',
  SENDER_PHONE: '+31 10 000 00 00',
  SENDER_EMAIL: 'upgrade@example.com',
  SENDER_PAGE: 'https://example.com/upgrade/',
  SENDER_HOURS: 'werkdagen van 9.00 tot 17.00 uur',
  SENDER_HOURS_EN: 'working days from 9 am to 5 pm',
};

const OIDC = {
  OIDC_ISSUER: 'https://provider.example/tenant/',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'given by the provider',
  OIDC_ROLES: 'cn=officers=verifier, leads=supervisor',
};

it('signing in through a provider: all of it or nothing', () => {
  expect(readConfig({ OIDC_ROLE_CLAIM: 'groups' }).sso).toBeNull();
  expect(readConfig({ ...OIDC, OIDC_FACTOR_AMR: 'mfa, hwk' }).sso).toEqual({
    issuer: 'https://provider.example/tenant/',
    clientId: 'desk',
    clientSecret: 'given by the provider',
    roleClaim: 'roles',
    roles: { 'cn=officers': 'verifier', leads: 'supervisor' },
    factor: { acr: [], amr: ['mfa', 'hwk'] },
    takesPasswords: false,
  });
  const local = { ...OIDC, OIDC_ISSUER: 'http://localhost:9000', OIDC_PASSWORDS: 'allowed' };
  expect(readConfig(local).sso).toMatchObject({ issuer: 'http://localhost:9000', takesPasswords: true });
});

it.each([
  ['required', PRODUCTION],
  ['optional', { ...PRODUCTION, SECOND_FACTOR: 'optional' }],
  ['optional', {}],
  ['required', { SECOND_FACTOR: 'required' }],
] as const)('second factor: %s', (mode, env) => {
  expect(readConfig(env).secondFactor).toBe(mode);
});

describe('readConfig', () => {
  it('runs on nothing at all, as a demo that only this machine reaches', () => {
    const config = readConfig({ PORT: '', PATH: '/bin' });
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', role: 'both', isDemo: true, isProduction: false });
    expect(config).toMatchObject({ publicUrl: 'http://localhost:8080', smtpUrl: null, trustProxy: 0 });
    expect(config.databaseUrl).toBe(`sqlite:${config.dataDir}/desk.sqlite`);
  });

  it('takes a complete production setting, and strips the last slash of addresses', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      isDemo: false,
      isProduction: true,
      publicUrl: 'https://desk.example.com',
    });
  });

  it.each([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['DATABASE_URL', { DATABASE_URL: 'sqlite:' }],
    ['DATABASE_URL', { DATABASE_URL: 'sqlite::memory:' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://desk:100%@db/desk' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://desk:x@db:nowhere/desk' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://example.com' }],
    ['ROLE', { ROLE: 'all' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
    ['LEAVE_SECONDS', { LEAVE_SECONDS: '301' }],
    ['METRICS_KEY', { METRICS_KEY: 'short' }],
    ['METRICS_KEY', { METRICS_KEY: 'x'.repeat(40) }],
    ['SECOND_FACTOR', { SECOND_FACTOR: 'never' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'http://provider.example' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'https://provider.example?tenant=1' }],
    ['OIDC_ROLES', { ...OIDC, OIDC_ROLES: 'officers=boss' }],
    ['OIDC_ROLES', { ...OIDC, OIDC_ROLES: 'verifier' }],
    ['OIDC_CLIENT_SECRET', { ...OIDC, OIDC_CLIENT_SECRET: '' }],
    ['OIDC_CLIENT_ID, OIDC_CLIENT_SECRET', { OIDC_ISSUER: OIDC.OIDC_ISSUER, OIDC_ROLES: OIDC.OIDC_ROLES }],
    ['WEBHOOK_ALLOW_PRIVATE', { WEBHOOK_ALLOW_PRIVATE: 'yes' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.com' }],
    ['CHECKPOINT_MAILBOX', { CHECKPOINT_MAILBOX: 'mail.example.com' }],
    ['SECRET_KEYS', { SECRET_KEYS: 'too-short' }],
    ['SECRET_KEYS', { SECRET_KEYS: `k1:${'a'.repeat(42)}` }],
    ['SECRET_KEYS', { SECRET_KEYS: `k1:${secret('a')},k1:${secret('b')}` }],
    ['SECRET_KEYS', { ...PRODUCTION, SECRET_KEYS: '' }],
    ['PUBLIC_URL', { ...PRODUCTION, PUBLIC_URL: '' }],
    ['PUBLIC_URL', { ...PRODUCTION, PUBLIC_URL: 'http://desk.example.com' }],
    ['ACTIVATION_URL', { ...PRODUCTION, ACTIVATION_URL: '' }],
    ['SMTP_URL', { ...PRODUCTION, SMTP_URL: '' }],
    ['KVK_API_URL', { KVK_API_URL: 'https://api.kvk.nl/api' }],
    ['KVK_API_URL', { KVK_API_URL: 'api.kvk.nl', KVK_API_KEY: 'l7xx-invented' }],
    ['KVK_API_URL', { ...PRODUCTION, KVK_API_URL: 'http://api.kvk.nl/api', KVK_API_KEY: 'l7xx-invented' }],
    ['KVK_API_KEY', { KVK_API_KEY: 'short' }],
    ['SENDER_NAME', { ...PRODUCTION, SENDER_NAME: '' }],
    ['SENDER_HOURS_EN', { ...PRODUCTION, SENDER_HOURS_EN: '' }],
    ['SENDER_NAME', { SENDER_NAME: 'Z login\nBcc: x@example.com' }],
    ['SENDER_ADDRESS', { SENDER_ADDRESS: 'Postbus 12' }],
    ['SENDER_ADDRESS', { SENDER_ADDRESS: 'a straat 1,, 1234 AA Voorbeeldstad' }],
    ['SENDER_ADDRESS', { SENDER_ADDRESS: 'een, twee, drie, vier, vijf' }],
    ['SENDER_PHONE', { SENDER_PHONE: 'bel ons' }],
    ['SENDER_EMAIL', { SENDER_EMAIL: 'upgrade' }],
    ['SENDER_PAGE', { SENDER_PAGE: 'login.example' }],
  ])('refuses and names %s', (name, env) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(new RegExp(`\\b${name}\\b`));
  });

  it('says who sends the letters, as it is printed', () => {
    expect(readConfig(PRODUCTION).sender).toEqual({
      name: 'Z login',
      addressLines: ['Postbus 12', '9999 ZZ Stitswerd'],
      phone: '+31 10 000 00 00',
      email: 'upgrade@example.com',
      webPage: 'example.com/upgrade',
      openingHours: { nl: 'werkdagen van 9.00 tot 17.00 uur', en: 'working days from 9 am to 5 pm' },
    });
    expect(readConfig({}).sender).toEqual(SAMPLE_SENDER);
  });

  it.each([
    [{}, { kind: 'standIn' }],
    [PRODUCTION, { kind: 'none' }],
    [{ KVK_API_KEY: 'l7xx-invented' }, { kind: 'kvk', url: 'https://api.kvk.nl/api', key: 'l7xx-invented' }],
    [
      { ...PRODUCTION, KVK_API_URL: 'https://api.kvk.nl/test/api/', KVK_API_KEY: 'l7xx-invented' },
      { kind: 'kvk', url: 'https://api.kvk.nl/test/api', key: 'l7xx-invented' },
    ],
  ])('asks no trade register that nobody chose: %j', (env, register) => {
    expect(readConfig(env).register).toEqual(register);
  });

  const DEMO_BYTES = Buffer.from('demo-only-secret-of-32-bytes----').toString('base64url');

  it.each([
    [undefined, false],
    ['development', false],
    [' Test ', false],
    ['production', true],
    ['PRODUCTION', true],
    ['prod', true],
    ['staging', true],
  ])('takes NODE_ENV %s for a real installation: %s', (name, isReal) => {
    expect(readConfig({ ...PRODUCTION, NODE_ENV: name }).isProduction).toBe(isReal);
  });

  it.each(['production', 'PRODUCTION', 'prod', 'staging'])(
    'does not start on the demo secret with NODE_ENV %s',
    (name) => {
      expect(() => readConfig({ NODE_ENV: name })).toThrow(/SECRET_KEYS/);
    },
  );

  it.each([
    ['zeroes', Buffer.alloc(32)],
    ['one letter', Buffer.alloc(32, 'a')],
    ['a word again and again', Buffer.alloc(40, 'secret')],
    ['a sentence', Buffer.from('correct horse battery staple, said twice')],
    ['that of the demo, and some more', Buffer.from('demo-only-secret-of-32-bytes-----')],
  ])('refuses a secret of %s, and tells how to make one', (_what, bytes) => {
    const env = { SECRET_KEYS: `${PRODUCTION.SECRET_KEYS},old:${bytes.toString('base64url')}` };
    expect(() => readConfig(env)).toThrow(
      /SECRET_KEYS: the secret "old" repeats itself, or is text instead of random bytes\. Make one of random bytes/,
    );
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'desk.example.com', '127.0.0.1.example.com'])(
    'does not let others reach the demo at %s',
    (HOST) => {
      expect(() => readConfig({ HOST })).toThrow(/HOST lets others reach a desk that runs on the demo secret/);
      const renamed = `mine:${DEMO_BYTES}`;
      expect(() => readConfig({ HOST, SECRET_KEYS: `k1:${secret('a')},${renamed}` })).toThrow(/HOST lets others/);
      expect(readConfig({ HOST, SECRET_KEYS: `k1:${secret('a')}` }).host).toBe(HOST);
    },
  );

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('lets this machine reach the demo at %s', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ host: HOST, isDemo: true });
  });

  it('refuses the demo secret in production, under any name and also as an older key', () => {
    const demo = `mine:${DEMO_BYTES}`;
    expect(() => readConfig({ ...PRODUCTION, SECRET_KEYS: demo })).toThrow(/SECRET_KEYS holds the demo secret/);
    expect(() => readConfig({ ...PRODUCTION, SECRET_KEYS: `${PRODUCTION.SECRET_KEYS},${demo}` })).toThrow(
      /demo secret/,
    );
  });

  it('never quotes a secret it cannot read', () => {
    const mistyped = `K1:${secret('a')}`;
    expect(() => readConfig({ SECRET_KEYS: mistyped })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret('a')) }),
    );
  });
});

describe('keys', () => {
  const config = readConfig({ SECRET_KEYS: `new:${secret('n')},old:${secret('o')}` });
  const before = readConfig({ SECRET_KEYS: `old:${secret('o')}` });

  it('gives every purpose a key of its own', () => {
    const exported = KEY_PURPOSES.map((purpose) => config.keys[purpose].current.key.export().toString('hex'));
    expect(new Set(exported).size).toBe(KEY_PURPOSES.length);
    expect(exported.every((key) => key.length === 64)).toBe(true);
  });

  it('writes with the first secret and still reads with the older one', () => {
    expect(config.keys.jwt.current.id).toBe('new');
    expect(keyById(config.keys.jwt, 'old')?.equals(before.keys.jwt.current.key)).toBe(true);
    expect(keyById(config.keys.jwt, 'gone')).toBeUndefined();
  });

  it.each([
    ['DOCUMENT_STATUS_KEY', { DOCUMENT_STATUS_URL: 'https://dvs.example.com' }],
    ['DOCUMENT_STATUS_URL', { DOCUMENT_STATUS_KEY: 'key' }],
    [
      'DOCUMENT_STATUS_URL',
      { ...PRODUCTION, DOCUMENT_STATUS_URL: 'http://dvs.example.com', DOCUMENT_STATUS_KEY: 'key' },
    ],
  ])('names %s when the verification service is half set up, or asked in the clear', (name, env) => {
    expect(() => readConfig(env)).toThrow(name);
  });

  it('has a verification service only when both of its settings are there', () => {
    expect(readConfig({}).documentStatus).toBeNull();
    const both = { DOCUMENT_STATUS_URL: 'https://dvs.example.com/', DOCUMENT_STATUS_KEY: 'key' };
    expect(readConfig(both).documentStatus).toEqual({ url: 'https://dvs.example.com', key: 'key' });
  });
});

it('asks the KVK APIs in use, and says of the announced ones what is not known of them', () => {
  expect(() => readConfig({ KVK_API_GENERATION: 'current' })).not.toThrow();
  expect(() => readConfig({ KVK_API_GENERATION: 'announced' })).toThrow(
    /Zoeken v3: its address.*Organisatie v1: the fields of its answer.*Vestigingen v1.*decisions\/041/s,
  );
  expect(() => readConfig({ KVK_API_GENERATION: 'newest' })).toThrow('KVK_API_GENERATION');
});
