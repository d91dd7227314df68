/** Decides what the desk proposes on signing authority (AUT-01 to AUT-04 and AUT-06), from the register as of the day of signing. */
import type { AutomaticRemarkKey } from '../automatic/automaticRemarks';
import type { AutomaticResult } from '../automatic/automaticCheck';
import { countSignatures } from '../authority/countSignatures';
import { judgeSigner, type SignerVerdict, type VerdictCause } from '../authority/judgeSigner';
import { signatureFinding } from '../authority/signatureFinding';
import type { ReasonCode } from '../../catalogue/checkTypes';
import type { ProposalInput } from './proposal';

const DECIDED_ON = ['register.functionaries', 'application.signers', 'contract.signedOn'] as const;
/** Nothing is known about the people of the company: an officer finds it out. */
const WITHOUT_PEOPLE: readonly VerdictCause[] = [
  'registerNotAsked',
  'registerUnavailable',
  'companyNotFound',
  'peopleUnknown',
];
const ABOUT_COMPANY: readonly VerdictCause[] = [
  'registrationEnded',
  'registrationEndUnknown',
  'bankruptcy',
  'moratorium',
  'specialStatus',
];
/** Somebody who may or may not be the signer, or of whom the register does not tell whether the office is held. */
const IN_DOUBT: readonly VerdictCause[] = [
  'signerResembles',
  'directorIsCompany',
  'directorCompanyUnclear',
  'suspensionDayUnknown',
  'officeDayUnknown',
];
const BARRING: readonly VerdictCause[] = ['signerDeceased', 'signerBarred', 'signerMinor', 'signerSuspended'];

/**
 * The day that counts for authority: the day of signing, or when it is not recorded the day the contract came in.
 * @param input the days of the contract
 * @returns YYYY-MM-DD
 */
export function authorityDay({ signedOn, receivedOn }: Pick<ProposalInput, 'signedOn' | 'receivedOn'>): string {
  return signedOn ?? receivedOn;
}

interface Finding {
  readonly outcome: AutomaticResult['outcome'];
  readonly reasonCode?: ReasonCode;
  readonly remarkKey: AutomaticRemarkKey;
  /** A company in office that the remark names. */
  readonly company?: string | undefined;
}

function result(input: ProposalInput, { outcome, reasonCode, remarkKey, company }: Finding): AutomaticResult {
  const remarkData = { on: authorityDay(input), ...(company === undefined ? {} : { company }) };
  return { outcome, reasonCode: reasonCode ?? null, remarkKey, remarkData, decidedOn: DECIDED_ON };
}

function judged(input: ProposalInput, subjectId: string | null): SignerVerdict | null {
  const signer = input.signers.find(({ id }) => id === subjectId);
  // As long as the register was not asked there is nothing to propose from.
  return signer === undefined || input.register === null
    ? null
    : judgeSigner(signer, input.register, authorityDay(input));
}

/** True when the company itself stands in the way, so that its people were not looked at. */
function isAboutCompany({ cause }: SignerVerdict): boolean {
  return ABOUT_COMPANY.includes(cause);
}

/** The name of the company in office that a verdict rests on, for its remark. */
function companyIn({ entry }: SignerVerdict): string | undefined {
  return entry?.companyName ?? undefined;
}

/** AUT-01: the signer stands among the people of the company. */
export function proposeSignerListed(input: ProposalInput, subjectId: string | null): AutomaticResult | null {
  const verdict = judged(input, subjectId);
  if (verdict === null) {
    return null;
  }
  const { cause } = verdict;
  if (WITHOUT_PEOPLE.includes(cause) || IN_DOUBT.includes(cause) || isAboutCompany(verdict)) {
    return result(input, { outcome: 'inquiry', remarkKey: cause, company: companyIn(verdict) });
  }
  return cause === 'signerNotListed'
    ? result(input, { outcome: 'failed', reasonCode: 'SIGNER_NOT_REGISTERED', remarkKey: cause })
    : result(input, { outcome: 'passed', remarkKey: 'signerListed' });
}

