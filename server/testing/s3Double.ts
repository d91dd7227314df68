/**
 * Plays S3 over real HTTP, and refuses what S3 refuses: signatures that are wrong or old, bytes that are not those of their checksum,
 * a second write to a name. Its signature is worked out here, by AWS's description, and not by the package that signs.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '../files/s3Settings';

/** What goes wrong with the next request, once each. */
export type S3Fault =
  | 'slowDown'
  | 'cutAnswer'
  | 'cutBeforeAnswer'
  | 'otherBytes'
  | 'redirect'
  | 'endless'
  | 'endlessRefusal';

export interface S3Double {
  readonly settings: S3Settings;
  readonly objects: Map<string, { bytes: Buffer; at: Date }>;
  /** Method and fault of each request that came. */
  readonly requests: string[];
  readonly faults: S3Fault[];
  /** Knows no `If-None-Match`, as some servers do not. */
  knowsConditions: boolean;
  /** Milliseconds that its clock is ahead. */
  skewMs: number;
  close(): Promise<void>;
}

const REGION = 'eu-test-1';
const KEYS = { accessKeyId: 'TESTKEYID', secretAccessKey: 'a-secret-of-the-double' } as const;
const MOST_SKEW_MS = 15 * 60_000;
const PAGE = 2;

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function signatureFault(request: IncomingMessage, body: Buffer, now: number): string | null {
  const [, day = '', signedHeaders = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=TESTKEYID\/(\d{8})\/eu-test-1\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  const date = String(request.headers['x-amz-date']);
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(at - now) <= MOST_SKEW_MS)) {
    return 'RequestTimeTooSkewed';
  }
  const named = signedHeaders.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => named.includes(name))) {
    return 'AccessDenied';
  }
  const url = new URL(request.url ?? '/', 'http://double');
  const canonical = [
    request.method,
    decodeURIComponent(url.pathname).split('/').map(encode).join('/'),
    [...url.searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...named.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    String(request.headers['x-amz-content-sha256']),
  ].join('\n');
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical).toString('hex')].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${KEYS.secretAccessKey}`, day), REGION), 's3'), 'aws4_request');
  if (hmac(key, toSign).toString('hex') !== signature) {
    return 'SignatureDoesNotMatch';
  }
  return sha256(body).toString('hex') === request.headers['x-amz-content-sha256'] ? null : 'XAmzContentSHA256Mismatch';
}

const STATUS: Readonly<Record<string, number>> = { XAmzContentSHA256Mismatch: 400, BadDigest: 400 };

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
}

/** Goes on sending until whoever reads has had enough. */
function neverEnd(response: ServerResponse, status: number): void {
  const piece = Buffer.alloc(64 * 1024, 'x');
  response.writeHead(status);
  const send = (): void => {
    while (!response.destroyed && response.write(piece)) {
      // As fast as it is taken.
    }
  };
  response.on('drain', send);
  send();
}

function listing(double: S3Double, search: URLSearchParams): string {
  const keys = [...double.objects.keys()].filter((key) => key.startsWith(search.get('prefix') ?? '')).sort();
  const from = Number((search.get('continuation-token') ?? 'at&0').split('&')[1]);
  const page = keys.slice(from, from + PAGE);
  const entries = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>${double.objects.get(key)?.at.toISOString() ?? ''}</LastModified></Contents>`,
  );
  const more =
    from + PAGE < keys.length ? `<NextContinuationToken>at&amp;${String(from + PAGE)}</NextContinuationToken>` : '';
  return `<ListBucketResult>${entries.join('')}${more}</ListBucketResult>`;
}

/** By path: the bucket is the first part of it. By host: it stands before the name of the machine. */
function keyOf(request: IncomingMessage, url: URL): string | null {
  const [, first, ...rest] = decodeURIComponent(url.pathname).split('/');
  if (request.headers.host?.startsWith('documents.') === true) {
    return [first, ...rest].join('/');
  }
  return first === 'documents' ? rest.join('/') : null;
}

function write(
  double: S3Double,
  key: string,
  { request, body }: { request: IncomingMessage; body: Buffer },
): [number, string] {
  if (sha256(body).toString('base64') !== request.headers['x-amz-checksum-sha256']) {
    return [400, 'BadDigest'];
  }
  if (request.headers['if-none-match'] === '*') {
    if (!double.knowsConditions) {
      return [501, 'NotImplemented'];
    }
    if (double.objects.has(key)) {
      return [412, 'PreconditionFailed'];
    }
  }
  double.objects.set(key, { bytes: body, at: new Date() });
  return [200, ''];
}

function answer(double: S3Double, asked: { request: IncomingMessage; body: Buffer }, response: ServerResponse): void {
  const { request, body } = asked;
  const url = new URL(request.url ?? '/', 'http://double');
  const fault = double.faults.shift();
  double.requests.push(`${request.method ?? ''}${fault === undefined ? '' : ` ${fault}`}`);
  if (fault === 'slowDown') {
    return refuse(response, 503, 'SlowDown');
  }
  if (fault === 'redirect') {
    response.writeHead(307, { Location: 'http://127.0.0.1:9/elsewhere' }).end();
    return;
  }
  if (fault === 'endless' || fault === 'endlessRefusal') {
    return neverEnd(response, fault === 'endless' ? 200 : 403);
  }
  const wrong = signatureFault(request, body, Date.now() + double.skewMs);
  const key = keyOf(request, url);
  if (wrong !== null) {
    return refuse(response, STATUS[wrong] ?? 403, wrong);
  }
  if (key === null) {
    return refuse(response, 404, 'NoSuchBucket');
  }
  if (request.method === 'PUT') {
    const [status, code] = write(double, key, asked);
    if (fault === 'cutBeforeAnswer') {
      request.socket.destroy();
      return;
    }
    return status === 200 ? void response.writeHead(200).end() : refuse(response, status, code);
  }
  if (request.method === 'DELETE') {
    double.objects.delete(key);
    response.writeHead(204).end();
    return;
  }
  if (key === '') {
    response.writeHead(200, { 'Content-Type': 'application/xml' }).end(listing(double, url.searchParams));
    return;
  }
  const found = double.objects.get(key);
  if (found === undefined) {
    return refuse(response, 404, 'NoSuchKey');
  }
  const sum = sha256(found.bytes).toString('base64');
  response.writeHead(200, { 'Content-Length': found.bytes.length, 'x-amz-checksum-sha256': sum });
  if (fault === 'cutAnswer') {
    response.write(found.bytes.subarray(0, found.bytes.length >> 1), () => request.socket.destroy());
    return;
  }
  const bytes = fault === 'otherBytes' ? Buffer.from(found.bytes.map((byte) => byte ^ 1)) : found.bytes;
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Starts it on a free port. */
export async function startS3Double(style: S3Settings['style'] = 'path'): Promise<S3Double> {
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => answer(double, { request, body: Buffer.concat(pieces) }, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = style === 'host' ? 'localhost' : '127.0.0.1';
  const double: S3Double = {
    settings: {
      endpoint: `http://${host}:${String(port)}`,
      bucket: 'documents',
      prefix: 'desk/',
      region: REGION,
      style,
      ...KEYS,
    },
    objects: new Map(),
    requests: [],
    faults: [],
    knowsConditions: true,
    skewMs: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return double;
}
