/** Decides where a verdict stands against the case's own record: the letter that it rests on says the opposite. */
import type { CheckEvidence, CheckOutcome, CheckSubject } from '../checks/check';
import type { CheckCode } from '../catalogue/checkTypes';
import type { IntakeQuestion } from '../intake/intakeQuestions';
import { INTAKE_ITEM_IDS, intakeItem, PAPER_ITEM_IDS, questionKey, type IntakeItemId } from '../intake/intakeItems';
import type { MailItem } from '../intake/mailItem';
import { CONTRACT_PARTS, pagesOfLetters, type DocumentPage, type PageKind } from '../application/pageKinds';
import { upgradeState } from '../intake/upgradeQuestion';
import type { CaseFile } from './caseFile';
import { intakeOf, type IntakeSource } from './intakeOf';

/** A verdict that stands, or that somebody is about to record. */
export interface Verdict {
  readonly code: CheckCode;
  readonly subject: CheckSubject;
  readonly subjectId: string | null;
  readonly outcome: CheckOutcome | null;
  readonly evidence: Pick<CheckEvidence, 'documentId'> | null;
  /** What its officer wrote with it. */
  readonly remark: string;
}

/** Check → the questions whose "no" is a failure of it, not only a reason to look. */
const ITEMS_ABOUT = new Map<CheckCode, IntakeItemId[]>();
for (const id of INTAKE_ITEM_IDS) {
  const { concerns, proposes, filledBy } = intakeItem(id);
  if (concerns !== null && proposes === 'failed' && filledBy !== 'desk') {
    ITEMS_ABOUT.set(concerns, [...(ITEMS_ABOUT.get(concerns) ?? []), id]);
  }
}

function isAboutOne({ subject }: Pick<Verdict, 'subject'>): boolean {
  return subject === 'person' || subject === 'signer';
}

/** Fewer letters than these say nothing. */
const SHORTEST_STATEMENT = 3;

/**
 * A no that was said once about several people speaks against each of them, unless the officer wrote why not against this one.
 * A no about this very person stands.
 */
function standsAgainst(isGeneral: boolean, verdict: Verdict): boolean {
  return !(isGeneral && isAboutOne(verdict) && verdict.remark.trim().length >= SHORTEST_STATEMENT);
}

/** Whoever took the upgrade back takes back every note of before: only a letter that came after it, and carries the note, says yes. */
function isTakenBack(
  { application: { upgradeAnswer } }: IntakeSource,
  letter: IntakeSource['mailItems'][number] | undefined,
): boolean {
  if (upgradeAnswer === null || upgradeAnswer.isUpgrade) {
    return false;
  }
  const saysSoAgain = letter !== undefined && letter.registeredAt > upgradeAnswer.recordedAt;
  return !(saysSoAgain && letter.checklist['upgradeNote'] === 'yes');
}

/** What a letter itself answers to a question; undefined when it was not asked of this letter. */
function saysNoIn(
  { checklist }: Pick<MailItem, 'checklist'>,
  item: IntakeItemId,
  verdict: Verdict,
): boolean | undefined {
  const own = isAboutOne(verdict) ? checklist[questionKey(item, verdict.subjectId)] : undefined;
  const answer = own ?? checklist[item];
  return answer === undefined ? undefined : answer === 'no' && standsAgainst(own === undefined, verdict);
}

/**
 * @param file the case
 * @param verdict of one of its checks
 * @returns the questions that say no while the verdict says yes. What rests on a letter is measured by that letter's own
 *   answers; what that letter was not asked, and what rests on no letter, by what all letters together say. A missing note that the customer made good by word of mouth
 *   is no contradiction. Source: the product's rule that nothing is approved against its own record
 */
export function recordAgainst(file: IntakeSource, verdict: Verdict): IntakeItemId[] {
  return saidAgainst(file, verdict, () => intakeOf(file));
}

