/** A letter without scans comes on file, or leaves it: the case itself stays as it is until the scan is there. */
import { moveMailItem, removeMailItem } from '@desk/db/stores/mailItemStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { awaitsScan, type MailItem } from '@desk/shared/intake/mailItem';
import type { Effect } from '../flow/effect';

/** The letter of this case that a command is about. @throws DomainError notFound, letterAlreadyScanned */
function waitingLetter({ mailItems }: CaseFile, mailItemId: string): MailItem {
  const letter = mailItems.find(({ id }) => id === mailItemId);
  if (letter === undefined) {
    throw new DomainError('notFound');
  }
  if (!awaitsScan(letter)) {
    throw new DomainError('letterAlreadyScanned');
  }
  return letter;
}

export const logMail: Effect<'logMail'> = {
  run({ file, input }) {
    const { id: mailItemId, receivedOn } = waitingLetter(file, input.mailItemId);
    return Promise.resolve({ entry: { type: 'mail.logged', data: { mailItemId, receivedOn } } });
  },
};

export const unlogMail: Effect<'unlogMail'> = {
  async run({ tx, file, input }) {
    const { to, reason } = input;
    const { id: mailItemId, number } = waitingLetter(file, input.mailItemId);
    if (to !== null) {
      await moveMailItem(tx, mailItemId, to.id);
    } else if (!(await removeMailItem(tx, mailItemId))) {
      throw new DomainError('letterAlreadyScanned');
    }
    return { entry: { type: 'mail.unlogged', data: { mailItemId, number, toNumber: to?.number ?? '', reason } } };
  },
};
