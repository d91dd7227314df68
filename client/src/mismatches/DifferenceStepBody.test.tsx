import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { MOLENWIEK } from '@desk/shared/testing/address';
import type { RegisterAddress, RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { caseRecord, idOf, mismatchOf, PERSON_ID } from '../flow/testing/caseRecord';
import { renderAdmin } from '../testing/renderAdmin';
import { StepWork } from '../application/bench/steps/StepWork';

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

/** The bench opened at the difference in this field. */
function draw(parts: Partial<ApplicationDetail> = {}, field: Mismatch['field'] = 'street') {
  const record = caseRecord({ mismatches, checks: [], ...parts });
  const performAction = vi.fn().mockResolvedValue(record);
  renderAdmin(
    <StepWork record={record} shown={null} onShowScan={vi.fn()} onPoint={vi.fn()}>
      scan
    </StepWork>,
    { role: 'verifier', dataProvider: { performAction }, path: `/?step=difference-${idOf(field)}` },
  );
  return { performAction, user: userEvent.setup() };
}

const row = (name: string) => screen.getByRole('listitem', { name });
const ways = () =>
  within(screen.getByRole('group', { name: 'Handel het verschil af' }))
    .getAllByRole('button')
    .map((button) => button.textContent?.replace(/\s\d$/, ''));

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

  it('says on request which check it belongs to and by which rule', async () => {
    const { user } = draw({}, 'mobile');
    const rule = screen.getByText(/^Dit verschil hoort bij controle CTC-03, /);
    expect(rule).not.toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Waarom?' }));
    expect(rule).toBeVisible();
    expect(screen.getByText(`Bron: ${checkType('CTC-03').source.nl}.`)).toBeVisible();
  });

  it('draws differing white space', () => {
    draw({}, 'mobile');
    expect(row('Mobiel nummer').querySelector('mark')?.textContent).toBe('␣');
    expect(within(row('Mobiel nummer')).getByText('notatie telefoonnummer')).toBeTruthy();
  });

  it('offers only what the class allows, and confirms a spelling at once', async () => {
    const { performAction, user } = draw({}, 'mobile');
    expect(ways()).toEqual(['Bevestig als hetzelfde', 'Accepteer niet']);
    await user.click(screen.getByRole('button', { name: 'Bevestig als hetzelfde' }));
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
    await user.click(screen.getByRole('button', { name: 'Vergissing in de aanvraag' }));
    await user.click(screen.getByRole('button', { name: 'Bevestig' }));
    expect(performAction).not.toHaveBeenCalled();
    expect(screen.getByText('Geef een reden van minstens drie tekens.')).toBeTruthy();
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
    expect(screen.getAllByText('Vergissing in de aanvraag').length).toBeGreaterThan(0);
    expect(screen.getByText(/door Sanne Hoogendoorn, 19 nov 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Wijzig|^Vergissing|Accepteer/ })).toBeNull();
  });

  it('names a probable slip and lets the officer settle it as one after asking', () => {
    draw(
      {
        mismatches: [
          mismatchOf({
            field: 'postcode',
            declared: '3819KM',
            registered: '3891KM',
            difference: 'probableSlip',
            differenceKind: 'swappedCharacters',
          }),
        ],
      },
      'postcode',
    );
    const postcode = row('Postcode');
    expect(within(postcode).getByText('waarschijnlijk een tikfout')).toBeTruthy();
    expect(within(postcode).getByText('twee tekens verwisseld')).toBeTruthy();
    expect(ways()[0]).toBe('Vergissing in de aanvraag');
  });

  it('settles by key, and goes to the next difference by key', async () => {
    const { performAction, user } = draw();
    await user.keyboard('d');
    expect(row('Mobiel nummer')).toBeTruthy();
    await user.keyboard('1');
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({ resolution: 'confirmedSame', also: [] });
    });
  });

  it('settles all of one cause with one answer and one reason', async () => {
    const box = { difference: 'different', differenceKind: 'poBoxAgainstStreet' } as const;
    const fields = ['street', 'houseNumber', 'poBox'] as const;
    const { performAction, user } = draw({ mismatches: fields.map((field) => mismatchOf({ field, ...box })) });
    expect(screen.getAllByRole('listitem', { name: /Straat|Huisnummer|Postbus/ })).toHaveLength(3);
    await user.keyboard('2');
    await user.type(screen.getByRole('textbox'), 'Gebeld{Enter}');
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({
        mismatchId: idOf('street'),
        also: [idOf('houseNumber'), idOf('poBox')],
        resolution: 'declaredSlip',
        reason: 'Gebeld',
      });
    });
  });
});

describe('the column of the trade register', () => {
  const visit = {
    kind: 'visit' as const,
    shielded: false,
    ...MOLENWIEK,
    street: 'Molenwijk',
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
  });

  it('says that a shielded address cannot be compared, and why there is no column', () => {
    draw({ register: register({ shielded: true, street: '' }) });
    expect(within(row('Straat')).getByText('niet te vergelijken (afgeschermd)')).toBeTruthy();
    cleanup();
    draw({ register: null });
    expect(screen.getByText('Het Handelsregister is voor deze aanvraag nog niet bevraagd.')).toBeTruthy();
  });
});
