import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RegisterAddress, RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord, mismatchOf, PERSON_ID } from '../flow/testing/caseRecord';
import { renderAdmin } from '../testing/renderAdmin';
import { MismatchPanel } from './MismatchPanel';

afterEach(cleanup);

const mismatches = [
  mismatchOf({ field: 'city' }),
  mismatchOf({ field: 'street', declared: 'Molenwiek', registered: 'Molenwijk', difference: 'different' }),
  mismatchOf({
    field: 'mobile',
    subject: 'person',
    subjectId: PERSON_ID,
    declared: '06 30022681',
    registered: '0630022681',
    difference: 'formattingOnly',
    formattingReasons: ['phoneNotation'],
  }),
];

function draw(parts: Partial<ApplicationDetail> = {}) {
  const record = caseRecord({ mismatches, ...parts });
  const performAction = vi.fn().mockResolvedValue(record);
  renderAdmin(<MismatchPanel record={record} />, { role: 'verifier', dataProvider: { performAction } });
  return { performAction, user: userEvent.setup() };
}

const row = (name: string) => screen.getByRole('listitem', { name });

describe('differences with the registration', () => {
  it('marks the differing characters for eyes and says them for ears', () => {
    draw();
    const street = row('Straat');
    expect([...street.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['e', 'j']);
    expect(within(street).getByText('Molenwiek')).toBeTruthy();
    expect(within(street).getByText('Molenwijk')).toBeTruthy();
    expect(within(street).getByText('teken 8: e in plaats van j')).toBeTruthy();
    expect(street.querySelector('mark')?.closest('[aria-hidden="true"]')).not.toBeNull();
  });

  it('draws differing white space', () => {
    draw();
    expect(row('Mobiel nummer').querySelector('mark')?.textContent).toBe('␣');
    expect(within(row('Mobiel nummer')).getByText('notatie telefoonnummer')).toBeTruthy();
  });

  it('counts equal fields and shows them on demand', async () => {
    const { user } = draw();
    expect(screen.queryByRole('listitem', { name: 'Plaats' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 veld gelijk' }));
    expect(row('Plaats')).toBeTruthy();
  });

  it('offers only what the class allows, and confirms a spelling at once', async () => {
    const { performAction, user } = draw();
    const buttons = within(row('Mobiel nummer')).getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(['Bevestig als hetzelfde', 'Accepteer niet']);
    await user.click(within(row('Mobiel nummer')).getByRole('button', { name: 'Bevestig als hetzelfde' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({
        action: 'resolveMismatch',
        version: 7,
        input: { resolution: 'confirmedSame', reason: '' },
      });
    });
  });

  it('demands a reason where one is due', async () => {
    const { performAction, user } = draw();
    await user.click(within(row('Straat')).getByRole('button', { name: 'Vergissing in de aanvraag' }));
    await user.click(screen.getByRole('button', { name: 'Bevestig' }));
    expect(performAction).not.toHaveBeenCalled();
    expect(screen.getByText('Geef een reden van ten minste drie tekens.')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), 'Gebeld op 12 november{Enter}');
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({
        resolution: 'declaredSlip',
        reason: 'Gebeld op 12 november',
      });
    });
  });

  it('shows who settled it, and no buttons to who may not', () => {
    const settled = mismatchOf({
      field: 'street',
      declared: 'Molenwiek',
      registered: 'Molenwijk',
      difference: 'different',
      resolution: 'declaredSlip',
      reason: 'Gebeld',
      resolvedById: 'u-verifier1',
      resolvedByName: 'Sanne Hoogendoorn',
      resolvedAt: '2026-11-19T10:07:00.000Z',
    });
    draw({ mismatches: [settled], actions: { available: [], refused: {} } });
    expect(screen.getByText('Vergissing in de aanvraag')).toBeTruthy();
    expect(screen.getByText(/door Sanne Hoogendoorn, 19 nov 2026/)).toBeTruthy();
    expect(screen.getByText('Alle verschillen zijn afgehandeld')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names a probable slip and lets the officer settle it as one after asking', () => {
    draw({
      mismatches: [
        mismatchOf({
          field: 'postcode',
          declared: '3819KM',
          registered: '3891KM',
          difference: 'probableSlip',
          differenceKind: 'swappedCharacters',
        }),
      ],
    });
    const postcode = row('Postcode');
    expect(within(postcode).getByText('waarschijnlijk een tikfout')).toBeTruthy();
    expect(within(postcode).getByText('twee tekens verwisseld')).toBeTruthy();
    expect(within(postcode).getAllByRole('button')[0]?.textContent).toBe('Vergissing in de aanvraag');
  });

  it('goes to the next difference and settles it by key', async () => {
    const { performAction, user } = draw();
    await user.keyboard('dd');
    expect(row('Mobiel nummer').contains(document.activeElement)).toBe(true);
    await user.keyboard('1');
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({ resolution: 'confirmedSame' });
    });
  });
});

describe('the column of the trade register', () => {
  const visit = {
    kind: 'visit' as const,
    shielded: false,
    street: 'Molenwijk',
    houseNumber: '12',
    houseLetter: '',
    houseAddition: '',
    postcode: '3891KM',
    city: 'Zeewolde',
    poBox: '',
    country: 'NL',
  } as const;
  const register = (address: Partial<RegisterAddress>): RegisterSnapshot => ({
    id: 's1',
    applicationId: 'a1',
    kvkNumber: '90009901',
    result: 'found',
    errorCode: null,
    asOf: '2026-11-20T09:00:00.000Z',
    provider: 'api.kvk.example',
    company: {
      kvkNumber: '90009901',
      rsin: null,
      name: 'De Korenmaat',
      statutoryName: null,
      tradeNames: [],
      legalForm: 'Besloten Vennootschap',
      startedOn: null,
      endedOn: null,
      specialStatus: null,
      addresses: [{ ...visit, ...address }],
      establishments: [],
      functionaries: null,
    },
  });

  it('shows its value, the entry, and the difference in words', () => {
    draw({ register: register({}) });
    const street = row('Straat');
    expect(within(street).getByText('Handelsregister (bezoekadres)')).toBeTruthy();
    expect(within(street).getAllByText('teken 8: e in plaats van j')).toHaveLength(2);
    expect(screen.getByText(/gegevens van 20 nov 2026.*api\.kvk\.example/)).toBeTruthy();
    expect(within(row('Mobiel nummer')).queryByText(/Handelsregister/)).toBeNull();
  });

  it('says that a shielded address cannot be compared, and why there is no column', () => {
    draw({ register: register({ shielded: true, street: '' }) });
    expect(within(row('Straat')).getByText('niet te vergelijken (afgeschermd)')).toBeTruthy();
    cleanup();
    draw({ register: null });
    expect(screen.getByText('Het Handelsregister is voor deze aanvraag nog niet bevraagd.')).toBeTruthy();
  });
});
