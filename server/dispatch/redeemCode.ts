/** The login platform redeems a code: wrong, expired, used, superseded and locked are told apart; attempts are limited. */
import {
  countAttempt,
  findCodeByTokenHash,
  lockCode,
  setCodeStatus,
  type StoredCode,
} from '@desk/db/stores/activationCodeStore';
import { appendAudit } from '@desk/db/stores/auditStore';
import { findApplication, personsOf } from '@desk/db/stores/applicationStore';
import { policyByVersion } from '@desk/db/stores/policyStore';
import type { Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { readPolicy } from '@desk/shared/checks/policy';
import type { RedeemAnswer, RedeemInput } from '@desk/shared/contract/commands';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import { normaliseCode } from '@desk/shared/dispatch/activationCode';
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { performActionIn } from '../flow/performAction';
import { hashCode, isSameCode, tokenHashes } from './codeSecrets';

export interface Redemption {
  readonly input: RedeemInput;
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}
type Outcome = { readonly refused: ErrorCode } | { readonly answer: RedeemAnswer };

async function findByToken(deps: Dependencies, token: string): Promise<StoredCode | null> {
  for (const hash of tokenHashes(deps.config.keys.codeHmac, token)) {
    const found = await findCodeByTokenHash(deps.db, hash);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** Why a code that is right still cannot be used; null when it can. */
function staleness(code: StoredCode, now: string): ErrorCode | null {
  const byStatus = { redeemed: 'codeUsed', superseded: 'codeSuperseded', locked: 'codeLocked', issued: null } as const;
  return byStatus[code.status] ?? (now > code.expiresAt ? 'codeExpired' : null);
}

async function maxAttempts(tx: Tx, applicationId: string): Promise<number> {
  const application = await findApplication(tx, applicationId);
  const row = await policyByVersion(tx, application?.policyVersion ?? 1);
  return readPolicy(row?.content).settings.maxActivationAttempts;
}

async function refuseWrong(tx: Tx, code: StoredCode): Promise<ErrorCode> {
  if (code.status !== 'issued') {
    return code.status === 'locked' ? 'codeLocked' : 'codeWrong';
  }
  const attempts = await countAttempt(tx, code.id);
  if (attempts >= (await maxAttempts(tx, code.applicationId))) {
    await setCodeStatus(tx, code.id, 'locked');
    return 'codeLocked';
  }
  return 'codeWrong';
}

async function tryCode(
  tx: Tx,
  deps: Dependencies,
  { redemption, codeId }: { redemption: Redemption; codeId: string },
): Promise<Outcome> {
  const { input, actor, requestId } = redemption;
  const now = deps.clock().toISOString();
  const code = await lockCode(tx, codeId);
  if (code === null) {
    return { refused: 'codeWrong' };
  }
  const person = (await personsOf(tx, code.applicationId)).find(({ id }) => id === code.personId);
  const bare = normaliseCode(input.code);
  const isRightMeans = input.meansNumber === undefined || input.meansNumber === person?.meansNumber;
  const isRight = bare !== null && isSameCode(deps.config.keys.codeHmac, code, bare) && isRightMeans;
  const refused = isRight ? staleness(code, now) : await refuseWrong(tx, code);
  if (refused !== null) {
    const entry = { type: 'code.attemptRefused', data: { personId: code.personId, cause: refused } } as const;
    await appendAudit(tx, {
      applicationId: code.applicationId,
      entry,
      actor,
      at: now,
      requestId,
      origin: 'api',
      handling: false,
    });
    return { refused };
  }
  await performActionIn(tx, deps, {
    applicationId: code.applicationId,
    action: 'activate',
    input: { codeId: code.id },
    actor,
    requestId,
    origin: 'api',
  });
  const application = await findApplication(tx, code.applicationId);
  return {
    answer: {
      meansNumber: person?.meansNumber ?? '',
      level: code.level,
      effectiveFrom: amsterdamDay(now),
      caseNumber: application?.number ?? '',
    },
  };
}

/**
 * Redeems an activation code.
 * @returns which means got which level, from when
 * @throws DomainError codeWrong, codeExpired, codeUsed, codeSuperseded, codeLocked; a refused attempt is counted and kept
 */
export async function redeemCode(deps: Dependencies, redemption: Redemption): Promise<RedeemAnswer> {
  const { input, actor, idempotencyKey } = redemption;
  const found = await findByToken(deps, input.activationToken);
  if (found === null) {
    throw new DomainError('codeWrong');
  }
  // What was typed is part of the question, else a wrong code sent again under the same key would pass for the right one.
  const typed = hashCode(deps.config.keys.codeHmac, found.id, normaliseCode(input.code) ?? input.code);
  const request = [found.id, typed, input.meansNumber ?? null];
  const at = deps.clock().toISOString();
  const outcome = await inTransactionOnce(deps, { key: idempotencyKey, actorId: actor.id, request, at }, (tx) =>
    tryCode(tx, deps, { redemption, codeId: found.id }),
  );
  if ('refused' in outcome) {
    throw new DomainError(outcome.refused);
  }
  return outcome.answer;
}
