/**
 * The document store on S3. What is written is sent with its checksum, refused where the name has bytes (`If-None-Match`), and read back
 * before it counts. The address stands in the settings; no redirect is followed to another one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { DomainError } from '@desk/shared/contract/errors';
import { sha256Of } from '../crypto/sha256';
import {
  MOST_STORED_BYTES,
  nameOfPath,
  NameTaken,
  NotAsStored,
  NotStored,
  pathOfName,
  type DocumentStore,
  type StoredName,
} from './documentStore';
import type { S3Settings } from './s3Settings';

/** Of a request with everything it sends and gets: the largest scan at a slow line. */
const PATIENCE_MS = 60_000;
const TRIES = 4;
const FIRST_PAUSE_MS = 200;
/** What says nothing of the request: whoever asks again may hear another answer. */
const PASSING = new Set([429, 500, 502, 503, 504]);
/** Of a refusal, which says why in a few words; and of a page of a thousand names. */
const MOST_OF_REFUSAL = 64 * 1024;
const MOST_OF_LISTING = 4 * 1024 * 1024;

interface Asked {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Behind the bucket. */
  readonly path: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** So many bytes are read of an answer that is none of refusal. */
  readonly most?: number;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** As far as it was read. */
  readonly body: Buffer;
  /** There was more. */
  readonly isCut: boolean;
}

/** @throws TypeError for an answer that is cut off in its middle */
async function readUpTo(response: Response, most: number): Promise<Pick<Answered, 'body' | 'isCut'>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const piece of body ?? []) {
    bytes += piece.byteLength;
    if (bytes > most) {
      // Leaving the loop lets the connection go.
      return { body: Buffer.concat(pieces), isCut: true };
    }
    pieces.push(piece);
  }
  return { body: Buffer.concat(pieces), isCut: false };
}

/** For tests: how long is waited between two tries. */
export interface S3Patience {
  readonly patienceMs: number;
  readonly firstPauseMs: number;
}

function addressOf({ endpoint, bucket, style }: S3Settings, { path, search }: Asked): URL {
  const base = new URL(endpoint);
  if (style === 'host') {
    base.hostname = `${bucket}.${base.hostname}`;
    base.pathname = `/${path}`;
  } else {
    base.pathname = `/${bucket}/${path}`;
  }
  Object.entries(search ?? {}).forEach(([name, value]) => base.searchParams.set(name, value));
  return base;
}

/** Asks, and asks again where that makes sense. */
class S3Client {
  private readonly settings: S3Settings;
  private readonly patience: S3Patience;
  constructor(settings: S3Settings, patience: S3Patience) {
    this.settings = settings;
    this.patience = patience;
  }

  private async askOnce(asked: Asked): Promise<Answered> {
    const { method, headers = {}, body, most = MOST_OF_REFUSAL } = asked;
    const { accessKeyId, secretAccessKey, region } = this.settings;
    const signer = new AwsV4Signer({
      method,
      url: addressOf(this.settings, asked).href,
      headers: { ...headers, 'x-amz-content-sha256': sha256Of(body ?? '') },
      accessKeyId,
      secretAccessKey,
      region,
      service: 's3',
    });
    const signed = await signer.sign();
    const response = await fetch(signed.url, {
      method,
      headers: signed.headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.patience.patienceMs),
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
    const { status, ok } = response;
    return { status, headers: response.headers, ...(await readUpTo(response, ok ? most : MOST_OF_REFUSAL)) };
  }

  /** Every request here can be repeated: a write is refused where its first try got through. */
  async ask(asked: Asked): Promise<Answered> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.askOnce(asked).catch(() => null);
      if (answer !== null && !PASSING.has(answer.status)) {
        return answer;
      }
      if (attempt >= TRIES) {
        throw new DomainError('documentsAway');
      }
      await pause(this.patience.firstPauseMs * 2 ** (attempt - 1));
    }
  }
}

/** @throws DomainError documentsAway for an answer that is none to the question: refused keys, no bucket, a redirect */
function mustBe(answer: Answered, ...statuses: readonly number[]): Answered {
  if (!statuses.includes(answer.status)) {
    throw new DomainError('documentsAway');
  }
  return answer;
}

/** Whether it is the document alone that is not there. @throws DomainError documentsAway where the bucket is not */
function isMissing(answer: Answered): boolean {
  if (answer.status !== 404) {
    return false;
  }
  if (!textsOf(answer.body.toString('utf8'), 'Code').includes('NoSuchKey')) {
    throw new DomainError('documentsAway');
  }
  return true;
}

