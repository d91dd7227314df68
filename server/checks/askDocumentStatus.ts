/** Asks the verification service about a recorded document, outside any transaction, and records the answer through the door. */
import { lastActorOf } from '@desk/db/stores/auditStore';
import { numberHashOf } from '@desk/db/stores/identityDocumentStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import { refusals } from '@desk/shared/flow/availableActions';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { factsOf } from '@desk/shared/flow/factsOf';
import { keyedHash, keyedHashes } from '../crypto/keyedHash';
import type { Dependencies } from '../dependencies';
import { readCaseFile } from '../flow/loadCaseFile';
import { inTransactionOnce, keptAnswer, type Question } from '../flow/once';
import { performActionIn, type Performed } from '../flow/performAction';
import { requireStandingDocument } from './recordDocumentStatus';

export interface StatusQuestion {
  readonly applicationId: string;
  readonly identityDocumentId: string;
  /** As the officer reads it on the copy: the desk does not keep it, and compares it with the hash it keeps. */
  readonly number: string;
  readonly version: number;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api' | 'command';
  readonly idempotencyKey: string | null;
}

/** Nothing goes out of the house for somebody who may not do this, or about a case that has moved on. */
async function requireAllowed(deps: Dependencies, file: CaseFile, asked: StatusQuestion): Promise<void> {
  const { application } = file;
  const now = deps.clock().toISOString();
  const reasons = refusals('recordDocumentStatus', { facts: factsOf(file), actor: asked.actor, now });
  const [first] = reasons;
  if (first?.code !== 'roleNotAllowed' && application.version !== asked.version) {
    const changedBy = await lastActorOf(deps.db, application.id);
    throw new DomainError('staleVersion', {
      current: { version: application.version, status: application.status, changedBy },
    });
  }
  if (first !== undefined) {
    throw new DomainError(first.code, { refusals: reasons });
  }
}

async function requireFile(deps: Dependencies, asked: StatusQuestion, now: string): Promise<CaseFile> {
  const file = await readCaseFile(deps.db, asked.applicationId, now);
  if (file === null) {
    throw new DomainError('notFound');
  }
  await requireAllowed(deps, file, asked);
  return file;
}

/** Keyed, since the question holds the number of a document. */
function questionOf({ config }: Dependencies, asked: StatusQuestion, at: string): Question {
  const { applicationId, identityDocumentId, number, version, idempotencyKey, actor } = asked;
  const request = keyedHash(
    config.keys.requestHmac,
    JSON.stringify([applicationId, 'recordDocumentStatus', identityDocumentId, number, version]),
  );
  return { key: idempotencyKey, actorId: actor.id, request, at };
}

/**
 * Asks, once for its idempotency key, and records what was answered; also that there was no answer.
 * @throws DomainError notFound, documentNumberOther, staleVersion, or the first refusal's code with all refusals
 */
export async function askDocumentStatus(deps: Dependencies, asked: StatusQuestion): Promise<Performed> {
  const askedAt = deps.clock().toISOString();
  const question = questionOf(deps, asked, askedAt);
  const kept = await keptAnswer<Performed>(deps.db, question);
  if (kept !== null) {
    return kept;
  }
  const { applicationId, identityDocumentId, number, version, actor, requestId, origin } = asked;
  const file = await requireFile(deps, asked, askedAt);
  const { kind, country } = requireStandingDocument(file, identityDocumentId);
  const numberHashes = keyedHashes(deps.config.keys.documentNumberHmac, number);
  if (!numberHashes.includes((await numberHashOf(deps.db, identityDocumentId)) ?? '')) {
    throw new DomainError('documentNumberOther');
  }
  const answer = await deps.documentStatus.ask({ kind, country, number });
  if (answer.result === 'unavailable') {
    deps.log.warn({ requestId, cause: answer.cause, provider: answer.provider }, 'document status not answered');
  }
  const input = { identityDocumentId, ...answer, numberHashes, askedAt };
  const command = { applicationId, action: 'recordDocumentStatus', input, version, actor, requestId, origin } as const;
  return inTransactionOnce(deps, question, (tx) => performActionIn(tx, deps, command));
}
