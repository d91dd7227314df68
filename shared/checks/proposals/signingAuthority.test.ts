/** Tests what the desk proposes on signing authority, check by check, for each thing the register can say. */
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../language/fillText';
import type { Signer } from '../../application/application';
import type { Functionary, RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { ADA, BO, entryOf, registerOf } from '../authority/register.fixture';
import { AUTOMATIC_REMARKS } from '../automatic/automaticRemarks';
import type { CheckCode } from '../../catalogue/checkTypes';
import { propose } from '../proposals';
import { PROPOSAL_CASE } from './proposalCase.fixture';

function asSigner(signer: typeof ADA): Signer {
  return { ...signer, applicationId: 'case', sequence: 1, position: 'Directeur', authority: 'sole' };
}

const ada = asSigner(ADA);

function ask(code: CheckCode, register: RegisterSnapshot | null, signers: readonly Signer[] = [ada]): unknown {
  const subjectId = code === 'AUT-03' || code === 'AUT-06' ? null : ADA.id;
  const proposed = propose(code, { ...PROPOSAL_CASE, register, signers }, subjectId);
  return proposed === null ? null : [proposed.outcome, proposed.reasonCode, proposed.remarkKey];
}

function withEntry(entry: Partial<Functionary>, company: Partial<RegisterCompany> = {}): RegisterSnapshot {
  return registerOf([entryOf(ADA, entry)], company);
}

const OF_HOLDING = { kvkNumber: '90009902', name: 'Anna Holding B.V.' };
const HOLDING = entryOf(
  { ...ADA, firstNames: '', prefix: '', surname: '', birthDate: null },
  { companyName: OF_HOLDING.name, companyKvkNumber: OF_HOLDING.kvkNumber },
);
const KNOWN = [registerOf([entryOf(ADA)], OF_HOLDING).company].filter((company) => company !== null);

const unavailable: RegisterSnapshot = { ...registerOf([]), company: null, result: 'unavailable' };
const CASES = {
  neverAsked: null,
  unavailable,
  ended: withEntry({}, { endedOn: '2020-01-01' }),
  stranger: registerOf([entryOf(BO)]),
  resembling: withEntry({ birthDate: '1971-01-01' }),
  barred: withEntry({ bars: ['guardianship'] }),
  left: withEntry({ until: '2020-01-01' }),
  sole: withEntry({}),
  joint: withEntry({ authority: 'joint' }),
  jointOfTwo: registerOf([entryOf(ADA, { authority: 'joint' }), entryOf(BO, { authority: 'joint' })]),
  leftOnSomeDay: withEntry({ until: '2026' }),
  suspendedOnSomeDay: withEntry({ suspendedFrom: 'unknown' }),
  bankrupt: withEntry({}, { specialStatus: 'bankruptcy' }),
  moratorium: withEntry({}, { specialStatus: 'moratorium' }),
  partnerName: withEntry({ surname: 'Berg-de Wit' }),
  holding: registerOf([HOLDING]),
  holdingOnFile: registerOf([HOLDING], { directorCompanies: KNOWN }),
  power: withEntry({ kind: 'attorney', authority: 'limitedPower', limitText: 'Het aanvragen van eHerkenning' }),
  limited: withEntry({ authority: 'limited' }),
  notEmpowered: withEntry({ authority: 'none' }),
} as const;

const pass = (key: string): unknown[] => ['passed', null, key];
const look = (key: string): unknown[] => ['inquiry', null, key];
const fail = (code: string, key: string): unknown[] => ['failed', code, key];

/** Case → what is proposed for AUT-01, AUT-02, AUT-03, AUT-04, AUT-06. */
const EXPECTED: Record<keyof typeof CASES, readonly unknown[]> = {
  neverAsked: [null, null, null, null, null],
  unavailable: [
    look('registerUnavailable'),
    look('registerUnavailable'),
    look('signaturesUnclear'),
    look('registerUnavailable'),
    look('registerUnavailable'),
  ],
  ended: [
    look('registrationEnded'),
    fail('AUTHORITY_UNDETERMINED', 'registrationEnded'),
    fail('SIGNATURES_INSUFFICIENT', 'signaturesNobody'),
    look('registrationEnded'),
    look('registrationEnded'),
  ],
  stranger: [
    fail('SIGNER_NOT_REGISTERED', 'signerNotListed'),
    look('signerNotListed'),
    look('signaturesUnclear'),
    look('signerNotListed'),
    fail('BINDING_UNVERIFIED', 'bindingDeclaredOnly'),
  ],
  resembling: [
    look('signerResembles'),
    look('signerResembles'),
    look('signaturesUnclear'),
    look('signerResembles'),
    look('bindingInDoubt'),
  ],
  barred: [
    pass('signerListed'),
    fail('AUTHORITY_UNDETERMINED', 'signerBarred'),
    fail('SIGNATURES_INSUFFICIENT', 'signaturesNobody'),
    fail('SIGNER_BARRED', 'signerBarred'),
    pass('bindingOfOne'),
  ],
  left: [
    pass('signerListed'),
    fail('AUTHORITY_UNDETERMINED', 'notInOfficeAnyMore'),
    fail('SIGNATURES_INSUFFICIENT', 'signaturesNobody'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
  sole: [
    pass('signerListed'),
    pass('soleAuthority'),
    pass('signaturesAlone'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
  joint: [
    pass('signerListed'),
    look('jointAuthority'),
    look('signaturesNobodyElse'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
  limited: [
    pass('signerListed'),
    look('limitedAuthority'),
    look('signaturesNobodyElse'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
  jointOfTwo: [
    pass('signerListed'),
    look('jointAuthority'),
    fail('SIGNATURES_INSUFFICIENT', 'signaturesTooFew'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
  leftOnSomeDay: [
    look('officeDayUnknown'),
    look('officeDayUnknown'),
    look('signaturesUnclear'),
    pass('signerFree'),
    look('bindingInDoubt'),
  ],
  suspendedOnSomeDay: [
    look('suspensionDayUnknown'),
    look('suspensionDayUnknown'),
    look('signaturesUnclear'),
    look('suspensionDayUnknown'),
    look('bindingInDoubt'),
  ],
  bankrupt: [look('bankruptcy'), look('bankruptcy'), look('bankruptcy'), look('bankruptcy'), look('bankruptcy')],
  moratorium: [look('moratorium'), look('moratorium'), look('moratorium'), look('moratorium'), look('moratorium')],
  partnerName: [
    look('signerResembles'),
    look('signerResembles'),
    look('signaturesUnclear'),
    look('signerResembles'),
    look('bindingInDoubt'),
  ],
  holding: [
    look('directorIsCompany'),
    look('directorIsCompany'),
    look('signaturesUnclear'),
    look('directorIsCompany'),
    look('bindingInDoubt'),
  ],
  holdingOnFile: [
    pass('signerListed'),
    pass('soleAuthority'),
    pass('signaturesAlone'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
  power: [
    pass('signerListed'),
    look('limitedPower'),
    look('signaturesPower'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
  notEmpowered: [
    pass('signerListed'),
    fail('AUTHORITY_UNDETERMINED', 'notEmpowered'),
    fail('SIGNATURES_INSUFFICIENT', 'signaturesNobody'),
    pass('signerFree'),
    pass('bindingOfOne'),
  ],
};
const CODES = ['AUT-01', 'AUT-02', 'AUT-03', 'AUT-04', 'AUT-06'] as const;

describe('proposals on signing authority', () => {
  it.each(Object.keys(CASES) as (keyof typeof CASES)[])('%s', (name) => {
    expect(CODES.map((code) => ask(code, CASES[name]))).toEqual(EXPECTED[name]);
  });

  it('follow the day of signing', () => {
    const register = withEntry({ until: '2026-05-25' });
    expect(ask('AUT-02', register)).toEqual(pass('soleAuthority'));
    const late = { ...PROPOSAL_CASE, register, signers: [ada], signedOn: '2026-05-25' };
    expect(propose('AUT-02', late, ADA.id)).toMatchObject({ remarkKey: 'notInOfficeAnyMore' });
    const undated = { ...late, signedOn: null };
    expect(propose('AUT-02', undated, ADA.id)).toMatchObject({ remarkData: { on: PROPOSAL_CASE.receivedOn } });
  });

  it('wait for an officer when only some of the signers are in the register', () => {
    expect(ask('AUT-06', CASES.sole, [ada, asSigner(BO)])).toEqual(look('bindingInRegister'));
  });

  it('tell one signer from several where the register names them all', () => {
    const register = CASES.sole;
    expect(ask('AUT-06', register, [ada])).toEqual(pass('bindingOfOne'));
    const twice = { ...PROPOSAL_CASE, register, signers: [ada, { ...ada, id: 'again' }] };
    expect(propose('AUT-06', twice, null)).toMatchObject({ remarkKey: 'bindingOfAll', remarkData: { signers: 2 } });
  });

  it('say nothing about a signer that the case does not know', () => {
    expect(propose('AUT-01', { ...PROPOSAL_CASE, register: CASES.sole, signers: [ada] }, 'nobody')).toBeNull();
  });

  it('fill every place in their sentences', () => {
    for (const register of Object.values(CASES)) {
      for (const code of CODES) {
        const subjectId = code === 'AUT-03' || code === 'AUT-06' ? null : ADA.id;
        const proposed = propose(code, { ...PROPOSAL_CASE, register, signers: [ada] }, subjectId);
        const places = placesOf(proposed === null ? '' : AUTOMATIC_REMARKS[proposed.remarkKey].nl);
        expect(Object.keys(proposed?.remarkData ?? {})).toEqual(expect.arrayContaining(places));
      }
    }
  });
});
