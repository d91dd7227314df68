/** Decides what a browser may do with our pages: run our own scripts, styles with this answer's nonce, and nothing from elsewhere. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config';

const NONCE_BYTES = 16;
/** Asked of the system for so many answers at once: asking is what takes time. */
const NONCES_AT_ONCE = 256;

function nonces(): () => string {
  let bytes = Buffer.alloc(0);
  return () => {
    if (bytes.length === 0) {
      bytes = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
    }
    const nonce = bytes.toString('base64', 0, NONCE_BYTES);
    bytes = bytes.subarray(NONCE_BYTES);
    return nonce;
  };
}

/** Gives each answer a nonce of its own in `response.locals.nonce`. */
export function giveNonce(): RequestHandler {
  const nextNonce = nonces();
  return (_request, response, next) => {
    response.locals['nonce'] = nextNonce();
    next();
  };
}

/** Stands where the nonce of an answer comes; no header has it otherwise. */
const PLACE = 'NONCE';

function helmetFor(config: Config): ReturnType<typeof helmet> {
  const isSecure = config.publicUrl.startsWith('https://');
  return helmet({
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // Pages of scans come as pictures that the server drew: the browser needs no decoder, and so no WebAssembly.
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", `'nonce-${PLACE}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  });
}

/** What helmet says of any answer, name → value: it says the same of all of them, but for the nonce. */
function headersFor(config: Config): [name: string, value: string][] {
  const said = new Map<string, string>();
  const answer = {
    setHeader: (name: string, value: string) => said.set(name, value),
    removeHeader: (name: string) => said.delete(name),
  };
  helmetFor(config)({} as IncomingMessage, answer as unknown as ServerResponse, (error) => {
    if (error !== undefined) {
      throw new Error('helmet gave no headers', { cause: error });
    }
  });
  return [...said];
}

/** The headers that keep a page to itself. Plain http (a demo on one machine) gets no header that demands TLS. */
export function securityHeaders(config: Config): RequestHandler {
  const headers = headersFor(config);
  const same = headers.filter(([, value]) => !value.includes(PLACE));
  const own = headers.filter(([, value]) => value.includes(PLACE));
  return (_request, response, next) => {
    for (const [name, value] of same) {
      response.setHeader(name, value);
    }
    for (const [name, value] of own) {
      response.setHeader(name, value.replace(PLACE, String(response.locals['nonce'])));
    }
    next();
  };
}
