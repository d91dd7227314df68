/** Checks that an empty list says what brings its first row, and that a filter which leaves nothing can be cleared there. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ResourceContextProvider } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { StaffRole } from '@desk/shared/access/roles';
import { USUAL_COLUMNS } from '@desk/shared/contract/workListColumns';
import DecisionQueue from '../application/DecisionQueue';
import WorkList from '../application/WorkList';
import AuditEventList from '../audit/AuditEventList';
import DispatchList from '../dispatch/list/DispatchList';
import DispatchTray from '../dispatch/list/DispatchTray';
import PrintRunList from '../dispatch/printing/PrintRunList';
import MailBatchList from '../intake/batches/MailBatchList';
import MailItemList from '../intake/MailItemList';
import UnreadFileList from '../intake/unread/UnreadFileList';
import RegistrationList from '../registrations/RegistrationList';
import UserList from '../users/UserList';
import ProgramList from '../programs/ProgramList';
import WebhookEndpointList from '../webhooks/WebhookEndpointList';
import { renderAdmin } from './renderAdmin';

const LISTS: readonly (readonly [string, ReactNode, StaffRole, RegExp, RegExp])[] = [
  ['applications', <WorkList key="l" />, 'verifier', /zodra de brief .* is geregistreerd/, /letter is registered/],
  ['applications', <DecisionQueue key="l" />, 'supervisor', /zodra een medewerker die indient/, /officer submits it/],
  ['audit-events', <AuditEventList key="l" />, 'auditor', /komt hier vanzelf/, /appears here by itself/],
  ['dispatches', <DispatchList key="l" />, 'supervisor', /Na een goedkeuring/, /After an approval/],
  ['dispatches', <DispatchTray key="l" />, 'supervisor', /wat u eraan kunt doen/, /what you can do about it/],
  ['print-runs', <PrintRunList key="l" />, 'supervisor', /maakt een teamleider er/, /a supervisor makes one/],
  ['mail-batches', <MailBatchList key="l" />, 'verifier', /lever het bestand hierboven in/, /hand in the file above/],
  ['mail-items', <MailItemList key="l" />, 'verifier', /Registreer een brief/, /Register a letter/],
  ['unread-files', <UnreadFileList key="l" />, 'verifier', /met de reden/, /with the reason/],
  ['registrations', <RegistrationList key="l" />, 'verifier', /leest ze in/, /reads them in/],
  ['users', <UserList key="l" />, 'administrator', /Maak hierboven/, /Create the first one/],
  ['programs', <ProgramList key="l" />, 'administrator', /Vraag er een aan als/, /Ask for one when/],
  ['webhook-endpoints', <WebhookEndpointList key="l" />, 'administrator', /Maak er een als/, /Create one when/],
];

const around = {
  counts: { toDo: 0, mine: 0, decision: 0, waiting: 0, closed: 0, all: 0 },
  views: [],
  own: USUAL_COLUMNS,
};
const workList = () => Promise.resolve(around);

test.each(LISTS)('%s without a row says what to do', async (resource, list, role, nl, en) => {
  const page = <ResourceContextProvider value={resource}>{list}</ResourceContextProvider>;
  const options = { role, dataProvider: { workList } };
  const { unmount } = renderAdmin(page, options);
  expect(await screen.findByText(nl)).toBeInTheDocument();
  unmount();
  renderAdmin(page, { ...options, language: 'en' });
  expect(await screen.findByText(en)).toBeInTheDocument();
});

test('a list that its filter leaves empty says so, and is whole again with one press', async () => {
  const getList = vi.fn().mockResolvedValue({ data: [], total: 0 });
  const page = (
    <ResourceContextProvider value="registrations">
      <RegistrationList />
    </ResourceContextProvider>
  );
  const path = `/?filter=${encodeURIComponent('{"q":"nobody"}')}`;
  renderAdmin(page, { path, dataProvider: { getList } });
  expect(await screen.findByText('Niets gevonden met deze filters.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Wis de filters' }));
  expect(await screen.findByText(/leest ze in/)).toBeInTheDocument();
  expect(getList.mock.calls.at(-1)?.[1]).toMatchObject({ filter: {} });
});

test('a search in a view of the work list that finds nothing keeps the view when it is cleared', async () => {
  const page = (
    <ResourceContextProvider value="applications">
      <WorkList />
    </ResourceContextProvider>
  );
  const filter = { q: 'nobody', status: ['received', 'referred', 'inVerification'] };
  const path = `/?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  renderAdmin(page, { path, dataProvider: { workList } });
  expect(await screen.findByText('Geen zaken met deze filters.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Wis de filters' }));
  expect(await screen.findByText(/Er ligt niets te doen/)).toBeInTheDocument();
});
