/** Decides the order in which every request is judged: pace, who, permission, shape; only then does the handler see it. */
import { pipeline } from 'node:stream/promises';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { can, type Permission } from '@desk/shared/access/permissions';
import { UNATTENDED_HEADER } from '@desk/shared/access/sessionLife';
import { mayOnlySetUp } from '@desk/shared/access/secondFactor';
import { asksFreshFactor, isFactorStale } from '@desk/shared/access/stepUp';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { uploadsFolder } from '../files/uploadsFolder';
import { authenticate, type Caller } from './authenticate';
import { readCookie } from './cookies';
import { cookieName } from './refreshCookie';
import { noteUseBy } from './noteUseBy';
import { readInput } from './readInput';
import { requestIdOf } from './requestLog';
import { actOf, type Reply, type RouteDef } from './route';
import { sendJson } from './sendJson';
import { spoolText } from './spoolText';
import { spoolUploads } from './spoolUploads';
import { TooManyRequests } from '../tooManyRequests';
import { recordRefusal } from '../trail/recordRefusal';

const API = '/api';
const MAX_JSON_BYTES = 1024 * 1024;
const MINUTE = 60_000;
const TRAIL: readonly Permission[] = ['audit.read', 'audit.export'];

/** Puts every route under /api. Bodies are read only after we know who sends them. */
export function mountRoutes(router: Router, routes: readonly RouteDef[], deps: Dependencies): void {
  const pace = paceOfPrograms();
  const rooms = new Map<string, Router>();
  for (const route of routes) {
    const name = roomOf(route.path);
    const room = rooms.get(name) ?? express.Router();
    rooms.set(name, room);
    room[route.method](
      route.path,
      nameRoute(route),
      ...(route.perMinute === undefined ? [] : [limitPace(route.perMinute)]),
      telling(route, deps, admit(route, deps)),
      ...(route.pacedByCaller === true ? [] : [pace]),
      readsBody(route, deps),
      telling(route, deps, handle(route, deps)),
    );
  }
  // A few hundred routes are not tried one after the other: what a path begins with leaves some ten of them.
  router.use(API, (request, response, next) => {
    const room = rooms.get(roomOf(request.path));
    // A room would tell anybody by which methods a path is asked.
    if (room === undefined || request.method === 'OPTIONS') {
      next();
    } else {
      room(request, response, next);
    }
  });
}

/** The first part of a path, as the router compares it. */
function roomOf(path: string): string {
  return (/^\/[^/]*/.exec(path)?.[0] ?? '').toLowerCase();
}

/** The measurements count by route, so that an id in an address makes no series of its own. */
function nameRoute(route: RouteDef): RequestHandler {
  return (_request, response, next) => {
    response.locals['route'] = `${API}${route.path}`;
    next();
  };
}

function limitPace(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new TooManyRequests(MINUTE / 1000);
    },
  });
}

/** One count a program, whichever routes it calls; how much that may be is a setting of the program. */
function paceOfPrograms(): RequestHandler {
  const perMinute = ({ locals }: Response): number | null =>
    (locals['caller'] as Caller | undefined)?.terms?.perMinute ?? null;
  const limit = rateLimit({
    windowMs: MINUTE,
    limit: (_request, response) => perMinute(response) ?? 0,
    keyGenerator: (_request, response) => (response.locals['caller'] as Caller).actor.id,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new TooManyRequests(MINUTE / 1000);
    },
  });
  return (request, response, next) => {
    // People have none: they do not even ask.
    if (perMinute(response) === null) {
      next();
    } else {
      void limit(request, response, next);
    }
  };
}

/** What a role may do, a program may only where it was given leave for it. */
function mayCall({ actor, terms }: Caller, permission: Permission): boolean {
  return can(actor, permission) && (terms === null || terms.scopes.some((scope) => scope === permission));
}

/** A refusal for who somebody is goes into the trail before it is answered. */
function telling({ method, path }: RouteDef, deps: Dependencies, inner: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    try {
      await inner(request, response, next);
    } catch (error) {
      const caller = response.locals['caller'] as Caller | undefined;
      if (error instanceof DomainError && caller !== undefined) {
        const { actor, origin } = caller;
        const id = typeof request.params['id'] === 'string' ? request.params['id'] : undefined;
        const asked = { method, path, id, requestId: requestIdOf(request) };
        await recordRefusal(deps, { actor, origin, code: error.code, ...asked });
      }
      throw error;
    }
  };
}

