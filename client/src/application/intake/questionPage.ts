/** Decides which page of the post a question of the checklist is read from: a contract, unless it is about another kind of page. */
import { CONTRACT_PARTS, type PageKind } from '@desk/shared/application/pageKinds';
import { evidenceRule } from '@desk/shared/checks/evidence/evidenceRules';
import type { ApplicationDetail, SeenPage } from '@desk/shared/contract/resources';
import { intakeItem, readQuestionKey, type IntakeItemId } from '@desk/shared/intake/intakeItems';
import type { MailItem } from '@desk/shared/intake/mailItem';

/** Where a question is read from another page than the check that it concerns. */
const READ_FROM: Readonly<Partial<Record<IntakeItemId, readonly PageKind[]>>> = {
  levelAsApplied: ['contractCompany'],
  signatureDetails: ['contractSignatures'],
  birthDates: ['contractPersons'],
  emails: ['contractPersons'],
  mobiles: ['contractPersons'],
};

interface Place {
  readonly documentId: string;
  readonly page: number;
}

type Post = Pick<ApplicationDetail, 'pages'>;

/** The pages of a letter before those of the others, each in its order. */
function pagesAround(letter: MailItem, { pages }: Post): readonly SeenPage[] {
  const own = new Set(letter.documents.map(({ id }) => id));
  return [...pages.filter(({ documentId }) => own.has(documentId)), ...pages.filter((one) => !own.has(one.documentId))];
}

/** By what a person said of the pages, else by what the desk takes them for. */
function firstOf(kinds: readonly PageKind[], pages: readonly SeenPage[], subjectId: string | null): Place | null {
  const found = kinds.flatMap((kind) => pages.filter((page) => (page.kind ?? page.proposed) === kind));
  const own = subjectId === null ? undefined : found.find(({ subjectIds }) => subjectIds.includes(subjectId));
  const first = own ?? found[0];
  return first === undefined ? null : { documentId: first.documentId, page: first.page };
}

/** What is looked at before any question: the contract, for most questions are about that; the first scan where no page is known as one. */
export function firstPageOf(letter: MailItem, record: Post): Place | null {
  const pages = pagesAround(letter, record);
  const [first] = pages;
  return (
    firstOf(CONTRACT_PARTS, pages, null) ??
    (first === undefined ? null : { documentId: first.documentId, page: first.page })
  );
}

/**
 * @param key of the question
 * @returns null where no page of its kind is known: what is in view stays there then
 */
export function pageOfQuestion(key: string, letter: MailItem, record: Post): Place | null {
  const read = readQuestionKey(key);
  if (read === undefined) {
    return null;
  }
  const { item, subjectId } = read;
  const { concerns } = intakeItem(item);
  const kinds = READ_FROM[item] ?? (concerns === null ? [] : evidenceRule(concerns).pages);
  return firstOf(kinds, pagesAround(letter, record), subjectId);
}
