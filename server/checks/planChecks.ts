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
import { appendSystemAttempt } from './systemAttempt';

function key({ code, subjectId }: Pick<RequiredCheck, 'code' | 'subjectId'>): string {
  return `${code}/${subjectId ?? ''}`;
}

/** Checks no longer asked (another target level) are closed as not applicable; their history stays. */
async function closeUnasked(context: StepContext, asked: ReadonlySet<string>): Promise<void> {
  const unasked = context.file.checks.filter((check) => !asked.has(key(check)) && check.outcome !== 'notApplicable');
  for (const check of unasked) {
    await appendSystemAttempt(context, {
      checkId: check.id,
      outcome: 'notApplicable',
      reasonCode: null,
      finding: { key: 'notAskedAnyMore', data: {} },
    });
  }
}

/** Checks that were closed as not asked and are asked again. */
async function reopenAsked(context: StepContext, asked: ReadonlySet<string>): Promise<void> {
  const closed = context.file.checks.filter((check) => asked.has(key(check)) && !isAsked(check));
  for (const check of closed) {
    await appendSystemAttempt(context, {
      checkId: check.id,
      outcome: 'reopened',
      reasonCode: null,
      finding: { key: 'askedAgain', data: {} },
    });
  }
}

/** The signers with what the register says of them as of the day they signed. */
function judgedSigners({ file, now }: StepContext): RequiredChecksInput['signers'] {
  const on = authorityDay(contractDays(file, now));
  return file.signers.map((signer) => ({ ...signer, verdict: judgeSigner(signer, file.register, on) }));
}

/** What the lower level asked as well is judged otherwise than what is asked in a stronger form: the outcome is asked again. */
async function reopenRestated(context: StepContext, check: CheckWithAttempts, to: RequiredCheck): Promise<void> {
  if (!isHeldTrue(check)) {
    return;
  }
  const change = {
    fact: 'targetLevel',
    field: 'renewal',
    subjectId: null,
    from: check.renewal,
    to: to.renewal,
  } as const;
  const finding = { key: 'factsChanged', data: changeData([change]) };
  await appendSystemAttempt(context, { checkId: check.id, outcome: 'reopened', reasonCode: null, finding });
}

/** Step: inserts what is missing, closes what is no longer asked, keeps the rest with its history. */
export async function planChecks(context: StepContext): Promise<StepResult> {
  const { tx, file, newId } = context;
  const { application, persons, policy, checks } = file;
  const signers = judgedSigners(context);
  const required = requiredChecks({ policy, targetLevel: application.targetLevel, persons, signers });
  const known = new Map(checks.map((check) => [key(check), check]));
  const missing = required.filter((check) => !known.has(key(check)));
  for (const wanted of required) {
    const check = known.get(key(wanted));
    if (check !== undefined && check.renewal !== wanted.renewal) {
      await setRenewal(tx, check.id, wanted.renewal);
      await reopenRestated(context, check, wanted);
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
  await closeUnasked(context, asked);
  await reopenAsked(context, asked);
  return {
    entries: [{ type: 'checks.planned', data: { count: missing.length, policyVersion: policy.version } }],
    fields: { policyVersion: policy.version },
  };
}