/** Asks a second factor once more where it was shown too long ago for such an act. */
function refuseStaleFactor(route: RouteDef, { factorAt }: Caller, now: Date): void {
  if (asksFreshFactor(actOf(route)) && isFactorStale(factorAt, now)) {
    throw new DomainError('stepUpNeeded');
  }
}

function admit(route: RouteDef, deps: Dependencies): RequestHandler {
  const { access, roles, beforeFactor = false } = route;
  return async (request, response, next) => {
    if (access !== 'public') {
      const caller = await authenticate(deps, {
        authorization: request.get('authorization'),
        apiKey: request.get('x-api-key'),
      });
      response.locals['caller'] = caller;
      if (route.isUnattended !== true && request.get(UNATTENDED_HEADER) === undefined) {
        await noteUseBy(caller, deps);
      }
      const isStaff = caller.sessionId !== null;
      if (isStaff && !beforeFactor && mayOnlySetUp(deps.config.secondFactor, caller.factorAt)) {
        throw new DomainError('secondFactorNeeded');
      }
      const permissions = typeof access === 'string' ? [access] : access;
      if (!permissions.some((permission) => mayCall(caller, permission))) {
        throw new DomainError('forbidden');
      }
      if (roles?.includes(caller.actor.role) === false) {
        throw new DomainError('roleNotAllowed');
      }
      refuseStaleFactor(route, caller, deps.clock());
    }
    next();
  };
}

function readsBody({ method, upload, text }: RouteDef, { config, log }: Dependencies): RequestHandler {
  if (method === 'get') {
    return (_request, _response, next) => next();
  }
  const place = { folder: uploadsFolder(config), log };
  if (text !== undefined) {
    return spoolText(text, place);
  }
  return upload === undefined ? express.json({ limit: MAX_JSON_BYTES }) : spoolUploads(upload, place);
}

/** Whoever may read the trail finds in it what was seen until now, not until a moment ago. */
function asksTrail({ access }: RouteDef): boolean {
  return TRAIL.some((permission) => [access].flat().includes(permission));
}

function handle(route: RouteDef, deps: Dependencies): RequestHandler {
  return async (request: Request, response: Response) => {
    if (asksTrail(route)) {
      await deps.reads.settle();
    }
    const caller = response.locals['caller'] as Caller | undefined;
    const reply = await route.handler({
      ...readInput(route, request),
      actor: caller?.actor ?? null,
      sessionId: caller?.sessionId ?? null,
      origin: caller?.origin ?? 'screen',
      requestId: requestIdOf(request),
      ip: request.ip ?? '',
      header: (name) => request.get(name),
      cookie: (name) => readCookie(request.get('cookie'), cookieName(deps.config, name)),
      deps,
    });
    await send(response, reply);
  };
}

/** Proxies must not hold the events back to send them together. */
const STREAM_HEADERS = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };

/** Who reads so slowly is cut off, and goes on from its last event when it asks again. */
const MOST_UNREAD_BYTES = 1024 * 1024;

function openStream(response: Response, stream: NonNullable<Reply['stream']>): void {
  response.locals['isStream'] = true;
  response.status(200).set(STREAM_HEADERS).flushHeaders();
  stream({
    write: (text) => {
      if (response.writableLength > MOST_UNREAD_BYTES) {
        response.destroy();
      } else if (!response.writableEnded) {
        response.write(text);
      }
    },
    end: () => {
      response.end();
    },
    onClose: (handle) => {
      response.once('close', handle);
    },
  });
}

async function send(response: Response, { status, body, bytes, readable, stream, headers }: Reply): Promise<void> {
  response.set({ ...headers });
  if (stream !== undefined) {
    openStream(response, stream);
  } else if (readable !== undefined) {
    response.status(status ?? 200);
    await pipeline(readable, response);
  } else if (bytes !== undefined) {
    response.status(status ?? 200).send(bytes);
  } else if (body !== undefined) {
    await sendJson(response.status(status ?? 200), body);
  } else {
    response.status(status ?? 204).end();
  }
}
