/** Decides how JSON travels: compressed for whoever takes it so, once it is long enough to gain by it. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Response } from 'express';

const compress = promisify(gzip);
/**
 * A packet of the network holds more. It also leaves every answer with a token as it is: what is secret should not share a compressed
 * answer with what somebody else may have put there.
 */
const LEAST_BYTES = 1200;

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends the body as JSON; status and other headers are set before. Express would work out anew what is known of it here. */
export async function sendJson(response: Response, body: unknown): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  response.vary('Accept-Encoding').setHeader('Content-Type', JSON_TYPE);
  const isPacked = text.length >= LEAST_BYTES && response.req.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (isPacked) {
    response.setHeader('Content-Encoding', 'gzip');
  }
  const bytes = isPacked ? await compress(text) : text;
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}
