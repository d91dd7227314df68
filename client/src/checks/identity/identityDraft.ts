/** Decides what stands in the form of an identity document: filled from its zone, and never with a citizen service number in it. */
import { assessDocument, kindOf } from '@desk/shared/checks/identity/assessDocument';
import { tidyNumber } from '@desk/shared/checks/identity/documentNumber';
import {
  documentFieldsSchema,
  isPersonalNumber,
  type DocumentFields,
  type DocumentVerdict,
} from '@desk/shared/checks/identity/identityDocument';
import { readBirthDate, readExpiry } from '@desk/shared/checks/identity/mrzDates';
import { readMrzText, type MrzProblem } from '@desk/shared/checks/identity/mrzText';
import { parseMrz } from '@desk/shared/checks/identity/parseMrz';
import { withoutPersonalNumber } from '@desk/shared/checks/identity/personalNumber';

/** The fields in the order in which they stand on a document. */
export const DRAFT_FIELDS = ['kind', 'country', 'number', 'surname', 'givenNames', 'birthDate', 'expiresOn'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type DraftFields = Readonly<Record<DraftField, string>>;

export interface IdentityDraft {
  readonly mrz: string;
  readonly masked: boolean;
  /** A citizen service number stood in the zone; it was taken out before anything was sent or shown. */
  readonly bsnSeen: boolean;
  readonly fields: DraftFields;
  /** What the zone filled in last: what an officer typed themself is never overwritten. */
  readonly filled: Partial<DraftFields>;
}

export const EMPTY_DRAFT: IdentityDraft = {
  mrz: '',
  masked: false,
  bsnSeen: false,
  fields: { kind: 'passport', country: 'NLD', number: '', surname: '', givenNames: '', birthDate: '', expiresOn: '' },
  filled: { kind: 'passport', country: 'NLD' },
};

function inWords(zone: string): string {
  return zone.replaceAll('<', ' ');
}

function fieldsOf(mrz: string, masked: boolean, today: string): Partial<DraftFields> {
  const parsed = parseMrz(mrz, masked);
  if (!parsed.ok) {
    return {};
  }
  const { mrz: read } = parsed;
  return {
    kind: kindOf(read) ?? 'foreign',
    country: read.state,
    number: read.number,
    surname: inWords(read.surname),
    givenNames: inWords(read.givenNames),
    birthDate: readBirthDate(read.birthDate, today) ?? '',
    expiresOn: readExpiry(read.expiry, today) ?? '',
  };
}

function fill(draft: IdentityDraft, today: string): IdentityDraft {
  const found = fieldsOf(draft.mrz, draft.masked, today);
  const open = DRAFT_FIELDS.filter((name) => draft.fields[name] === '' || draft.fields[name] === draft.filled[name]);
  const next = Object.fromEntries(open.flatMap((name) => (found[name] === undefined ? [] : [[name, found[name]]])));
  return { ...draft, fields: { ...draft.fields, ...next }, filled: { ...draft.filled, ...next } };
}

/**
 * Takes in the text of the zone while it is typed or comes from a reader. A whole zone loses a citizen service number at
 * once; half of one is left alone until it is whole, or left.
 * @param today YYYY-MM-DD
 */
export function typeZone(draft: IdentityDraft, text: string, today: string): IdentityDraft {
  return readMrzText(text).ok ? leaveZone({ ...draft, mrz: text }, today) : fill({ ...draft, mrz: text }, today);
}

/** Takes a citizen service number out of whatever stands in the field when it is left or sent. */
export function leaveZone(draft: IdentityDraft, today: string): IdentityDraft {
  const { mrz, found } = withoutPersonalNumber(draft.mrz);
  const clean = found ? { ...draft, mrz, bsnSeen: true, masked: true } : draft;
  return fill(clean, today);
}

/** What keeps the zone from being read; null when it reads, or is empty. */
export function zoneProblem({ mrz, masked }: IdentityDraft): MrzProblem | null {
  const read = readMrzText(mrz, masked);
  return read.ok || read.problem.kind === 'empty' ? null : read.problem;
}

/** The fields as the desk keeps them; null while one of them cannot be used. */
export function fieldsToSend({ fields }: IdentityDraft): DocumentFields | null {
  return documentFieldsSchema.safeParse(fields).data ?? null;
}

/** Fields that cannot be used as they are. */
export function wrongFields({ fields }: IdentityDraft): readonly DraftField[] {
  const issues = documentFieldsSchema.safeParse(fields).error?.issues ?? [];
  const isNumber = isPersonalNumber({ country: fields.country, number: tidyNumber(fields.number) });
  return DRAFT_FIELDS.filter((name) => issues.some(({ path }) => path[0] === name) || (isNumber && name === 'number'));
}

/** The verdict on the form as it stands; null while it is not whole. */
export function draftVerdict(draft: IdentityDraft, today: string): DocumentVerdict | null {
  const fields = fieldsToSend(draft);
  const mrz = draft.mrz.trim() === '' ? null : draft.mrz;
  return fields === null ? null : assessDocument({ fields, mrz, masked: draft.masked, today });
}
