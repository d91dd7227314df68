/** The one way a letter in the tray is changed by hand: it must be there, wait for a person, and be as the screen showed it. */
import {
  changeScannedLetter,
  findFate,
  findScannedLetter,
  keepFate,
  type LetterChanges,
} from '@desk/db/stores/scannedLetterStore';
import type { Reader, Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { DomainError } from '@desk/shared/contract/errors';
import type { TRAY_ACTIONS, TrayAction } from '@desk/shared/contract/mailRoom';
import type { LetterFate, ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { z } from 'zod';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce, type Question } from '../flow/once';

export interface TrayCommand<A extends TrayAction> {
  readonly id: string;
  readonly input: z.infer<(typeof TRAY_ACTIONS)[A]>;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
}

/** The question that an Idempotency-Key stands for. */
export function trayQuestion(deps: Dependencies, action: TrayAction, command: TrayCommand<TrayAction>): Question {
  const { id, input, actor, idempotencyKey } = command;
  const at = deps.clock().toISOString();
  return { key: idempotencyKey, actorId: actor.id, request: ['scanned-letters', action, id, input], at };
}

const FATES = {
  link: 'linked',
  split: 'split',
  join: 'joined',
  discard: 'discarded',
  restore: 'restored',
  unlink: 'unlinked',
} as const satisfies Record<TrayAction, LetterFate['fate']>;

/** What the tray says of a letter afterwards. */
export function fateBy(
  { actor }: Pick<TrayCommand<TrayAction>, 'actor'>,
  action: TrayAction,
  { at, applicationNumber = null }: { readonly at: string; readonly applicationNumber?: string | null },
): LetterFate {
  return { fate: FATES[action], byId: actor.id, byName: actor.name, at, intoId: null, applicationNumber };
}

async function refuseStale(reader: Reader, { id, version, status }: ScannedLetter): Promise<never> {
  const changedBy = (await findFate(reader, id))?.byName ?? null;
  throw new DomainError('staleVersion', { current: { version, status, changedBy } });
}

/**
 * The letter that a command is about.
 * @param isReady what it must be for this action
 * @throws DomainError notFound, letterNotInTray, staleVersion
 */
export async function seenLetter(
  reader: Reader,
  { id, input }: Pick<TrayCommand<TrayAction>, 'id' | 'input'>,
  isReady: (letter: ScannedLetter) => boolean,
): Promise<ScannedLetter> {
  const letter = await findScannedLetter(reader, id);
  if (letter === null) {
    throw new DomainError('notFound');
  }
  if (!isReady(letter)) {
    throw new DomainError('letterNotInTray');
  }
  return letter.version === input.version ? letter : refuseStale(reader, letter);
}

/** Writes a change of a letter that was seen. @throws DomainError staleVersion */
export async function saveLetter(tx: Tx, letter: ScannedLetter, set: LetterChanges): Promise<ScannedLetter> {
  if (!(await changeScannedLetter(tx, letter, set))) {
    await refuseStale(tx, letter);
  }
  return { ...letter, ...set, version: letter.version + 1 };
}

export interface TrayChange<A extends TrayAction, T> {
  readonly action: A;
  readonly isReady: (letter: ScannedLetter) => boolean;
  /** Changes the letter and says what the trail keeps of it. */
  readonly change: (
    tx: Tx,
    letter: ScannedLetter,
    input: TrayCommand<A>['input'],
  ) => Promise<{ readonly entry: AuditEntry; readonly answer: T }>;
}

/** Runs a change of the tray in one transaction with its event, once for its key. */
export async function changeLetter<A extends TrayAction, T>(
  deps: Dependencies,
  command: TrayCommand<A>,
  { action, isReady, change }: TrayChange<A, T>,
): Promise<T> {
  const { input, actor, requestId, origin } = command;
  const question = trayQuestion(deps, action, command);
  return inTransactionOnce(deps, question, async (tx) => {
    const letter = await seenLetter(tx, command, isReady);
    const { entry, answer } = await change(tx, letter, input);
    const stamp = { applicationId: letter.applicationId, actor, at: question.at, requestId, origin };
    await appendAudit(tx, { ...stamp, entry, handling: false });
    await keepFate(tx, letter.id, fateBy(command, action, question));
    return answer;
  });
}
