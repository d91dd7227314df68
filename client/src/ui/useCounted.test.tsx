/** What counts of what waits say where the desk counted so far only. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResourceContextProvider } from 'react-admin';
import { expect, test } from 'vitest';
import { OpenLetterList } from '../application/intake/OpenLetterList';
import { DispatchPage } from '../dispatch/DispatchPage';
import PrintRunList from '../dispatch/printing/PrintRunList';
import { caseRecord } from '../flow/testing/caseRecord';
import { PostTabs } from '../intake/post/PostTabs';
import { CaseSearch } from '../intake/tray/CaseSearch';
import { renderAdmin } from '../testing/renderAdmin';

const TOLD = [
  [false, '10.000', '(10.000 brieven in het postvak)'],
  [true, '10.000+', '(meer dan 10.000 brieven in het postvak)'],
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

test.each(TOLD)('the letters that wait for a print run (%s): %s', async (hasMore, told) => {
  const list = (
    <ResourceContextProvider value="print-runs">
      <PrintRunList />
    </ResourceContextProvider>
  );
  renderAdmin(list, { role: 'supervisor', dataProvider: { getList: listOf(hasMore) } });
  expect(await screen.findByText(`Er wachten ${told} brieven op een printrun.`)).toBeInTheDocument();
});

test.each(TOLD)('the cases that a search finds for a letter (%s): %s', async (hasMore, told) => {
  const found = async () => ({ ...(await listOf(hasMore)()), data: [{ ...caseRecord(), id: 'one' }] as never[] });
  const search = <CaseSearch inputRef={null} isBusy={false} onChoose={() => undefined} onLeave={() => undefined} />;
  renderAdmin(search, { dataProvider: { getList: found } });
  await userEvent.setup().type(screen.getByRole('combobox'), 'hoekstra');
  expect(
    await screen.findByText(new RegExp(`^De eerste 1 van ${told.replaceAll(/[.+]/g, String.raw`\$&`)} zaken`)),
  ).toBeInTheDocument();
});

test.each(TOLD)('the letters with open questions behind those that are listed (%s): %s', (hasMore, told) => {
  renderAdmin(<OpenLetterList letters={[]} total={10_000} hasMore={hasMore} openId="" onOpen={() => undefined} />);
  expect(screen.getByText(`De oudste 0 van ${told} brieven.`)).toBeInTheDocument();
});
