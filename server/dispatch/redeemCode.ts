/** The login platform redeems a code: wrong, expired, used, superseded and locked are told apart; attempts are limited. */
import {
  countAttempt,
  findCodeByTokenHash,
  lockCode,
  setCodeStatus,
  type StoredCode,
} from '@desk/db/stores/activationCodeStore';
import { findApplication, personsOf } from '@desk/db/stores/applicationStore';
import type { Tx } from '@desk/db/reader';
import { inTransaction } from '@desk/db/transaction';
import type { RedeemAnswer } from '@desk/shared/contract/dispatchReports';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { CodeStatus } from '@desk/shared/dispatch/dispatch';
import { receiverProblem } from '@desk/shared/dispatch/receiver';
import { normaliseCode } from '@desk/shared/dispatch/activationCode';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { performActionIn } from '../flow/performAction';
import { hashCode, isSameCode, tokenHashes } from './codeSecrets';
import { settingsOfCase } from './policyOfCase';
import { countForCaller, refuseTiredCaller, type Redemption } from './redeemCallers';

const NOBODY = '00000000-0000-0000-0000-000000000000';

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

const ENDED = {
  redeemed: 'codeUsed',
  superseded: 'codeSuperseded',
  revoked: 'codeRevoked',
  locked: 'codeLocked',
  issued: null,
} as const satisfies Record<CodeStatus, ErrorCode | null>;

/** Why a code that is right still cannot be used; null when it can. */
function staleness(code: StoredCode, now: string): ErrorCode | null {
  return ENDED[code.status] ?? (code.expiresAt !== null && now > code.expiresAt ? 'codeExpired' : null);
}

async function maxAttempts(tx: Tx, applicationId: string): Promise<number> {
  const application = await findApplication(tx, applicationId);
  return (await settingsOfCase(tx, application)).maxActivationAttempts;
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

async function recordRefusal(
  tx: Tx,
  refusal: {
    readonly redemption: Redemption;
    readonly code: StoredCode;
    readonly refused: ErrorCode;
    readonly at: string;
  },
): Promise<void> {
  const { redemption, code, refused, at } = refusal;
  const { actor, requestId } = redemption;
  await appendAudit(tx, {
    applicationId: code.applicationId,
    entry: { type: 'code.attemptRefused', data: { personId: code.personId, cause: refused } },
    actor,
    at,
    requestId,
    origin: 'api',
    handling: false,
  });
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
  const refused = isRight
    ? (staleness(code, now) ?? receiverProblem(code.level, person, input.receivedBy))
    : await refuseWrong(tx, code);
  if (!isRight) {
    await countForCaller(tx, deps, redemption);
  }
  if (refused !== null) {
    await recordRefusal(tx, { redemption, code, refused, at: now });
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

/** As much work as a code that is found and wrong: how long the answer takes says nothing about the token. */
async function refuseUnknownToken(deps: Dependencies, redemption: Redemption): Promise<never> {
  const { codeHmac } = deps.config.keys;
  const nobody = { id: NOBODY, codeHash: hashCode(codeHmac, NOBODY, 'nothing') };
  isSameCode(codeHmac, nobody, normaliseCode(redemption.input.code) ?? redemption.input.code);
  const unaudited = 'a token that no code has belongs to nobody: there is no case to tell it in';
  await inTransaction(deps.db, (tx) => countForCaller(tx, deps, redemption), { unaudited });
  throw new DomainError('codeWrong');
}

/**
 * Redeems an activation code.
 * @returns which means got which level, from when
 * @throws DomainError codeWrong, codeExpired, codeUsed, codeSuperseded, codeRevoked, codeLocked, tooManyWrongCodes,
 *   receiverNotNamed, receiverOther; a refused attempt is counted and kept
 */
export async function redeemCode(deps: Dependencies, redemption: Redemption): Promise<RedeemAnswer> {
  const { input, actor, idempotencyKey } = redemption;
  await refuseTiredCaller(deps, redemption);
  const found = await findByToken(deps, input.activationToken);
  if (found === null) {
    return refuseUnknownToken(deps, redemption);
  }
  // What was typed is part of the question, else a wrong code sent again under the same key would pass for the right one.
  const typed = hashCode(deps.config.keys.codeHmac, found.id, normaliseCode(input.code) ?? input.code);
  const request = [found.id, typed, input.meansNumber ?? null, ...(input.receivedBy === undefined ? [] : ['received'])];
  const at = deps.clock().toISOString();
  const outcome = await inTransactionOnce(deps, { key: idempotencyKey, actorId: actor.id, request, at }, (tx) =>
    tryCode(tx, deps, { redemption, codeId: found.id }),
  );
  if ('refused' in outcome) {
    throw new DomainError(outcome.refused);
  }
  return outcome.answer;
}
