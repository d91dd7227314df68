/** Decides what a route is: data that says who may call it, what it takes and what it answers, plus the one function that handles it. */
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Permission } from '@desk/shared/access/permissions';
import type { Actor, Role } from '@desk/shared/access/roles';
import type { Act } from '@desk/shared/access/stepUp';
import { actionOf, type Answering, type PathParams } from '@desk/shared/contract/operation';
import type { ArrivedText } from '../files/arrivedText';
import type { Dependencies } from '../dependencies';
import type { ArrivedFile } from '../files/arrivedFile';

/** What a route is to whoever decides which acts ask a fresh second factor. */
export function actOf({ access, method, path }: Pick<RouteDef, 'access' | 'method' | 'path'>): Act {
  const permissions = access === 'public' ? [] : [access].flat();
  return { permissions, action: actionOf(path), path, changes: method !== 'get' };
}

export type Method = 'get' | 'post' | 'put' | 'delete';
/** One permission, any of several, or whoever comes along. */
export type Access = 'public' | Permission | readonly Permission[];

export interface UploadRules {
  /** Name of the multipart field that carries the files. */
  readonly field: string;
  readonly maxFiles: number;
  /** For each file. */
  readonly maxBytes: number;
  /** For all files of a request together. */
  readonly maxTotalBytes: number;
  /** Text fields that hold JSON; the other fields are plain text, and empty ones count as absent. */
  readonly jsonFields?: readonly string[];
}

export interface RequestContext<Body = unknown, Query = unknown, Params = unknown, Who = Actor | null> {
  readonly actor: Who;
  readonly body: Body;
  readonly query: Query;
  readonly params: Params;
  /** The body of a route that takes plain text; empty otherwise. */
  readonly text: ArrivedText;
  /** Empty unless the route takes uploads. */
  readonly files: readonly ArrivedFile[];
  readonly idempotencyKey: string | null;
  readonly requestId: string;
  /** `api` when an outside program called with its key. */
  readonly origin: 'screen' | 'api';
  readonly ip: string;
  /** Session of the access token; null for programs and public routes. */
  readonly sessionId: string | null;
  readonly header: (name: string) => string | undefined;
  readonly cookie: (name: string) => string | undefined;
  readonly deps: Dependencies;
}

/** An answer that stays open; `write` after the end does nothing. */
export interface StreamChannel {
  readonly write: (text: string) => void;
  readonly end: () => void;
  /** Called once, whoever ended it. */
  readonly onClose: (handle: () => void) => void;
}

export interface Reply<Body = unknown> {
  /** 200 when left out; 204 when there is nothing to say. */
  readonly status?: number;
  readonly body?: Body;
  /** Instead of `body`; give its Content-Type in `headers`. */
  readonly bytes?: Buffer;
  /** Instead of `body`, for what should not lie in memory: sent as it comes. */
  readonly readable?: Readable;
  /** Instead of `body`: server-sent events, for as long as both sides want. */
  readonly stream?: (channel: StreamChannel) => void;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

interface RouteFacts {
  readonly method: Method;
  readonly access: Access;
  /** Of those who hold the permission only these; others are told that their role may not do this. */
  readonly roles?: readonly Role[];
  readonly summary: string;
  /** What a caller should know beside the shapes, for the documentation. */
  readonly notes?: string;
  /** Shape of a success, for the documentation. */
  readonly response?: z.ZodType;
  readonly upload?: UploadRules;
  /** Media types of a body taken as plain text (imports), instead of JSON. */
  readonly text?: readonly string[];
  /** Whether it changes something, and so honours an Idempotency-Key. Left out: everything but GET does. */
  readonly changes?: boolean;
  /** Open to a session that may only set up its second factor. */
  readonly beforeFactor?: boolean;
  /** Asked by screens for as long as they are open: it is no sign that somebody works in the session. */
  readonly isUnattended?: boolean;
  /** Counts for each caller behind a program, and so not for the program: junk of one shuts out nobody else. */
  readonly pacedByCaller?: boolean;
  /** At most so many requests a minute from one address. */
  readonly perMinute?: number;
}

export interface RouteSpec<Path extends string, A extends Access, Body, Query, Params, Answer>
  extends RouteFacts, Answering<Answer> {
  /** Below /api, in express form. Without `params`, parts named `id` or ending in `Id` must be UUIDs, else 404. */
  readonly path: Path;
  readonly access: A;
  readonly body?: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
  readonly params?: z.ZodType<Params>;
  readonly handler: (
    context: RequestContext<Body, Query, Params, A extends 'public' ? null : Actor>,
  ) => Promise<Reply<NoInfer<Answer>>> | Reply<NoInfer<Answer>>;
}

/** A route after its types have done their work: what mounting and the documentation read. */
export interface RouteDef extends RouteFacts {
  readonly path: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  readonly params?: z.ZodType;
  handler(context: RequestContext): Promise<Reply> | Reply;
}

/**
 * Describes one route.
 * @param spec path, who may call it, shapes, and a handler whose context is typed by those shapes
 * @returns the route, to be put in a list of routes
 */
export function defineRoute<
  const Path extends string,
  const A extends Access,
  Body = undefined,
  Query = unknown,
  Params = PathParams<Path>,
  Answer = unknown,
>(spec: RouteSpec<Path, A, Body, Query, Params, Answer>): RouteDef {
  return spec;
}
