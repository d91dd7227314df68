/** Makes requests that fit the OpenAPI document: each operation with paths, questions and bodies of its shapes, about things that exist. */
import type { OpenApi } from '@desk/server/http/documentation/openApi';
import type { Role } from '@desk/shared/access/roles';
import { LIST_RULES, type ListRules } from '@desk/shared/contract/listQuery';
import type { Dice } from './dice';
import { nameIn } from './memory';
import type { FuzzRequest } from './request';
import { valueOf, type Making, type Schema } from './values';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  /** `/api/applications/{id}`. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly parameters: readonly Parameter[];
  /** Media type and shape of its body; null when it takes none. */
  readonly body: { readonly type: string; readonly schema: Schema } | null;
}

interface DocumentedOperation {
  readonly 'x-roles': readonly Role[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Everything the document describes. */
export function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, DocumentedOperation>).map(([method, told]): Operation => {
      const [content] = Object.entries(told.requestBody?.content ?? {});
      const body = content === undefined ? null : { type: content[0], schema: content[1].schema };
      const { parameters, 'x-roles': roles } = told;
      return { method: method.toUpperCase(), path, roles, parameters, body };
    }),
  );
}

/** `applications` of `/api/applications/{id}/notes`. */
export function resourceOf({ path }: Pick<Operation, 'path'>): string {
  return path.split('/')[2] ?? '';
}

function inPath({ name, schema }: Parameter, { path }: Operation, making: Making): string {
  const before = path.split(`/{${name}}`)[0]?.split('/').at(-1) ?? '';
  const meant = name === 'id' ? nameIn(before, 'id') : name;
  const known = /^id$|Id$/.test(name) ? making.memory.all(meant).filter((id) => typeof id === 'string') : [];
  return encodeURIComponent(known.length > 0 ? making.dice.pick(known) : String(valueOf(schema, meant, making)));
}

function listParts(resource: string, { dice, memory }: Making): Record<string, unknown> {
  const rules = (LIST_RULES as Partial<Record<string, ListRules>>)[resource];
  if (rules === undefined) {
    return {};
  }
  const keys = Object.keys(rules.filters).filter(() => dice.chance(0.15));
  const words = ['jansen', 'ZU-2026', '1011 AB 12', 'p1@example.com', '06 12345678', "'t hoekje", '"', 'a*'];
  const value = (key: string): unknown => {
    const kind = rules.filters[key];
    if (kind === 'boolean' || kind === 'present' || kind === 'relative') {
      return dice.chance(0.5);
    }
    return kind === 'dateFrom' || kind === 'dateTo'
      ? '2026-11-20'
      : kind === 'atMost' || kind === 'number'
        ? dice.below(30)
        : kind === 'exact'
          ? dice.pick([...memory.all(key), 'x'])
          : dice.pick(words);
  };
  const from = dice.below(30);
  return {
    filter: Object.fromEntries(keys.map((key) => [key, value(key)])),
    sort: [dice.pick([...rules.sorts]), dice.pick(['ASC', 'DESC'])],
    range: [from, from + dice.below(25)],
  };
}

function queryOf(operation: Operation, making: Making): string {
  const parts = new URLSearchParams();
  const list = listParts(resourceOf(operation), making);
  for (const { name, required = false, schema } of operation.parameters.filter((one) => one.in === 'query')) {
    if (required || making.dice.chance(0.6)) {
      const value = list[name] ?? valueOf(schema, name, making);
      parts.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return parts.toString();
}

function formOf(schema: Schema, making: Making, file: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  for (const [name, of] of Object.entries(schema.properties ?? {})) {
    if (of.type === 'array' && of.items?.type === 'string') {
      form.append(name, new Blob([file], { type: 'application/pdf' }), 'scan.pdf');
    } else if (schema.required?.includes(name) === true || making.dice.chance(0.6)) {
      const value = valueOf(of, name, making);
      form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return form;
}

/** What is sent where a scan or a text of an import is asked for. */
export interface Files {
  scan(dice: Dice): Uint8Array<ArrayBuffer>;
  /** Media type and text; null for an operation that takes none. */
  text(path: string): readonly [type: string, text: string] | null;
}

/** A request that fits an operation. */
export function requestFor(operation: Operation, making: Making, files: Files): FuzzRequest {
  const { method, parameters, body } = operation;
  let path = operation.path;
  for (const parameter of parameters.filter((one) => one.in === 'path')) {
    path = path.replace(`{${parameter.name}}`, inPath(parameter, operation, making));
  }
  const request: FuzzRequest = { method, path, query: queryOf(operation, making), headers: {} };
  const imported = method === 'POST' ? files.text(operation.path) : null;
  if (imported !== null) {
    return { ...request, text: imported[1], headers: { 'Content-Type': imported[0] } };
  }
  if (body === null) {
    return request;
  }
  return body.type === 'multipart/form-data'
    ? { ...request, form: formOf(body.schema, making, files.scan(making.dice)) }
    : { ...request, body: valueOf(body.schema, '', making) };
}
