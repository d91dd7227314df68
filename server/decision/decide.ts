/** Approves or rejects: the decision is kept with a whole copy of the rules it rested on. */
import { insertDecision } from '@desk/db/stores/decisionStore';
import { REASON_CODES } from '@desk/shared/checks/checkTypes';
import { DomainError } from '@desk/shared/contract/errors';
import type { DecisionOutcome, RulesInForce } from '@desk/shared/decision/decision';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Effect, EffectContext } from '../flow/effect';

function rulesInForce(file: CaseFile): RulesInForce {
  const { application, policy, checks, handlers } = file;
  return {
    targetLevel: application.targetLevel,
    policyVersion: policy.version,
    policy,
    checks: checks.map(({ code, subject, subjectId, renewal, outcome }) => ({
      code,
      subject,
      subjectId,
      renewal,
      outcome,
    })),
    handlers: handlers.map(({ id, name }) => ({ id, name })),
    registerAsOf: factsOf(file).registerAsOf,
  };
}

interface Verdict {
  readonly outcome: DecisionOutcome;
  readonly reasonCodes: readonly string[];
  readonly acceptedWaivers: readonly string[];
  readonly remark: string;
}

async function keep({ tx, deps, file, actor, now }: EffectContext, verdict: Verdict): Promise<string> {
  const id = deps.newId();
  await insertDecision(tx, {
    ...verdict,
    id,
    applicationId: file.application.id,
    byId: actor.id,
    byName: actor.name,
    at: now,
    rulesInForce: rulesInForce(file),
  });
  return id;
}

export const approve: Effect<'approve'> = {
  async run(context) {
    const { acceptedWaivers, remark } = context.input;
    const decisionId = await keep(context, { outcome: 'approved', reasonCodes: [], acceptedWaivers, remark });
    return {
      entry: { type: 'decision.approved', data: { decisionId, acceptedWaivers } },
      followUps: { issueCodes: true },
    };
  },
};

export const reject: Effect<'reject'> = {
  async run(context) {
    const { reasonCodes, remark } = context.input;
    const known: readonly string[] = REASON_CODES;
    if (!reasonCodes.every((code) => known.includes(code))) {
      throw new DomainError('unknownCheckReason', { allowed: known });
    }
    const decisionId = await keep(context, { outcome: 'rejected', reasonCodes, acceptedWaivers: [], remark });
    return { entry: { type: 'decision.rejected', data: { decisionId, reasonCodes } } };
  },
};
