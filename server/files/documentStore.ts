/**
 * Where the bytes of documents lie. A store knows sealed bytes only, writes each name once, and never changes what it has: what it
 * gives back is what it took, or it says so.
 */

/** What a stored file is called by: the id that its bytes are bound to, and the SHA-256 of what they are when opened. */
export interface StoredName {
  readonly id: string;
  readonly sha256: string;
}

export interface DocumentStore {
  /** Writes all of it or nothing. @throws NameTaken when the name has bytes; DomainError storageFull, documentsAway */
  put(name: StoredName, sealed: Uint8Array): Promise<void>;
  /**
   * @param most bytes that are read; where there are more, they are not those that were stored
   * @throws NotStored when there are none; NotAsStored when there are more; DomainError documentsAway
   */
  get(name: StoredName, most?: number): Promise<Buffer>;
  /** Whether there are bytes of this name, whatever they are. */
  has(name: StoredName): Promise<boolean>;
  /** What is not there is gone as well. */
  remove(name: StoredName): Promise<void>;
  /** Those last written before a moment; what a killed program left half-written by then is taken away on the way. */
  olderThan(before: Date): AsyncIterable<StoredName>;
  /** Every name there is. */
  all(): AsyncIterable<StoredName>;
}

/** So many are read where nobody says how many there are: far more than the desk takes in or draws, and what a machine can bear. */
export const MOST_STORED_BYTES = 1024 * 1024 * 1024;

/** Bytes under a name never change: whoever wants others takes another name. */
export class NameTaken extends Error {
  constructor() {
    super('The document store has bytes under this name already');
    this.name = 'NameTaken';
  }
}

/** There are no bytes of this name. */
export class NotStored extends Error {
  constructor() {
    super('The document store has no bytes under this name');
    this.name = 'NotStored';
  }
}

/** There are other bytes of this name than were stored: more of them. */
export class NotAsStored extends Error {
  constructor() {
    super('The document store has more bytes under this name than were stored');
    this.name = 'NotAsStored';
  }
}

/** Never more than 256 in one folder of the first level, whatever there is. */
export function pathOfName({ id, sha256 }: StoredName): string {
  return `${sha256.slice(0, 2)}/${sha256}-${id}`;
}

const FILE_NAME = /^([0-9a-f]{64})-([0-9a-f-]{36})$/;

/** @returns null for the name of anything else */
export function nameOfPath(path: string): StoredName | null {
  const [, sha256, id] = FILE_NAME.exec(path.split('/').at(-1) ?? '') ?? [];
  return sha256 === undefined || id === undefined ? null : { id, sha256 };
}

/**
 * The bytes; `none` where there are none, `others` where there are more than were stored.
 * @param most as a store is asked
 */
export async function getStored(
  store: DocumentStore,
  name: StoredName,
  most?: number,
): Promise<Buffer | 'none' | 'others'> {
  try {
    return await store.get(name, most);
  } catch (error) {
    if (error instanceof NotStored) {
      return 'none';
    }
    if (error instanceof NotAsStored) {
      return 'others';
    }
    throw error;
  }
}
