/** Records what an officer found in a check: a new attempt, nothing overwritten. */
import { appendAttempt } from '@desk/db/stores/checkStore';
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import { checkType, type ReasonCode } from '@desk/shared/catalogue/checkTypes';
import { withRegisterAnswer } from '@desk/shared/checks/evidence/withRegisterAnswer';
import { DomainError } from '@desk/shared/contract/errors';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { lacksStatement, recordAgainst, type Verdict } from '@desk/shared/flow/recordAgainst';
import type { Effect } from '../flow/effect';
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

export const recordCheck: Effect<'recordCheck'> = {
  async run({ tx, deps, file, input, actor, now }) {
    const check = findCheck(file, input.checkId);
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
    return { entry: { type: 'check.recorded', data: { checkId, code, outcome: input.outcome, reasonCode } } };
  },
};