function saidAgainst(file: IntakeSource, verdict: Verdict, intake: () => readonly IntakeQuestion[]): IntakeItemId[] {
  const { code, subjectId, outcome, evidence } = verdict;
  const about = ITEMS_ABOUT.get(code) ?? [];
  if (about.length === 0 || (outcome !== 'passed' && outcome !== 'notApplicable')) {
    return [];
  }
  const isConfirmed = upgradeState(file.mailItems, file.application.upgradeAnswer) === 'confirmed';
  const items = about.filter((item) => !(item === 'upgradeNote' && isConfirmed));
  const letter = file.mailItems.find(({ documents }) => documents.some(({ id }) => id === evidence?.documentId));
  const questions = intake().filter(({ answer, by }) => answer === 'no' && by === 'officer');
  const sayNoTogether = (item: IntakeItemId): boolean =>
    questions.some(
      ({ item: asked, subject }) =>
        asked === item &&
        (subject === null ? standsAgainst(true, verdict) : isAboutOne(verdict) && subject.id === subjectId),
    );
  return items.filter(
    (item) =>
      (item === 'upgradeNote' && isTakenBack(file, letter)) ||
      ((letter && saysNoIn(letter, item, verdict)) ?? sayNoTogether(item)),
  );
}

/** Whether a verdict stands against the record only for want of a word about this person. */
export function lacksStatement(file: IntakeSource, verdict: Verdict): boolean {
  return (
    recordAgainst(file, verdict).length > 0 && recordAgainst(file, { ...verdict, remark: 'a statement' }).length === 0
  );
}

/**
 * Codes of the checks that stand passed against the record; what was waived was not passed.
 * @param intake the checklist of the case: one for all of its checks
 */
export function checksAgainstRecord(
  file: Pick<CaseFile, 'checks'> & IntakeSource,
  intake: readonly IntakeQuestion[],
): CheckCode[] {
  return file.checks
    .filter((check) => {
      const last = check.attempts.at(-1);
      const evidence = last?.evidence ?? null;
      return (
        check.waiver === null &&
        last?.byRole !== 'system' &&
        saidAgainst(file, { ...check, evidence, remark: last?.remark ?? '' }, () => intake).length > 0
      );
    })
    .map(({ code }) => code);
}

function isContractPart(kind: PageKind): boolean {
  return CONTRACT_PARTS.some((part) => part === kind);
}

type Readable = Pick<MailItem, 'number' | 'checklist' | 'documents'>;

function isAnswered({ checklist }: Readable): boolean {
  return PAPER_ITEM_IDS.some((item) => checklist[item] !== undefined);
}

/** Naming a page takes having it on screen; a page of a contract also asks for an answer that takes the paper. */
function isRead(letter: Readable, pages: readonly DocumentPage[]): boolean {
  const kinds = pagesOfLetters([letter], pages).map(({ kind }) => kind);
  return kinds.every((kind) => kind !== null && (isAnswered(letter) || !isContractPart(kind)));
}

/**
 * Letters that nobody has read: their scans are there, but a page of them was never named, or they hold a page of a contract
 * and nobody answered what only the paper shows.
 * @param letters of the case
 * @param pages what is on record about their pages
 * @returns their numbers. Source: the product's rule that no case is submitted or decided with such a letter
 */
export function unreadLetters(letters: readonly Readable[], pages: readonly DocumentPage[]): string[] {
  return unread(letters, pages).map(({ number }) => number);
}

function unread<L extends Readable>(letters: readonly L[], pages: readonly DocumentPage[]): L[] {
  return letters.filter((letter) => letter.documents.length > 0 && !isRead(letter, pages));
}

/** The oldest letter of a case that nobody has read and nobody answered a question about. */
export function letterToAsk<L extends Readable>(letters: readonly L[], pages: readonly DocumentPage[]): L | undefined {
  return unread(letters, pages).find((letter) => !isAnswered(letter));
}

/**
 * The letter that answers about the post of a case are kept with: the one with the contract nobody answered for yet, else the
 * oldest that nobody has read, else the newest. A stack is taken apart at its codes, so contract and copies of one envelope are
 * often two letters.
 * @param letters of the case, the oldest first
 * @param pages what is on record about their pages
 */
export function letterToAnswer<L extends Readable>(
  letters: readonly L[],
  pages: readonly DocumentPage[],
): L | undefined {
  const waiting = unread(letters, pages);
  const holdsContract = (letter: L) =>
    pagesOfLetters([letter], pages).some(({ kind }) => kind !== null && isContractPart(kind));
  return waiting.find(holdsContract) ?? waiting[0] ?? letters.at(-1);
}
