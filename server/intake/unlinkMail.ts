/** A letter that was put on the wrong case leaves it, for another one or for the tray; what rested on it is asked again, and the history says where it went. */
import { moveMailItem, removeScannedMail } from '@desk/db/stores/mailItemStore';
import { REOPENED_BY_UNLINKING } from '@desk/shared/checks/reopening';
import { DomainError } from '@desk/shared/contract/errors';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { awaitsScan } from '@desk/shared/intake/mailItem';
import type { Effect, EffectResult } from '../flow/effect';

/** Without a letter nobody works on the case: it waits for its paper as if none had come. */
const WITHOUT_LETTERS = { receivedOn: null, dueOn: null, assigneeId: null, assigneeName: null } as const;

function afterHold({ application }: CaseFile, isLast: boolean): Pick<EffectResult, 'statusBeforeHold'> {
  if (application.status === 'onHold' && isLast) {
    return { statusBeforeHold: 'announced' };
  }
  return application.statusBeforeHold === 'awaitingApproval' ? { statusBeforeHold: 'inVerification' } : {};
}

export const unlinkMail: Effect<'unlinkMail'> = {
  async run({ tx, file, input }) {
    const { mailItemId, toId, toNumber, reason } = input;
    const others = file.mailItems.filter(({ id }) => id !== mailItemId);
    if (others.length === file.mailItems.length) {
      throw new DomainError('notFound');
    }
    if (toId === null) {
      await removeScannedMail(tx, mailItemId);
    } else {
      await moveMailItem(tx, mailItemId, toId);
    }
    const scanned = others.filter((letter) => !awaitsScan(letter));
    const isLast = scanned.length === 0;
    const [first] = scanned.map(({ receivedOn }) => receivedOn).sort();
    return {
      entry: { type: 'mail.unlinked', data: { mailItemId, toNumber, reason } },
      fields: isLast ? WITHOUT_LETTERS : { receivedOn: first ?? null },
      ...afterHold(file, isLast),
      followUps: { reopen: REOPENED_BY_UNLINKING, decide: true },
    };
  },
};
