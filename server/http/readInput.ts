/** Decides whether what a request carries fits the shapes of its route; what does not fit never reaches a use case. */
import { Readable } from 'node:stream';
import type { Request } from 'express';
import { z } from 'zod';
import { DomainError } from '@desk/shared/contract/errors';
import { findUnfitText } from '@desk/shared/language/plainText';
import { fieldMessages } from './fieldMessages';
import type { ArrivedFile } from '../files/arrivedFile';
import type { ArrivedText } from '../files/arrivedText';
import type { RouteDef, UploadRules } from './route';
import { arrivedText } from './spoolText';
import { arrivedFiles } from './spoolUploads';

const NOTHING = z.strictObject({});
const uuid = z.uuid();
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;

export interface Input {
  readonly body: unknown;
  readonly text: ArrivedText;
  readonly query: unknown;
  readonly params: unknown;
  readonly files: readonly ArrivedFile[];
  readonly idempotencyKey: string | null;
}

/** Whether a route changes something: said by itself, otherwise every method but GET does. */
export function changesSomething(route: RouteDef): boolean {
  return route.changes ?? route.method !== 'get';
}

/**
 * Reads everything a handler gets from the request.
 * @throws DomainError notFound for an impossible id, badQuery or malformed with a message per field
 */
export function readInput(route: RouteDef, request: Request): Input {
  return {
    params: readParams(route, request),
    query: readQuery(route, request),
    idempotencyKey: changesSomething(route) ? readIdempotencyKey(request) : null,
    body: readBody(route, request),
    text: readText(route, request),
    files: arrivedFiles(request),
  };
}

function languageOf(request: Request): 'nl' | 'en' {
  return request.acceptsLanguages(['nl', 'en']) === 'en' ? 'en' : 'nl';
}

function readParams(route: RouteDef, request: Request): unknown {
  if (route.params !== undefined) {
    const parsed = route.params.safeParse(request.params);
    if (!parsed.success) {
      throw new DomainError('notFound');
    }
    return parsed.data;
  }
  for (const [name, value] of Object.entries(request.params)) {
    if (/^id$|Id$/.test(name) && !uuid.safeParse(value).success) {
      throw new DomainError('notFound');
    }
  }
  return request.params;
}

function readQuery(route: RouteDef, request: Request): unknown {
  const schema = route.query ?? NOTHING;
  const parsed = schema.safeParse({ ...request.query });
  if (!parsed.success) {
    const allowed = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    throw new DomainError('badQuery', { allowed, errors: fieldMessages(parsed.error.issues, languageOf(request)) });
  }
  return parsed.data;
}

function readIdempotencyKey(request: Request): string | null {
  const key = request.get('idempotency-key');
  if (key === undefined) {
    return null;
  }
  if (!IDEMPOTENCY_KEY.test(key)) {
    throw new DomainError('malformed', { errors: { 'Idempotency-Key': '8..128 visible ASCII characters' } });
  }
  return key;
}

function readBody(route: RouteDef, request: Request): unknown {
  if (route.method === 'get' || route.text !== undefined) {
    return undefined;
  }
  const given: unknown = route.upload === undefined ? request.body : readFields(request.body, route.upload);
  refuseUnfitText(given, languageOf(request));
  const parsed = (route.body ?? NOTHING.optional()).safeParse(given);
  if (!parsed.success) {
    throw new DomainError('malformed', { errors: fieldMessages(parsed.error.issues, languageOf(request)) });
  }
  return route.body === undefined ? undefined : parsed.data;
}

/** Of every text of every route alike: one database would refuse it halfway, the other change it silently. */
function refuseUnfitText(given: unknown, language: 'nl' | 'en'): void {
  const unfit = findUnfitText(given);
  if (unfit !== null) {
    throw new DomainError('malformed', {
      errors: { [unfit.field === '' ? 'body' : unfit.field]: unfit.why[language] },
    });
  }
}

const NO_TEXT: ArrivedText = { bytes: 0, isUtf8: true, pieces: () => Readable.from([]) };

/** A body of another media type than the route takes was not read at all. */
function readText(route: RouteDef, request: Request): ArrivedText {
  if (route.text === undefined) {
    return NO_TEXT;
  }
  const text = arrivedText(request);
  if (text === null) {
    throw new DomainError('malformed', { allowed: route.text, errors: { 'Content-Type': route.text.join(', ') } });
  }
  return text;
}

/** Text fields of a multipart form: empty ones are left out, those that hold JSON are opened. */
function readFields(fields: unknown, { jsonFields = [] }: UploadRules): Record<string, unknown> {
  const filled = Object.entries((fields ?? {}) as Record<string, unknown>).filter(([, value]) => value !== '');
  return Object.fromEntries(
    filled.map(([name, value]) => [name, jsonFields.includes(name) ? openJson(name, value) : value]),
  );
}

function openJson(name: string, text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new DomainError('malformed', { errors: { [name]: 'JSON' } });
  }
}
