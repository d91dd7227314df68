/** COM-08: decides whether a unique identifier of the company was verified at the register (EU 2015/1502 annex 2.1.3, high). */
import { isElevenProof } from '../../application/elevenTest';
import type { AutomaticInput, AutomaticResult } from './automaticCheck';
import type { AutomaticRemarkKey } from './automaticRemarks';
import { sourceOf, withoutAnswer } from './registerSource';

const DECIDED_ON = ['application.kvkNumber', 'register.kvkNumber', 'register.rsin'] as const;

/** An entry about another number, or an RSIN that is none. */
function isWrong(kvkNumber: string, company: { readonly kvkNumber: string; readonly rsin: string | null }): boolean {
  return company.kvkNumber !== kvkNumber || (company.rsin !== null && !isElevenProof(company.rsin));
}

/**
 * The number that was declared and the RSIN must be of one entry of the register; a sole proprietorship has no RSIN.
 * @param input the case with the latest answer of the register
 * @returns inquiry while there is no answer, and for a legal entity of which the register names no RSIN
 */
export function checkCompanyIdentifier({ application, register }: AutomaticInput): AutomaticResult {
  if (register === null || register.result === 'unavailable') {
    return withoutAnswer(register, DECIDED_ON);
  }
  const company = register.company;
  const rest = { remarkData: sourceOf(register), decidedOn: DECIDED_ON };
  const passed = (remarkKey: AutomaticRemarkKey): AutomaticResult => ({
    outcome: 'passed',
    reasonCode: null,
    remarkKey,
    ...rest,
  });
  if (company === null || isWrong(application.kvkNumber, company)) {
    const remarkKey = company === null ? 'kvkNumberNotFound' : 'companyIdWrong';
    return { outcome: 'failed', reasonCode: 'COMPANY_ID_UNVERIFIED', remarkKey, ...rest };
  }
  if (company.rsin !== null) {
    return passed('companyIdVerified');
  }
  return /^eenmanszaak/i.test(company.legalForm)
    ? passed('companyIdByNumber')
    : { outcome: 'inquiry', reasonCode: null, remarkKey: 'companyIdMissing', ...rest };
}
