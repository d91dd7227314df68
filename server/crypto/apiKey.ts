/** Decides what the key of an outside program looks like and how it is kept: only as a keyed hash. */
import { createHmac, randomBytes, type KeyObject } from 'node:crypto';
import type { Config } from '../config';

const PREFIX = 'zk_';

/** A new key, to be shown once. */
export function newApiKey(): string {
  return `${PREFIX}${randomBytes(32).toString('base64url')}`;
}

/** Whether a bearer token is such a key, by its prefix. */
export function isApiKey(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** The hash under which a new key is stored. */
export function apiKeyHash(config: Config, key: string): string {
  return keyedHash(config.keys.apiKeyHmac.current.key, key);
}

/** Every hash a key may be stored under, the current secret first: keys outlive a change of secret. */
export function apiKeyHashes(config: Config, key: string): string[] {
  return config.keys.apiKeyHmac.all.map((candidate) => keyedHash(candidate.key, key));
}

function keyedHash(secret: KeyObject, key: string): string {
  return createHmac('sha256', secret).update(key).digest('base64url');
}
