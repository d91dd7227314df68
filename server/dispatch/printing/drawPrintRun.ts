/** Makes the PDF of a print run and keeps it encrypted until it is read. Doing it twice does no harm: one of both counts. */
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { personsOf } from '@desk/db/stores/applicationStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { findCustomerMessage } from '@desk/db/stores/customerMessageStore';
import { changePrintRun, lockPrintRun, type StoredPrintRun } from '@desk/db/stores/printRunStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { groupCode } from '@desk/shared/dispatch/activationCode';
import { endOfLetterCode } from '@desk/shared/dispatch/codeLives';
import { carriesCode, type CodeDispatch } from '@desk/shared/dispatch/dispatch';
import { letterMark } from '@desk/shared/dispatch/printRun';
import { unseal } from '../../crypto/seal';
import type { Dependencies } from '../../dependencies';
import { settingsOfCase } from '../policyOfCase';
import { activationLetter, codeRecipient } from '../letters/activationLetter';
import { renderLetters, type Letter } from '../letters/renderLetters';
import { messageLetter } from '../messages/messageLetter';
import { lettersWithCases, type RunLetter } from './describeRun';
import { livingLetters } from './openRun';
import { recordRun } from './printRequest';

async function codeLetter(
  deps: Dependencies,
  { dispatch, application, registered }: RunLetter & { readonly dispatch: CodeDispatch },
): Promise<Letter> {
  const person = (await personsOf(deps.db, application.id)).find(({ id }) => id === dispatch.personId);
  const code = (await codesOf(deps.db, application.id)).find(({ id }) => id === dispatch.codeId);
  if (person === undefined || code === undefined || dispatch.sealedSecret === null) {
    throw new Error('A letter has no person, no code, or nothing to say any more');
  }
  const link = (await dispatchesOf(deps.db, application.id)).find(
    ({ codeId, kind }) => codeId === code.id && kind === 'activationLink',
  );
  const date = deps.clock().toISOString();
  const letterFacts = {
    language: application.language,
    date,
    recipient: codeRecipient(application, person),
    targetLevel: application.targetLevel,
    code: groupCode(unseal(deps.config.keys.dispatchSeal, dispatch.id, dispatch.sealedSecret)),
    // Posted later it lives longer than the letter says, never shorter.
    validUntil: endOfLetterCode(date, await settingsOfCase(deps.db, application)),
    linkChannel: link?.channel === 'sms' ? 'sms' : 'email',
    caseNumber: application.number,
    mark: letterMark(dispatch.id),
    registered,
  } as const;
  return activationLetter(letterFacts, deps.config.sender);
}

async function letterOf(deps: Dependencies, letter: RunLetter): Promise<Letter> {
  const { dispatch } = letter;
  if (carriesCode(dispatch)) {
    return codeLetter(deps, { ...letter, dispatch });
  }
  const message = await findCustomerMessage(deps.db, dispatch.customerMessageId ?? '');
  if (message === null) {
    throw new Error('A letter has no words');
  }
  return messageLetter(message, dispatch.id);
}

function idsOf(letters: readonly RunLetter[]): string {
  return letters.map(({ dispatch }) => dispatch.id).join();
}

/**
 * Moves the run on, unless somebody was first: another drawing, or somebody who took a letter out of the run.
 * @param next what it becomes, the letters it was drawn with, and the event that says so
 */
function settle(
  deps: Dependencies,
  run: StoredPrintRun,
  next: { readonly set: Partial<StoredPrintRun>; readonly drawn: readonly RunLetter[]; readonly entry: AuditEntry },
): Promise<boolean> {
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const held = await lockPrintRun(tx, run.id);
    const inRun = livingLetters(await lettersWithCases(tx, run.id));
    if (held?.status !== 'drawing' || idsOf(inRun) !== idsOf(next.drawn)) {
      return false;
    }
    await changePrintRun(tx, run.id, next.set);
    await recordRun(tx, next.entry, { actor: SYSTEM_ACTOR, requestId: 'worker', at });
    return true;
  });
}

/**
 * Draws a run that waits for its PDF.
 * @returns true when this drawing is the one that counts
 */
export async function drawPrintRun(deps: Dependencies, run: StoredPrintRun): Promise<boolean> {
  const letters = livingLetters(await lettersWithCases(deps.db, run.id));
  const [first, ...others] = await Promise.all(letters.map((letter) => letterOf(deps, letter)));
  if (first === undefined) {
    // Every letter of it was taken back meanwhile, by a new code or a case that was closed off.
    const set = { status: 'spoilt', closedAt: deps.clock().toISOString(), closedByName: SYSTEM_ACTOR.name } as const;
    const entry = { type: 'print.runEmpty', data: { runId: run.id } } as const;
    return settle(deps, run, { set, drawn: [], entry });
  }
  const pdf = await renderLetters({ title: `Printrun ${run.number}`, sender: deps.config.sender }, [first, ...others]);
  const id = deps.newId();
  const stored = await deps.files.store(id, pdf);
  const counts = await settle(deps, run, {
    set: { status: 'ready', file: { id, ...stored } },
    drawn: letters,
    entry: { type: 'print.runDrawn', data: { runId: run.id, letters: letters.length } },
  });
  if (!counts) {
    await deps.files.discard(id, stored);
  }
  return counts;
}
