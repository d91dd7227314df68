/** Closing an administrator without whom nobody could let anybody in: the form says so, and takes it only from whoever means it. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResourceContextProvider } from 'react-admin';
import { Route, Routes } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import type { AccountRow } from '@desk/shared/contract/resources';
import type { AccountLink } from '@desk/shared/contract/singleSignOn';
import { problemError } from '../providers/problem';
import { expectComplaint } from '../testing/complaints';
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

function open(user: AccountRow, update = vi.fn().mockResolvedValue({ data: user }), read = () => user) {
  const link: AccountLink = {
    isSetUp: false,
    subject: null,
    linkedSince: null,
    waiting: null,
    confirming: null,
    undoing: null,
  };
  const dataProvider = {
    getOne: () => Promise.resolve({ data: read() }),
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

test('without whom no two are left only since the page stands is asked for then, with what was typed', async () => {
  expectComplaint('accountLastAdministrators');
  let now = ELS;
  const update = vi.fn().mockImplementationOnce(() => {
    now = { ...ELS, closingRefused: 'accountLastAdministrators' };
    return Promise.reject(problemError(409, { code: now.closingRefused }, 'nl'));
  });
  update.mockResolvedValue({ data: ELS });
  open(ELS, update, () => now);
  await userEvent.type(await screen.findByRole('textbox', { name: /Naam/ }), 'je');
  await close();
  await save();
  await userEvent.click(await screen.findByRole('switch', { name: 'Sluit het toch' }));
  await save();
  const said = { name: 'Els Musje', active: false, evenSo: true };
  await waitFor(() => expect(update.mock.calls[1]?.[1].data).toEqual(said));
});
