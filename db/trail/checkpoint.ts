/**
 * A checkpoint: what the trail was at a moment, over the heads of all chains that grew since the former one, signed, and hung
 * on the former one. Whoever rewrites history behind it would have to sign it again.
 */
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from './canonicalJson';
import type { ChainHead } from './eventRecord';
import { hashOfText, prefixOf } from './hashes';
import { merkleRoot } from './merkle';

export const CHECKPOINT_VERSION = 1;

/** A key by which checkpoints may be checked. */
export interface PublishedKey {
  /** `keyIdOf` of the key. */
  readonly id: string;
  /** The 32 bytes of an Ed25519 key in base64url. */
  readonly publicKey: string;
}

/** What is signed. */
export interface CheckpointBody {
  readonly version: number;
  /** 1 and up, without a gap. */
  readonly number: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Hash of the former checkpoint; null for the first. */
  readonly previous: string | null;
  /** Merkle root over `headEntry` of each chain that grew since the former checkpoint, by the name of the chain. */
  readonly root: string;
  /** How many chains that are. */
  readonly chains: number;
  /** How many events the trail has in all. */
  readonly events: number;
  /** Who may sign the next one: a new key is announced by the former. */
  readonly keys: readonly PublishedKey[];
}

/** A checkpoint as it is kept and handed out. */
export interface Checkpoint {
  /** Canonical JSON of the body: the very text that is signed. */
  readonly body: string;
  readonly keyId: string;
  /** Ed25519 over the prefix of a checkpoint and the body; base64url. */
  readonly signature: string;
}

const RAW_KEY_BYTES = 32;
const KEY_TEXT = /^[\w-]{43}$/;
const SIGNATURE_TEXT = /^[\w-]{86}$/;

/** The 32 bytes of an Ed25519 public key. */
function rawKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY_BYTES);
}

/** The public half of a signing key, as it is published. */
export function publishedKey(privateKey: KeyObject): PublishedKey {
  const publicKey = rawKey(createPublicKey(privateKey)).toString('base64url');
  return { id: keyIdOf(publicKey), publicKey };
}

/** Sixteen hexadecimal digits that stand for a public key; short enough to be read out. */
export function keyIdOf(publicKey: string): string {
  return hashOfText('key/1', publicKey).slice(0, 16);
}

/** The heads in the order of the tree: by the name of the chain, in UTF-16 code units. */
export function inTreeOrder<T extends Pick<ChainHead, 'chain'>>(heads: readonly T[]): T[] {
  return [...heads].sort((a, b) => (a.chain < b.chain ? -1 : 1));
}

/** A head as an entry of the tree. */
export function headEntry({ chain, chainNumber, hash }: ChainHead): string {
  return canonicalJson({ chain, hash, number: chainNumber });
}

/** Root and number of chains of some heads, in any order. */
export function treeOf(heads: readonly ChainHead[]): Pick<CheckpointBody, 'root' | 'chains'> {
  return { root: merkleRoot(inTreeOrder(heads).map(headEntry)), chains: heads.length };
}

/** What a checkpoint of this desk says. Throws SyntaxError for what is no JSON. */
export function checkpointBody({ body }: Pick<Checkpoint, 'body'>): CheckpointBody {
  return JSON.parse(body) as CheckpointBody;
}

/** The hash that the next checkpoint names. */
export function checkpointHash({ body }: Pick<Checkpoint, 'body'>): string {
  return hashOfText('checkpoint/1', body);
}

function signedBytes(kind: 'checkpoint/1' | 'bundle/1', text: string): Buffer {
  return Buffer.from(`${prefixOf(kind)}${text}`, 'utf8');
}

/** A signature, and by which key. */
export type Signature = Pick<Checkpoint, 'keyId' | 'signature'>;

/**
 * Signs a text with an Ed25519 key.
 * @param kind what it is: a signature under one kind is worth nothing under another
 */
export function signText(kind: 'checkpoint/1' | 'bundle/1', text: string, privateKey: KeyObject): Signature {
  const signature = sign(null, signedBytes(kind, text), privateKey).toString('base64url');
  return { keyId: publishedKey(privateKey).id, signature };
}

/** The field of Ed25519, and the bit beside it that says which of two points is meant. */
const [FIELD, SIGN] = [2n ** 255n - 19n, 2n ** 255n];

/** Whether these 32 bytes are the one way to write a point (RFC 8032, 5.1.3): OpenSSL reads a few others. */
function isOneWriting(raw: Buffer): boolean {
  const number = BigInt(`0x${Buffer.from(raw).reverse().toString('hex')}`);
  const y = number % SIGN;
  const isZero = y === 1n || y === FIELD - 1n;
  return y < FIELD && !(isZero && number >= SIGN);
}

/** Whether a signature is that of a published key over this very text. */
export function isTextSignedBy(
  kind: 'checkpoint/1' | 'bundle/1',
  { text, signature }: { readonly text: string; readonly signature: string },
  { publicKey }: PublishedKey,
): boolean {
  // Node reads past signs that belong to no base64url; two texts of one signature are one too many.
  if (!KEY_TEXT.test(publicKey) || !SIGNATURE_TEXT.test(signature)) {
    return false;
  }
  if (!isOneWriting(Buffer.from(publicKey, 'base64url'))) {
    return false;
  }
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, signedBytes(kind, text), key, Buffer.from(signature, 'base64url'));
}

/** Signs a body with an Ed25519 key. */
export function signCheckpoint(body: CheckpointBody, privateKey: KeyObject): Checkpoint {
  const text = canonicalJson(body);
  return { body: text, ...signText('checkpoint/1', text, privateKey) };
}

/** Whether the signature is that of a published key over this very body. */
export function isSignedBy({ body, signature }: Checkpoint, key: PublishedKey): boolean {
  return isTextSignedBy('checkpoint/1', { text: body, signature }, key);
}
