/** Decides which settings there are, what they default to, and which of them a real installation may not do without. */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Sender } from '@desk/shared/dispatch/sender';
import { SECOND_FACTOR_MODES, type SecondFactorMode } from '@desk/shared/access/secondFactor';
import { DEFAULT_CLAIM_IDLE_MINUTES } from '@desk/shared/flow/guards';
import { z } from 'zod';
import { ConfigError } from './configError';
import { databaseUrl } from './databaseUrl';
import { S3_SETTINGS, documentsS3Of, type S3Settings } from './files/s3Settings';
import { isText, isWeakSecret } from './crypto/weakSecret';
import { KVK_GENERATION_IDS, missingOf } from './register/kvkGenerations';
import { SSO_SETTINGS, ssoOf, type SsoSettings } from './ssoSettings';
import { PROXY_SETTINGS } from './proxySettings';
import { SENDER_SETTING_NAMES, SENDER_SETTINGS, senderOf } from './senderSettings';

/** What a key is for: each purpose gets a key of its own from the same secret, so that none can stand in for another. */
export const KEY_PURPOSES = [
  'jwt',
  'refreshToken',
  'codeHmac',
  'documentWrap',
  'dispatchSeal',
  'apiKeyHmac',
  'documentNumberHmac',
  'requestHmac',
  'webhookSeal',
  'checkpointSign',
  'readSeal',
  'factorSeal',
  'recoveryCodeHmac',
  'limitHmac',
  'deviceSign',
  'backupSeal',
  'ssoSeal',
] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

export interface PurposeKey {
  readonly id: string;
  readonly key: KeyObject;
}
/** The key to write with, and every key that old data may have been written with (the current one included). */
export interface KeyRing {
  readonly current: PurposeKey;
  readonly all: readonly PurposeKey[];
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** `sqlite:<path>` or `postgres://…`. */
  readonly databaseUrl: string;
  /** Where documents lie on S3; null: in a folder of `dataDir`. */
  readonly documentsS3: S3Settings | null;
  /** Where people reach the desk, without a slash at the end. */
  readonly publicUrl: string;
  /** Page of the login platform to which the e-mailed link leads, without a slash at the end. */
  readonly activationUrl: string;
  /** True in a demo that names no login platform: the desk then has pages that play one, and the links lead there. */
  readonly playsLoginPlatform: boolean;
  readonly keys: Readonly<Record<KeyPurpose, KeyRing>>;
  /** Null: mails are written into the outbox folder instead of sent. */
  readonly smtpUrl: string | null;
  /** The SMS gateway; null: there is none, and the demo writes files instead. */
  readonly sms: { readonly url: string; readonly key: string } | null;
  readonly mailFrom: string;
  /** Where checkpoints of the trail are mailed to once a night; null: nowhere. */
  readonly checkpointMailbox: string | null;
  /** Who letters and mails come from, and how customers reach them. */
  readonly sender: Sender;
  /** The KVK API; the stand-in of the demo; or none, and then the register answers that it cannot be asked. */
  readonly register:
    | { readonly kind: 'kvk'; readonly url: string; readonly key: string }
    | { readonly kind: 'standIn' | 'none' };
  /** Null: there is no document verification service, and officers inquire themselves. */
  readonly documentStatus: { readonly url: string; readonly key: string } | null;
  readonly role: 'web' | 'worker' | 'both';
  readonly isProduction: boolean;
  /** True while the desk runs on the secret that everybody knows. */
  readonly isDemo: boolean;
  /** Whether staff must sign in with a second factor, or may. */
  readonly secondFactor: SecondFactorMode;
  /** The identity provider that staff may sign in through; null: there is none. */
  readonly sso: SsoSettings | null;
  /** Minutes without activity after which another officer may take over a case. */
  readonly claimIdleMinutes: number;
  /** How many proxies stand in front of the desk; 0 believes no forwarding header. */
  readonly trustProxy: number;
  /** How many seconds a proxy gets to find out that a process takes no more requests. */
  readonly leaveSeconds: number;
  /** What shows measurements and the reasons of /readyz to another machine; null: only this one is shown them. */
  readonly metricsKey: string | null;
  /** Seconds without a change after which a file of the scan folder may be taken in. */
  readonly folderQuietSeconds: number;
  /** Webhooks may go to addresses inside the own network. */
  readonly webhookAllowPrivate: boolean;
}

