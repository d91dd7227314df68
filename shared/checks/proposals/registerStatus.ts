/** Decides what the desk proposes from the trade register on the company itself: COM-03, COM-04, COM-05 and COM-07. */
import type { LookedAt } from '../lookedAt';
import { daysBetween } from '../../calendar/days';
import { compareWithRegister, type RegisterField } from '../../application/compareWithRegister';
import { amsterdamDay } from '../../calendar/amsterdam';
import { isWholeDay } from '../../calendar/partialDay';
import type { AutomaticResult } from '../automatic/automaticCheck';
import type { AutomaticRemarkKey } from '../automatic/automaticRemarks';
import { companyIn, sourceOf, withoutAnswer } from '../automatic/registerSource';
import type { ReasonCode } from '../../catalogue/checkTypes';
import type { ProposalInput } from './proposal';

type Finding = Pick<AutomaticResult, 'outcome' | 'reasonCode' | 'remarkKey'> & {
  readonly remarkData?: AutomaticResult['remarkData'];
};
const passed = (remarkKey: AutomaticRemarkKey): Finding => ({ outcome: 'passed', reasonCode: null, remarkKey });
const failed = (reasonCode: ReasonCode, remarkKey: AutomaticRemarkKey): Finding => ({
  outcome: 'failed',
  reasonCode,
  remarkKey,
});

/** A company that the register does not know has no status, form or name there: COM-01 fails, and an officer looks at the rest. */
function about(
  { register }: ProposalInput,
  decidedOn: readonly LookedAt[],
  judge: (company: NonNullable<ReturnType<typeof companyIn>>) => Finding,
): AutomaticResult | null {
  if (register === null) {
    return null;
  }
  const company = companyIn(register);
  if (company === null) {
    return register.result === 'notFound'
      ? { outcome: 'inquiry', reasonCode: null, remarkKey: 'companyNotFound', remarkData: {}, decidedOn }
      : withoutAnswer(register, decidedOn);
  }
  const { remarkData, ...finding } = judge(company);
  return { ...finding, remarkData: { ...sourceOf(register), ...remarkData }, decidedOn };
}

/** COM-03: an entry that has ended is a question for the supervisor, who may accept it; it refuses nothing by itself. */
export function proposeRegistrationActive(input: ProposalInput): AutomaticResult | null {
  return about(input, ['register.endedOn'], ({ endedOn }) => {
    if (endedOn !== null && !isWholeDay(endedOn)) {
      // That it ended is known, when is not: never passed, and an officer finds out.
      return { outcome: 'inquiry', reasonCode: null, remarkKey: 'companyEndUnknown', remarkData: { endedOn } };
    }
    return endedOn !== null && endedOn <= input.today
      ? { ...failed('COMPANY_DEREGISTERED', 'companyDeregistered'), remarkData: { endedOn } }
      : passed('registrationActive');
  });
}

/** COM-04: only the part of the answer about people names a special status; without it nothing is known. */
export function proposeNoSpecialStatus(input: ProposalInput): AutomaticResult | null {
  return about(input, ['register.specialStatus'], ({ specialStatus, functionaries }) => {
    if (specialStatus !== null) {
      return failed('COMPANY_SPECIAL_STATUS', 'specialStatusNamed');
    }
    return functionaries === null
      ? { outcome: 'inquiry', reasonCode: null, remarkKey: 'specialStatusUnknown' }
      : passed('noSpecialStatus');
  });
}

type Agreement = 'identical' | 'formattingOnly' | 'different' | 'notComparable';

function agreementOf(fields: readonly RegisterField[], field: RegisterField['field']): Agreement {
  const comparison = fields.find((one) => one.field === field)?.comparison ?? null;
  if (comparison === null) {
    return 'notComparable';
  }
  const { difference } = comparison;
  // What looks like a slip of the pen is another name until somebody has asked.
  return difference === 'identical' || difference === 'formattingOnly' ? difference : 'different';
}

/** COM-05: name (the trade names count) and legal form, letter by letter. */
export function proposeNameAndForm(input: ProposalInput): AutomaticResult | null {
  const decidedOn = ['register.name', 'register.tradeNames', 'register.legalForm'] as const;
  return about(input, decidedOn, (company) => {
    const fields = compareWithRegister(input.application, company);
    const [name, form] = [agreementOf(fields, 'companyName'), agreementOf(fields, 'legalForm')];
    if (name === 'different' || name === 'notComparable') {
      return failed('COMPANY_NAME_MISMATCH', 'companyNameDiffers');
    }
    if (form === 'different') {
      return failed('COMPANY_NAME_MISMATCH', 'legalFormDiffers');
    }
    if (form === 'notComparable') {
      return { outcome: 'inquiry', reasonCode: null, remarkKey: 'legalFormUnknown' };
    }
    return passed(name === 'identical' && form === 'identical' ? 'companySame' : 'companySpelling');
  });
}

/** COM-07: the age of the register's data in days, from their own moment. */
export function proposeRegisterFresh(input: ProposalInput): AutomaticResult | null {
  const { register, policy, today } = input;
  return about(input, ['register.asOf'], () => {
    const asOf = register === null ? today : amsterdamDay(register.asOf);
    const days = daysBetween(asOf, today);
    const maximum = policy.settings.extractMaxAgeDays;
    const finding = days <= maximum ? passed('registerFresh') : failed('EXTRACT_TOO_OLD', 'registerStale');
    return { ...finding, remarkData: { days, maximum } };
  });
}
