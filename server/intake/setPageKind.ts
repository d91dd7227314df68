/** Says what pages of a scan are: whoever says so has had them on screen. What rested on a page that is something else now opens again. */
import { namePage } from '@desk/db/stores/documentPageStore';
import { reopenedByPageKind, touchedChecks } from '@desk/shared/checks/reopening';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { DomainError } from '@desk/shared/contract/errors';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { checksOnChangedPages } from '@desk/shared/flow/evidenceOf';
import { hasSeen, type DocumentPage } from '@desk/shared/application/pageKinds';
import type { Effect } from '../flow/effect';

type Input = ActionInput<'setPageKind'>;
type Named = Input['pages'][number];

function pageOf({ pages }: CaseFile, { documentId }: Input, { page }: Named): DocumentPage {
  const found = pages.find((one) => one.documentId === documentId && one.page === page);
  if (found === undefined) {
    throw new DomainError('malformed', { errors: { page: 'notInDocument' } });
  }
  return found;
}

/** Copies are of people of this case. @throws DomainError malformed */
function refuseStrangersIn({ signers, persons }: CaseFile, { subjectIds }: Named): void {
  const known = [...signers, ...persons].map(({ id }) => id);
  if (subjectIds.some((id) => !known.includes(id))) {
    throw new DomainError('malformed', { errors: { subjectIds: 'unknownPerson' } });
  }
}

/** The page as it will be. @throws DomainError malformed, evidenceNotSeen */
function renamed(file: CaseFile, input: Input, { named, byId }: { readonly named: Named; readonly byId: string }) {
  const page = pageOf(file, input, named);
  refuseStrangersIn(file, named);
  if (!hasSeen(file.pageReads, page, byId)) {
    throw new DomainError('evidenceNotSeen', { errors: { page: 'notSeen' } });
  }
  return { ...page, kind: named.kind, subjectIds: [...new Set(named.subjectIds)] };
}

export const setPageKind: Effect<'setPageKind'> = {
  async run({ tx, file, input, actor, now }) {
    const pages = input.pages.map((named) => renamed(file, input, { named, byId: actor.id }));
    for (const page of pages) {
      await namePage(tx, page, { id: actor.id, name: actor.name, at: now });
    }
    const checkIds = checksOnChangedPages(file, pages);
    const reopen = reopenedByPageKind(checkIds);
    return {
      entry: {
        type: 'mail.pageKindSet',
        data: {
          documentId: input.documentId,
          kinds: pages.map(({ page, kind }) => `${String(page)}=${kind}`),
          subjectIds: pages.flatMap(({ subjectIds }) => subjectIds),
          reopenedChecks: touchedChecks(file.checks, reopen).map(({ code }) => code),
        },
      },
      followUps: checkIds.length > 0 ? { reopen, decide: true } : {},
    };
  },
};
