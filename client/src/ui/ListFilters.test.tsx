/** The filters of a list on a phone: folded behind a button that says how many are chosen, the search always in view. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubNarrowWindow } from '../testing/layout';
import { renderAdmin } from '../testing/renderAdmin';
import { DeskList } from './DeskList';
import { ListFilters } from './ListFilters';

const CHOICES = [{ id: 'EH3', name: 'EH3' }];
const FILTERS = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="level" source="level" label="Level" choices={CHOICES} alwaysOn />,
  <SelectInput key="status" source="status" label="Status" choices={CHOICES} alwaysOn />,
];

beforeEach(stubNarrowWindow);
afterEach(() => vi.unstubAllGlobals());

function show(uncounted: readonly string[]) {
  renderAdmin(
    <DeskList
      resource="print-runs"
      filters={FILTERS}
      foldsFilters
      filterDefaultValues={{ q: 'x', level: 'EH3', status: 'EH3' }}
      actions={
        <TopToolbar>
          <ListFilters uncounted={uncounted} />
        </TopToolbar>
      }
    >
      <p>rows</p>
    </DeskList>,
    { dataProvider: { getList: vi.fn().mockResolvedValue({ data: [], total: 0 }) } },
  );
}

test('all but the search are folded, counted, and unfolded by their button', async () => {
  show([]);
  const button = await screen.findByRole('button', { name: /^Filters.*2 gekozen$/ });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('textbox')).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'Level' })).toBeNull();
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  const unfolded = document.getElementById(button.getAttribute('aria-controls') ?? '');
  expect(unfolded).toContainElement(screen.getByRole('combobox', { name: /Level/ }));
  expect(screen.getByRole('combobox', { name: /Level/ })).toBeVisible();
  expect(screen.getByRole('combobox', { name: /Status/ })).toBeVisible();
});

test('what a view asks is no choice of whoever looks', async () => {
  show(['status']);
  expect(await screen.findByRole('button', { name: /^Filters.*1 gekozen$/ })).toBeInTheDocument();
});
