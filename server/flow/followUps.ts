/** What the desk does itself after an effect: plan checks, compare, reopen what rested on changed facts, decide, issue codes, tell the customer; in this order. */
import { appendAudit } from '@desk/db/stores/auditStore';
import { supersedeDocuments } from '@desk/db/stores/identityDocumentStore';
import type { CaseFields } from '@desk/db/stores/statusStore';
import type { Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR, type Actor } from '@desk/shared/access/roles';
import { answerSupplement } from '../checks/answerSupplement';
import { decideAutomatically } from '../checks/decideAutomatically';
import { planChecks } from '../checks/planChecks';
import { reopenChecks, reopenWhatRestedOn } from '../checks/reopenChecks';
import type { Dependencies } from '../dependencies';
import { issueCodes } from '../dispatch/issueCodes';
import { queueCustomerMessage } from '../dispatch/messages/queueCustomerMessage';
import { compareCase } from '../mismatches/compareCase';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { FactChange } from '@desk/shared/checks/factChange';
import { caseChanges } from '@desk/shared/flow/caseChanges';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { lostDocuments } from '@desk/shared/flow/lostDocuments';
import type { FollowUps } from './effect';
import type { StepContext, StepResult } from './step';
import { lockCaseFile } from './loadCaseFile';

export interface FollowUpRun {
  readonly deps: Dependencies;
  readonly applicationId: string;
  readonly now: string;
  /** The case before the action: what the action made otherwise reopens what rested on it. */
  readonly before: CaseFile;
  /** What the move itself sets, which is saved last. */
  readonly fields: CaseFields;
  /** What it changed besides. */
  readonly changes: readonly FactChange[];
  readonly followUps: FollowUps;
  /** Of the request whose action this follows, and who acted. */
  readonly requestId: string;
  readonly actor: Actor;
}

type Step = (context: StepContext) => Promise<StepResult>;

/** Compares the case with what it was: an action need not say itself what it changed. */
function reopenChanged({ before, changes, fields }: FollowUpRun): Step {
  return (context) => {
    const { file, now } = context;
    const after = { ...file, application: { ...file.application, ...fields } };
    return reopenWhatRestedOn(context, [...caseChanges(before, after, now), ...changes]);
  };
}

/** A document whose copy was moved away, painted over or is somebody else's stands for nobody: it is recorded anew. */
function supersedeLost({ before }: FollowUpRun): Step {
  return async ({ tx, file, now }) => {
    await supersedeDocuments(tx, lostDocuments(before, file), now);
    return { entries: [] };
  };
}

/** What the desk found in a document that stands no more it looks at again, whatever the action was. */
function decideOnLost({ before }: FollowUpRun): Step {
  const stood = before.identityDocuments.filter(({ supersededAt }) => supersededAt === null).map(({ id }) => id);
  return async (context) => {
    const isLost = context.file.identityDocuments.some(
      ({ id, supersededAt }) => supersededAt !== null && stood.includes(id),
    );
    return isLost ? decideAutomatically(context) : { entries: [] };
  };
}

function tell({ actor, requestId, deps }: FollowUpRun, message: MessageRequest): Step {
  return (context) => queueCustomerMessage(context, message, { actor, requestId, sender: deps.config.sender });
}

function stepsFor(run: FollowUpRun): Step[] {
  const { planChecks: plan, compare, reopen, answered, decide, issueCodes: issue, message, notice } = run.followUps;
  return [
    ...(plan === true ? [planChecks] : []),
    ...(compare === true ? [compareCase] : []),
    ...(answered === undefined ? [] : [(context: StepContext) => answerSupplement(context, answered)]),
    ...(reopen === undefined ? [] : [(context: StepContext) => reopenChecks(context, reopen)]),
    ...(run.before.checks.length === 0 ? [] : [supersedeLost(run), reopenChanged(run)]),
    ...(decide === true ? [decideAutomatically] : run.before.checks.length === 0 ? [] : [decideOnLost(run)]),
    ...(issue === true ? [(context: StepContext) => issueCodes(context, run.deps.config)] : []),
    ...[message, notice].flatMap((request) => (request === undefined ? [] : [tell(run, request)])),
  ];
}

/** Runs the steps on the locked case; each appends its own events as the desk itself. */
export async function runFollowUps(tx: Tx, run: FollowUpRun): Promise<{ fields: CaseFields }> {
  const { deps, applicationId, now, requestId } = run;
  let fields: CaseFields = {};
  for (const step of stepsFor(run)) {
    const file = await lockCaseFile(tx, applicationId, now);
    if (file === null) {
      throw new Error('The case vanished inside its own transaction');
    }
    const result = await step({ tx, file, newId: deps.newId, now });
    fields = { ...fields, ...result.fields };
    for (const entry of result.entries) {
      const stamp = { applicationId, actor: SYSTEM_ACTOR, at: now, requestId, origin: 'system' as const };
      await appendAudit(tx, { ...stamp, entry, handling: false });
    }
  }
  return { fields };
}
