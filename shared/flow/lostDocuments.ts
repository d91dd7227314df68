/** Decides which recorded identity documents lose the copy they were read from. */
import { idsOfHuman } from '../application/humans';
import type { IdentityDocument } from '../checks/identity/identityDocument';
import type { DocumentPage } from '../application/pageKinds';
import type { CaseFile } from './caseFile';

type People = Pick<CaseFile, 'persons' | 'signers' | 'humanVerdicts'>;

function pageOf({ pages }: Pick<CaseFile, 'pages'>, document: IdentityDocument): DocumentPage | undefined {
  return pages.find(({ documentId, page }) => documentId === document.documentId && page === document.page);
}

function isCopyOf(page: DocumentPage | undefined, { subjectId }: IdentityDocument, people: People): boolean {
  const owners = idsOfHuman(subjectId, people);
  return page?.kind === 'identityCopy' && page.subjectIds.some((id) => owners.includes(id));
}

/**
 * @param before the case as it was
 * @param after the same case as it is now
 * @returns ids of the standing documents whose page was this person's copy and is not any more, or was painted over since: their
 *   data is to be recorded again from a copy that is there. Source: the rule that evidence is pointed at, never assumed
 */
export function lostDocuments(
  before: Pick<CaseFile, 'pages'> & People,
  after: Pick<CaseFile, 'pages' | 'identityDocuments'> & People,
): string[] {
  return after.identityDocuments
    .filter((document) => {
      const [was, is] = [pageOf(before, document), pageOf(after, document)];
      const isLost = !isCopyOf(is, document, after) || was?.revision !== is?.revision;
      return document.supersededAt === null && isCopyOf(was, document, before) && isLost;
    })
    .map(({ id }) => id);
}
