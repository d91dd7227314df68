/** What waits for an administrator stands in the bell and above the list of staff, and is gone once nothing waits. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRefresh } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { AwaitedAccount } from '@desk/shared/contract/accounts';
import { AgreementBell } from '../notifications/NotificationBell';
import { renderAdmin } from '../testing/renderAdmin';
import { AwaitedAccounts } from './AwaitedAccounts';

const WAITING: readonly AwaitedAccount[] = [
  {
    id: 'u-new',
    name: 'Nora Voorbeeld',
    what: 'use',
    askedBy: { id: 'u-bas', name: 'Bas Vink' },
    since: '2026-11-29T09:00:00.000Z',
  },
];

/** As every answer to a request does. */
function Ask() {
  const refresh = useRefresh();
  return (
    <button type="button" onClick={() => refresh()}>
      ask anew
    </button>
  );
}

function open(awaited: readonly AwaitedAccount[]) {
  const awaitedAccounts = vi.fn().mockResolvedValue(awaited);
  renderAdmin(
    <>
      <AgreementBell />
      <AwaitedAccounts />
      <Ask />
    </>,
    { role: 'administrator', dataProvider: { awaitedAccounts } },
  );
  return { awaitedAccounts, user: userEvent.setup() };
}

test('an account that waits is told in the bell and above the list, and no longer once it was answered', async () => {
  const { awaitedAccounts, user } = open(WAITING);
  const line = await screen.findByRole('status');
  expect(line).toHaveTextContent('Accounts die op uw akkoord wachtenNora Voorbeeld: Bas Vink vroeg dit account aan.');
  expect(within(line).getByRole('link', { name: 'Nora Voorbeeld' })).toHaveAttribute('href', '/users/u-new');
  const bell = screen.getByRole('button', { name: '1 verzoek wacht op uw akkoord' });
  await user.click(bell);
  const list = await screen.findByRole('dialog', { name: 'Accounts die op uw akkoord wachten' });
  await user.click(within(list).getByRole('link', { name: 'Nora Voorbeeld' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  awaitedAccounts.mockResolvedValue([]);
  await user.click(screen.getByRole('button', { name: 'ask anew' }));
  expect(await screen.findByRole('button', { name: 'Geen account wacht op uw akkoord' })).toBeInTheDocument();
  expect(screen.queryByRole('status')).toBeNull();
});

test('a bell without anything says what it would tell', async () => {
  const { user } = open([]);
  await user.click(await screen.findByRole('button', { name: 'Geen account wacht op uw akkoord' }));
  expect(
    await screen.findByText(/^Geen account wacht op uw akkoord. Hier ziet u wat een andere beheerder/),
  ).toBeVisible();
});

test('a bell that does not know yet does not say that nothing waits', async () => {
  renderAdmin(<AgreementBell />, {
    role: 'administrator',
    dataProvider: { awaitedAccounts: () => new Promise(() => undefined) },
  });
  expect(await screen.findByRole('button', { name: 'Accounts die op uw akkoord wachten' })).toBeInTheDocument();
});
