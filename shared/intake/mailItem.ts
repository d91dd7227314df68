/** The posted contract (poststuk): when it came, what is in it, and the questions asked at the letter opener. */

export const DELIVERY_KINDS = ['ordinary', 'registered', 'handedOver'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

export interface MailItem {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly receivedOn: string;
  readonly delivery: DeliveryKind;
  readonly sender: string;
  readonly archivePlace: string;
  readonly remark: string;
  readonly signedOn: string | null;
  readonly checklist: IntakeAnswers;
  /** How many questions of its case wait at this letter, the newest one of the case; counted when the case changes. */
  readonly openQuestions?: number;
  readonly registeredById: string;
  readonly registeredByName: string;
  readonly registeredAt: string;
  readonly documents: readonly DocumentSummary[];
  /** Where the paper itself is; null or absent as long as nobody has said so. */
  readonly paper?: PaperPlace | null;
}

/** True for a letter that is on file while nobody has scanned it: it proves nothing yet. */
export function awaitsScan({ documents }: Pick<MailItem, 'documents'>): boolean {
  return documents.length === 0;
}

export const PAPER_FATES = ['archived', 'destroyed', 'returned'] as const;

/** What became of the paper: kept, destroyed after its scan, or sent back; on which calendar day, and where it is. */
export interface PaperPlace {
  readonly fate: (typeof PAPER_FATES)[number];
  readonly on: string;
  readonly place: string;
}

export interface DocumentSummary {
  readonly id: string;
  readonly mailItemId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly sha256: string;
}

export const INTAKE_ANSWERS = ['yes', 'no', 'notApplicable'] as const;
export type IntakeAnswer = (typeof INTAKE_ANSWERS)[number];
/** Key of a question (see questionKey) → what an officer answered about this letter. */
export type IntakeAnswers = Readonly<Record<string, IntakeAnswer>>;
