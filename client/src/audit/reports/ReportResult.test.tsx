/** A report of many columns: a table has room for what says more of a column below it, and a card names each of them. */
import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ReportAnswer } from '@desk/shared/contract/reports';
import { stubNarrowWindow } from '../../testing/layout';
import { renderAdmin } from '../../testing/renderAdmin';
import { ReportResult } from './ReportResult';

const SEEN = {
  case: 'ZU-2026-000001-5',
  company: 'Groothandel De Korenmaat B.V.',
  who: 'Sanne Voorbeeld',
  role: 'verifier',
  what: 'case',
  scan: null,
  pages: null,
  first: '2026-11-17T08:00:00.000Z',
  last: '2026-11-18T08:00:00.000Z',
  times: 3,
};
const ANSWER: ReportAnswer = {
  report: 'whoSawWhat',
  from: '2026-11-01',
  to: '2026-11-30',
  madeAt: '2026-11-30T10:00:00.000Z',
  rows: [SEEN],
  isCut: false,
};

afterEach(() => vi.unstubAllGlobals());

function show() {
  renderAdmin(<ReportResult answer={ANSWER} question={{ from: ANSWER.from, to: ANSWER.to }} />, { role: 'auditor' });
}

test('what says more of a column stands below it in a table', () => {
  show();
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Zaak · Bedrijf',
    'Wie · Rol',
    'Wat · Scan',
    'Pagina’s',
    'Eerste keer · Laatste keer',
    'Keer',
  ]);
  const [, row] = screen.getAllByRole('row');
  const first = within(row as HTMLElement).getByRole('rowheader');
  expect([...first.children].map(({ textContent }) => textContent)).toEqual([SEEN.case, SEEN.company]);
  // Whoever saw a case and no scan saw no scan.
  expect(within(row as HTMLElement).getAllByRole('cell')[1]?.children).toHaveLength(1);
});

test('a card names each column', () => {
  stubNarrowWindow();
  show();
  const card = within(screen.getByRole('listitem'));
  expect(card.getByText('Bedrijf').nextElementSibling).toHaveTextContent(SEEN.company);
  expect(card.getByText('Laatste keer').nextElementSibling).toHaveTextContent('18 nov 2026');
});