export { ConfigError };

const DEMO_SECRET = Buffer.from('demo-only-secret-of-32-bytes----');
const DEMO_SECRETS = `demo:${DEMO_SECRET.toString('base64url')}`;
/** Every other spelling is taken for a real installation: a typing error must not make one of the demo. */
const NOT_PRODUCTION = new Set(['development', 'test']);
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;
/** Leads nowhere: a desk with secrets of its own that is not yet told where its login platform is. */
const NO_LOGIN_PLATFORM = 'https://login.example/activeren';
const NEEDED_IN_PRODUCTION = [
  ...(['SECRET_KEYS', 'PUBLIC_URL', 'ACTIVATION_URL', 'SMTP_URL', 'MAIL_FROM'] as const),
  ...SENDER_SETTING_NAMES,
];

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  PUBLIC_URL: address.optional(),
  ACTIVATION_URL: address.optional(),
  SECRET_KEYS: z.string().default(DEMO_SECRETS),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Z login <upgrade@login.example>'),
  CHECKPOINT_MAILBOX: z.email().optional(),
  ...SENDER_SETTINGS,
  SMS_URL: address.optional(),
  SMS_KEY: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and at least 24 bytes in base64')
    .optional(),
  KVK_API_URL: address.optional(),
  KVK_API_GENERATION: z.enum(KVK_GENERATION_IDS).default('current'),
  KVK_API_KEY: z.string().trim().min(8).max(200).optional(),
  DOCUMENT_STATUS_URL: address.optional(),
  DOCUMENT_STATUS_KEY: z.string().min(1).optional(),
  ROLE: z.enum(['web', 'worker', 'both']).default('both'),
  NODE_ENV: z.string().default('development'),
  SECOND_FACTOR: z.enum(SECOND_FACTOR_MODES).optional(),
  ...SSO_SETTINGS,
  ...S3_SETTINGS,
  CLAIM_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(DEFAULT_CLAIM_IDLE_MINUTES),
  POST_IN_QUIET_SECONDS: z.coerce.number().int().min(0).max(3600).default(10),
  WEBHOOK_ALLOW_PRIVATE: z.enum(['0', '1']).optional(),
  ...PROXY_SETTINGS,
});
type Settings = z.infer<typeof settings>;

/** What KVK does not describe is not guessed at: a field read wrongly could say "authorised". */
function refuseUnknownGeneration({ KVK_API_GENERATION: generation }: Settings): void {
  const missing = missingOf(generation);
  if (missing.length > 0) {
    throw new ConfigError(
      `Setting KVK_API_GENERATION cannot be ${generation} yet. The desk does not know of ${missing.join('; of ')}. ` +
        'Leave it out, and read shared/docs/decisions/041-announced-kvk-apis.md.',
    );
  }
}

