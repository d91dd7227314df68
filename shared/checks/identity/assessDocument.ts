/** Decides whether the machine readable zone and the number of a document agree with what is printed on it. */
import { hasFirstLetterOfOther, hasUnusualZero, isDutchNumber } from './documentNumber';
import { stateCodeOf } from '../../language/countries';
import type { DocumentFields, DocumentFinding, DocumentHint, DocumentKind, DocumentVerdict } from './identityDocument';
import { meansDate, readBirthDate, readExpiry } from './mrzDates';
import { parseMrz, type Mrz } from './parseMrz';
import { isCutTo, isWrittenAs, withoutPartner } from './transliteration';

/** The kind of document that the first two characters of a zone stand for. Source: ICAO 9303 part 3, EU residence permit format. */
export function kindOf({ kindCode, state }: Pick<Mrz, 'kindCode' | 'state'>): DocumentKind | null {
  const [first = '', second = ''] = kindCode;
  if (first === 'D') {
    return 'drivingLicence';
  }
  if (!['P', 'I', 'A', 'C'].includes(first)) {
    return null;
  }
  if (state !== 'NLD') {
    return 'foreign';
  }
  if (first === 'P') {
    return 'passport';
  }
  return second === 'R' || second === 'T' ? 'residencePermit' : 'identityCard';
}

function areNamesOf(mrz: Mrz, { surname: printedSurname, givenNames }: DocumentFields): boolean {
  const surname = withoutPartner(printedSurname);
  const whole = isWrittenAs(surname, mrz.surname) && isWrittenAs(givenNames, mrz.givenNames);
  if (whole || !mrz.isNameFull) {
    return whole;
  }
  // Each name may have been cut to fit. Source: ICAO 9303 part 4, truncation of names.
  const printed = givenNames.trim().split(/\s+/);
  const cut = mrz.givenNames.split('<').every((word, at) => isCutTo(printed[at] ?? '', word));
  return isCutTo(surname, mrz.surname) && cut;
}

/** A zone writes D for Germany; on paper and by hand it is DEU or DE as well. A code of no state is itself alone. */
function isSameState(one: string, other: string): boolean {
  return one === other || (stateCodeOf(one) !== null && stateCodeOf(one) === stateCodeOf(other));
}

function numberFindings({ kind, country, number }: DocumentFields): DocumentFinding[] {
  if (stateCodeOf(country) !== 'NL' || (kind !== 'passport' && kind !== 'identityCard') || isDutchNumber(number)) {
    return [];
  }
  return [number.includes('O') ? 'letterO' : 'numberFormat'];
}

function differences(mrz: Mrz, fields: DocumentFields, today: string): DocumentFinding[] {
  const found: readonly (readonly [DocumentFinding, boolean])[] = [
    ['confusedCharacter', mrz.confused.length > 0],
    ['impossibleDate', readBirthDate(mrz.birthDate, today) === null || readExpiry(mrz.expiry, today) === null],
    ['kindDiffers', kindOf(mrz) !== fields.kind],
    ['stateDiffers', !isSameState(mrz.state, fields.country)],
    ['numberDiffers', mrz.number !== fields.number],
    ['nameDiffers', !areNamesOf(mrz, fields)],
    ['birthDateDiffers', !meansDate(mrz.birthDate, fields.birthDate)],
    ['expiryDiffers', !meansDate(mrz.expiry, fields.expiresOn)],
  ];
  return found.flatMap(([finding, holds]) => (holds ? [finding] : []));
}

function hintsOn(mrz: Mrz | null, { kind, country, number, expiresOn, surname }: DocumentFields): DocumentHint[] {
  const isDutch = stateCodeOf(country) === 'NL' && (kind === 'passport' || kind === 'identityCard');
  const found: readonly (readonly [DocumentHint, boolean])[] = [
    ['unusualZero', isDutch && hasUnusualZero(number, expiresOn)],
    ['firstLetter', isDutch && hasFirstLetterOfOther(number, kind)],
    ['nameCutOff', mrz?.isNameFull === true],
    ['partnerName', withoutPartner(surname) !== surname],
    ['looksMasked', mrz?.looksMasked === true],
  ];
  return found.flatMap(([hint, holds]) => (holds ? [hint] : []));
}

export interface AssessedDocument {
  readonly fields: DocumentFields;
  /** The zone without a citizen service number; null when the document has none, or none was read. */
  readonly mrz: string | null;
  readonly masked: boolean;
  /** YYYY-MM-DD, for the century of the dates. */
  readonly today: string;
}

/**
 * Judges a document.
 * @param document what is printed, what the zone says, and whether a number is covered
 * @returns each check digit, what does not agree, and hints; null when the text is no zone. A driving licence has a zone
 *   of another kind, which is not read
 */
export function assessDocument({ fields, mrz: text, masked, today }: AssessedDocument): DocumentVerdict | null {
  if (text === null || fields.kind === 'drivingLicence') {
    return { format: null, digits: null, findings: numberFindings(fields), hints: hintsOn(null, fields) };
  }
  const parsed = parseMrz(text, masked);
  if (!parsed.ok) {
    return null;
  }
  const { mrz } = parsed;
  return {
    format: mrz.format,
    digits: { ...mrz.digits },
    findings: [...numberFindings(fields), ...differences(mrz, fields, today)],
    hints: hintsOn(mrz, fields),
  };
}

/** wrong: a digit or a field is; masked: all that can be checked is right; unread: there was no zone to check. */
export type ZoneOutcome = 'right' | 'masked' | 'wrong' | 'unread';

/** What a verdict comes to. */
export function zoneOutcome({ digits, findings }: DocumentVerdict): ZoneOutcome {
  const states = digits === null ? [] : Object.values(digits);
  if (findings.length > 0 || states.includes('wrong')) {
    return 'wrong';
  }
  if (digits === null) {
    return 'unread';
  }
  return states.includes('masked') ? 'masked' : 'right';
}
