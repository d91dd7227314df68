/** Decides what a component test draws in: a real admin context with real texts, and a data provider of the test's own. */
import { CacheProvider } from '@emotion/react';
import { QueryClient } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AdminContext, memoryStore, testDataProvider, type DataProvider } from 'react-admin';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import type { StaffRole } from '@desk/shared/access/roles';
import type { LogInWay } from '@desk/shared/contract/sessions';
import { LanguageOfScreen } from '../app/LanguageOfScreen';
import type { Language } from '../i18n/languages';
import { createAuthProvider } from '../providers/authProvider';
import type { Session } from '../providers/session';
import { fewStyles } from './fewStyles';
import { wholeI18n } from './wholeI18n';

export interface RenderAdminOptions {
  readonly role?: StaffRole;
  readonly language?: Language;
  readonly path?: string;
  /** How whoever looks signed in. */
  readonly way?: LogInWay;
  readonly dataProvider?: Partial<DataProvider>;
  /** For a test of how something looks: the others draw what fewStyles.ts leaves. */
  readonly hasAllStyles?: boolean;
}

export const TEST_USER_ID = '00000000-0000-7000-8000-000000000001';

/** A session that is signed in as somebody of this role, without a server. */
export function signedInAs(role: StaffRole, way: LogInWay = 'password'): Session {
  const user = { id: TEST_USER_ID, username: 'vera', name: 'Vera Voorbeeld', role };
  return {
    user: () => user,
    feedPlace: () => null,
    mustSetUpFactor: () => false,
    way: () => way,
    freshToken: () => Promise.resolve('test-token'),
    renew: () => Promise.resolve(true),
    login: () => Promise.resolve(user),
    logout: () => Promise.resolve(),
    forget: () => undefined,
    wasLost: () => false,
  };
}

/** What a reference field or a count asks beside what is under test. */
const EMPTY: Partial<DataProvider> = {
  getMany: () => Promise.resolve({ data: [] }),
  getList: () => Promise.resolve({ data: [], total: 0 }),
};

/** Draws a part of the desk as this role sees it. */
export function renderAdmin(part: ReactNode, options: RenderAdminOptions = {}): RenderResult {
  const { role = 'verifier', language = 'nl', path = '/', dataProvider = {}, way, hasAllStyles = false } = options;
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const element = (
    <AdminContext
      authProvider={createAuthProvider(signedInAs(role, way))}
      dataProvider={testDataProvider({ ...EMPTY, ...dataProvider })}
      i18nProvider={wholeI18n(language)}
      queryClient={queryClient}
      store={memoryStore({ locale: language })}
    >
      <LanguageOfScreen>{part}</LanguageOfScreen>
    </AdminContext>
  );
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [path] });
  const drawn = <RouterProvider router={router} useTransitions={false} />;
  return render(hasAllStyles ? drawn : <CacheProvider value={fewStyles}>{drawn}</CacheProvider>);
}
