/** Plans the checks that the policy asks for this case; pins the policy version the first time. */
import { insertChecks, setRenewal } from '@desk/db/stores/checkStore';
import { judgeSigner } from '@desk/shared/checks/authority/judgeSigner';
import { changeData } from '@desk/shared/checks/factChange';
import { authorityDay } from '@desk/shared/checks/proposals/signingAuthority';
import { isAsked, isHeldTrue } from '@desk/shared/checks/reopening';
import { requiredChecks, type RequiredCheck, type RequiredChecksInput } from '@desk/shared/checks/requiredChecks';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { contractDays } from '@desk/shared/flow/contractDays';
import type { StepContext, StepResult } from '../flow/step';
import { appendSystemAttempts, type SystemFinding } from './systemAttempt';

function key({ code, subjectId }: Pick<RequiredCheck, 'code' | 'subjectId'>): string {
  return `${code}/${subjectId ?? ''}`;
}

/** Checks no longer asked (another target level) are closed as not applicable; their history stays. */
function closingUnasked({ file }: StepContext, asked: ReadonlySet<string>): SystemFinding[] {
  return file.checks
    .filter((check) => !asked.has(key(check)) && check.outcome !== 'notApplicable')
    .map(({ id }) => ({
      checkId: id,
      outcome: 'notApplicable',
      reasonCode: null,
      finding: { key: 'notAskedAnyMore', data: {} },
    }));
}

/** Checks that were closed as not asked and are asked again. */
function reopeningAsked({ file }: StepContext, asked: ReadonlySet<string>): SystemFinding[] {
  return file.checks
    .filter((check) => asked.has(key(check)) && !isAsked(check))
    .map(({ id }) => ({
      checkId: id,
      outcome: 'reopened',
      reasonCode: null,
      finding: { key: 'askedAgain', data: {} },
    }));
}

/** The signers with what the register says of them as of the day they signed. */
function judgedSigners({ file, now }: StepContext): RequiredChecksInput['signers'] {
  const on = authorityDay(contractDays(file, now));
  return file.signers.map((signer) => ({ ...signer, verdict: judgeSigner(signer, file.register, on) }));
}

/** What the lower level asked as well is judged otherwise than what is asked in a stronger form: the outcome is asked again. */
function reopeningRestated(check: CheckWithAttempts, to: RequiredCheck): SystemFinding[] {
  if (!isHeldTrue(check)) {
    return [];
  }
  const change = {
    fact: 'targetLevel',
    field: 'renewal',
    subjectId: null,
    from: check.renewal,
    to: to.renewal,
  } as const;
  const finding = { key: 'factsChanged', data: changeData([change]) };
  return [{ checkId: check.id, outcome: 'reopened', reasonCode: null, finding }];
}

/** Step: inserts what is missing, closes what is no longer asked, keeps the rest with its history. */
export async function planChecks(context: StepContext): Promise<StepResult> {
  const { tx, file, newId } = context;
  const { application, persons, policy, checks } = file;
  const signers = judgedSigners(context);
  const required = requiredChecks({ policy, targetLevel: application.targetLevel, persons, signers });
  const known = new Map(checks.map((check) => [key(check), check]));
  const missing = required.filter((check) => !known.has(key(check)));
  const attempts: SystemFinding[] = [];
  for (const wanted of required) {
    const check = known.get(key(wanted));
    if (check !== undefined && check.renewal !== wanted.renewal) {
      await setRenewal(tx, check.id, wanted.renewal);
      attempts.push(...reopeningRestated(check, wanted));
    }
  }
  await insertChecks(
    tx,
    missing.map((check) => ({
      ...check,
      id: newId(),
      applicationId: application.id,
      outcome: null,
      reasonCode: null,
      waiver: null,
    })),
  );
  const asked = new Set(required.map(key));
  await appendSystemAttempts(context, [
    ...attempts,
    ...closingUnasked(context, asked),
    ...reopeningAsked(context, asked),
  ]);
  return {
    entries: [{ type: 'checks.planned', data: { count: missing.length, policyVersion: policy.version } }],
    fields: { policyVersion: policy.version },
  };
}
