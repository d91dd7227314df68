/** The rows of a list where a table has no room: every fact behind its name, the order, and what a row opens. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button, DataTable, ListBase, useExpanded, useRecordContext } from 'react-admin';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubNarrowWindow } from '../testing/layout';
import { renderAdmin } from '../testing/renderAdmin';
import { ListTable } from './ListTable';
import { NumberTable } from './NumberTable';
import { RowLink } from './RowLink';

const ROWS = [
  { id: 'a', number: 'ZD-2026-000001-2', letters: 3, createdByName: 'Els Mus' },
  { id: 'b', number: 'ZD-2026-000002-9', letters: 0, createdByName: '' },
];

beforeEach(stubNarrowWindow);
afterEach(() => vi.unstubAllGlobals());

function Open() {
  const [, toggle] = useExpanded('print-runs', useRecordContext()?.id ?? '');
  return <Button label="Open" onClick={toggle} />;
}

function show(getList = vi.fn().mockResolvedValue({ data: ROWS, total: 2 })) {
  renderAdmin(
    <ListBase resource="print-runs" sort={{ field: 'createdAt', order: 'DESC' }}>
      <ListTable empty="none" expand="opened">
        <DataTable.Col source="number" render={({ id, number }) => <RowLink to={`/r/${id}`}>{number}</RowLink>} />
        <DataTable.Col source="letters" disableSort />
        <DataTable.Col source="createdByName" disableSort />
        <DataTable.Col source="createdAt" render={() => 'yesterday'} />
        <DataTable.Col label="resources.print-runs.fields.status" render={() => <Open />} />
      </ListTable>
    </ListBase>,
    { dataProvider: { getList } },
  );
  return getList;
}

test('each row is a card with its facts, and what it opens', async () => {
  show();
  const [first, second] = await screen.findAllByRole('listitem');
  const card = within(first as HTMLElement);
  expect(card.getByRole('link', { name: 'ZD-2026-000001-2' })).toHaveAttribute('href', '/r/a');
  expect(card.getByText('Brieven').nextElementSibling).toHaveTextContent('3');
  expect(card.getByText('Door').nextElementSibling).toHaveTextContent('Els Mus');
  // What is not filled in has no line; none is a number too.
  expect(within(second as HTMLElement).queryByText('Door')).toBeNull();
  expect(within(second as HTMLElement).getByText('Brieven').nextElementSibling).toHaveTextContent('0');
  expect(screen.queryByText('opened')).toBeNull();
  await userEvent.click(card.getByRole('button', { name: 'Open' }));
  expect(card.getByText('opened')).toBeInTheDocument();
});

test('cards are put in another order, by what the table would be', async () => {
  const getList = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Sorteer op gemaakt aflopend' }));
  await userEvent.click(screen.getByRole('menuitem', { name: /^Nummer/ }));
  expect(getList.mock.calls.at(-1)?.[1]).toMatchObject({ sort: { field: 'number', order: 'ASC' } });
});

test('a list without a row says so', async () => {
  show(vi.fn().mockResolvedValue({ data: [], total: 0 }));
  expect(await screen.findByText('none')).toBeInTheDocument();
});

test('numbers stand behind their names', async () => {
  renderAdmin(
    <NumberTable name="Nights" columns={['Night', 'Rows']} rows={[{ key: 'n', name: '1 mei', numbers: [1200] }]} />,
  );
  const list = await screen.findByRole('list', { name: 'Nights' });
  expect(within(list).getByText('Rows').nextElementSibling).toHaveTextContent('1.200');
});