function checksumOf(bytes: Uint8Array): string {
  return Buffer.from(sha256Of(bytes), 'hex').toString('base64');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function textsOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) =>
    text.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity),
  );
}

class S3Store implements DocumentStore {
  private readonly s3: S3Client;
  private readonly prefix: string;
  constructor(s3: S3Client, prefix: string) {
    this.s3 = s3;
    this.prefix = prefix;
  }

  private pathOf(name: StoredName): string {
    return `${this.prefix}${pathOfName(name)}`;
  }

  async get(name: StoredName, most = MOST_STORED_BYTES): Promise<Buffer> {
    const headers = { 'x-amz-checksum-mode': 'ENABLED' };
    const answer = mustBe(await this.s3.ask({ method: 'GET', path: this.pathOf(name), headers, most }), 200, 404);
    if (isMissing(answer)) {
      throw new NotStored();
    }
    if (answer.isCut) {
      throw new NotAsStored();
    }
    const sum = answer.headers.get('x-amz-checksum-sha256');
    if (sum !== null && sum !== checksumOf(answer.body)) {
      throw new DomainError('documentsAway');
    }
    return answer.body;
  }

  async has(name: StoredName): Promise<boolean> {
    const { status } = mustBe(await this.s3.ask({ method: 'HEAD', path: this.pathOf(name) }), 200, 404);
    if (status === 404) {
      // An answer without a body does not say what is missing.
      mustBe(await this.s3.ask({ method: 'GET', path: '', search: { 'list-type': '2', 'max-keys': '1' } }), 200);
    }
    return status === 200;
  }

  async remove(name: StoredName): Promise<void> {
    isMissing(mustBe(await this.s3.ask({ method: 'DELETE', path: this.pathOf(name) }), 200, 204, 404));
  }

  /** Whether the server took them; false where the name has bytes, which may be these: of a try whose answer did not come. */
  private async isTaken(name: StoredName, sealed: Uint8Array): Promise<boolean> {
    const checksum = { 'x-amz-checksum-sha256': checksumOf(sealed) };
    const asked = { method: 'PUT', path: this.pathOf(name), body: sealed } as const;
    const once = await this.s3.ask({ ...asked, headers: { ...checksum, 'if-none-match': '*' } });
    if (once.status !== 501) {
      return mustBe(once, 200, 409, 412).status === 200;
    }
    // A server that knows no condition: what is there is looked at first.
    if (await this.has(name)) {
      return false;
    }
    return mustBe(await this.s3.ask({ ...asked, headers: checksum }), 200).status === 200;
  }

  /** Whether what is there is these bytes; more than they are nobody has to read. */
  private async hasBytes(name: StoredName, sealed: Uint8Array): Promise<boolean> {
    try {
      return (await this.get(name, sealed.byteLength)).equals(sealed);
    } catch (error) {
      if (error instanceof NotAsStored) {
        return false;
      }
      throw error;
    }
  }

  async put(name: StoredName, sealed: Uint8Array): Promise<void> {
    const isTaken = await this.isTaken(name, sealed);
    if (!(await this.hasBytes(name, sealed))) {
      throw isTaken ? new DomainError('documentsAway') : new NameTaken();
    }
  }

  private async *list(isWanted: (writtenAt: Date) => boolean): AsyncGenerator<StoredName> {
    for (let token: string | undefined, isLast = false; !isLast;) {
      const next = token === undefined ? {} : { 'continuation-token': token };
      const search = { 'list-type': '2', prefix: this.prefix, ...next };
      const { body, isCut } = mustBe(
        await this.s3.ask({ method: 'GET', path: '', search, most: MOST_OF_LISTING }),
        200,
      );
      if (isCut) {
        throw new DomainError('documentsAway');
      }
      const xml = body.toString('utf8');
      for (const entry of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const [key = ''] = textsOf(entry[1] ?? '', 'Key');
        const [at = ''] = textsOf(entry[1] ?? '', 'LastModified');
        const name = nameOfPath(key);
        if (name !== null && isWanted(new Date(at))) {
          yield name;
        }
      }
      [token] = textsOf(xml, 'NextContinuationToken');
      isLast = token === undefined;
    }
  }

  olderThan(before: Date): AsyncGenerator<StoredName> {
    return this.list((at) => at < before);
  }

  all(): AsyncGenerator<StoredName> {
    return this.list(() => true);
  }
}

/** @param patience how long is waited; as long as makes sense when left out */
export function s3Store(settings: S3Settings, patience: Partial<S3Patience> = {}): DocumentStore {
  const client = new S3Client(settings, { patienceMs: PATIENCE_MS, firstPauseMs: FIRST_PAUSE_MS, ...patience });
  return new S3Store(client, settings.prefix);
}
