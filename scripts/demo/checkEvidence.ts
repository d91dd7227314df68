/** What a demo officer notes down as evidence, for each kind of evidence that a check can rest on, and which page they name. */
import type { EvidenceKind } from '@desk/shared/catalogue/checkType';
import type { Check, CheckEvidence } from '@desk/shared/checks/check';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { evidenceRule, restsOnPaper } from '@desk/shared/checks/evidence/evidenceRules';
import { PAGE_PLACES } from '@desk/shared/checks/evidence/pagePlaces';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { evidenceContextOf } from '@desk/shared/flow/evidenceOf';

interface Habit {
  readonly note: string;
  /** Whether it is true as of a day: a register or a service was asked. */
  readonly dated: boolean;
}

const HABITS: Record<EvidenceKind, Habit> = {
  wholeContract: { note: 'Contract blad voor blad bekeken.', dated: false },
  upgradeNote: { note: 'Opmerking bij de handtekening gelezen.', dated: false },
  signatures: { note: 'Handtekeningen bekeken.', dated: false },
  signingDate: { note: 'Datum bij de handtekening gelezen.', dated: false },
  managersNamed: { note: 'Beheerders op het contract gelezen.', dated: false },
  application: { note: 'Aanvraag nagelezen.', dated: false },
  registration: { note: 'Naast de registratie gelegd.', dated: false },
  register: { note: 'Handelsregister geraadpleegd.', dated: true },
  customerConfirmation: { note: 'Telefonisch bevestigd door de aanvrager.', dated: true },
  mandateDocuments: { note: 'Volmacht of mandaat gelezen.', dated: false },
  idCopy: { note: 'Kopie van het identiteitsbewijs bekeken.', dated: false },
  signatureOnDocument: { note: 'Handtekeningen naast elkaar gelegd.', dated: false },
  documentService: { note: 'Document nagevraagd: niet gemeld.', dated: true },
  appointmentReport: { note: 'Verslag van de afspraak gelezen.', dated: true },
};

export type DemoEvidence = Required<Omit<CheckEvidence, 'registerSnapshotId'>>;

/**
 * The evidence for a check.
 * @param file the case, whose pages have been read and named
 * @param check which one
 * @param today YYYY-MM-DD
 * @returns null when the letter has no page that it could rest on
 */
export function evidenceFor(file: CaseFile, check: Check, today: string): DemoEvidence | null {
  const { code, subjectId } = check;
  const { note, dated } = HABITS[checkType(code).evidence];
  const { pages: kinds, ofSubject } = evidenceRule(code);
  const isAnswered = file.register?.result === 'found';
  const asOf = isAnswered && evidenceRule(code).instead === 'registerAnswer' ? amsterdamDay(file.register.asOf) : today;
  const said = { note, documentId: null, page: null, asOf: dated ? asOf : null, region: null };
  if (!restsOnPaper(code, isAnswered)) {
    return said;
  }
  const owners = subjectId === null ? [] : evidenceContextOf(file).sameHuman(subjectId);
  const found = kinds
    .flatMap((kind) => file.pages.filter((page) => page.kind === kind))
    .find(({ subjectIds }) => !ofSubject || owners.some((id) => subjectIds.includes(id)));
  if (found === undefined || found.kind === null) {
    return null;
  }
  const place = PAGE_PLACES[found.kind];
  const region = place === undefined ? null : { page: found.page, ...place };
  return { ...said, documentId: found.documentId, page: found.page, region };
}
