/** The first page: what it says of the next case, that its picture and its table have the same numbers, and who sees what. */
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { HomeAnswer, HomeCase } from '@desk/shared/contract/home';
import { expectComplaint } from '../../testing/complaints';
import { applicationRow } from '../../testing/rows';
import { renderAdmin, type RenderAdminOptions } from '../../testing/renderAdmin';
import HomePage from './HomePage';

// What a picture looks like is looked at in the browser; here is what it is given.
vi.mock('./AgeChart', () => ({
  default: ({ groups }: { groups: readonly { name: string; count: number }[] }) => (
    <p data-testid="chart">{groups.map(({ name, count }) => `${name}=${String(count)}`).join(' ')}</p>
  ),
}));

const priority = { reason: 'zonder middel', byName: 'Sem Steen', at: '2026-11-20T10:00:00.000Z' };
const held: HomeCase = applicationRow({ priority, hasPriority: true });
const older: HomeCase = applicationRow({ id: 'a2', companyName: 'Fietsenmaker Voorbeeld' });

const OFFICER: HomeAnswer = {
  next: { kind: 'case', of: older, why: { kind: 'age', lateDays: 3, dueOn: '2026-11-17' } },
  mine: { total: 9, late: 2, rows: [held] },
  waiting: [{ on: 'customer', total: 7, mine: 3, overdue: 1 }],
  decisions: null,
  cameBack: { total: 0, hasMore: false, rows: [] },
  news: null,
  reported: [],
  team: null,
};
const SUPERVISOR: HomeAnswer = {
  ...OFFICER,
  next: { kind: 'unknown' },
  decisions: { total: 1, rows: [{ ...older, mayDecide: false }] },
  team: {
    load: [
      { userId: 'u1', name: 'Vera', working: 4, late: 2, waiting: 1 },
      { userId: null, name: null, working: 6, late: 0, waiting: 0 },
    ],
    byAge: [
      { from: 0, to: 1, state: 'onTime', count: 5, first: '2026-12-01', last: '9999-12-31' },
      { from: 11, to: null, state: 'veryLate', count: 2, first: null, last: '2026-11-17' },
    ],
    still: { total: 0, hasMore: false, rows: [] },
  },
};

function open(home: HomeAnswer, options: RenderAdminOptions = {}) {
  const ask = vi.fn().mockResolvedValue(home);
  renderAdmin(<HomePage />, { ...options, dataProvider: { home: ask } });
  return ask;
}

const part = async (name: string) => within(await screen.findByRole('region', { name }));

test('an officer sees what is next and why, what is theirs, and who is waited for, from one question', async () => {
  const ask = open(OFFICER);
  const next = await part('Wat nu?');
  expect(next.getByRole('link', { name: 'Fietsenmaker Voorbeeld' })).toHaveAttribute('href', '/applications/a2/show');
  expect(next.getByText('Oudste zaak die klaarligt: 3 werkdagen te laat.')).toBeInTheDocument();
  expect(next.getByRole('button', { name: /Volgende zaak/ })).toBeEnabled();
  const mine = await part('Mijn zaken');
  expect(mine.getByText('9')).toBeInTheDocument();
  expect(mine.getByText('2 zaken te laat')).toBeInTheDocument();
  expect(mine.getByText('Voorrang')).toBeInTheDocument();
  const waiting = (await part('Wacht op')).getByRole('link', { name: 'antwoord van de klant: 7' });
  expect(decodeURIComponent(waiting.getAttribute('href') ?? '')).toContain('{"status":["awaitingCustomer"]}');
  expect(screen.queryByRole('region', { name: 'Werk per medewerker' })).toBeNull();
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a supervisor sees the desk: the picture has the numbers of the table, and each leads to its cases', async () => {
  open(SUPERVISOR, { role: 'supervisor' });
  expect((await part('Wat nu?')).getByText(/zoekt verder/)).toBeInTheDocument();
  expect((await part('Ter beoordeling')).getByText(/een collega beslist/)).toBeInTheDocument();
  // What waits for a decision stands before a case of their own: nobody else can decide it.
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles.slice(0, 2)).toEqual(['Ter beoordeling', 'Wat nu?']);
  expect(await screen.findByTestId('chart')).toHaveTextContent('0–1=5 11 of meer=2');
  const table = within(screen.getByRole('table', { name: 'Lopende zaken naar looptijd' }));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual(['WerkdagenZaken', '0–15', '11 of meer2']);
  const old = table.getByRole('link', { name: '11 of meer werkdagen: 2' }).getAttribute('href') ?? '';
  expect(new URLSearchParams(old.split('?')[1]).get('filter')).toContain('"agesTo":"2026-11-17"');
  const load = within(screen.getByRole('table', { name: 'Werk per medewerker' }));
  expect(load.getByRole('row', { name: /Nog niemand/ })).toHaveTextContent('Nog niemand600');
});

test.each([
  [false, '10.000'],
  [true, '10.000+'],
])('of what is counted so far only the first page says so (%s): %s', async (hasMore, told) => {
  const row = { dispatchId: 'd1', applicationId: 'a1', number: held.number, companyName: held.companyName };
  const lost = { ...row, channel: 'letter', status: 'returned' } as const;
  open({ ...OFFICER, cameBack: { total: 10_000, hasMore, rows: [lost] } });
  expect((await part('Niet aangekomen')).getByText(told)).toBeInTheDocument();
});

test('what a customer knows nothing of stands above everything, and is not asked for again', async () => {
  const report = { on: '2026-11-27', saidBy: 'T. Hoekstra', note: 'Heeft niets aangevraagd.' };
  const getList = vi.fn();
  renderAdmin(<HomePage />, {
    dataProvider: {
      home: () => Promise.resolve({ ...OFFICER, reported: [{ ...held, notMeReport: report }] }),
      getList,
    },
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('T. Hoekstra: Heeft niets aangevraagd.');
  expect(getList).not.toHaveBeenCalled();
});

test('what cannot be fetched says so and can be tried again', async () => {
  expectComplaint('Dat kan niet.');
  const ask = vi.fn().mockRejectedValueOnce(new Error('Dat kan niet.')).mockResolvedValue(OFFICER);
  renderAdmin(<HomePage />, { dataProvider: { home: ask } });
  (await screen.findByRole('button', { name: 'Probeer opnieuw' })).click();
  expect(await screen.findByRole('region', { name: 'Mijn zaken' })).toBeInTheDocument();
});
