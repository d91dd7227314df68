/** Calls operations of the API by their entry in the contract, which types what goes out and what comes back. */
import type { AnswerOf, InputOf, Operation } from '@desk/shared/contract/operation';
import { addressOf } from './address';
import type { HttpClient } from './httpClient';
import { takeAtItsWord } from './takeAtItsWord';

interface Given {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Fields and files, for operations that take uploads. */
  readonly form?: FormData;
}

export type Call = <O extends Operation>(operation: O, input: InputOf<O> & Given) => Promise<AnswerOf<O>>;

function bodyOf({ method }: Operation, { body, form }: Given): string | FormData | undefined {
  return method === 'post' ? (form ?? JSON.stringify(body ?? {})) : undefined;
}

/** Made once, over the client that all screens share. */
export function createCall({ send }: HttpClient): Call {
  return async <O extends Operation>(operation: O, input: InputOf<O> & Given) => {
    const given: Given = input;
    const url = addressOf(operation.path, given.params);
    const body = bodyOf(operation, given);
    const method = operation.method.toUpperCase();
    const { json } = await send(url, body === undefined ? { method } : { method, body });
    takeAtItsWord<AnswerOf<O>>(json);
    return json;
  };
}
