/** Records what an officer found in a check, for each role that its human has: a new attempt, nothing overwritten. */
import { appendAttempt } from '@desk/db/stores/checkStore';
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import { checkType, type ReasonCode } from '@desk/shared/catalogue/checkTypes';
import { withRegisterAnswer } from '@desk/shared/checks/evidence/withRegisterAnswer';
import { DomainError } from '@desk/shared/contract/errors';
import { idsOfHuman } from '@desk/shared/application/humans';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { lacksStatement, recordAgainst, type Verdict } from '@desk/shared/flow/recordAgainst';
import type { Effect, EffectContext } from '../flow/effect';
import { findCheck } from './findCheck';
import { findEvidence } from './findEvidence';
import { refuseEvidence } from './refuseEvidence';

type Input = ActionInput<'recordCheck'>;

/** What the desk decides alone an officer does not overrule, unless the desk itself asked them to look. */
function refuseAutomatic(check: CheckWithAttempts): void {
  const decides = isDerivedFromMismatches(check.code) || isAutomatic(check.code);
  const said = check.attempts.filter(({ byRole }) => byRole === 'system').at(-1);
  const asksOfficer = isAutomatic(check.code) && said?.outcome === 'inquiry';
  if (decides && !asksOfficer) {
    throw new DomainError('checkIsAutomatic');
  }
}

function reasonOf(check: CheckWithAttempts, { outcome, reasonCode }: Input): ReasonCode | null {
  if (outcome !== 'failed') {
    return null;
  }
  const reasons: readonly string[] = checkType(check.code).reasonCodes;
  if (reasonCode === null || !reasons.includes(reasonCode)) {
    throw new DomainError('unknownCheckReason', { allowed: reasons });
  }
  return reasonCode as ReasonCode;
}

/**
 * A verdict that says yes while the letter it rests on says no is not recorded: one of the two is wrong.
 * @throws DomainError statementNeeded where a word about this person is enough, otherwise againstRecord
 */
export function refuseAgainstRecord(file: CaseFile, verdict: Verdict): void {
  if (lacksStatement(file, verdict)) {
    throw new DomainError('statementNeeded', { errors: { remark: 'required' } });
  }
  const items = recordAgainst(file, verdict);
  if (items.length > 0) {
    throw new DomainError('againstRecord', { refusals: [{ code: 'againstRecord', count: 1, items: [verdict.code] }] });
  }
}

/**
 * The check, and the same one of the same human in other roles.
 * @throws DomainError notFound, or malformed where it is another check or another human
 */
function requireOneHuman(file: CaseFile, { checkId, also }: Input): [CheckWithAttempts, ...CheckWithAttempts[]] {
  const check = findCheck(file, checkId);
  const ids = check.subjectId === null ? [] : idsOfHuman(check.subjectId, file);
  const others = [...new Set(also)].filter((id) => id !== checkId).map((id) => findCheck(file, id));
  if (others.some(({ code, subjectId }) => code !== check.code || !ids.includes(subjectId ?? ''))) {
    throw new DomainError('malformed', { errors: { also: 'notOfThisHuman' } });
  }
  return [check, ...others];
}

/** One attempt at one check; what refuses it for one role refuses all. */
async function attempt(
  { tx, deps, file, input, actor, now }: EffectContext<'recordCheck'>,
  check: CheckWithAttempts,
): Promise<AuditEntry> {
  refuseAutomatic(check);
  const reasonCode = reasonOf(check, input);
  const evidence = withRegisterAnswer(file.register, check.code, findEvidence(file, input.evidence, now));
  refuseEvidence(file, check, { outcome: input.outcome, evidence, byId: actor.id });
  refuseAgainstRecord(file, { ...check, outcome: input.outcome, evidence, remark: input.remark });
  await appendAttempt(tx, {
    id: deps.newId(),
    checkId: check.id,
    outcome: input.outcome,
    reasonCode,
    remark: input.remark,
    finding: null,
    evidence,
    byId: actor.id,
    byName: actor.name,
    byRole: actor.role,
    at: now,
  });
  const { id: checkId, code } = check;
  return { type: 'check.recorded', data: { checkId, code, outcome: input.outcome, reasonCode } };
}

/** Whether any of these checks of the case is one on identity. */
export function isOnIdentity({ checks }: CaseFile, ids: readonly string[]): boolean {
  return checks.some(({ id, code }) => ids.includes(id) && checkType(code).kind === 'identity');
}

export const recordCheck: Effect<'recordCheck'> = {
  judgedBy: ({ checkId, also }, file) => ({ isOnIdentity: isOnIdentity(file, [checkId, ...also]) }),
  async run(context) {
    const [check, ...others] = requireOneHuman(context.file, context.input);
    const entry = await attempt(context, check);
    const also: AuditEntry[] = [];
    for (const other of others) {
      also.push(await attempt(context, other));
    }
    return { entry, also };
  },
};
