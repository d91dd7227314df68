/** What a page of a letter is: who set it, what the desk proposes for it, and who has had it on screen. */
import { isValidCaseNumber, normaliseNumber } from './caseNumber';

/** A part of the contract, a copy of whose identity document, an enclosure; stored: never rename one. */
export const PAGE_KINDS = [
  'contractCompany',
  'contractPersons',
  'contractSignatures',
  'identityCopy',
  'registerExtract',
  'mandate',
  'statutes',
  'other',
  'blank',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The parts of a contract, in their order. */
export const CONTRACT_PARTS = ['contractCompany', 'contractPersons', 'contractSignatures'] as const;

/** One page of a scan of the case. */
export interface DocumentPage {
  readonly documentId: string;
  /** 1 is the first. */
  readonly page: number;
  /** Null until a person said what it is; the proposal of the desk alone counts for nothing. */
  readonly kind: PageKind | null;
  /** Whose identity documents are on it: ids of signers and persons of the case; empty for every other kind. */
  readonly subjectIds: readonly string[];
  /** What the desk takes it for by its code or its emptiness; null when it cannot tell, or has not looked yet. */
  readonly proposed: PageKind | null;
  /** Rises when the picture itself changes: what was seen before that is no longer what is there. */
  readonly revision: number;
  readonly setById: string | null;
  readonly setByName: string | null;
  /** ISO 8601 UTC. */
  readonly setAt: string | null;
  /** When its picture was blacked out because the case was decided (ISO 8601 UTC); null while it is there. */
  readonly erasedAt: string | null;
}

/** An account had this page on screen, as it was at this revision. */
export interface PageRead {
  readonly documentId: string;
  readonly page: number;
  readonly readerId: string;
  readonly revision: number;
  /** ISO 8601 UTC, both. */
  readonly firstAt: string;
  readonly lastAt: string;
}

interface Paged {
  readonly documents: readonly { readonly id: string; readonly pages: number | null }[];
}

/**
 * Every page of the letters, whether anybody said something of it or not.
 * @param letters in their order; a scan whose page count is not known is a picture of one page
 * @param known what is on record, in any order
 */
export function pagesOfLetters(letters: readonly Paged[], known: readonly DocumentPage[]): DocumentPage[] {
  const byPlace = new Map(known.map((page) => [`${page.documentId}/${String(page.page)}`, page]));
  return letters
    .flatMap(({ documents }) => documents)
    .flatMap(({ id: documentId, pages }) =>
      Array.from({ length: pages ?? 1 }, (_, at) => {
        const place = { documentId, page: at + 1 };
        return byPlace.get(`${documentId}/${String(place.page)}`) ?? { ...place, ...UNKNOWN_PAGE };
      }),
    );
}

/** A page of which nothing is known yet. */
export const UNKNOWN_PAGE = {
  kind: null,
  subjectIds: [],
  proposed: null,
  revision: 0,
  setById: null,
  setByName: null,
  setAt: null,
  erasedAt: null,
} as const satisfies Omit<DocumentPage, 'documentId' | 'page'>;

/** Whether this account had the page on screen as it is now. */
export function hasSeen(reads: readonly PageRead[], { documentId, page, revision }: DocumentPage, by: string): boolean {
  return reads.some(
    (read) =>
      read.documentId === documentId && read.page === page && read.readerId === by && read.revision === revision,
  );
}

/** What the Data Matrix of a contract page says. */
export interface ContractPageCode {
  readonly number: string;
  readonly page: number;
  readonly of: number;
}

/**
 * Reads the code that the desk prints on its own contract, `ZU-2026-000123-7|2/3`.
 * @returns null for any other text, and for a number whose check digit disagrees
 */
export function readContractCode(code: string): ContractPageCode | null {
  const [, page, of] = /\|([0-9]+)\/([0-9]+)$/.exec(code.trim()) ?? [];
  return page === undefined || of === undefined || !isValidCaseNumber(code)
    ? null
    : { number: normaliseNumber(code), page: Number(page), of: Number(of) };
}

export interface LookedAtPage {
  /** Texts of the codes on the page. */
  readonly codes: readonly string[];
  readonly isBlank: boolean;
  /** Of the case that the letter lies on. */
  readonly applicationNumber: string;
}

/**
 * What the desk takes a page for. Its own contract has the company on the first page, the signatures on the last, and
 * the persons in between; the contract of another case is nobody's page here.
 * @returns null when nothing says what it is. Source: the product's own contract form
 */
export function proposePageKind({ codes, isBlank, applicationNumber }: LookedAtPage): PageKind | null {
  const found = codes.map(readContractCode).find((code) => code?.number === applicationNumber);
  if (found) {
    const { page, of } = found;
    return page >= of ? 'contractSignatures' : page === 1 ? 'contractCompany' : 'contractPersons';
  }
  return isBlank && codes.length === 0 ? 'blank' : null;
}
