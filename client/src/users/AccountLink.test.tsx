/** Who a colleague is at the organisation: another administrator confirms what the page shows, and nothing that it cannot show. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecordContextProvider } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { AccountLink } from '@desk/shared/contract/singleSignOn';
import { renderAdmin, TEST_USER_ID } from '../testing/renderAdmin';
import { LinkButtons, LinkStanding } from './AccountLink';

const ASKED: AccountLink = {
  isSetUp: true,
  subject: 'vera-at-work',
  linkedSince: null,
  waiting: null,
  confirming: null,
  undoing: null,
};
const LINKED: AccountLink = {
  ...ASKED,
  linkedSince: '2026-11-29T10:00:00.000Z',
  undoing: { endsPassword: true, refused: null },
};
const waiting = (subject: string | null, code: 'ssoOtherEyes' | null = null): AccountLink => ({
  ...ASKED,
  subject,
  waiting: {
    askedBy: { id: 'u-bas', name: 'Bas Vink' },
    since: '2026-11-29T09:00:00.000Z',
    refused: code === null ? null : { code, people: [{ id: 'u-els', name: 'Els Mus' }] },
  },
});

function open(link: AccountLink, id = 'u-vera') {
  const confirmLink = vi.fn().mockResolvedValue(LINKED);
  const unlink = vi.fn().mockResolvedValue({ ...ASKED, subject: null });
  renderAdmin(
    <RecordContextProvider value={{ id, name: 'Vera Vlas' }}>
      <LinkStanding />
      <LinkButtons />
    </RecordContextProvider>,
    { role: 'administrator', dataProvider: { accountLink: () => Promise.resolve(link), confirmLink, unlink } },
  );
  return { confirmLink, unlink };
}

test('what is confirmed is what was shown', async () => {
  const { confirmLink } = open(waiting('vera-at-work'));
  await userEvent.click(await screen.findByRole('button', { name: 'Bevestig de koppeling' }));
  await waitFor(() => expect(confirmLink).toHaveBeenCalledWith('u-vera', { subject: 'vera-at-work' }));
  expect(await screen.findByText(/met kenmerk vera-at-work, sinds/)).toBeVisible();
});

test('confirming says first what it ends', async () => {
  const confirming = { isAnother: true, endsCertificates: true, endsPassword: true };
  open({ ...waiting('vera-at-work'), confirming });
  expect(await screen.findByText(/eerder aan iemand anders bij de organisatie gekoppeld/)).toBeVisible();
  expect(screen.getByText(/tellen de certificaten voor identiteitscontroles niet meer/)).toBeVisible();
  expect(screen.getByText(/werkt het wachtwoord niet meer/)).toBeVisible();
});

test('confirming that ends nothing says no more than it does', async () => {
  open({ ...waiting('vera-at-work'), confirming: { isAnother: false, endsCertificates: false, endsPassword: false } });
  await screen.findByRole('button', { name: 'Bevestig de koppeling' });
  expect(screen.queryByText(/eerder aan iemand anders|niet meer/)).toBeNull();
});

test('what was changed behind the desk can only be refused', async () => {
  open(waiting(null));
  expect(await screen.findByText('(buiten dit systeem om gewijzigd)')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Wijs af' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bevestig de koppeling' })).toBeNull();
});

test('whom the desk lets confirm nothing reads who could', async () => {
  open(waiting('vera-at-work', 'ssoOtherEyes'));
  expect(await screen.findByText(/^Een andere beheerder moet deze koppeling .* Dit kan wel: Els Mus\.$/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Wijs af' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bevestig de koppeling' })).toBeNull();
});

test.each([
  ['a colleague', 'u-vera', 1],
  ['whose own it is', TEST_USER_ID, 0],
])('the link of %s is undone by another one', async (_whose, id, buttons) => {
  open(LINKED, id);
  await screen.findByText(/met kenmerk vera-at-work, sinds/);
  await waitFor(() =>
    expect(screen.queryAllByRole('button', { name: 'Maak los van de organisatie' })).toHaveLength(buttons),
  );
});

test('undoing says first what it ends', async () => {
  const { unlink } = open(LINKED);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Maak los van de organisatie' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/Vera Vlas meldt zich .* Ook het wachtwoord van vóór de koppeling/)).toBeVisible();
  expect(unlink).not.toHaveBeenCalled();
  await user.click(dialog.getByRole('button', { name: 'Maak los van de organisatie' }));
  await waitFor(() => expect(unlink).toHaveBeenCalledWith('u-vera'));
});

test('what would leave no two administrators is not asked at all', async () => {
  open({ ...LINKED, undoing: { endsPassword: true, refused: 'ssoLastAdministrators' } });
  expect(await screen.findByText(/kunnen geen twee beheerders meer aanmelden/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Maak los van de organisatie' })).toBeDisabled();
});
