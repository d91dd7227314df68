/** A stream of bytes as numbered files: each packed, sealed under its own name, whole or not there, and known by its hash. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sha256Of } from '../crypto/sha256';
import { unlessGone } from '../files/oldFiles';
import { writeWhole } from '../files/writeWhole';
import { BackupError, type PartFact } from './backupFormat';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Of what goes into one part. A part is held in memory a few times over. */
const PART_BYTES = 8 * 1024 * 1024;
/** Most of the gain of packing at a fraction of its time. */
const PACKING = { level: 1 };

const pack = promisify<Buffer, { level: number }, Buffer>(gzip);
const unpack = promisify<Buffer, Buffer>(gunzip);

export interface PartPlace {
  readonly folder: string;
  /** Of the backup: a part of another one does not open. */
  readonly id: string;
  readonly key: Buffer;
}

const aad = ({ id }: PartPlace, name: string): Buffer => Buffer.from(`${id}/${name}`);

async function writePart(place: PartPlace, name: string, plain: Buffer): Promise<PartFact> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, place.key, iv).setAAD(aad(place, name));
  const sealed = Buffer.concat([iv, cipher.update(await pack(plain, PACKING)), cipher.final(), cipher.getAuthTag()]);
  await writeWhole(join(place.folder, name), sealed);
  return { name, bytes: sealed.length, sha256: sha256Of(sealed) };
}

/** Takes away the parts of a stream that a killed program left; a later one may have fewer of them. */
async function clear({ folder }: PartPlace, stem: string): Promise<void> {
  const names = await unlessGone(readdir(folder), []);
  for (const name of names.filter((one) => one.startsWith(`${stem}-`))) {
    await rm(join(folder, name), { force: true });
  }
}

/** @returns the parts in their order; none for an empty stream */
export async function writeParts(place: PartPlace, stem: string, pieces: AsyncIterable<Buffer>): Promise<PartFact[]> {
  await clear(place, stem);
  const facts: PartFact[] = [];
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const name = `${stem}-${String(facts.length + 1).padStart(6, '0')}.part`;
    facts.push(await writePart(place, name, Buffer.concat(waiting)));
    waiting = [];
    bytes = 0;
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes >= PART_BYTES) {
      await flush();
    }
  }
  if (bytes > 0) {
    await flush();
  }
  return facts;
}

/** The bytes of a part as they lie there. @throws BackupError when it is gone, or is not what was written */
async function readSealed({ folder }: PartPlace, { name, bytes, sha256 }: PartFact): Promise<Buffer> {
  const sealed = await unlessGone<Buffer | null>(readFile(join(folder, name)), null);
  if (sealed === null) {
    throw new BackupError(`Part ${name} of this backup is missing.`);
  }
  if (sealed.length !== bytes || sha256Of(sealed) !== sha256) {
    throw new BackupError(`Part ${name} of this backup is not as it was made.`);
  }
  return sealed;
}

/** Looks whether every part is there as it was written; opens none. @throws BackupError */
export async function verifyParts(place: PartPlace, facts: readonly PartFact[]): Promise<void> {
  for (const fact of facts) {
    await readSealed(place, fact);
  }
}

/** @throws BackupError */
export async function* readParts(place: PartPlace, facts: readonly PartFact[]): AsyncGenerator<Buffer> {
  for (const fact of facts) {
    const sealed = await readSealed(place, fact);
    const end = sealed.length - TAG_BYTES;
    const opener = createDecipheriv(ALGORITHM, place.key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    opener.setAAD(aad(place, fact.name)).setAuthTag(sealed.subarray(end));
    let packed: Buffer;
    try {
      packed = Buffer.concat([opener.update(sealed.subarray(IV_BYTES, end)), opener.final()]);
    } catch {
      throw new BackupError(`Part ${fact.name} of this backup does not open.`);
    }
    yield await unpack(packed);
  }
}

/** Values as lines of JSON, a few hundred a piece. */
export async function* jsonLines(values: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let lines: string[] = [];
  for await (const value of values) {
    lines.push(JSON.stringify(value));
    if (lines.length === 500) {
      yield Buffer.from(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) {
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}
