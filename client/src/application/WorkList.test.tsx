/** Checks the work list: links, words, views; and that each role sees its own. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResourceContextProvider } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { StaffRole } from '@desk/shared/access/roles';
import { USUAL_COLUMNS } from '@desk/shared/contract/workListColumns';
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

const VIEW = {
  id: 'v1',
  ownerId: TEST_USER_ID,
  ownerName: 'Vera Voorbeeld',
  name: 'Te laat EH3',
  filter: { targetLevel: 'EH3', late: true },
  sort: ['receivedOn', 'DESC'],
  columns: ['status'],
  density: 'compact',
  shared: false,
  count: 4,
} as const;
const around = (views: readonly object[] = []) => ({
  counts: { toDo: 2, mine: 1, decision: 0, waiting: 3, closed: 5, all: 11 },
  views,
  own: USUAL_COLUMNS,
});

function page() {
  return (
    <ResourceContextProvider value="applications">
      <WorkList />
    </ResourceContextProvider>
  );
}

test('a row says where it stands in words, and its number is a real link', async () => {
  renderAdmin(page(), { dataProvider: { getList: list(), workList: () => Promise.resolve(around()) } });
  const link = await screen.findByRole('link', { name: 'ZU-2026-000123-7' });
  expect(link).toHaveAttribute('href', '/applications/a1/show');
  const row = within(screen.getByRole('row', { name: /ZU-2026-000123-7/ }));
  expect(row.getByText('In controle')).toBeInTheDocument();
  expect(row.getByText('Van EH2 naar EH3')).toBeInTheDocument();
  expect(row.getByText('4 open controles')).toBeInTheDocument();
  expect(row.getByText('2 werkdagen te laat')).toBeInTheDocument();
});

test('how old a case is stands there in words, and that one goes before the others with who said so', async () => {
  const priority = { reason: 'zonder middel', byName: 'Sem Steen', at: '2026-11-20T10:00:00.000Z' };
  const first = applicationRow({ id: 'a3', number: 'ZU-2026-000125-3', priority, hasPriority: true });
  const getList = vi.fn().mockResolvedValue({ data: [first, ...rows], total: 3 });
  renderAdmin(page(), { dataProvider: { getList, workList: () => Promise.resolve(around()) } });
  await screen.findByRole('link', { name: 'ZU-2026-000125-3' });
  const row = within(screen.getByRole('row', { name: /ZU-2026-000125-3/ }));
  expect(row.getByText('2 werkdagen te laat')).toBeInTheDocument();
  await userEvent.hover(row.getByText('Voorrang'));
  expect(await screen.findByText('Voorrang van Sem Steen: zonder middel')).toBeInTheDocument();
  expect(within(screen.getByRole('row', { name: /ZU-2026-000123-7/ })).queryByText('Voorrang')).toBeNull();
});

test('the first view is the work to do; the tabs count from one question, and "my cases" asks for mine', async () => {
  const getList = list();
  const workList = vi.fn().mockResolvedValue(around());
  renderAdmin(page(), { dataProvider: { getList, workList } });
  await screen.findByRole('link', { name: 'ZU-2026-000123-7' });
  const askedFor = () => getList.mock.calls.filter(([, { pagination }]) => pagination.perPage === 25).at(-1)?.[1];
  expect(askedFor()).toMatchObject({
    filter: { status: ['received', 'referred', 'inVerification'] },
    sort: { field: 'urgency', order: 'ASC' },
  });
  await userEvent.click(await screen.findByRole('tab', { name: 'Mijn zaken 1' }));
  await vi.waitFor(() => expect(askedFor()?.filter).toMatchObject({ assigneeId: 'me' }));
  expect(workList).toHaveBeenCalledTimes(1);
});

test('a saved view is a tab with its own filter, order and columns', async () => {
  const getList = list();
  const workList = vi.fn().mockResolvedValue(around([VIEW]));
  renderAdmin(page(), { dataProvider: { getList, workList } });
  await screen.findByRole('columnheader', { name: /Bedrijf/ });
  await userEvent.click(await screen.findByRole('tab', { name: 'Te laat EH3 4' }));
  await vi.waitFor(() =>
    expect(getList.mock.calls.at(-1)?.[1]).toMatchObject({
      filter: VIEW.filter,
      sort: { field: 'receivedOn', order: 'DESC' },
    }),
  );
  expect(await screen.findByRole('columnheader', { name: /Status/ })).toBeInTheDocument();
  expect(screen.queryByRole('columnheader', { name: /Bedrijf/ })).toBeNull();
  expect(screen.getByRole('tab', { name: 'Te laat EH3 4' })).toHaveAttribute('aria-selected', 'true');
});

test('what the list shows is kept under a name, with what it filters and its columns', async () => {
  const saveView = vi.fn().mockResolvedValue({ ...VIEW, name: 'Vandaag eerst' });
  const workList = vi.fn().mockResolvedValue(around());
  renderAdmin(page(), { dataProvider: { getList: list(), workList, saveView } });
  await userEvent.click(await screen.findByRole('button', { name: 'Weergave' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Bewaar als nieuwe weergave' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bewaar' }));
  expect(await screen.findByText('Geef de weergave een naam.')).toBeInTheDocument();
  // Who is no supervisor shares nothing.
  expect(screen.queryByRole('checkbox', { name: 'Deel met iedereen' })).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: /Naam van de weergave/ }), 'Vandaag eerst');
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
  await vi.waitFor(() => expect(saveView).toHaveBeenCalledTimes(1));
  expect(saveView).toHaveBeenCalledWith(null, {
    name: 'Vandaag eerst',
    shared: false,
    filter: { status: ['received', 'referred', 'inVerification'] },
    sort: ['urgency', 'ASC'],
    ...USUAL_COLUMNS,
  });
});

test('columns are chosen with the account, and not of a view that a colleague shares', async () => {
  const chooseColumns = vi.fn().mockResolvedValue(undefined);
  const shared = { ...VIEW, ownerId: 'u9', ownerName: 'Sem Steen', shared: true, name: 'Van Sem' };
  const workList = vi.fn().mockResolvedValue(around([shared]));
  renderAdmin(page(), { dataProvider: { getList: list(), workList, chooseColumns } });
  await screen.findByRole('tab', { name: /Van Sem/ });
  await userEvent.click(screen.getByRole('button', { name: 'Kolommen' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'KVK-nummer' }));
  expect(chooseColumns).toHaveBeenCalledWith({
    ...USUAL_COLUMNS,
    columns: ['companyName', 'ageing', 'kvkNumber', ...USUAL_COLUMNS.columns.slice(2)],
  });
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('tab', { name: /gedeeld door Sem Steen/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Kolommen' }));
  expect(await screen.findByText(/Deze weergave is van Sem Steen/)).toBeInTheDocument();
});

test('an officer hands over the cases of their own that they chose, and hears which were refused and why', async () => {
  const own = applicationRow({ id: 'a1', assigneeId: TEST_USER_ID });
  const second = applicationRow({ id: 'a2', number: 'ZU-2026-000124-5', assigneeId: TEST_USER_ID });
  const other = applicationRow({ id: 'a3', number: 'ZU-2026-000125-3', assigneeId: 'u9' });
  const colleague = { id: '0190c0de-0000-7000-8000-000000000009', name: 'Bas Bos', role: 'verifier' };
  const getList = vi.fn((resource: string) =>
    Promise.resolve(resource === 'users' ? { data: [colleague], total: 1 } : { data: [own, second, other], total: 3 }),
  );
  const refused = { code: 'staleVersion', refusals: [] };
  const handOverMany = vi.fn().mockResolvedValue([
    { id: 'a1', refused: null },
    { id: 'a2', refused },
  ]);
  const workList = vi.fn().mockResolvedValue(around());
  renderAdmin(page(), { dataProvider: { getList: getList as never, workList, handOverMany } });
  await screen.findByRole('link', { name: own.number });
  // Of the three rows only the two of one's own can be chosen.
  expect(screen.getByRole('checkbox', { name: `Kies zaak ${second.number}` })).not.toBeChecked();
  expect(screen.queryByRole('checkbox', { name: `Kies zaak ${other.number}` })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Kies alle zaken/ }));
  expect(screen.getByRole('checkbox', { name: `Kies zaak ${second.number}` })).toBeChecked();
  await userEvent.click(await screen.findByRole('button', { name: 'Draag over' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Draag 2 zaken over' }));
  await userEvent.selectOptions(await dialog.findByRole('combobox', { name: /Collega/ }), colleague.id);
  await userEvent.type(dialog.getByRole('textbox', { name: /Reden/ }), 'vakantie');
  await userEvent.click(dialog.getByRole('button', { name: 'Draag over' }));
  expect(await screen.findByText('1 zaak is overgedragen.')).toBeInTheDocument();
  expect(await screen.findByText(/^ZU-2026-000124-5, Bakkerij Voorbeeld B\.V\.: /)).toBeInTheDocument();
  expect(handOverMany).toHaveBeenCalledWith({
    userId: colleague.id,
    reason: 'vakantie',
    cases: [
      { id: 'a1', version: 3 },
      { id: 'a2', version: 3 },
    ],
  });
});

test('what was chosen is let go when other rows stand there', async () => {
  const own = applicationRow({ id: 'a1', assigneeId: TEST_USER_ID });
  const other = applicationRow({ id: 'a2', number: 'ZU-2026-000124-5', assigneeId: TEST_USER_ID });
  const getList = vi.fn((_resource: string, { filter }: { filter: object }) =>
    Promise.resolve({ data: ['assigneeId' in filter ? other : own], total: 1 }),
  );
  renderAdmin(page(), { dataProvider: { getList: getList as never, workList: () => Promise.resolve(around()) } });
  await userEvent.click(await screen.findByRole('checkbox', { name: `Kies zaak ${own.number}` }));
  expect(await screen.findByText('1 regel geselecteerd')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('tab', { name: 'Mijn zaken 1' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: `Kies zaak ${other.number}` }));
  expect(await screen.findByText('1 regel geselecteerd')).toBeInTheDocument();
});

test('the file that is fetched has the filter and the order of the list', async () => {
  const exportCases = vi.fn().mockResolvedValue(new Blob(['x']));
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const workList = vi.fn().mockResolvedValue(around());
  renderAdmin(page(), { role: 'auditor', dataProvider: { getList: list(), workList, exportCases } });
  await userEvent.click(await screen.findByRole('button', { name: 'Weergave' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Haal op als CSV-bestand' }));
  await vi.waitFor(() => expect(click).toHaveBeenCalledTimes(1));
  // An auditor looks over all of them.
  expect(exportCases).toHaveBeenCalledWith({
    filter: {},
    sort: ['urgency', 'ASC'],
  });
  // Who changes nothing chooses nothing.
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  click.mockRestore();
});

test('a list that cannot be fetched says so and can be tried again', async () => {
  expectComplaint('Dat kan niet.');
  const getList = vi.fn().mockRejectedValue(new Error('Dat kan niet.'));
  renderAdmin(page(), { dataProvider: { getList, workList: () => Promise.resolve(around()) } });
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
  renderAdmin(page(), {
    dataProvider: { getList: getList as never, workList: () => Promise.resolve(around()) },
    path: `/applications?filter=${filter}`,
  });
  expect(await screen.findByText('Wel 1 zaak met “postma” in een andere weergave:')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Afgerond (1)' }));
  expect(await screen.findByRole('link', { name: closed.number })).toBeInTheDocument();
});

const MAIL = 'Klantberichten';
const STATE = 'Systeemstatus';
const MENUS: readonly (readonly [StaffRole, readonly string[]])[] = [
  ['verifier', ['Vandaag', 'Werkvoorraad', 'Post', 'Verzending', 'Logboek', 'Registraties', 'Beleid', MAIL]],
  [
    'supervisor',
    ['Vandaag', 'Werkvoorraad', 'Post', 'Beoordeling', 'Verzending', 'Logboek', 'Registraties', 'Beleid', MAIL, STATE],
  ],
  ['auditor', ['Vandaag', 'Werkvoorraad', 'Post', 'Verzending', 'Logboek', 'Registraties', 'Beleid', MAIL, STATE]],
  ['administrator', ['Medewerkers', 'Beleid', MAIL, 'Programma’s', 'Webhooks', STATE]],
];

test.each(MENUS)('the menu of a %s', async (role, entries) => {
  renderAdmin(<DeskMenu />, { role });
  await screen.findByRole('link', { name: 'Beleid' });
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(entries);
});
