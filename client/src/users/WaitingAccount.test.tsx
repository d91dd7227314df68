/** An account that waits: whoever asked for it may only withdraw it, another administrator may confirm or refuse it. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecordContextProvider } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { AccountRow } from '@desk/shared/contract/resources';
import { renderAdmin, TEST_USER_ID } from '../testing/renderAdmin';
import { WaitingAccount } from './WaitingAccount';

const account = (askedById: string): AccountRow => ({
  id: 'u-new',
  username: 'nora',
  name: 'Nora Voorbeeld',
  role: 'verifier',
  active: false,
  invitation: 'waiting',
  waiting: {
    askedBy: { id: askedById, name: 'Bas Vink' },
    since: '2026-11-29T09:00:00.000Z',
    what: 'use',
    refused: askedById === TEST_USER_ID ? { code: 'accountOtherEyes', people: [] } : null,
  },
});

function open(user: AccountRow) {
  const confirmUser = vi.fn().mockResolvedValue({ ...user, active: true, waiting: null });
  const refuseUser = vi.fn().mockResolvedValue({ ...user, waiting: null });
  renderAdmin(
    <RecordContextProvider value={user}>
      <WaitingAccount />
    </RecordContextProvider>,
    {
      role: 'administrator',
      dataProvider: {
        confirmUser,
        refuseUser,
        invitation: () => Promise.resolve({ invitation: null, askedEmail: null }),
      },
    },
  );
  return { confirmUser, refuseUser };
}

test('another administrator sees who asked for whom, and confirms', async () => {
  const { confirmUser } = open(account('u-bas'));
  expect(
    await screen.findByText(/Bas Vink vroeg een account aan voor Nora Voorbeeld \(verificatiemedewerker\), op/i),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Bevestig het account' }));
  await waitFor(() => expect(confirmUser).toHaveBeenCalledWith('u-new'));
});

test('whoever asked may only think better of it', async () => {
  const { refuseUser } = open(account(TEST_USER_ID));
  await userEvent.click(await screen.findByRole('button', { name: 'Trek de aanvraag in' }));
  await waitFor(() => expect(refuseUser).toHaveBeenCalledWith('u-new'));
  expect(screen.queryByRole('button', { name: 'Bevestig het account' })).toBeNull();
});
