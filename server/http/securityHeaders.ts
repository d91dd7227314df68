/** Decides what a browser may do with our pages: run our own scripts, styles with this answer's nonce, and nothing from elsewhere. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config';

/** Gives each answer a nonce of its own in `response.locals.nonce`. */
export function giveNonce(): RequestHandler {
  return (_request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  };
}

function nonceOf(response: ServerResponse): string {
  const { locals } = response as ServerResponse & { locals: Record<string, unknown> };
  return `'nonce-${String(locals['nonce'])}'`;
}

/** The headers that keep a page to itself. Plain http (a demo on one machine) gets no header that demands TLS. */
export function securityHeaders(config: Config): RequestHandler {
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
        styleSrc: ["'self'", (_request, response) => nonceOf(response)],
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
