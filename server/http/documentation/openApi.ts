/** Decides how the routes read as an OpenAPI 3.1 document: made from the very schemas that judge the requests. */
import { z } from 'zod';
import { PERMISSIONS } from '@desk/shared/access/permissions';
import type { Role } from '@desk/shared/access/roles';
import { ERROR_CODES } from '@desk/shared/contract/errors';
import { WEBHOOK_PAYLOADS } from '@desk/shared/contract/webhooks';
import { changesSomething } from '../readInput';
import type { RouteDef } from '../route';

type Json = Readonly<Record<string, unknown>>;
export interface OpenApi {
  readonly openapi: string;
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly paths: Readonly<Record<string, Json>>;
  readonly webhooks: Json;
  readonly components: Json;
}

/** Who may call a route, as role names; an empty list means everybody. */
export function rolesOf({ access, roles }: RouteDef): string[] {
  if (access === 'public') {
    return [];
  }
  const permissions = typeof access === 'string' ? [access] : access;
  const admitted = [...new Set(permissions.flatMap((permission): readonly Role[] => PERMISSIONS[permission]))];
  // What is done to a case has roles of its own on top of the permission.
  return admitted.filter((role) => roles?.includes(role) !== false);
}

/** The document of all routes. */
export function openApiOf(routes: readonly RouteDef[]): OpenApi {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Z login upgrade desk',
      version: '1',
      description: 'The desk at which a company that logs in with eHerkenning gets a higher assurance level.',
    },
    servers: [{ url: '/' }],
    paths,
    webhooks: webhooksSection(),
    components: {
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        program: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
      },
      schemas: { Problem: problemSchema() },
    },
  };
}

/** What the desk sends by itself, signed by the Standard Webhooks specification. */
function webhooksSection(): Json {
  const headers = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const parameters = headers.map((name) => ({ name, in: 'header', required: true, schema: { type: 'string' } }));
  const sections = Object.entries(WEBHOOK_PAYLOADS).map(([type, data]) => {
    const schema = shape(z.strictObject({ type: z.literal(type), timestamp: z.iso.datetime(), data }), 'output');
    const requestBody = { required: true, content: jsonOf(schema) };
    const responses = { '2XX': { description: 'Received; anything else is tried again' } };
    return [type, { post: { summary: type, parameters, requestBody, responses } }];
  });
  return Object.fromEntries(sections) as Json;
}

function operation(route: RouteDef): Json {
  const { summary, notes, access } = route;
  return {
    summary,
    ...(notes === undefined ? {} : { description: notes }),
    security: access === 'public' ? [] : [{ staff: [] }, { program: [] }],
    'x-roles': rolesOf(route),
    parameters: parametersOf(route),
    ...bodyOf(route),
    responses: {
      '2XX': success(route),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function success({ response }: RouteDef): Json {
  const description = 'Done';
  return response === undefined ? { description } : { description, content: jsonOf(shape(response, 'output')) };
}

function parametersOf(route: RouteDef): Json[] {
  const told = route.params === undefined ? {} : (shape(route.params, 'input')['properties'] as Json);
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const usual = { type: 'string', ...(/^id$|Id$/.test(name) ? { format: 'uuid' } : {}) };
    return { name, in: 'path', required: true, schema: told[name] ?? usual };
  });
  const { properties = {}, required = [] } = route.query === undefined ? {} : shape(route.query, 'input');
  const inQuery = Object.entries(properties as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: (required as string[]).includes(name),
    schema,
  }));
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 8, maxLength: 128 } };
  return [...inPath, ...inQuery, ...(changesSomething(route) ? [key] : [])];
}

function bodyOf({ body, upload }: RouteDef): Json {
  if (body === undefined) {
    return {};
  }
  const schema = shape(body, 'input');
  if (upload === undefined) {
    return { requestBody: { required: true, content: jsonOf(schema) } };
  }
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const files = { type: 'array', items: file, maxItems: upload.maxFiles };
  const properties = { ...(schema['properties'] as Json), [upload.field]: files };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { ...schema, properties } } } } };
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

function shape(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function problemSchema(): Json {
  const text = { type: 'string' };
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'requestId', 'detail'],
    properties: {
      type: text,
      title: text,
      status: { type: 'integer' },
      code: { type: 'string', enum: ERROR_CODES },
      requestId: text,
      detail: { type: 'object', properties: { nl: text, en: text }, required: ['nl', 'en'] },
      errors: { type: 'object', additionalProperties: text },
      refusals: { type: 'array', items: { type: 'object' } },
      allowed: { type: 'array', items: text },
      current: { type: 'object' },
    },
  };
}
