/** Reads off a case file by what its evidence is judged, and judges the verdicts that stand. */
import { idsOfHuman } from '../application/humans';
import type { PolicySettings } from '../policy/policy';
import type { CheckWithAttempts } from '../contract/resources';
import { wasKept } from '../checks/appointment';
import { evidenceRefusal, type EvidenceContext, type EvidenceRefusalCode } from '../checks/evidence/evidenceRefusal';
import type { DocumentPage } from '../application/pageKinds';
import type { CaseFile } from './caseFile';

/** The part of a case file by which evidence is judged. */
export type EvidenceSource = Pick<
  CaseFile,
  'persons' | 'signers' | 'humanVerdicts' | 'pages' | 'pageReads' | 'appointments'
> & {
  readonly policy: { readonly settings: Pick<PolicySettings, 'idCopyOfEmployedUserRequired'> };
};

/**
 * @param file the case file
 * @returns what `evidenceRefusal` judges by
 */
export function evidenceContextOf(file: EvidenceSource): EvidenceContext {
  const { persons, signers, humanVerdicts, pages, pageReads: reads, appointments, policy } = file;
  return {
    pages,
    reads,
    sameHuman: (subjectId) => idsOfHuman(subjectId, { signers, persons, humanVerdicts }),
    isCopyAsked: (subjectId) => {
      const person = persons.find(({ id }) => id === subjectId);
      return person === undefined || !person.employed || policy.settings.idCopyOfEmployedUserRequired;
    },
    hasAppointment: wasKept(appointments),
  };
}

/**
 * Why the standing verdict of a check does not carry now; null for an open check, and for what the desk decided itself,
 * whose finding says what it looked at.
 * @param check with its attempts
 * @param context of its case
 */
export function standingRefusal(check: CheckWithAttempts, context: EvidenceContext): EvidenceRefusalCode | null {
  const last = check.attempts.at(-1);
  if (check.outcome === null || last === undefined || last.outcome === 'reopened' || last.byRole === 'system') {
    return null;
  }
  const { outcome, evidence, byId } = last;
  return evidenceRefusal({ code: check.code, subjectId: check.subjectId, outcome, evidence, byId }, context);
}

function isSame(a: DocumentPage, b: Pick<DocumentPage, 'documentId' | 'page'>): boolean {
  return a.documentId === b.documentId && a.page === b.page;
}

/**
 * Checks whose standing verdict loses its ground when pages turn out to be something else: it named one of them, or it
 * no longer carries.
 * @param file the case as it is
 * @param changed the pages as they will be; one that had no kind before takes nothing away
 * @returns ids of checks
 */
export function checksOnChangedPages(
  file: EvidenceSource & Pick<CaseFile, 'checks'>,
  changed: readonly DocumentPage[],
): string[] {
  const others = changed.filter((page) => {
    const before = file.pages.find((one) => isSame(one, page));
    const isOther =
      before?.kind !== page.kind || [...before.subjectIds].sort().join() !== [...page.subjectIds].sort().join();
    return before !== undefined && before.kind !== null && isOther;
  });
  const pages = file.pages.map((page) => others.find((other) => isSame(page, other)) ?? page);
  const [now, then] = [evidenceContextOf(file), evidenceContextOf({ ...file, pages })];
  return file.checks
    .filter((check) => {
      const evidence = check.attempts.at(-1)?.evidence;
      const named = others.some(
        ({ documentId, page }) => evidence?.documentId === documentId && evidence.page === page,
      );
      const loses = standingRefusal(check, now) === null && standingRefusal(check, then) !== null;
      return check.outcome !== null && (named || loses);
    })
    .map(({ id }) => id);
}
