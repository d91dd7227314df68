/** Decides what is logged of a request: id, method, route, the ids in its address, status and time; no headers, no bodies, no person. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Dependencies } from '../dependencies';

const PROBES = ['/healthz', '/readyz', '/metrics'];
/** The demo's pages: the link of a mail ends with its token. */
const DEMO_PAGES = '/demo/';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Of an address only what can be nothing but an id: whatever else somebody puts there may be a name. */
function idsIn(url: string): string[] {
  return (url.split('?')[0] ?? '').match(ID) ?? [];
}

function levelOf(_request: IncomingMessage, response: ServerResponse): 'info' | 'error' {
  return response.statusCode >= 500 ? 'error' : 'info';
}

/** Names each request and logs it when it ends. The id is ours: one sent along could pose as another request in the trail. */
export function requestLog({ log, newId }: Pick<Dependencies, 'log' | 'newId'>): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = newId();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: ({ url = '' }) => PROBES.includes(url) || url.startsWith(DEMO_PAGES) },
    customLogLevel: levelOf,
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
        id,
        method,
        ids: idsIn(url),
      }),
      res: ({ statusCode, raw }: { statusCode: number; raw: Response }) => ({
        statusCode,
        route: (raw.locals['route'] as string | undefined) ?? 'other',
      }),
      // The error handler has logged what may be known of it.
      err: () => undefined,
    },
  });
}

/** The name that `requestLog` gave a request. */
export function requestIdOf({ id }: IncomingMessage): string {
  return typeof id === 'string' ? id : 'unnamed';
}
