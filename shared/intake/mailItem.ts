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
export type IntakeAnswers = Partial<Record<IntakeItemId, IntakeAnswer>>;

/** What a "no" means later on: the check that will ask again. The list grows with the mail room; each item is one entry. */
export const INTAKE_ITEMS = {
  legible: { concerns: 'CON-01' },
  allPages: { concerns: 'CON-01' },
  upgradeNote: { concerns: 'CON-02' },
  levelAsApplied: { concerns: 'CON-02' },
  originalSignatures: { concerns: 'CON-03' },
  personsListed: { concerns: 'AUT-08' },
  companyReadable: { concerns: 'CON-05' },
  idCopiesEnclosed: { concerns: 'IDN-02' },
} as const satisfies Record<string, { concerns: string }>;
export type IntakeItemId = keyof typeof INTAKE_ITEMS;
export const INTAKE_ITEM_IDS = Object.keys(INTAKE_ITEMS) as [IntakeItemId, ...IntakeItemId[]];

/**
 * Which questions of the checklist nobody has answered yet. A letter is complete for verification when none is left;
 * "no" is an answer, it becomes a finding in its check and is never assumed away.
 * @param letters every letter of the case; a later letter may answer what an earlier one left open
 */
export function unansweredItems(letters: readonly Pick<MailItem, 'checklist'>[]): IntakeItemId[] {
  return INTAKE_ITEM_IDS.filter((item) => !letters.some((letter) => letter.checklist[item] !== undefined));
}
