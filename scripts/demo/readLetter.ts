/** How a demo officer reads a letter: each page on screen, and then said what it is. */
import { drawDocumentPage } from '@desk/server/intake/drawDocumentPage';
import { isSameHuman } from '@desk/shared/application/samePerson';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { hasSeen, type DocumentPage } from '@desk/shared/application/pageKinds';
import { humansOf, pageKindsOf } from './contract/enclosures';
import type { DemoCase } from './demoCases';
import { act, BY_FILLING, fileOf, officerOf, type DemoDesk } from './demoDesk';
import { enclosuresOf } from './enclose';

/** As small as a page is drawn: nobody looks at these pictures. */
const WIDTH = 100;

async function seePages(desk: DemoDesk, demoCase: DemoCase, pages: readonly DocumentPage[]): Promise<void> {
  const actor = officerOf(desk, demoCase);
  for (const { documentId: id, page } of pages) {
    const reading = { id, actor, requestId: BY_FILLING.requestId, origin: 'api' } as const;
    await drawDocumentPage(desk.deps, { reading, page, width: WIDTH });
  }
}

/** Ids of the signers and persons whose copy lies at this place among the copies. */
function ownersOf({ signers, persons }: CaseFile, demoCase: DemoCase, at: number): string[] {
  const human = humansOf(demoCase.input)[at];
  const everybody = [...signers, ...persons];
  const named = everybody.filter((one) => human !== undefined && isSameHuman(one, human));
  // Somebody without a birth date is nobody's double: they are found by their place.
  const inPlace = everybody.filter(({ birthDate, surname }) => birthDate === null && surname === human?.surname);
  return [...named, ...inPlace].map(({ id }) => id);
}

/** Reads what was not read yet, and names what has no name yet. */
export async function readLetter(desk: DemoDesk, demoCase: DemoCase): Promise<void> {
  const file = await fileOf(desk, demoCase);
  const actor = officerOf(desk, demoCase);
  await seePages(
    desk,
    demoCase,
    file.pages.filter((page) => !hasSeen(file.pageReads, page, actor.id)),
  );
  const [documentId] = file.pages.map((page) => page.documentId);
  const unnamed = file.pages.filter((page) => page.documentId === documentId && page.kind === null);
  if (documentId === undefined || unnamed.length === 0) {
    return;
  }
  const kinds = pageKindsOf(
    demoCase.scan.missingPages,
    enclosuresOf(demoCase, file.application.receivedOn ?? '2026-01-01'),
  );
  const copies = kinds.flatMap((kind, at) => (kind === 'identityCopy' ? [at + 1] : []));
  const pages = unnamed.map(({ page }) => {
    const kind = kinds[page - 1] ?? 'other';
    return { page, kind, subjectIds: kind === 'identityCopy' ? ownersOf(file, demoCase, copies.indexOf(page)) : [] };
  });
  const { id: applicationId } = file.application;
  await act(desk, { applicationId, action: 'setPageKind', input: { documentId, pages }, actor });
}
