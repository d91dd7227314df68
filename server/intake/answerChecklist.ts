/** Answers questions of the intake checklist of a letter; an answer can be corrected while the case is not decided. */
import { updateChecklist } from '@desk/db/stores/mailItemStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Effect } from '../flow/effect';

export const answerChecklist: Effect<'answerChecklist'> = {
  async run({ tx, file, input }) {
    const letter = file.mailItems.find(({ id }) => id === input.mailItemId);
    if (letter === undefined) {
      throw new DomainError('notFound');
    }
    await updateChecklist(tx, letter.id, { ...letter.checklist, ...input.answers });
    return {
      entry: { type: 'mail.checklistAnswered', data: { mailItemId: letter.id, items: Object.keys(input.answers) } },
    };
  },
};