/**
 * Reads all settings, once, at the start.
 * @param env environment variables; an empty one counts as absent
 * @returns settings with every default filled in and every key derived
 * @throws ConfigError naming the setting that is missing or wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`Setting ${String(issue?.path[0])} cannot be used: ${issue?.message ?? 'unknown cause'}.`);
  }
  const read = parsed.data;
  refuseUnknownGeneration(read);
  const secrets = parseSecrets(read.SECRET_KEYS);
  const isDemo = secrets.some(isOfDemo);
  const isProduction = !NOT_PRODUCTION.has(read.NODE_ENV.trim().toLowerCase());
  if (isProduction) {
    refuseDemoInProduction(given, { read, isDemo });
  }
  if (isDemo && !LOOPBACK.test(read.HOST)) {
    throw new ConfigError(
      'Setting HOST lets others reach a desk that runs on the demo secret: leave HOST out, or set SECRET_KEYS to secrets of your own.',
    );
  }
  const dataDir = resolve(read.DATA_DIR);
  const publicUrl = read.PUBLIC_URL ?? `http://localhost:${read.PORT}`;
  const playsLoginPlatform = isDemo && read.ACTIVATION_URL === undefined;
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir,
    databaseUrl: read.DATABASE_URL ?? `sqlite:${join(dataDir, 'desk.sqlite')}`,
    documentsS3: documentsS3Of(read),
    publicUrl,
    activationUrl: read.ACTIVATION_URL ?? (playsLoginPlatform ? `${publicUrl}/demo/activeren` : NO_LOGIN_PLATFORM),
    playsLoginPlatform,
    keys: deriveKeys(secrets),
    smtpUrl: read.SMTP_URL ?? null,
    sms: smsOf(read),
    mailFrom: read.MAIL_FROM,
    checkpointMailbox: read.CHECKPOINT_MAILBOX ?? null,
    sender: senderOf(read),
    register: registerOf(read, isProduction),
    documentStatus: documentStatusOf(read),
    role: read.ROLE,
    isProduction,
    isDemo,
    secondFactor: read.SECOND_FACTOR ?? (isProduction ? 'required' : 'optional'),
    sso: ssoIn(read),
    claimIdleMinutes: read.CLAIM_IDLE_MINUTES,
    trustProxy: read.TRUST_PROXY,
    leaveSeconds: read.LEAVE_SECONDS,
    metricsKey: read.METRICS_KEY ?? null,
    folderQuietSeconds: read.POST_IN_QUIET_SECONDS,
    // The demo's receiver runs beside it; a real desk must not be talked into calling its own neighbours.
    webhookAllowPrivate: (read.WEBHOOK_ALLOW_PRIVATE ?? (isDemo ? '1' : '0')) === '1',
  };
}

const KVK_API = 'https://api.kvk.nl/api';

function registerOf({ KVK_API_URL: url, KVK_API_KEY: key }: Settings, isProduction: boolean): Config['register'] {
  if (key === undefined) {
    if (url !== undefined) {
      throw new ConfigError('Setting KVK_API_URL needs KVK_API_KEY, the key that KVK gave you.');
    }
    // A real desk never takes invented companies for the register's.
    return { kind: isProduction ? 'none' : 'standIn' };
  }
  if (isProduction && url !== undefined && !url.startsWith('https://')) {
    throw new ConfigError('Setting KVK_API_URL must begin with https:// when NODE_ENV=production.');
  }
  return { kind: 'kvk', url: url ?? KVK_API, key };
}

/** The key that something was written with, or undefined when that secret is no longer among the settings. */
export function keyById(ring: KeyRing, id: string): KeyObject | undefined {
  return ring.all.find((candidate) => candidate.id === id)?.key;
}

/** An address without its key would be refused at every question, and the other way round nothing would be asked. */
function documentStatusOf({ DOCUMENT_STATUS_URL: url, DOCUMENT_STATUS_KEY: key }: Settings): Config['documentStatus'] {
  if (url === undefined && key === undefined) {
    return null;
  }
  if (url === undefined || key === undefined) {
    const missing = url === undefined ? 'DOCUMENT_STATUS_URL' : 'DOCUMENT_STATUS_KEY';
    throw new ConfigError(
      `Setting ${missing} is missing: the document verification service needs both of its settings.`,
    );
  }
  return { url, key };
}

function ssoIn(read: Settings): SsoSettings | null {
  const sso = ssoOf(read);
  if (sso !== null && 'missing' in sso) {
    throw new ConfigError(
      `Settings ${sso.missing.join(', ')} are missing: signing in through a provider needs all of them.`,
    );
  }
  return sso;
}

