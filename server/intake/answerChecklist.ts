/** Answers questions of the intake checklist of a letter; an answer can be corrected while the case is not decided. */
import { updateChecklist } from '@desk/db/stores/mailItemStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { readQuestionKey } from '@desk/shared/intake/intakeItems';
import type { IntakeAnswers } from '@desk/shared/intake/mailItem';
import type { Effect } from '../flow/effect';

/**
 * An answer about somebody is about a signer or person of this case.
 * @throws DomainError malformed, naming the key
 */
export function refuseStrangers({ signers, persons }: CaseFile, answers: IntakeAnswers): void {
  const known = [...signers, ...persons].map(({ id }) => id);
  for (const key of Object.keys(answers)) {
    const subjectId = readQuestionKey(key)?.subjectId ?? null;
    if (subjectId !== null && !known.includes(subjectId)) {
      throw new DomainError('malformed', { errors: { [`answers.${key}`]: 'unknownPerson' } });
    }
  }
}

/** A date in the future can stand on the paper: it is written down as it is, and its check fails. @throws DomainError malformed */
export function refuseImpossibleSignature(signedOn: string | null | undefined): void {
  if (typeof signedOn === 'string' && signedOn < '2000-01-01') {
    throw new DomainError('malformed', { errors: { signedOn: 'tooEarly' } });
  }
}

export const answerChecklist: Effect<'answerChecklist'> = {
  async run({ tx, file, input }) {
    const letter = file.mailItems.find(({ id }) => id === input.mailItemId);
    if (letter === undefined) {
      throw new DomainError('notFound');
    }
    refuseStrangers(file, input.answers);
    refuseImpossibleSignature(input.signedOn);
    await updateChecklist(tx, letter.id, { ...letter.checklist, ...input.answers }, input.signedOn);
    const items = [...new Set(Object.keys(input.answers).flatMap((key) => readQuestionKey(key)?.item ?? []))];
    const answers = Object.entries(input.answers).map(([key, answer]) => `${key}=${String(answer)}`);
    return {
      entry: {
        type: 'mail.checklistAnswered',
        data: { mailItemId: letter.id, items, answers, ...(input.signedOn ? { signedOn: input.signedOn } : {}) },
      },
    };
  },
};
