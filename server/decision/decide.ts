/** Approves or rejects: the decision is kept with a whole copy of the rules it rested on. */
import { eventsOf } from '@desk/db/stores/auditStore';
import { insertDecision } from '@desk/db/stores/decisionStore';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Decision, DecisionOutcome, RulesInForce } from '@desk/shared/decision/decision';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { leadTime } from '@desk/shared/flow/caseClock';
import { decisionSigns, TIMING_EVENTS } from '@desk/shared/flow/decisionSigns';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import { printedName } from '@desk/shared/dispatch/printedName';
import type { Effect, EffectContext } from '../flow/effect';
import { knownReasons } from './reasonCodes';

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

/** Each person by name of their key: approved, or left out with their own reasons or those of the whole case. */
function personsOf({ persons }: CaseFile, { outcome, reasonCodes }: Verdict): Decision['persons'] {
  return persons.map(({ id, outcome: fate, dropCodes }) => ({
    personId: id,
    approved: outcome === 'approved' && fate === 'pending',
    reasonCodes: fate === 'closedOff' ? (dropCodes ?? []) : reasonCodes,
  }));
}

async function keep({ tx, deps, file, actor, now }: EffectContext, verdict: Verdict): Promise<string> {
  const { application, checks, policy } = file;
  const decision = {
    ...verdict,
    id: deps.newId(),
    applicationId: application.id,
    byId: actor.id,
    byName: actor.name,
    at: now,
    rulesInForce: rulesInForce(file),
    persons: personsOf(file, verdict),
  };
  const attempts = checks.map((check) => check.attempts);
  const signs = decisionSigns(decision, attempts, await eventsOf(tx, application.id, TIMING_EVENTS));
  const leadDays = leadTime(application, amsterdamDay(now), policy.settings.liberationDayOff);
  await insertDecision(tx, decision, { ...signs, leadDays });
  return decision.id;
}

/** Who gets the level, and who does not and why: by reason code, never by what was remarked for colleagues. */
function approvalMessage({ persons }: CaseFile): MessageRequest {
  const dropped = persons.filter(({ outcome }) => outcome === 'closedOff');
  return {
    kind: 'approval',
    facts: {
      persons: persons.filter(({ outcome }) => outcome === 'pending').map(printedName),
      dropped: dropped.map((person) => ({
        name: printedName(person),
        reasonCodes: knownReasons(person.dropCodes ?? []),
      })),
    },
  };
}

export const approve: Effect<'approve'> = {
  // A supervisor names the waivers they accept with the approval.
  judgedBy: ({ acceptedWaivers }) => ({ acceptedWaivers }),
  async run(context) {
    const { acceptedWaivers, remark } = context.input;
    const decisionId = await keep(context, { outcome: 'approved', reasonCodes: [], acceptedWaivers, remark });
    return {
      entry: { type: 'decision.approved', data: { decisionId, acceptedWaivers } },
      followUps: {
        issueCodes: true,
        message: approvalMessage(context.file),
        notice: { kind: 'upgradeNotice', facts: { decidedOn: amsterdamDay(context.now) } },
      },
    };
  },
};

/**
 * The message that tells a rejection, as it will be worded.
 * @throws DomainError unknownCheckReason
 */
export function rejection({
  reasonCodes,
  customerNote: note,
}: Pick<ActionInput<'reject'>, 'reasonCodes' | 'customerNote'>): MessageRequest {
  return { kind: 'rejection', facts: { reasonCodes: knownReasons(reasonCodes), note } };
}

export const reject: Effect<'reject'> = {
  async run(context) {
    const { remark } = context.input;
    const reasonCodes = knownReasons(context.input.reasonCodes);
    const decisionId = await keep(context, { outcome: 'rejected', reasonCodes, acceptedWaivers: [], remark });
    return {
      entry: { type: 'decision.rejected', data: { decisionId, reasonCodes: [...reasonCodes] } },
      followUps: { message: rejection(context.input) },
    };
  },
};
