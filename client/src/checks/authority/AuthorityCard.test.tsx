/** Tests what the card on signing authority says, in either language, for what the register answered. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Functionary, RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import { caseRecord } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { AuthorityCard } from './AuthorityCard';

afterEach(cleanup);

const base = caseRecord({});
const [signer] = base.signers;

function entry(change: Partial<Functionary>): Functionary {
  return {
    kind: 'board',
    firstNames: signer?.firstNames ?? '',
    prefix: signer?.prefix ?? '',
    surname: signer?.surname ?? '',
    birthDate: signer?.birthDate ?? null,
    companyName: null,
    position: 'Bestuurder',
    authority: 'joint',
    withOtherPersons: null,
    limitEuro: null,
    limitText: '',
    from: '2015-01-01',
    until: null,
    suspendedFrom: null,
    suspendedUntil: null,
    bars: [],
    ...change,
  };
}

function answer(functionaries: Functionary[]): RegisterSnapshot {
  return {
    id: 'snapshot',
    applicationId: base.id,
    kvkNumber: base.kvkNumber,
    result: 'found',
    errorCode: null,
    asOf: '2026-11-20T08:00:00.000Z',
    provider: 'stand-in',
    company: {
      kvkNumber: base.kvkNumber,
      rsin: null,
      name: base.companyName,
      statutoryName: null,
      tradeNames: [],
      legalForm: base.legalForm,
      startedOn: null,
      endedOn: null,
      specialStatus: null,
      addresses: [],
      establishments: [],
      functionaries,
    },
  };
}

describe('AuthorityCard', () => {
  it('says that nothing is established before the register was asked', () => {
    renderAdmin(<AuthorityCard record={base} />);
    expect(screen.getByRole('heading', { name: /Tekenbevoegdheid/ }).textContent).toContain('Niet vastgesteld');
    expect(screen.getByText(/nog niet opgevraagd/)).toBeTruthy();
    expect(screen.getByText(/Leg uw eigen oordeel vast/)).toBeTruthy();
  });

  it('says yes for somebody who may sign alone, as of the day of signing', () => {
    renderAdmin(<AuthorityCard record={caseRecord({ register: answer([entry({ authority: 'sole' })]) })} />);
    expect(screen.getByRole('heading', { name: /Tekenbevoegdheid/ }).textContent).toContain('Ja');
    expect(screen.getByText(/Op de dag van ondertekening, 8 nov 2026/)).toBeTruthy();
    expect(screen.queryByText(/eigen oordeel/)).toBeNull();
  });

  it('says once what office and authority say in the same word', () => {
    const owner = entry({ position: 'Eigenaar', authority: 'owner' });
    renderAdmin(<AuthorityCard record={caseRecord({ register: answer([owner]) })} />);
    expect(screen.getByText('Eigenaar')).toBeTruthy();
  });

  it('names who could still sign, with office, authority and limit', () => {
    const other = entry({ firstNames: 'Bo', prefix: '', surname: 'Kasteel', limitEuro: 10_000 });
    const register = answer([entry({}), other]);
    renderAdmin(<AuthorityCard record={caseRecord({ register, targetLevel: 'EH3' })} />, { language: 'en' });
    expect(screen.getByRole('heading', { name: /Signing authority/ }).textContent).toContain('No');
    expect(screen.getByText('EH3 asks 2 signatures; number that count on the contract: 1.')).toBeTruthy();
    expect(screen.getByText('Bo Kasteel (Bestuurder, joint authority, up to € 10.000)')).toBeTruthy();
  });
});
