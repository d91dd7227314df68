/** A letter is registered on a case: the first one opens the checks, a later one reopens what it can mend. */
import { touchedChecks } from '@desk/shared/checks/reopening';
import { DomainError } from '@desk/shared/contract/errors';
import { reopenedByCustomer } from '@desk/shared/flow/answerOf';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { Effect, EffectResult } from '../flow/effect';
import { refreshCurrentLevels } from '../flow/refreshCurrentLevels';
import { refuseStrangers } from './answerChecklist';

/** Where a held case goes back to after a letter: to its officer when it waited, to the post when it had no paper yet. */
const AFTER_HOLD: Partial<Record<StatusId, StatusId>> = {
  announced: 'received',
  awaitingCustomer: 'inVerification',
  awaitingApproval: 'inVerification',
};

function afterHold({ application }: CaseFile): Pick<EffectResult, 'statusBeforeHold'> {
  const next = application.statusBeforeHold === null ? undefined : AFTER_HOLD[application.statusBeforeHold];
  return next === undefined ? {} : { statusBeforeHold: next };
}

export const registerMail: Effect<'registerMail'> = {
  async run(context) {
    const { file, input } = context;
    const letter = file.mailItems.find(({ id }) => id === input.mailItemId);
    if (letter === undefined) {
      throw new DomainError('notFound');
    }
    refuseStrangers(file, letter.checklist);
    const isFirst = file.checks.length === 0;
    await refreshCurrentLevels(context);
    const receivedOn = file.application.receivedOn ?? letter.receivedOn;
    const reopening = reopenedByCustomer(file);
    const reopened = touchedChecks(file.checks, reopening);
    return {
      entry: {
        type: 'mail.registered',
        data: {
          mailItemId: letter.id,
          receivedOn: letter.receivedOn,
          documents: letter.documents.length,
          scans: letter.documents.map(({ id: documentId, sha256 }) => ({ documentId, sha256 })),
          reopenedChecks: reopened.map(({ code }) => code),
        },
      },
      fields: { receivedOn, dueOn: null, remindedAt: null },
      // The letter is on file already when the door reads the case.
      before: { ...file, mailItems: file.mailItems.filter(({ id }) => id !== letter.id) },
      ...afterHold(file),
      followUps: isFirst
        ? {
            planChecks: true,
            compare: true,
            decide: true,
            message: { kind: 'confirmationOfReceipt', facts: { receivedOn } },
          }
        : { planChecks: true, compare: true, answered: reopening, decide: true },
    };
  },
};
