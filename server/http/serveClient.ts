/** Decides how the screens reach the browser: hashed files for ever and compressed beforehand, the page itself fresh each time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Router, type RequestHandler, type Response } from 'express';
import type { Config } from '../config';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
/** Whether staff can sign in through a provider: the page to sign in on knows it without asking. */
const SSO_PLACEHOLDER = '__SSO__';
const PAGE = 'index.html';
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';

/**
 * Serves the built client.
 * @param folder where it was built; null or an empty folder gives a sentence instead (the API works without screens)
 */
export function serveClient(folder: string | null, { sso }: Pick<Config, 'sso'>): Router {
  const router = Router();
  const built = folder === null || !existsSync(join(folder, PAGE)) ? null : readFileSync(join(folder, PAGE), 'utf8');
  const page = built?.replaceAll(SSO_PLACEHOLDER, sso === null ? 'off' : 'on') ?? null;
  if (folder !== null && page !== null) {
    router.use(serveFiles(folder));
  }
  router.get('/assets/{*rest}', (_request, response) => {
    // A page for a script that is gone would only give a puzzling error.
    response.status(404).type('text/plain').send('Not found');
  });
  router.get('/{*path}', (_request, response) => sendPage(response, page));
  return router;
}

/** Only files that were there at the start are served: a path from outside is looked up, never opened. */
function serveFiles(folder: string): RequestHandler {
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  const files = new Set(names.filter((name) => extname(name) !== '' && name !== PAGE));
  return (request, response, next) => {
    const name = request.path.slice(1);
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !files.has(name)) {
      next();
      return;
    }
    const [encoding, ending] = ENCODINGS.find(
      ([candidate, suffix]) => files.has(name + suffix) && request.acceptsEncodings(candidate) === candidate,
    ) ?? [null, ''];
    response
      .type(extname(name))
      .set({ 'Cache-Control': name.startsWith('assets/') ? YEAR : HOUR, Vary: 'Accept-Encoding' });
    if (encoding !== null) {
      response.set('Content-Encoding', encoding);
    }
    response.sendFile(name + ending, { root: folder, cacheControl: false });
  };
}

function sendPage(response: Response, page: string | null): void {
  response.set('Cache-Control', 'no-store');
  if (page === null) {
    response.status(503).type('text/plain').send('The screens are not built yet. Run: npm start');
    return;
  }
  response.type('html').send(page.replaceAll(NONCE_PLACEHOLDER, String(response.locals['nonce'])));
}
