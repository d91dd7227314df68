/** Checks signing in: what is sent, and what is said when it fails. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminContext, HttpError, memoryStore, testDataProvider, type AuthProvider } from 'react-admin';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { LanguageOfScreen } from '../app/LanguageOfScreen';
import { createAuthProvider } from '../providers/authProvider';
import { signedInAs } from '../testing/renderAdmin';
import { wholeI18n } from '../testing/wholeI18n';
import { LoginPage } from './LoginPage';

function open(login: AuthProvider['login'], path = '/login') {
  const element = (
    <AdminContext
      authProvider={{ ...createAuthProvider(signedInAs('verifier')), login }}
      dataProvider={testDataProvider()}
      i18nProvider={wholeI18n()}
      store={memoryStore()}
    >
      <LanguageOfScreen>
        <LoginPage onSignIn={() => undefined} sso={null} />
      </LanguageOfScreen>
    </AdminContext>
  );
  return render(
    <RouterProvider
      router={createMemoryRouter([{ path: '*', element }], { initialEntries: [path] })}
      useTransitions={false}
    />,
  );
}

async function signIn(): Promise<void> {
  await userEvent.type(await screen.findByRole('textbox', { name: 'Gebruikersnaam' }), ' verifier1 ');
  await userEvent.type(screen.getByLabelText('Wachtwoord'), 'geheim{Enter}');
}

test('sends what was typed, without a code when none was typed', async () => {
  const login = vi.fn(async () => undefined);
  open(login);
  await signIn();
  expect(login).toHaveBeenCalledWith({ username: 'verifier1', password: 'geheim' });
});

test('asks for the code in a second step, and sends what was typed with it', async () => {
  const asked = new HttpError('Vul de code in.', 401, { code: 'secondFactorAsked' });
  const login = vi.fn().mockRejectedValueOnce(asked).mockResolvedValue(undefined);
  open(login);
  await signIn();
  const code = await screen.findByRole('textbox', { name: 'Code' });
  expect(code).toHaveFocus();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('textbox', { name: 'Gebruikersnaam' })).toBeNull();
  await userEvent.type(code, '123 456{Enter}');
  expect(login).toHaveBeenLastCalledWith({ username: 'verifier1', password: 'geheim', otp: '123 456' });
});

test('says what the server said', async () => {
  open(() => Promise.reject(new HttpError('De gebruikersnaam of het wachtwoord klopt niet.', 401)));
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('De gebruikersnaam of het wachtwoord klopt niet.');
});

test('says in Dutch that the server cannot be reached', async () => {
  open(() => Promise.reject(new TypeError('Failed to fetch')));
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('Geen verbinding met de server');
});

test('asks for what is missing without asking the server', async () => {
  const login = vi.fn(async () => undefined);
  open(login);
  await userEvent.click(await screen.findByRole('button', { name: 'Meld aan' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Vul uw gebruikersnaam en wachtwoord in.');
  expect(login).not.toHaveBeenCalled();
});

test('speaks English when asked, and tells the page so', async () => {
  open(async () => undefined);
  await userEvent.click(await screen.findByRole('button', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('en');
});

test('warns when the server could not be told of the signing out', async () => {
  open(async () => undefined, '/login?signedOut=here');
  expect(await screen.findByText(/de server was niet bereikbaar/)).toBeInTheDocument();
});

test('keeps what was typed while the page is drawn anew, until somebody is in', async () => {
  const login = vi.fn(async () => undefined);
  const drawn = open(login);
  const username = () => screen.findByRole('textbox', { name: 'Gebruikersnaam' });
  await userEvent.type(await username(), 'verifier1');
  await userEvent.type(screen.getByLabelText('Wachtwoord'), 'geheim');
  drawn.unmount();
  const again = open(login);
  expect([await username(), screen.getByLabelText('Wachtwoord')]).toMatchObject([
    { value: 'verifier1' },
    { value: 'geheim' },
  ]);
  await userEvent.type(screen.getByLabelText('Wachtwoord'), '{Enter}');
  expect(login).toHaveBeenCalledWith({ username: 'verifier1', password: 'geheim' });
  again.unmount();
  open(login);
  expect([await username(), screen.getByLabelText('Wachtwoord')]).toMatchObject([{ value: '' }, { value: '' }]);
  expect(Object.values(sessionStorage).join()).not.toContain('geheim');
});
