/** What an operation of the API is to both sides: where it is, what it takes, and the type of what it answers. */
import type { input, ZodType } from 'zod';

/** Names in a path in express form: `/applications/:id/actions/:action` → `{ id: string; action: string }`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParams<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

/** No value has it: it only carries the type. */
declare const ANSWER: unique symbol;

/** What answers with this; `undefined` where there is nothing to say. */
export interface Answering<Answer> {
  readonly [ANSWER]?: Answer;
}

export interface OperationFacts {
  readonly method: 'get' | 'post' | 'delete';
  /** Below /api, in express form. */
  readonly path: string;
  readonly body?: ZodType;
}

export type Operation = OperationFacts & Answering<unknown>;
export type AnswerOf<O extends Operation> = O extends Answering<infer Answer> ? Answer : never;

type ParamsOf<Path extends string> = unknown extends PathParams<Path> ? unknown : { readonly params: PathParams<Path> };
type BodyOf<O extends Operation> = O extends { readonly body: infer Body extends ZodType }
  ? { readonly body: input<Body> }
  : unknown;

/** What a caller gives: a value for each name in the path, and the body as it is before it is parsed. */
export type InputOf<O extends Operation> = ParamsOf<O['path']> & BodyOf<O>;

/**
 * Describes an operation: `answering<MailItem>()({ method, path, body })`. Two calls, since TypeScript infers all types of a call or none.
 * @returns the facts, as wide as they were given, carrying the type of the answer
 */
export function answering<Answer>() {
  return <const Facts extends OperationFacts>(facts: Facts): Facts & Answering<Answer> => facts;
}

const ACTION = /^\/applications\/:id\/actions\/(\w+)$/;

/** What a route does to a case, by the id of the action; null for every other route. */
export function actionOf(path: string): string | null {
  return ACTION.exec(path)?.[1] ?? null;
}
