/** Closing an administrator without whom nobody could let anybody in: the form says so, and takes it only from whoever means it. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResourceContextProvider } from 'react-admin';
import { Route, Routes } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import type { AccountRow } from '@desk/shared/contract/resources';
import { renderAdmin } from '../testing/renderAdmin';
import UserEdit from './UserEdit';

const ELS: AccountRow = {
  id: 'u-els',
  username: 'els',
  name: 'Els Mus',
  role: 'administrator',
  active: true,
  waiting: null,
  invitation: null,
  closingRefused: null,
};
const WARNING = /Zonder dit account kunnen geen twee beheerders meer aanmelden/;

function open(user: AccountRow) {
  const update = vi.fn().mockResolvedValue({ data: user });
  const link = { isSetUp: false, subject: null, linkedSince: null, waiting: null, undoing: null };
  const dataProvider = {
    getOne: () => Promise.resolve({ data: user }),
    update,
    accountLink: () => Promise.resolve(link),
  };
  renderAdmin(
    <ResourceContextProvider value="users">
      <Routes>
        <Route path="/users/:id" element={<UserEdit />} />
      </Routes>
    </ResourceContextProvider>,
    { role: 'administrator', path: '/users/u-els', dataProvider: dataProvider as never },
  );
  return update;
}

const close = async (): Promise<void> => userEvent.click(await screen.findByRole('switch', { name: /Actief/ }));
const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));

test('who is one of many is closed as anybody', async () => {
  const update = open(ELS);
  await close();
  expect(screen.queryByText(WARNING)).toBeNull();
  await save();
  await waitFor(() => expect(update.mock.calls[0]?.[1].data).toEqual({ name: 'Els Mus', active: false }));
});

test('without whom no two are left is closed by who says so', async () => {
  const update = open({ ...ELS, closingRefused: 'accountLastAdministrators' });
  expect(await screen.findByRole('switch', { name: /Actief/ })).toBeChecked();
  expect(screen.queryByText(WARNING)).toBeNull();
  await close();
  expect(screen.getByText(WARNING)).toBeVisible();
  await userEvent.click(screen.getByRole('switch', { name: 'Sluit het toch' }));
  await save();
  await waitFor(() => expect(update.mock.calls[0]?.[1].data).toEqual({ name: 'Els Mus', active: false, evenSo: true }));
});
