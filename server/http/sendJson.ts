/** Decides how JSON travels: compressed for whoever takes it so, once it is long enough to gain by it. */
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { Response } from 'express';

const compress = promisify(gzip);
/**
 * A packet of the network holds more. It also leaves every answer with a token as it is: what is secret should not share a compressed
 * answer with what somebody else may have put there.
 */
const LEAST_BYTES = 1200;

/** The third of nine: a third of the work of the usual sixth, and a tenth more bytes. */
const HOW = { level: 3 } as const;
/** So much is packed in less than a millisecond, and in a third of what it costs to have another thread do it; the rest keeps nobody waiting. */
const MOST_AT_ONCE = 128 * 1024;

const packed = (text: Buffer): Buffer | Promise<Buffer> =>
  text.length <= MOST_AT_ONCE ? gzipSync(text, HOW) : compress(text, HOW);

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends the body as JSON; status and other headers are set before. Express would work out anew what is known of it here. */
export async function sendJson(response: Response, body: unknown): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  response.vary('Accept-Encoding').setHeader('Content-Type', JSON_TYPE);
  const isPacked = text.length >= LEAST_BYTES && response.req.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (isPacked) {
    response.setHeader('Content-Encoding', 'gzip');
  }
  const bytes = isPacked ? await packed(text) : text;
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}
