/** Tests what the card on the trade register says, in either language, and who may ask again. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Functionary, RegisterCompany, RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord } from '../../../flow/testing/caseRecord';
import { renderAdmin } from '../../../testing/renderAdmin';
import { RegisterCard } from './RegisterCard';

afterEach(cleanup);

const base = caseRecord({});
const DIRECTOR: Functionary = {
  kind: 'board',
  firstNames: 'Ada',
  prefix: 'van',
  surname: 'Berg',
  birthDate: '1970-03-04',
  companyName: null,
  position: 'Directeur',
  authority: 'joint',
  withOtherPersons: false,
  limitEuro: 10_000,
  limitText: '',
  from: null,
  until: null,
  suspendedFrom: '2026-09-01',
  suspendedUntil: null,
  bars: ['guardianship'],
};
const COMPANY: RegisterCompany = {
  kvkNumber: base.kvkNumber,
  rsin: '857587973',
  name: 'De Spoel B.V.',
  statutoryName: null,
  tradeNames: [],
  legalForm: 'Besloten Vennootschap',
  startedOn: null,
  endedOn: null,
  specialStatus: null,
  addresses: [
    {
      kind: 'visit',
      shielded: true,
      street: '',
      houseNumber: '',
      houseLetter: '',
      houseAddition: '',
      postcode: '',
      city: '',
      poBox: '',
      country: 'NL',
    },
  ],
  establishments: [],
  functionaries: [DIRECTOR],
};
function answer(change: Partial<RegisterSnapshot> = {}, company: Partial<RegisterCompany> = {}): RegisterSnapshot {
  return {
    id: 's',
    applicationId: base.id,
    kvkNumber: base.kvkNumber,
    result: 'found',
    errorCode: null,
    asOf: '2026-11-20T08:00:00.000Z',
    provider: 'api.kvk.nl',
    company: { ...COMPANY, ...company },
    ...change,
  };
}
const show = (change: Partial<ApplicationDetail>, language: 'nl' | 'en' = 'nl') =>
  renderAdmin(<RegisterCard record={caseRecord(change)} />, { language });

describe('the card on the trade register', () => {
  it('says that nobody asked yet', async () => {
    show({ register: null });
    expect(await screen.findByText(/Nog niet opgevraagd/)).toBeTruthy();
  });

  it('shows company, source, people with their authority in words, and what cannot be compared', async () => {
    show({ register: answer() });
    expect(await screen.findByText('De Spoel B.V.')).toBeTruthy();
    expect(screen.getByText(/van api\.kvk\.nl/)).toBeTruthy();
    expect(screen.getByText('afgeschermd: niet te vergelijken')).toBeTruthy();
    const person = screen.getByRole('listitem').textContent;
    expect(person).toContain('Ada van Berg');
    expect(person).toContain('gezamenlijk bevoegd, met medebestuurders, tot € 10.000');
    expect(person).toContain('geschorst sinds 1 sep 2026, onder curatele');
  });

  it.each([
    [{ endedOn: '2026-01-31' }, /Uitgeschreven op 31 jan 2026/],
    [{ specialStatus: 'bankruptcy' as const }, /Faillissement/],
    [{ functionaries: null }, /geen gegevens over functionarissen/],
  ])('warns about %j', async (company, sentence) => {
    show({ register: answer({}, company) });
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it.each([
    ['nl', 'notFound', null, /staat niet in het Handelsregister/],
    ['en', 'unavailable', 'timeout', /did not answer in time/],
    ['nl', 'unavailable', 'notConfigured', /KVK_API_KEY/],
    ['nl', 'unavailable', 'IPD1002', /tijdelijk niet beschikbaar \(IPD1002\)/],
  ] as const)('in %s says of %s %s what is the matter', async (locale, result, errorCode, sentence) => {
    show({ register: answer({ result, errorCode, company: null }) }, locale);
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('keeps the former answer in sight when asking again failed', async () => {
    show({
      register: answer(),
      registerFailure: answer({ result: 'unavailable', errorCode: 'timeout', company: null }),
    });
    expect(await screen.findByText(/Opnieuw opvragen mislukte/)).toBeTruthy();
    expect(screen.getByText('De Spoel B.V.')).toBeTruthy();
  });

  it('offers asking again, also by key, to whoever may', async () => {
    show({ register: answer(), actions: { available: ['consultRegister'], refused: {} } });
    const button = await screen.findByRole('button', { name: /Vraag opnieuw op/ });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('h');
    cleanup();
    show({ register: answer(), actions: { available: [], refused: {} } });
    await screen.findByText('De Spoel B.V.');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
