/** Counts the open questions of a case's checklist after it changed, so that the post room can list the letters that wait. */
import { setOpenQuestions } from '@desk/db/stores/mailItemStore';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { intakeOf } from '@desk/shared/flow/intakeOf';
import { letterToAsk } from '@desk/shared/flow/recordAgainst';
import { openCount, paperQuestions } from '@desk/shared/intake/intakeQuestions';
import type { Move } from '../flow/desk';

/** Where questions wait, and how many; null where none does. */
function waitingIn(file: CaseFile): { readonly mailItemId: string; readonly count: number } | null {
  const { unansweredIntake, upgrade } = factsOf(file);
  const open = openCount(unansweredIntake, upgrade);
  const letter = open > 0 ? file.mailItems.at(-1) : letterToAsk(file.mailItems, file.pages);
  const count = open > 0 ? open : paperQuestions(intakeOf(file)).length;
  return letter === undefined ? null : { mailItemId: letter.id, count };
}

/**
 * They wait at the newest letter of the case, a customer who was not heard yet being one of them; when all are answered, at a
 * letter that nobody has read. Only before the checks start does a question keep a case waiting.
 * @param move.read gives the case as it was saved
 */
export async function countQuestions({
  tx,
  file: { application },
  to,
  read,
}: Move & { readonly read: () => Promise<CaseFile> }): Promise<void> {
  if (application.status !== 'received' && to !== 'received') {
    return;
  }
  await setOpenQuestions(tx, application.id, to === 'received' ? waitingIn(await read()) : null);
}
