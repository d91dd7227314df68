/** Somebody else's second factor: one administrator asks to take it away, only another one may do it. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecordContextProvider } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { AccountFactor as Factor } from '@desk/shared/contract/secondFactor';
import { renderAdmin, TEST_USER_ID } from '../testing/renderAdmin';
import { AskFactorReset, WaitingFactorReset } from './AccountFactor';

const waiting = (id: string): Factor => ({
  isSet: true,
  resetWaiting: {
    askedBy: { id, name: 'Bas Vink' },
    since: '2026-11-29T09:00:00.000Z',
    refused: id === TEST_USER_ID ? { code: 'factorOtherEyes', people: [{ id: 'u-els', name: 'Els Mus' }] } : null,
  },
});

function open(factor: Factor) {
  const calls = {
    accountFactor: vi.fn().mockResolvedValue(factor),
    askFactorReset: vi.fn().mockResolvedValue(waiting(TEST_USER_ID)),
    confirmFactorReset: vi.fn().mockResolvedValue({ isSet: false, resetWaiting: null }),
  };
  renderAdmin(
    <RecordContextProvider value={{ id: 'u-vera', name: 'Vera Vlas' }}>
      <WaitingFactorReset />
      <AskFactorReset />
    </RecordContextProvider>,
    { role: 'administrator', dataProvider: calls },
  );
  return calls;
}

test('whoever asks may only withdraw it afterwards', async () => {
  const { askFactorReset } = open({ isSet: true, resetWaiting: null });
  await userEvent.click(await screen.findByRole('button', { name: 'Vraag de aanmeldcode weg te halen' }));
  expect(await screen.findByRole('button', { name: 'Trek de aanvraag in' })).toBeVisible();
  expect(askFactorReset).toHaveBeenCalledWith('u-vera');
  expect(screen.queryByRole('button', { name: 'Haal de aanmeldcode weg' })).toBeNull();
});

test('another administrator confirms', async () => {
  const { confirmFactorReset } = open(waiting('u-bas'));
  await userEvent.click(await screen.findByRole('button', { name: 'Haal de aanmeldcode weg' }));
  await waitFor(() => expect(confirmFactorReset).toHaveBeenCalledWith('u-vera'));
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
});
