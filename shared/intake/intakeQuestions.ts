/** Works out the checklist of a case: which questions are asked, what desk and officers answered, what is open, what misses. */
import type { LocalText } from '../catalogue/checkType';
import type { CheckCode, ReasonCode } from '../catalogue/checkTypes';
import type { DeskLook, IntakeCase, IntakeSubject } from './intakeCase';
import { INTAKE_ITEM_IDS, intakeItem, PAPER_ITEM_IDS, questionKey, type IntakeItemId } from './intakeItems';
import type { FilledBy } from './items/intakeItem';
import type { IntakeAnswer, MailItem } from './mailItem';
import type { UpgradeState } from './upgradeQuestion';

export interface IntakeQuestion {
  readonly key: string;
  readonly item: IntakeItemId;
  readonly subject: IntakeSubject | null;
  /** What counts now; null while it is open. */
  readonly answer: IntakeAnswer | null;
  readonly by: 'desk' | 'officer' | null;
  /** What the desk saw; null where it looks at nothing. */
  readonly look: DeskLook | null;
  /** The letter that an officer answered it about; null when none did. */
  readonly mailItemId: string | null;
}

interface Given {
  readonly answer: IntakeAnswer;
  readonly mailItemId: string;
}

type Answered = Pick<MailItem, 'id' | 'checklist'>;

/** An answer that an older form gave for all persons at once still answers for each of them. */
function givenIn({ id, checklist }: Answered, item: IntakeItemId, subjectId: string | null): Given | null {
  const answer = checklist[questionKey(item, subjectId)] ?? checklist[item];
  return answer !== undefined && intakeItem(item).answers.includes(answer) ? { answer, mailItemId: id } : null;
}

/**
 * The answer of the letters together: a later letter mends or worsens what an earlier one said, and "not applicable"
 * only says that it is not in this letter. A note that it is an upgrade stands once it is there.
 */
function givenBy(letters: readonly Answered[], item: IntakeItemId, subjectId: string | null): Given | null {
  const all = letters.flatMap((letter) => givenIn(letter, item, subjectId) ?? []);
  const definite = all.filter(({ answer }) => answer !== 'notApplicable');
  const noted = item === 'upgradeNote' ? definite.find(({ answer }) => answer === 'yes') : undefined;
  return noted ?? definite.at(-1) ?? all.at(-1) ?? null;
}

/** What is not in the letters nobody can answer with yes; what is there an officer may still find unfit. */
function countingPages(look: DeskLook | null, said: IntakeAnswer | null): Pick<IntakeQuestion, 'answer' | 'by'> {
  if (look?.waits === true) {
    return { answer: null, by: null };
  }
  const seen = look?.answer ?? null;
  if (seen === 'no' || (seen === 'yes' && said !== 'no')) {
    return { answer: seen, by: 'desk' };
  }
  return said === null ? { answer: null, by: null } : { answer: said, by: 'officer' };
}

/** Whether what the desk saw comes before what an officer said. */
const DESK_FIRST: Readonly<Record<Exclude<FilledBy, 'pages'>, boolean>> = {
  desk: true,
  deskFirst: true,
  proposed: false,
  officer: false,
};

function counting(
  item: IntakeItemId,
  look: DeskLook | null,
  given: Given | null,
): Pick<IntakeQuestion, 'answer' | 'by'> {
  const seen = look?.answer ?? null;
  const said = given?.answer ?? null;
  const { filledBy } = intakeItem(item);
  if (filledBy === 'pages') {
    return countingPages(look, said);
  }
  const deskFirst = DESK_FIRST[filledBy];
  if (seen !== null && (deskFirst || said === null)) {
    return { answer: seen, by: 'desk' };
  }
  return said === null || filledBy === 'desk' ? { answer: null, by: null } : { answer: said, by: 'officer' };
}

/**
 * The questions that apply to a case, in the order of the checklist.
 * @param file the case; its letters in the order in which they were registered
 * @returns each with the answer that counts. Source: the intake checklist for posted contracts
 */
export function intakeQuestions(file: IntakeCase): IntakeQuestion[] {
  return INTAKE_ITEM_IDS.flatMap((item) => {
    const { askedOf, look: lookAt } = intakeItem(item);
    return askedOf(file).map((subject) => {
      const look = lookAt?.(file, subject) ?? null;
      const given = givenBy(file.letters, item, subject?.id ?? null);
      const key = questionKey(item, subject?.id ?? null);
      return { key, item, subject, look, mailItemId: given?.mailItemId ?? null, ...counting(item, look, given) };
    });
  });
}

/** The questions that keep the checks from starting. */
export function openQuestions(questions: readonly IntakeQuestion[]): IntakeQuestion[] {
  return questions.filter(({ item, answer }) => answer === null && intakeItem(item).blocks);
}

/**
 * How many questions keep the checks from starting, one that only the customer can answer among them.
 * @param open what the checklist still asks, as `openQuestions` gives it
 * @param upgrade how it stands with "is this an upgrade?"
 */
export function openCount(open: readonly unknown[], upgrade: UpgradeState): number {
  return open.length + (upgrade === 'open' ? 1 : 0);
}

/** What only a person with the paper sees: asked of each letter with a contract by itself. */
export function paperQuestions(questions: readonly IntakeQuestion[]): IntakeQuestion[] {
  return questions.filter(({ item }) => PAPER_ITEM_IDS.includes(item));
}

/** Something that misses, with the reason it gives and the check it concerns. */
export interface IntakeFinding {
  readonly key: string;
  readonly item: string;
  readonly subject: IntakeSubject | null;
  readonly concerns: CheckCode | null;
  readonly reasonCode: ReasonCode | null;
  readonly proposes: 'failed' | 'inquiry';
  readonly missing: LocalText;
  /** The letter that an officer found it in; null when the desk saw it. */
  readonly mailItemId: string | null;
}

/** Every "no" of the checklist, in its order. */
export function intakeFindings(questions: readonly IntakeQuestion[]): IntakeFinding[] {
  return questions
    .filter(({ answer }) => answer === 'no')
    .map(({ key, item, subject, by, mailItemId }) => {
      const { concerns, reasonCode, proposes, missing } = intakeItem(item);
      const from = by === 'desk' ? null : mailItemId;
      return { key, item, subject, concerns, reasonCode, proposes, missing, mailItemId: from };
    });
}

/** What misses as a line to the customer, with the person it is about. */
export function missingLine(
  { missing, subject }: Pick<IntakeFinding, 'missing' | 'subject'>,
  language: 'nl' | 'en',
): string {
  return subject === null ? missing[language] : `${missing[language]} (${subject.name})`;
}
