/** What counts of what waits say where the desk counted so far only. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DispatchPage } from '../dispatch/DispatchPage';
import { PostTabs } from '../intake/post/PostTabs';
import { renderAdmin } from '../testing/renderAdmin';

const TOLD = [
  [false, '10.000', '(10000 brieven in het postvak)'],
  [true, '10.000+', '(meer dan 10000 brieven in het postvak)'],
] as const;
const listOf = (hasMore: boolean) => async () => ({ data: [] as never[], total: 10_000, meta: { hasMore } });

test.each(TOLD)('the tray of what did not arrive (%s): %s', async (hasMore, told) => {
  renderAdmin(<DispatchPage part="tray">{null}</DispatchPage>, { dataProvider: { getList: listOf(hasMore) } });
  expect(await screen.findByText(told)).toBeInTheDocument();
});

test.each(TOLD)('the parts of the post (%s): %s', async (hasMore, told, said) => {
  renderAdmin(<PostTabs />, { dataProvider: { getList: listOf(hasMore) } });
  expect(await screen.findByText(said)).toBeInTheDocument();
  expect(screen.getAllByText(told).length).toBeGreaterThan(0);
});