/** Without its key the gateway could not tell the desk from anybody else. */
function smsOf({ SMS_URL: url, SMS_KEY: key }: Settings): Config['sms'] {
  if (url === undefined && key === undefined) {
    return null;
  }
  if (url === undefined || key === undefined) {
    const missing = url === undefined ? 'SMS_URL' : 'SMS_KEY';
    throw new ConfigError(`Setting ${missing} is missing: the SMS gateway needs both of its settings.`);
  }
  return { url, key };
}

function refuseDemoInProduction(
  given: Readonly<Record<string, unknown>>,
  { read, isDemo }: { readonly read: Settings; readonly isDemo: boolean },
): void {
  const missing = NEEDED_IN_PRODUCTION.filter((name) => given[name] === undefined);
  if (missing.length > 0) {
    throw new ConfigError(`NODE_ENV=${read.NODE_ENV} needs these settings, which are missing: ${missing.join(', ')}.`);
  }
  if (isDemo) {
    throw new ConfigError('Setting SECRET_KEYS holds the demo secret; NODE_ENV=production needs secrets of its own.');
  }
  for (const name of ['PUBLIC_URL', 'ACTIVATION_URL', 'DOCUMENT_STATUS_URL', 'SMS_URL', 'DOCUMENTS_S3_URL'] as const) {
    if (read[name] !== undefined && !read[name].startsWith('https://')) {
      throw new ConfigError(`Setting ${name} must begin with https:// when NODE_ENV=production.`);
    }
  }
}

interface Secret {
  readonly id: string;
  readonly bytes: Buffer;
}

function parseSecrets(text: string): readonly [Secret, ...Secret[]] {
  const [first, ...rest] = text.split(',').map((entry) => parseSecret(entry.trim()));
  const ids = [first, ...rest].map((secret) => secret?.id);
  if (first === undefined || new Set(ids).size !== ids.length) {
    throw new ConfigError('Setting SECRET_KEYS holds the same key id twice.');
  }
  return [first, ...rest];
}

function parseSecret(entry: string): Secret {
  const [, id, encoded] = /^([a-z0-9][a-z0-9-]{0,19}):([A-Za-z0-9_-]{43,})$/.exec(entry) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64url');
  // The entry itself stays out of the message: it may be a real secret with a typing error in it.
  if (id === undefined || bytes.length < 32) {
    throw new ConfigError(
      'Setting SECRET_KEYS must be a comma separated list of id:secret, each secret at least 32 random bytes in base64url.',
    );
  }
  if ((isWeakSecret(bytes) || isText(bytes)) && !isOfDemo({ id, bytes })) {
    throw new ConfigError(
      `Setting SECRET_KEYS: the secret "${id}" repeats itself, or is text instead of random bytes. Make one of random bytes: openssl rand -base64 32 | tr '+/' '-_' | tr -d '='`,
    );
  }
  return { id, bytes };
}

/** Under whatever id it stands. */
function isOfDemo({ bytes }: Secret): boolean {
  return bytes.equals(DEMO_SECRET);
}

function deriveKeys(secrets: readonly [Secret, ...Secret[]]): Config['keys'] {
  const rings = KEY_PURPOSES.map((purpose) => {
    const [current, ...older] = secrets;
    const currentKey = deriveKey(current, purpose);
    const ring: KeyRing = {
      current: currentKey,
      all: [currentKey, ...older.map((secret) => deriveKey(secret, purpose))],
    };
    return [purpose, ring] as const;
  });
  return Object.fromEntries(rings) as Record<KeyPurpose, KeyRing>;
}

/** HKDF (RFC 5869) with the purpose as its info: keys of different purposes tell nothing about one another. */
function deriveKey({ id, bytes }: Secret, purpose: KeyPurpose): PurposeKey {
  return { id, key: createSecretKey(Buffer.from(hkdfSync('sha256', bytes, '', `upgrade-desk/${purpose}`, 32))) };
}
