/** Decides what the desk proposes on the establishment number (COM-06): by the register, the customer's choice and the registration. */
import { dayOf } from '../../calendar/days';
import type { EstablishmentAnswer } from '../../application/establishmentChoice';
import { SHUT_OUT_SERVICES, shutOutTargets } from '../../application/shutOutServices';
import type { AutomaticResult } from '../automatic/automaticCheck';
import type { ProposalInput } from './proposal';

type Said = Pick<AutomaticResult, 'outcome' | 'remarkKey'> &
  Partial<Pick<AutomaticResult, 'reasonCode' | 'remarkData'>>;

const FAILED = { outcome: 'failed', reasonCode: 'ESTABLISHMENT_RISK' } as const;

/** The day on which the customer said this; null when they did not say it. */
function saidOn({ application }: ProposalInput, answer: EstablishmentAnswer): string | null {
  const choice = application.establishmentChoice;
  return choice?.answer === answer ? (choice.word?.on ?? null) : null;
}

/**
 * Failed when the register names the establishments of this very company and this number is not among them. An answer
 * about another KVK number, or one without a list, proves nothing.
 */
function unlessKnown({ application, register }: ProposalInput, number: string): Said | null {
  const company = register?.company;
  if (!register || !company || register.kvkNumber !== application.kvkNumber || company.establishments.length === 0) {
    return null;
  }
  return company.establishments.some((establishment) => establishment.number === number)
    ? null
    : { ...FAILED, remarkKey: 'establishmentNotOfCompany', remarkData: { asOf: dayOf(register.asOf) } };
}

/** Without a number nothing is shut out; where the registration has one, the customer must have said so. */
function judgeWithout(input: ProposalInput, registered: string): Said {
  const on = saidOn(input, 'dropped');
  if (on !== null) {
    return { outcome: 'passed', remarkKey: 'establishmentDropped', remarkData: { on } };
  }
  return registered === ''
    ? { outcome: 'passed', remarkKey: 'establishmentNone' }
    : { outcome: 'inquiry', remarkKey: 'establishmentDiffers' };
}

/** With a number that nobody confirmed. */
function judgeUnconfirmed({ application }: ProposalInput, isSame: boolean): Said {
  if (application.establishmentChoice?.answer === 'asked') {
    return { outcome: 'inquiry', remarkKey: 'establishmentAsked' };
  }
  const services = shutOutTargets(application.targetServices).map((id) => SHUT_OUT_SERVICES[id].shortName);
  if (services.length > 0) {
    return { ...FAILED, remarkKey: 'establishmentShutsOut', remarkData: { services: services.join(', ') } };
  }
  return { outcome: 'inquiry', remarkKey: isSame ? 'establishmentSame' : 'establishmentDiffers' };
}

function judge(input: ProposalInput, declared: string, registered: string): Said {
  if (declared === '') {
    return judgeWithout(input, registered);
  }
  const on = saidOn(input, 'kept');
  const isSame = declared === registered;
  if (on === null) {
    return judgeUnconfirmed(input, isSame);
  }
  return isSame
    ? { outcome: 'passed', remarkKey: 'establishmentKept', remarkData: { on } }
    : { outcome: 'inquiry', remarkKey: 'establishmentKeptDiffers', remarkData: { on } };
}

/** COM-06: a number in use is never passed unseen, because it can shut a customer out of services (upgrade page). */
export function proposeEstablishment(input: ProposalInput): AutomaticResult {
  const { application, registration } = input;
  const declared = application.establishmentNumber ?? '';
  const unknown = declared === '' ? null : unlessKnown(input, declared);
  const said =
    unknown ??
    (registration
      ? judge(input, declared, registration.establishmentNumber ?? '')
      : ({ outcome: 'inquiry', remarkKey: 'registrationUnknown' } as const));
  return {
    reasonCode: null,
    remarkData: {},
    decidedOn: [
      'application.establishmentNumber',
      'application.establishmentChoice',
      'application.targetServices',
      'registration.establishmentNumber',
      ...(unknown === null ? [] : (['register.establishments'] as const)),
    ],
    ...said,
  };
}
