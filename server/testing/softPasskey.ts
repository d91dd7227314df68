/** Plays a passkey: makes a key, and signs what a browser would have it sign, with whatever a test wants to be wrong about it. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { AddPasskeyInput, PasskeyAnswer, PasskeyQuestion } from '@desk/shared/contract/passkeys';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

interface Signing {
  readonly uses?: number;
  /** Whether finger, face or code was asked of its owner. */
  readonly isVerified?: boolean;
  readonly origin?: string;
}

export interface SoftPasskey {
  readonly make: (question: PasskeyQuestion, signing?: Signing) => AddPasskeyInput['credential'];
  readonly answer: (question: PasskeyQuestion, signing?: Signing) => PasskeyAnswer;
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const written = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

function numbered(number: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(number, 0, length);
  return bytes;
}

/** @param url of the desk that it is made for */
export function softPasskey(url: string): SoftPasskey {
  const { origin: home, hostname } = new URL(url);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  const credential = { id: written(credentialId), rawId: written(credentialId), type: 'public-key' } as const;

  const saidBy = (type: string, { challenge }: PasskeyQuestion, origin = home): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const dataOf = (flags: number, { uses = 0, isVerified = true }: Signing): Buffer => {
    const all = flags | PRESENT | (isVerified ? VERIFIED : 0);
    return Buffer.concat([sha256(hostname), Buffer.from([all]), numbered(uses, 4)]);
  };
  const coseKey = (): Uint8Array => {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const [left, right] = [x, y].map((part) => new Uint8Array(Buffer.from(part, 'base64url')));
    return isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, left ?? new Uint8Array()],
        [-3, right ?? new Uint8Array()],
      ]),
    );
  };

  return {
    make: (question, signing = {}) => {
      const known = [Buffer.alloc(16), numbered(credentialId.length, 2), credentialId, coseKey()];
      const authData = new Uint8Array(Buffer.concat([dataOf(WITH_KEY, signing), ...known]));
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      return {
        ...credential,
        response: {
          clientDataJSON: written(saidBy('webauthn.create', question, signing.origin)),
          attestationObject: written(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
        },
      };
    },
    answer: (question, signing = {}) => {
      const said = saidBy('webauthn.get', question, signing.origin);
      const data = dataOf(0, signing);
      return {
        ...credential,
        response: {
          clientDataJSON: written(said),
          authenticatorData: written(data),
          signature: written(sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)),
        },
      };
    },
  };
}
