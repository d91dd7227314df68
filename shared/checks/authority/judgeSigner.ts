/** Decides whether one signer may bind the company: yes, no, or not to be established, always with its cause. */
import type { Functionary, RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { matchFunctionary, type DeclaredSigner } from './matchFunctionary';

export const VERDICTS = ['authorised', 'notAuthorised', 'undetermined'] as const;
/** Ja, Nee, Niet vastgesteld. */
export type Verdict = (typeof VERDICTS)[number];

/** Cause → verdict, in the order in which causes are tried: what bars comes before what allows, what allows before doubt. */
export const VERDICT_CAUSES = {
  registerNotAsked: 'undetermined',
  registerUnavailable: 'undetermined',
  companyNotFound: 'undetermined',
  registrationEnded: 'notAuthorised',
  specialStatus: 'notAuthorised',
  peopleUnknown: 'undetermined',
  signerResembles: 'undetermined',
  signerNotListed: 'undetermined',
  signerDeceased: 'notAuthorised',
  signerBarred: 'notAuthorised',
  signerMinor: 'notAuthorised',
  signerSuspended: 'notAuthorised',
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

/** What bars the person himself, whatever his office. */
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

/** What the entry says about the office on that day. */
function causeOfOffice(entry: Functionary, on: string): VerdictCause {
  const { suspendedFrom, suspendedUntil } = entry;
  if (suspendedFrom !== null && suspendedFrom <= on && (suspendedUntil === null || on < suspendedUntil)) {
    return 'signerSuspended';
  }
  if (entry.from !== null && on < entry.from) {
    return 'notInOfficeYet';
  }
  if (entry.until !== null && entry.until <= on) {
    return 'notInOfficeAnyMore';
  }
  return CAUSE_OF_AUTHORITY[entry.authority];
}

const OFFICE_RANK: Record<Verdict, number> = { authorised: 0, undetermined: 1, notAuthorised: 2 };

/** Of several offices the one that carries furthest counts: a suspended attorney who is also sole director may sign. */
function bestOffice(entries: readonly Functionary[], on: string): { cause: VerdictCause; entry: Functionary | null } {
  const judged = entries
    .map((entry) => ({ entry, cause: causeOfOffice(entry, on) }))
    .sort(
      (a, b) =>
        OFFICE_RANK[VERDICT_CAUSES[a.cause]] - OFFICE_RANK[VERDICT_CAUSES[b.cause]] ||
        CAUSE_ORDER.indexOf(a.cause) - CAUSE_ORDER.indexOf(b.cause),
    );
  return judged[0] ?? { cause: 'authorityUnknown', entry: null };
}

function causeOfCompany(company: RegisterCompany, on: string): VerdictCause | null {
  if (company.endedOn !== null && company.endedOn <= on) {
    return 'registrationEnded';
  }
  if (company.specialStatus !== null) {
    return 'specialStatus';
  }
  return company.functionaries === null ? 'peopleUnknown' : null;
}

function causeOf(
  signer: DeclaredSigner,
  register: RegisterSnapshot | null,
  on: string,
): { cause: VerdictCause; entry: Functionary | null } {
  if (register === null) {
    return { cause: 'registerNotAsked', entry: null };
  }
  if (register.company === null) {
    return { cause: register.result === 'notFound' ? 'companyNotFound' : 'registerUnavailable', entry: null };
  }
  const ofCompany = causeOfCompany(register.company, on);
  if (ofCompany !== null) {
    return { cause: ofCompany, entry: null };
  }
  const match = matchFunctionary(signer, register.company.functionaries ?? []);
  if (match.kind !== 'listed') {
    const [resembling] = match.kind === 'resembles' ? match.entries : [null];
    return { cause: match.kind === 'resembles' ? 'signerResembles' : 'signerNotListed', entry: resembling ?? null };
  }
  for (const entry of match.entries) {
    const bar = personalBar(entry, on);
    if (bar !== null) {
      return { cause: bar, entry };
    }
  }
  // The entry of a liquidator or guardian tells about the company; it gives nobody an office to sign in.
  const offices = match.entries.filter(({ kind }) => kind !== 'specialStatus');
  return bestOffice(offices, on);
}

/**
 * Judges one signer.
 * @param signer as declared on the application
 * @param register the register's answer about the company; null when it was never asked
 * @param on the calendar day he signed, YYYY-MM-DD: an office counts as it was on that day
 * @returns verdict and cause. `undetermined` is for an officer to judge, never a pass. Rule: the decision order published by
 *   KVK's innovation team: first what bars company or person, then what allows alone, then what needs others or a text
 */
export function judgeSigner(signer: DeclaredSigner, register: RegisterSnapshot | null, on: string): SignerVerdict {
  const { cause, entry } = causeOf(signer, register, on);
  return { signerId: signer.id, verdict: VERDICT_CAUSES[cause], cause, entry };
}
