/** Decides how a webhook is signed: by the Standard Webhooks specification, with every secret that counts at that moment. */
import { createHmac, randomBytes } from 'node:crypto';
import type { StoredWebhookEndpoint } from '@desk/db/stores/webhookEndpointStore';
import type { Config } from '../config';
import { seal, unseal } from '../crypto/seal';

const PREFIX = 'whsec_';
/** The specification asks for 24 to 64 bytes. */
const SECRET_BYTES = 32;

export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

export function sealWebhookSecret({ keys }: Config, endpointId: string, secret: string): string {
  return seal(keys.webhookSeal, endpointId, secret);
}

/** The secret that counts now. */
export function openWebhookSecret({ keys }: Config, { id, sealedSecret }: StoredWebhookEndpoint): string {
  return unseal(keys.webhookSeal, id, sealedSecret);
}

/** The secrets to sign with: the one that counts, and after a rotation the former one for a while. */
export function signingSecrets(config: Config, endpoint: StoredWebhookEndpoint, now: string): string[] {
  const { id, formerSealedSecret: former, formerSecretUntil: until } = endpoint;
  const isOverlap = former !== null && until !== null && now < until;
  return [openWebhookSecret(config, endpoint), ...(isOverlap ? [unseal(config.keys.webhookSeal, id, former)] : [])];
}

function signatureWith(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

export interface ToSign {
  /** The same at every attempt. */
  readonly id: string;
  /** Of this attempt. */
  readonly at: Date;
  readonly body: string;
}

/** The three headers of the specification. */
export function signatureHeaders(secrets: readonly string[], { id, at, body }: ToSign): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => signatureWith(secret, `${id}.${timestamp}.${body}`));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
