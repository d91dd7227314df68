/** Puts the desk together: which room does what when an action is performed, and in which order the desk's own work follows. */
import type { MessagePreviewInput } from '@desk/shared/contract/customerMessages';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { applicationActions } from './application/actions';
import { checksActions } from './checks/actions';
import { answerSupplement } from './checks/answerSupplement';
import { decideAutomatically } from './checks/decideAutomatically';
import { planChecks } from './checks/planChecks';
import { reopenChecks } from './checks/reopenChecks';
import { supplementRequest } from './checks/requestSupplement';
import { invitation } from './checks/sendToIdentification';
import { decideOnLost, reopenChanged, supersedeFallen, supersedeLost } from './checks/whatRestedOnIt';
import { retentionActions } from './audit/actions';
import { decisionActions } from './decision/actions';
import { rejection } from './decision/decide';
import { reinstateDropped } from './decision/reinstateDropped';
import { dispatchActions } from './dispatch/actions';
import { issueCodes } from './dispatch/issueCodes';
import { queueCustomerMessage } from './dispatch/messages/queueCustomerMessage';
import { takeBackQuestions } from './dispatch/messages/takeBackQuestions';
import type { Desk, FollowUpRun } from './flow/desk';
import type { FollowUps } from './flow/effect';
import type { Step } from './flow/step';
import { intakeActions } from './intake/actions';
import { countQuestions } from './intake/countQuestions';
import { mismatchesActions } from './mismatches/actions';
import { compareCase } from './mismatches/compareCase';

/** A message to the customer that the action asks for. */
function tell({ actor, requestId, deps }: FollowUpRun, request: FollowUps['message']): Step | null {
  const cause = { actor, requestId, sender: deps.config.sender };
  return request === undefined ? null : (context) => queueCustomerMessage(context, request, cause);
}

function messageOf(file: CaseFile, input: MessagePreviewInput, now: string): MessageRequest {
  switch (input.kind) {
    case 'rejection':
      return rejection(input);
    case 'supplementRequest':
      return supplementRequest(file, input);
    case 'identification':
      return invitation(file, input, now);
  }
}

export const desk: Desk = {
  effects: {
    ...intakeActions,
    ...applicationActions,
    ...checksActions,
    ...mismatchesActions,
    ...decisionActions,
    ...dispatchActions,
    ...retentionActions,
  },
  messageOf,
  onMove: [reinstateDropped, takeBackQuestions],
  followUps: [
    ({ followUps }) => (followUps.planChecks === true ? planChecks : null),
    ({ followUps }) => (followUps.compare === true ? compareCase : null),
    ({ followUps: { answered } }) => (answered ? (context) => answerSupplement(context, answered) : null),
    ({ followUps: { reopen } }) => (reopen ? (context) => reopenChecks(context, reopen) : null),
    supersedeFallen,
    supersedeLost,
    reopenChanged,
    ({ followUps }) => (followUps.decide === true ? decideAutomatically : null),
    decideOnLost,
    ({ followUps, deps }) => (followUps.issueCodes === true ? (context) => issueCodes(context, deps.config) : null),
    (run) => tell(run, run.followUps.message),
    (run) => tell(run, run.followUps.notice),
  ],
  onSaved: [countQuestions],
};