/** AUT-02: yes and no are proposed; what the register leaves open is for the officer, whose judgement is recorded. */
export function proposeAuthorityKind(input: ProposalInput, subjectId: string | null): AutomaticResult | null {
  const verdict = judged(input, subjectId);
  if (verdict === null) {
    return null;
  }
  const { cause: remarkKey } = verdict;
  switch (verdict.verdict) {
    case 'authorised':
      return result(input, { outcome: 'passed', remarkKey });
    case 'notAuthorised':
      return result(input, { outcome: 'failed', reasonCode: 'AUTHORITY_UNDETERMINED', remarkKey });
    case 'undetermined':
      return result(input, { outcome: 'inquiry', remarkKey, company: companyIn(verdict) });
  }
}

/** AUT-03: the count for the whole contract. */
export function proposeSignatures(input: ProposalInput): AutomaticResult | null {
  const { application, signers, register } = input;
  if (register === null) {
    return null;
  }
  const on = authorityDay(input);
  const { targetLevel } = application;
  const count = countSignatures({ targetLevel, signers, register, on });
  const { key: remarkKey, data: remarkData } = signatureFinding(count, { targetLevel, on });
  const rest = { remarkKey, remarkData, decidedOn: [...DECIDED_ON, 'application.targetLevel'] as const };
  switch (count.verdict) {
    case 'authorised':
      return { outcome: 'passed', reasonCode: null, ...rest };
    case 'notAuthorised':
      return { outcome: 'failed', reasonCode: 'SIGNATURES_INSUFFICIENT', ...rest };
    case 'undetermined':
      return { outcome: 'inquiry', reasonCode: null, ...rest };
  }
}

/** AUT-04: what bars the person themself. */
export function proposeNotBarred(input: ProposalInput, subjectId: string | null): AutomaticResult | null {
  const verdict = judged(input, subjectId);
  if (verdict === null) {
    return null;
  }
  const { cause } = verdict;
  if (BARRING.includes(cause)) {
    return result(input, { outcome: 'failed', reasonCode: 'SIGNER_BARRED', remarkKey: cause });
  }
  const isDoubtful = IN_DOUBT.includes(cause) && cause !== 'officeDayUnknown';
  return verdict.entry === null || isDoubtful
    ? result(input, { outcome: 'inquiry', remarkKey: cause, company: companyIn(verdict) })
    : result(input, { outcome: 'passed', remarkKey: 'signerFree' });
}

/** AUT-06: the bond between people and company comes from the register itself, not from a declaration (EU 2015/1502, 2.1.4). */
export function proposeBinding(input: ProposalInput): AutomaticResult | null {
  const verdicts = input.signers.map(({ id }) => judged(input, id)).filter((verdict) => verdict !== null);
  const [first] = verdicts;
  if (first === undefined) {
    return null;
  }
  if (WITHOUT_PEOPLE.includes(first.cause) || isAboutCompany(first)) {
    return result(input, { outcome: 'inquiry', remarkKey: first.cause });
  }
  const listed = verdicts.filter(({ entry, cause }) => entry !== null && !IN_DOUBT.includes(cause)).length;
  const remarkData = { listed, signers: verdicts.length, on: authorityDay(input) };
  const rest = { remarkData, decidedOn: DECIDED_ON } as const;
  if (listed === verdicts.length) {
    const remarkKey = listed === 1 ? 'bindingOfOne' : 'bindingOfAll';
    return { outcome: 'passed', reasonCode: null, remarkKey, ...rest };
  }
  const isDoubtful = listed > 0 || verdicts.some(({ cause }) => IN_DOUBT.includes(cause));
  return isDoubtful
    ? { outcome: 'inquiry', reasonCode: null, remarkKey: listed > 0 ? 'bindingInRegister' : 'bindingInDoubt', ...rest }
    : { outcome: 'failed', reasonCode: 'BINDING_UNVERIFIED', remarkKey: 'bindingDeclaredOnly', ...rest };
}
