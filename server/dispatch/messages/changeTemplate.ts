/** Changes the words of a kind of message: a new version, in force from the next message on. What was sent stays as it was. */
import { insertTemplateVersion } from '@desk/db/stores/messageTemplateStore';
import { StorageError } from '@desk/db/storageError';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { SaveTemplateInput, TemplateHistory, TemplateVersion } from '@desk/shared/contract/messageTemplates';
import type { MessageKindId } from '@desk/shared/dispatch/messages/messageKinds';
import { templateProblems, type MessageTemplate } from '@desk/shared/dispatch/messages/messageTemplate';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import { inTransactionOnce } from '../../flow/once';
import { templateHistory } from './templateInForce';

export interface TemplateChange {
  readonly place: Pick<TemplateVersion, 'kind' | 'language'>;
  readonly input: SaveTemplateInput;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
}

/** @throws DomainError templateProblem naming what is wrong: such words would leave a customer without what they must know */
export function mustBeSound(kind: MessageKindId, template: MessageTemplate): void {
  const problems = templateProblems(kind, template);
  if (problems.length > 0) {
    throw new DomainError('templateProblem', {
      errors: Object.fromEntries(problems.map(({ problem, what }) => [`${problem}:${what}`, problem])),
    });
  }
}

/** @throws DomainError templateProblem; templateChanged when somebody else saved a version meanwhile */
export async function changeTemplate(deps: Dependencies, change: TemplateChange): Promise<TemplateHistory> {
  const { place, input, actor, requestId, origin, idempotencyKey } = change;
  mustBeSound(place.kind, input.template);
  const at = deps.clock().toISOString();
  const once = { key: idempotencyKey, actorId: actor.id, request: ['changeTemplate', place, input], at };
  try {
    return await inTransactionOnce(deps, once, async (tx) => {
      const { current } = await templateHistory(tx, place);
      if (current.version !== input.basedOn) {
        throw new DomainError('templateChanged');
      }
      const version = current.version + 1;
      await insertTemplateVersion(tx, {
        ...place,
        id: deps.newId(),
        version,
        template: input.template,
        reason: input.reason,
        createdAt: at,
        createdById: actor.id,
        createdByName: actor.name,
      });
      const entry = { type: 'template.changed', data: { ...place, version, reason: input.reason } } as const;
      await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
      return templateHistory(tx, place);
    });
  } catch (error) {
    // Two saved at once: the second is told like anybody who comes too late.
    throw error instanceof StorageError && error.kind === 'unique' ? new DomainError('templateChanged') : error;
  }
}
