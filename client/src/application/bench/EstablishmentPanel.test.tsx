import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EstablishmentChoice } from '@desk/shared/application/establishmentChoice';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { EstablishmentPanel } from './EstablishmentPanel';

afterEach(cleanup);

const NUMBER = '000012345678';
const recorded = { recordedById: 'o', recordedByName: 'Olga Officer', recordedAt: '2026-11-20T09:00:00.000Z' };
const word = { saidBy: 'A. Vermeulen', channel: 'phone', on: '2026-11-19' } as const;
const choice = (answer: EstablishmentChoice['answer']): EstablishmentChoice => ({
  answer,
  number: NUMBER,
  ...recorded,
  word: answer === 'asked' ? null : word,
});
const actions: ApplicationDetail['actions'] = {
  available: ['askEstablishment', 'keepEstablishment', 'dropEstablishment'],
  refused: {},
};

function draw(changes: Partial<ApplicationDetail>, language: 'nl' | 'en' = 'nl') {
  const performAction = vi.fn().mockResolvedValue(caseRecord());
  const record = caseRecord({ establishmentNumber: NUMBER, targetServices: [], actions, ...changes });
  renderAdmin(<EstablishmentPanel record={record} />, { role: 'verifier', dataProvider: { performAction }, language });
  return { performAction, user: userEvent.setup() };
}

describe('the warning about the establishment number', () => {
  it('is absent where there is none', () => {
    draw({ establishmentNumber: null });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('names the services that are shut out, and those applied for more strongly', () => {
    draw({ targetServices: ['UWV Werkgeversportaal'] });
    expect(screen.getByRole('alert').className).toMatch(/Error/);
    expect(screen.getByText('De klant vraagt juist aan: UWV.')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    cleanup();
    draw({});
    expect(screen.getByRole('alert').className).toMatch(/Warning/);
  });

  it.each([
    ['asked', {}, /Gevraagd door Olga Officer/],
    ['kept', {}, /De klant houdt 000012345678: A\. Vermeulen zei dit/],
    ['dropped', { establishmentNumber: null }, /Zonder vestigingsnummer \(was 000012345678\)/],
  ] as const)('says that it was %s', (answer, changes, sentence) => {
    draw({ establishmentChoice: choice(answer), ...changes });
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('records in one action that the customer wants to do without', async () => {
    const { performAction, user } = draw({}, 'en');
    await user.click(screen.getByRole('button', { name: 'Register without the number' }));
    await user.keyboard('A. Vermeulen');
    await user.selectOptions(screen.getByLabelText(/How/), 'phone');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const input = expect.objectContaining({ saidBy: 'A. Vermeulen', channel: 'phone' });
    expect(performAction).toHaveBeenCalledWith(expect.objectContaining({ action: 'dropEstablishment', input }));
  });
});
