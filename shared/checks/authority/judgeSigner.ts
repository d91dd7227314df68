/** Decides whether one signer may bind the company: yes, no, or not to be established, always with its cause. */
import type { DirectorCompany, Functionary, RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { hasCome, isWholeDay } from '../../calendar/partialDay';
import { COMPARATORS, isSameValue } from '../../language/comparators';
import { matchFunctionary, type DeclaredSigner } from '../../application/matchFunctionary';

export const VERDICTS = ['authorised', 'notAuthorised', 'undetermined'] as const;
/** Ja, Nee, Niet vastgesteld. */
export type Verdict = (typeof VERDICTS)[number];

/** Cause → verdict, in the order in which causes are tried: what bars comes before what allows, what allows before doubt. */
export const VERDICT_CAUSES = {
  registerNotAsked: 'undetermined',
  registerUnavailable: 'undetermined',
  companyNotFound: 'undetermined',
  registrationEnded: 'notAuthorised',
  registrationEndUnknown: 'undetermined',
  bankruptcy: 'undetermined',
  moratorium: 'undetermined',
  specialStatus: 'undetermined',
  peopleUnknown: 'undetermined',
  signerResembles: 'undetermined',
  signerNotListed: 'undetermined',
  directorIsCompany: 'undetermined',
  directorCompanyUnclear: 'undetermined',
  signerDeceased: 'notAuthorised',
  signerBarred: 'notAuthorised',
  signerMinor: 'notAuthorised',
  signerSuspended: 'notAuthorised',
  suspensionDayUnknown: 'undetermined',
  officeDayUnknown: 'undetermined',
  notInOfficeYet: 'notAuthorised',
  notInOfficeAnyMore: 'notAuthorised',
  ownerOfCompany: 'authorised',
  soleAuthority: 'authorised',
  unlimitedAuthority: 'authorised',
  fullPower: 'authorised',
  jointAuthority: 'undetermined',
  limitedAuthority: 'undetermined',
  limitedPower: 'undetermined',
  notEmpowered: 'notAuthorised',
  authorityUnknown: 'undetermined',
} as const satisfies Record<string, Verdict>;
export type VerdictCause = keyof typeof VERDICT_CAUSES;

export interface SignerVerdict {
  readonly signerId: string;
  readonly verdict: Verdict;
  readonly cause: VerdictCause;
  /** The entry that the verdict rests on; null when it rests on the company or on nobody being listed. */
  readonly entry: Functionary | null;
}

const CAUSE_OF_AUTHORITY: Record<Functionary['authority'], VerdictCause> = {
  owner: 'ownerOfCompany',
  sole: 'soleAuthority',
  unlimited: 'unlimitedAuthority',
  fullPower: 'fullPower',
  joint: 'jointAuthority',
  limited: 'limitedAuthority',
  limitedPower: 'limitedPower',
  none: 'notEmpowered',
  unknown: 'authorityUnknown',
};
const CAUSE_ORDER = Object.keys(VERDICT_CAUSES);
const ADULT_YEARS = 18;

function turnsAdultOn(birthDate: string): string {
  return `${String(Number(birthDate.slice(0, 4)) + ADULT_YEARS).padStart(4, '0')}${birthDate.slice(4)}`;
}

/** What bars the person, whatever the office. */
function personalBar(entry: Functionary, on: string): VerdictCause | null {
  if (entry.bars.includes('deceased')) {
    return 'signerDeceased';
  }
  if (entry.bars.length > 0) {
    return 'signerBarred';
  }
  // Compared as text: someone born on 29 February is of age on 1 March, which as text comes after 02-29 and is later.
  if (entry.birthDate !== null && on < turnsAdultOn(entry.birthDate)) {
    return 'signerMinor';
  }
  return null;
}

/** What a suspension does on that day; one of which the register does not know when it began is never over by itself. */
function causeOfSuspension({ suspendedFrom, suspendedUntil }: Functionary, on: string): VerdictCause | null {
  if (suspendedFrom === null || (suspendedUntil !== null && hasCome(suspendedUntil, on) === 'yes')) {
    return null;
  }
  if (!isWholeDay(suspendedFrom)) {
    return 'suspensionDayUnknown';
  }
  if (hasCome(suspendedFrom, on) === 'no') {
    return null;
  }
  return suspendedUntil !== null && hasCome(suspendedUntil, on) === 'unknown'
    ? 'suspensionDayUnknown'
    : 'signerSuspended';
}

/** What the days of the office say; null when the entry is in office on that day for sure. */
function causeOfDays({ from, until }: Functionary, on: string): VerdictCause | null {
  if (until !== null && hasCome(until, on) === 'yes') {
    return 'notInOfficeAnyMore';
  }
  if (until !== null && !isWholeDay(until)) {
    return 'officeDayUnknown';
  }
  const hasBegun = from === null ? 'yes' : hasCome(from, on);
  if (from !== null && hasBegun !== 'yes' && !isWholeDay(from)) {
    return 'officeDayUnknown';
  }
  return hasBegun === 'no' ? 'notInOfficeYet' : null;
}

/** What the entry says about the office on that day. */
function causeOfOffice(entry: Functionary, on: string): VerdictCause {
  return causeOfSuspension(entry, on) ?? causeOfDays(entry, on) ?? CAUSE_OF_AUTHORITY[entry.authority];
}

/**
 * Whether somebody was in office on a day.
 * @param entry of the register
 * @param on YYYY-MM-DD
 * @returns `unknown` when days in the register are not known, or it says nothing about the authority of a suspended one
 */
export function inOffice(entry: Functionary, on: string): 'yes' | 'no' | 'unknown' {
  const cause = causeOfSuspension(entry, on) ?? causeOfDays(entry, on);
  if (entry.bars.length > 0) {
    return 'no';
  }
  return cause === null ? 'yes' : VERDICT_CAUSES[cause] === 'undetermined' ? 'unknown' : 'no';
}

const OFFICE_RANK: Record<Verdict, number> = { authorised: 0, undetermined: 1, notAuthorised: 2 };

/** Of several offices the one that carries furthest counts: a suspended attorney who is also sole director may sign. */
function bestOffice(entries: readonly Functionary[], on: string): Found {
  const judged = entries
    .map((entry) => ({ entry, cause: causeOfOffice(entry, on) }))
    .sort(
      (a, b) =>
        OFFICE_RANK[VERDICT_CAUSES[a.cause]] - OFFICE_RANK[VERDICT_CAUSES[b.cause]] ||
        CAUSE_ORDER.indexOf(a.cause) - CAUSE_ORDER.indexOf(b.cause),
    );
  return judged[0] ?? { cause: 'authorityUnknown', entry: null };
}

interface Found {
  readonly cause: VerdictCause;
  readonly entry: Functionary | null;
}

const CAUSE_OF_STATUS: Partial<Record<NonNullable<RegisterCompany['specialStatus']>, VerdictCause>> = {
  bankruptcy: 'bankruptcy',
  moratorium: 'moratorium',
};

function causeOfCompany({ endedOn, specialStatus, functionaries }: DirectorCompany, on: string): VerdictCause | null {
  const hasEnded = endedOn === null ? 'no' : hasCome(endedOn, on);
  if (hasEnded === 'yes') {
    return 'registrationEnded';
  }
  if (endedOn !== null && !isWholeDay(endedOn)) {
    return 'registrationEndUnknown';
  }
  if (specialStatus !== null) {
    return CAUSE_OF_STATUS[specialStatus] ?? 'specialStatus';
  }
  return functionaries === null ? 'peopleUnknown' : null;
}

/** A company in office, as far as its own answer of the register is there. */
function answerAbout({ companyKvkNumber, companyName }: Functionary, known: readonly DirectorCompany[]) {
  return known.find(({ kvkNumber, name, statutoryName }) =>
    companyKvkNumber
      ? kvkNumber === companyKvkNumber
      : [name, statutoryName ?? ''].some((one) => isSameValue(COMPARATORS.company, one, companyName ?? '')),
  );
}

interface Looked {
  readonly signer: DeclaredSigner;
  readonly on: string;
  readonly known: readonly DirectorCompany[];
  /** KVK numbers of the companies that were looked into on the way: two that direct each other end here. */
  readonly passed: readonly string[];
}

/** What a company in office comes to for this signer; null when its own answer does not name the signer at all. */
function throughCompany(entry: Functionary, looked: Looked): Found | null {
  const company = answerAbout(entry, looked.known);
  if (company === undefined) {
    return inOffice(entry, looked.on) === 'no' ? null : { cause: 'directorIsCompany', entry };
  }
  if (looked.passed.includes(company.kvkNumber)) {
    return null;
  }
  const { cause, entry: own } = causeIn(company, { ...looked, passed: [...looked.passed, company.kvkNumber] });
  if (VERDICT_CAUSES[cause] === 'authorised') {
    return { cause: causeOfOffice(entry, looked.on), entry };
  }
  if (cause === 'signerNotListed') {
    return null;
  }
  if (cause === 'directorIsCompany') {
    return { cause, entry: own };
  }
  return VERDICT_CAUSES[cause] === 'notAuthorised' && own !== null
    ? { cause, entry: own }
    : { cause: 'directorCompanyUnclear', entry };
}

const OPEN_FIRST: readonly VerdictCause[] = ['directorCompanyUnclear', 'signerResembles', 'directorIsCompany'];

/** Nobody of that name is listed: then a company in office may be signed for. */
function causeThroughCompanies(company: DirectorCompany, looked: Looked, resembling: Functionary | null): Found {
  const entities = (company.functionaries ?? []).filter(
    ({ companyName, kind }) => companyName !== null && kind !== 'specialStatus',
  );
  const found = entities.map((entry) => throughCompany(entry, looked)).filter((one) => one !== null);
  const settled = found
    .filter(({ cause }) => !OPEN_FIRST.includes(cause))
    .sort((a, b) => OFFICE_RANK[VERDICT_CAUSES[a.cause]] - OFFICE_RANK[VERDICT_CAUSES[b.cause]])[0];
  if (settled !== undefined && VERDICT_CAUSES[settled.cause] !== 'notAuthorised') {
    return settled;
  }
  const open = [...found, ...(resembling === null ? [] : [{ cause: 'signerResembles' as const, entry: resembling }])];
  const first = OPEN_FIRST.map((cause) => open.find((one) => one.cause === cause)).find((one) => one !== undefined);
  return first ?? settled ?? { cause: 'signerNotListed', entry: null };
}

function causeIn(company: DirectorCompany, looked: Looked): Found {
  const { signer, on } = looked;
  const ofCompany = causeOfCompany(company, on);
  if (ofCompany !== null) {
    return { cause: ofCompany, entry: null };
  }
  const match = matchFunctionary(signer, company.functionaries ?? []);
  if (match.kind !== 'listed') {
    return causeThroughCompanies(company, looked, match.kind === 'resembles' ? match.entries[0] : null);
  }
  for (const entry of match.entries) {
    const bar = personalBar(entry, on);
    if (bar !== null) {
      return { cause: bar, entry };
    }
  }
  // The entry of a liquidator or guardian tells about the company; it gives nobody an office to sign in.
  const offices = match.entries.filter(({ kind }) => kind !== 'specialStatus');
  const best = bestOffice(offices, on);
  if (VERDICT_CAUSES[best.cause] !== 'notAuthorised') {
    return best;
  }
  // Somebody who left, or never could sign, may still sign for a company in office.
  const through = causeThroughCompanies(company, looked, null);
  const isBetter = through.cause !== 'signerNotListed' && VERDICT_CAUSES[through.cause] !== 'notAuthorised';
  return isBetter ? through : best;
}

function causeOf(signer: DeclaredSigner, register: RegisterSnapshot | null, on: string): Found {
  if (register === null) {
    return { cause: 'registerNotAsked', entry: null };
  }
  if (register.company === null) {
    return { cause: register.result === 'notFound' ? 'companyNotFound' : 'registerUnavailable', entry: null };
  }
  const { company } = register;
  return causeIn(company, { signer, on, known: company.directorCompanies ?? [], passed: [company.kvkNumber] });
}

/**
 * Judges one signer.
 * @param signer as declared on the application
 * @param register the register's answer about the company; null when it was never asked
 * @param on the calendar day of signing, YYYY-MM-DD: an office counts as it was on that day
 * @returns verdict and cause. `undetermined` is for an officer to judge, never a pass. Rule: the decision order published by
 *   KVK's innovation team: first what bars company or person, then what allows alone, then what needs others or a text. A director
 *   that is a company is looked into as far as its own answer is kept with this one, and so on along a chain; who may act for it alone
 *   counts as that director. A day that the register does not know never allows anything
 */
export function judgeSigner(signer: DeclaredSigner, register: RegisterSnapshot | null, on: string): SignerVerdict {
  const { cause, entry } = causeOf(signer, register, on);
  return { signerId: signer.id, verdict: VERDICT_CAUSES[cause], cause, entry };
}
