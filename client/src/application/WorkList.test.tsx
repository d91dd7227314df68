/** Checks the work list: links, words, views; and that each role sees its own. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResourceContextProvider } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { StaffRole } from '@desk/shared/access/roles';
import { DeskMenu } from '../layout/DeskMenu';
import { expectComplaint } from '../testing/complaints';
import { renderAdmin, TEST_USER_ID } from '../testing/renderAdmin';
import { applicationRow } from '../testing/rows';
import WorkList from './WorkList';

const rows = [
  applicationRow(),
  applicationRow({ id: 'a2', number: 'ZU-2026-000124-5', status: 'received', currentLevel: null }),
];
const list = () => vi.fn().mockResolvedValue({ data: rows, total: 2 });

function page() {
  return (
    <ResourceContextProvider value="applications">
      <WorkList />
    </ResourceContextProvider>
  );
}

test('a row says where it stands in words, and its number is a real link', async () => {
  renderAdmin(page(), { dataProvider: { getList: list() } });
  const link = await screen.findByRole('link', { name: 'ZU-2026-000123-7' });
  expect(link).toHaveAttribute('href', '/applications/a1/show');
  const row = within(screen.getByRole('row', { name: /ZU-2026-000123-7/ }));
  expect(row.getByText('In controle')).toBeInTheDocument();
  expect(row.getByText('Van EH2 naar EH3')).toBeInTheDocument();
  expect(row.getByText('4 open controles')).toBeInTheDocument();
  expect(row.getByText('12 nov 2026')).toBeInTheDocument();
});

test('how old a case is stands there in words, and that one goes before the others with who said so', async () => {
  const priority = { reason: 'zonder middel', byName: 'Sem Steen', at: '2026-11-20T10:00:00.000Z' };
  const first = applicationRow({ id: 'a3', number: 'ZU-2026-000125-3', priority, hasPriority: true });
  const getList = vi.fn().mockResolvedValue({ data: [first, ...rows], total: 3 });
  renderAdmin(page(), { dataProvider: { getList } });
  await screen.findByRole('link', { name: 'ZU-2026-000125-3' });
  const row = within(screen.getByRole('row', { name: /ZU-2026-000125-3/ }));
  expect(row.getByText('2 werkdagen te laat')).toBeInTheDocument();
  await userEvent.hover(row.getByText('Voorrang'));
  expect(await screen.findByText('Voorrang van Sem Steen: zonder middel')).toBeInTheDocument();
  expect(within(screen.getByRole('row', { name: /ZU-2026-000123-7/ })).queryByText('Voorrang')).toBeNull();
});

test('the first view is the work to do; "my cases" asks for mine', async () => {
  const getList = list();
  renderAdmin(page(), { dataProvider: { getList } });
  await screen.findByRole('link', { name: 'ZU-2026-000123-7' });
  const askedFor = () =>
    getList.mock.calls.filter(([, { pagination }]) => pagination.perPage === 25).at(-1)?.[1].filter;
  expect(askedFor()).toEqual({ status: ['received', 'referred', 'inVerification'] });
  await userEvent.click(screen.getByRole('tab', { name: /Mijn zaken/ }));
  await vi.waitFor(() => expect(askedFor()).toMatchObject({ assigneeId: TEST_USER_ID }));
});

test('a list that cannot be fetched says so and can be tried again', async () => {
  expectComplaint('Dat kan niet.');
  const getList = vi.fn().mockRejectedValue(new Error('Dat kan niet.'));
  renderAdmin(page(), { dataProvider: { getList } });
  const alert = await screen.findByText('Dit kon niet worden opgehaald');
  expect(alert).toBeInTheDocument();
  getList.mockResolvedValue({ data: rows, total: 2 });
  await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  expect(await screen.findByRole('link', { name: 'ZU-2026-000123-7' })).toBeInTheDocument();
});

test('a view that finds nothing says where it was found, and leads there', async () => {
  const closed = applicationRow({ id: 'a9', status: 'withdrawn' });
  const getList = vi.fn((_resource: string, { filter }: { filter: { q?: string; status?: readonly string[] } }) => {
    const isFound = filter.status === undefined || filter.status.includes('withdrawn');
    return Promise.resolve(isFound ? { data: [closed], total: 1 } : { data: [], total: 0 });
  });
  const filter = encodeURIComponent(JSON.stringify({ q: 'postma', status: ['received'] }));
  renderAdmin(page(), { dataProvider: { getList: getList as never }, path: `/applications?filter=${filter}` });
  expect(await screen.findByText('Wel 1 zaak met “postma” in een andere weergave:')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Afgerond (1)' }));
  expect(await screen.findByRole('link', { name: closed.number })).toBeInTheDocument();
});

const MAIL = 'Klantberichten';
const MENUS: readonly (readonly [StaffRole, readonly string[]])[] = [
  ['verifier', ['Vandaag', 'Werkvoorraad', 'Post', 'Verzending', 'Logboek', 'Registraties', 'Beleid', MAIL]],
  [
    'supervisor',
    ['Vandaag', 'Werkvoorraad', 'Post', 'Beoordeling', 'Verzending', 'Logboek', 'Registraties', 'Beleid', MAIL],
  ],
  ['auditor', ['Vandaag', 'Werkvoorraad', 'Post', 'Verzending', 'Logboek', 'Registraties', 'Beleid', MAIL]],
  ['administrator', ['Medewerkers', 'Beleid', MAIL, 'Webhooks']],
];

test.each(MENUS)('the menu of a %s', async (role, entries) => {
  renderAdmin(<DeskMenu />, { role });
  await screen.findByRole('link', { name: 'Beleid' });
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(entries);
});
