/** What the desk sees of the enclosures: which page was named as what, and whose copy it is. */
import { idsOfHuman } from '../../application/humans';
import { saw, type DeskLook, type IntakeCase, type IntakeSubject } from '../intakeCase';
import type { IntakeAnswer } from '../mailItem';
import type { DocumentPage, PageKind } from '../../application/pageKinds';

type PageLook = (file: IntakeCase) => DeskLook;

/** The number of the letter that a page lies in. */
function letterOf({ letters }: IntakeCase, { documentId }: DocumentPage): string {
  return letters.find(({ documents }) => documents.some(({ id }) => id === documentId))?.number ?? '';
}

/** While a page has no kind it could be what is looked for; what is found is found, whatever the others are. */
function lookFor(
  file: IntakeCase,
  isIt: (page: DocumentPage) => boolean,
  { found, none }: { readonly found: IntakeAnswer | null; readonly none: IntakeAnswer | null },
): DeskLook {
  const page = file.pages.find(isIt);
  if (page !== undefined) {
    const place = { page: page.page, letter: letterOf(file, page) };
    return saw(found === null ? 'intakePageToRead' : 'intakePageThere', found, place);
  }
  const count = file.pages.filter(({ kind }) => kind === null).length;
  return count > 0 || file.pages.length === 0
    ? { ...saw('intakePagesUnnamed', null, { count }), waits: true }
    : saw('intakeNoSuchPage', none);
}

/**
 * @param kinds what is looked for
 * @param found what it answers when it is there; null when an officer has to read it
 * @param none what it answers when every page is something else; null when it need not be there
 */
export function lookForPage(
  kinds: readonly PageKind[],
  found: 'yes' | null,
  none: IntakeAnswer | null = 'no',
): PageLook {
  return (file) => lookFor(file, ({ kind }) => kind !== null && kinds.includes(kind), { found, none });
}

/** The copy of this signer's or person's document; one copy serves whoever both signs and gets a means. */
export function lookForCopy(file: IntakeCase, subject: IntakeSubject | null): DeskLook {
  const ids = subject === null ? [] : idsOfHuman(subject.id, file);
  const isCopy = ({ kind, subjectIds }: DocumentPage): boolean =>
    kind === 'identityCopy' && (subject === null || ids.some((id) => subjectIds.includes(id)));
  return lookFor(file, isCopy, { found: 'yes', none: 'no' });
}
