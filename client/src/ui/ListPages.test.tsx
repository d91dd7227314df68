/** What stands below a list about how long it is. */
import { screen } from '@testing-library/react';
import { ListBase } from 'react-admin';
import { expect, test } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { ListPages } from './ListPages';

test('the length that the list has is offered, whatever it is', async () => {
  const data = Array.from({ length: 7 }, (_, nth) => ({ id: String(nth) }));
  const list = (
    <ListBase resource="audit-events" perPage={7}>
      <ListPages />
    </ListBase>
  );
  renderAdmin(list, { dataProvider: { getList: async () => ({ data: data as never[], total: 8 }) } });
  expect(await screen.findByRole('combobox')).toHaveTextContent('7');
});

test.each([
  [false, 'nl', '1-25 van 10.000'],
  [true, 'nl', '1-25 van meer dan 10.000'],
  [true, 'en', '1-25 of more than 10,000'],
] as const)('where there are more than were counted (%s, %s) it says %s', async (hasMore, language, text) => {
  const data = Array.from({ length: 25 }, (_, nth) => ({ id: String(nth) }));
  const getList = async () => ({ data: data as never[], total: 10_000, meta: { hasMore } });
  const list = (
    <ListBase resource="audit-events" perPage={25}>
      <ListPages />
    </ListBase>
  );
  renderAdmin(list, { language, dataProvider: { getList } });
  expect(await screen.findByText(text)).toBeInTheDocument();
});
