/** Hands several cases to a colleague for one reason: each a case, a transaction and an event of its own, and none silently left out. */
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { HandedOver, HandOverManyInput } from '@desk/shared/contract/workList';
import type { Dependencies } from '../dependencies';
import { performAction } from '../flow/performAction';

export interface HandOverRequest {
  readonly actor: Actor;
  readonly input: HandOverManyInput;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
}

async function handOver(
  deps: Dependencies,
  { input, idempotencyKey, ...by }: HandOverRequest,
  { id, version }: HandOverManyInput['cases'][number],
): Promise<HandedOver> {
  const { userId, reason } = input;
  try {
    await performAction(deps, {
      ...by,
      applicationId: id,
      action: 'handOver',
      input: { userId, reason },
      version,
      // Sent again, what was done stays done and what was refused is tried anew.
      idempotencyKey: idempotencyKey === null ? null : `${idempotencyKey}:${id}`,
    });
    return { id, refused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    return { id, refused: { code: error.code, refusals: error.extra.refusals ?? [] } };
  }
}

/** @returns what became of each case, in the order in which they were asked */
export async function handOverMany(deps: Dependencies, request: HandOverRequest): Promise<readonly HandedOver[]> {
  const answers: HandedOver[] = [];
  for (const one of request.input.cases) {
    answers.push(await handOver(deps, request, one));
  }
  return answers;
}
