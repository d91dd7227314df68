/** Checks the way through the organisation: what is sent with what somebody comes back with, and what is said when it fails. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminContext, HttpError, memoryStore, testDataProvider, type AuthProvider } from 'react-admin';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { createAuthProvider, SIGNED_OUT_OF_DESK_ONLY } from '../providers/authProvider';
import { problemError } from '../providers/problem';
import { signedInAs } from '../testing/renderAdmin';
import { wholeI18n } from '../testing/wholeI18n';
import { LoginPage } from './LoginPage';

const STATE = 's'.repeat(43);
const BACK = `/login?code=abc&state=${STATE}&iss=https%3A%2F%2Fprovider.example`;

function open(login: NonNullable<AuthProvider['login']>, path = BACK) {
  const calls = { beginSso: vi.fn(), finishSsoStepUp: vi.fn().mockResolvedValue(undefined) };
  const element = (
    <AdminContext
      authProvider={{ ...createAuthProvider(signedInAs('verifier')), login }}
      dataProvider={testDataProvider()}
      i18nProvider={wholeI18n()}
      store={memoryStore()}
    >
      <LoginPage onSignIn={() => undefined} sso={calls} />
    </AdminContext>
  );
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [path] });
  render(<RouterProvider router={router} useTransitions={false} />);
  return { ...calls, router };
}

test('what somebody comes back with is sent once, and stands in no address any more', async () => {
  const login = vi.fn(() => new Promise(() => undefined));
  const { router } = open(login);
  await waitFor(() =>
    expect(login).toHaveBeenCalledWith({ state: STATE, code: 'abc', iss: 'https://provider.example' }),
  );
  expect(login).toHaveBeenCalledTimes(1);
  expect(router.state.location.search).toBe('');
  expect(screen.queryByRole('button', { name: 'Meld aan' })).toBeNull();
});

test('somebody who is not known here reads what to tell an administrator, and can sign in otherwise', async () => {
  open(() => Promise.reject(problemError(403, { code: 'ssoUnknown', subject: 'vera-at-work' }, 'nl')));
  expect(await screen.findByRole('alert')).toHaveTextContent('Uw kenmerk: vera-at-work');
  expect(screen.getByRole('button', { name: 'Meld aan' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Meld aan via uw organisatie' })).toBeVisible();
});

test('a code of the desk is asked where the organisation showed one factor', async () => {
  const asked = new HttpError('Vul de code in.', 401, { code: 'secondFactorAsked' });
  const login = vi.fn().mockRejectedValueOnce(asked).mockResolvedValue(undefined);
  open(login);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '123456{Enter}');
  await waitFor(() => expect(login).toHaveBeenLastCalledWith({ otp: '123456' }));
});

test('a window that only shows once more who somebody is signs nobody in', async () => {
  const login = vi.fn();
  const close = vi.spyOn(window, 'close').mockReturnValue();
  const { finishSsoStepUp } = open(login, BACK.replace('state=', 'state=up.'));
  await screen.findByText('Gelukt. Sluit dit venster en ga verder in het andere.');
  expect(finishSsoStepUp).toHaveBeenCalledWith({ state: `up.${STATE}`, code: 'abc', iss: 'https://provider.example' });
  expect(login).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalledTimes(1);
  close.mockRestore();
});

test('signing out says what it does not sign out of', async () => {
  const way = () => 'sso' as const;
  expect(await createAuthProvider({ ...signedInAs('verifier'), way }).logout({})).toBe(SIGNED_OUT_OF_DESK_ONLY);
  open(() => Promise.resolve(undefined), SIGNED_OUT_OF_DESK_ONLY);
  expect(await screen.findByText(/Bij uw organisatie bent u nog aangemeld/)).toBeVisible();
});
