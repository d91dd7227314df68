/** Decides what is logged of a request: id, method, route, the ids in its address, status and time; no headers, no bodies, no person. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Dependencies } from '../dependencies';

declare module 'node:http' {
  interface IncomingMessage {
    /** Given by `requestLog`. */
    id?: string;
  }
}

const PROBES = ['/healthz', '/readyz', '/metrics'];
/** The demo's pages: the link of a mail ends with its token. */
const DEMO_PAGES = '/demo/';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Of an address only what can be nothing but an id: whatever else somebody puts there may be a name. */
function idsIn(url: string): string[] {
  return (url.split('?')[0] ?? '').match(ID) ?? [];
}

function sentenceOf(request: IncomingMessage, response: ServerResponse): string {
  if (response.statusCode >= 500) {
    return 'request errored';
  }
  return !request.readableAborted && response.writableEnded ? 'request completed' : 'request aborted';
}

/** Names each request and logs it when it ends. The id is ours: one sent along could pose as another request in the trail. */
export function requestLog({ log, newId }: Pick<Dependencies, 'log' | 'newId'>): RequestHandler {
  return (request, response, next) => {
    const id = newId();
    request.id = id;
    response.setHeader('X-Request-Id', id);
    const { method, url } = request;
    const started = Date.now();
    const tell = (): void => {
      response.off('finish', tell).off('close', tell);
      // The error handler has logged what may be known of an error.
      const level = response.statusCode >= 500 ? 'error' : 'info';
      // A desk that tells only what is wrong has nothing to put together.
      if (log.isLevelEnabled(level)) {
        const route = (response.locals['route'] as string | undefined) ?? 'other';
        const res = { statusCode: response.statusCode, route };
        const req = { id, method, ids: idsIn(url) };
        log[level]({ req, res, responseTime: Date.now() - started }, sentenceOf(request, response));
      }
    };
    if (!PROBES.includes(url) && !url.startsWith(DEMO_PAGES)) {
      response.on('finish', tell).on('close', tell);
    }
    next();
  };
}

/** The name that `requestLog` gave a request. */
export function requestIdOf({ id }: IncomingMessage): string {
  return id ?? 'unnamed';
}
