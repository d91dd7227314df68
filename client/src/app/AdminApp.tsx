/** What is there from the start: signing in, and the way to the desk, which is fetched when somebody comes. */
import { CssBaseline } from '@mui/material';
import { lazy, Suspense } from 'react';
import { AdminContext, Authenticated } from 'react-admin';
import { Route, Routes } from 'react-router-dom';
import { i18nProvider } from '../i18n/i18nProvider';
import { LoginPage } from '../login/LoginPage';
import { authProvider, invitationCalls, isBack, mustSetUpFactor, queryClient, ssoCalls } from './connection';
import { Desk, fetchDesk } from './deskOnDemand';
import { createDeskStore } from './deskStore';
import { LanguageOfScreen } from './LanguageOfScreen';
import { Opening } from './Opening';
import { darkTheme, lightTheme } from './theme';

const ChoosePasswordPage = lazy(() => import('../login/ChoosePasswordPage'));
const FactorGate = lazy(() => import('./FactorGate'));
const store = createDeskStore();
if (isBack) {
  fetchDesk();
}

/** Drawn when it is known who is signed in. */
function Within() {
  return <Suspense fallback={<Opening />}>{mustSetUpFactor() ? <FactorGate /> : <Desk />}</Suspense>;
}

export function AdminApp() {
  return (
    <AdminContext
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
    >
      <LanguageOfScreen>
        <CssBaseline enableColorScheme />
        <Routes>
          <Route path="/login" element={<LoginPage onSignIn={fetchDesk} sso={ssoCalls} />} />
          <Route
            path="/choose-password"
            element={
              <Suspense fallback={<Opening />}>
                <ChoosePasswordPage calls={invitationCalls} />
              </Suspense>
            }
          />
          <Route
            path="*"
            element={
              <Authenticated loading={<Opening />}>
                <Within />
              </Authenticated>
            }
          />
        </Routes>
      </LanguageOfScreen>
    </AdminContext>
  );
}
