/** What only its own row can have, hashes and seals under the keys of the desk: how a copy gets its own. */
import { rowsIn, type Row, type WholeCase, type WholeTable } from '@desk/db/stores/wholeCaseStore';
import { keyedHash } from '@desk/server/crypto/keyedHash';
import { seal } from '@desk/server/crypto/seal';
import { hashCode, hashToken } from '@desk/server/dispatch/codeSecrets';
import type { StoredBytes } from '@desk/server/intake/documentFiles';
import { randomOf, secretsOf, type Copy, type IdOf } from './copy';
import type { Slots } from './slots';

type MadeAnew = (row: Row, idOf: IdOf) => (copy: Copy) => string;

const NUMBER_BYTES = 9;

const ofDocument =
  (member: keyof StoredBytes): MadeAnew =>
  ({ id }) =>
  (copy) =>
    copy.documents.get(String(id))?.[member] ?? '';

/** Table → property → how it is made; a test holds the columns of all copied tables against it. */
export const SECRETS: { readonly [T in WholeTable]?: Readonly<Record<string, MadeAnew>> } = {
  activation_codes: {
    codeHash:
      ({ id }, idOf) =>
      (copy) =>
        hashCode(copy.keys.codeHmac, idOf(copy, String(id)), secretsOf(copy, String(id)).code),
    tokenHash:
      ({ id }) =>
      (copy) =>
        hashToken(copy.keys.codeHmac, secretsOf(copy, String(id)).token),
  },
  dispatches: {
    sealedSecret: ({ id, kind, codeId }, idOf) => {
      const part = kind === 'activationCode' ? 'code' : 'token';
      return (copy) => seal(copy.keys.dispatchSeal, idOf(copy, String(id)), secretsOf(copy, String(codeId))[part]);
    },
  },
  identity_documents: {
    numberHash: () => (copy) => keyedHash(copy.keys.documentNumberHmac, randomOf(NUMBER_BYTES).toString('hex')),
  },
  documents: { wrappedKey: ofDocument('wrappedKey'), iv: ofDocument('iv'), authTag: ofDocument('authTag') },
};

export function addSecrets(slots: Slots, prototype: WholeCase, idOf: IdOf): void {
  for (const [table, columns] of Object.entries(SECRETS)) {
    for (const row of rowsIn(prototype, table as WholeTable)) {
      for (const [property, madeAnew] of Object.entries(columns)) {
        const value = row[property];
        if (typeof value === 'string') {
          slots.add(value, madeAnew(row, idOf));
        }
      }
    }
  }
}
