/** What a demo officer notes down as evidence, for each kind of evidence that a check can rest on. */
import type { EvidenceKind } from '@desk/shared/checks/catalogue/checkType';
import type { CheckEvidence } from '@desk/shared/checks/check';

interface Habit {
  readonly note: string;
  /** Page of the contract he points at; null when the evidence is not in the scan. */
  readonly page: number | null;
  /** Whether it is true as of a day: a register or a service was asked. */
  readonly dated: boolean;
}

const HABITS: Record<EvidenceKind, Habit> = {
  contractScan: { note: 'Contract blad voor blad bekeken.', page: 1, dated: false },
  upgradeNote: { note: 'Opmerking bij de handtekening gelezen.', page: 3, dated: false },
  contractDates: { note: 'Datum bij de handtekening gelezen.', page: 3, dated: false },
  application: { note: 'Aanvraag nagelezen.', page: null, dated: false },
  registration: { note: 'Naast de registratie gelegd.', page: null, dated: false },
  register: { note: 'Handelsregister geraadpleegd.', page: null, dated: true },
  registerExtract: { note: 'Uittreksel opgevraagd.', page: null, dated: true },
  customerConfirmation: { note: 'Telefonisch bevestigd door de aanvrager.', page: null, dated: true },
  mandateDocuments: { note: 'Volmacht uit de envelop gelezen.', page: null, dated: false },
  idCopy: { note: 'Kopie uit de envelop bekeken.', page: null, dated: false },
  documentService: { note: 'Document nagevraagd: niet gemeld.', page: null, dated: true },
  appointmentReport: { note: 'Verslag van de afspraak gelezen.', page: null, dated: true },
};

/** Where the demo contract is signed: the note on the upgrade, place, date and signature. */
const AT_SIGNATURE = { x: 0.08, y: 0.3, width: 0.84, height: 0.25 } as const;

/**
 * The evidence for a check.
 * @param kind what the check rests on
 * @param documentId the scan of the contract
 * @param today YYYY-MM-DD
 */
export function evidenceFor(
  kind: EvidenceKind,
  documentId: string | null,
  today: string,
): Required<Omit<CheckEvidence, 'registerSnapshotId'>> {
  const { note, page, dated } = HABITS[kind];
  const place = documentId === null ? null : page;
  const region = place === null || kind === 'contractScan' ? null : { page: place, ...AT_SIGNATURE };
  return { note, documentId: place === null ? null : documentId, page: place, asOf: dated ? today : null, region };
}
