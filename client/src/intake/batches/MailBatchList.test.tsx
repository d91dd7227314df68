/** Checks that a stack shows how far it is, and that every file handed in gets its own answer. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError, ResourceContextProvider } from 'react-admin';
import { expect, test, vi } from 'vitest';
import type { StaffRole } from '@desk/shared/access/roles';
import type { MailBatch } from '@desk/shared/intake/mailBatch';
import { dayInAmsterdam } from '../../flow/days';
import { expectComplaint } from '../../testing/complaints';
import { renderAdmin } from '../../testing/renderAdmin';
import { batchOf } from '../testing/mailRoomRows';
import { pollAfter } from './batchPolling';
import MailBatchList from './MailBatchList';
import { pagesText } from './pagesText';

function draw(batches: readonly MailBatch[], role: StaffRole = 'verifier') {
  const receiveBatch = vi.fn();
  const getList = vi.fn((resource: string) =>
    Promise.resolve(resource === 'mail-batches' ? { data: batches, total: batches.length } : { data: [], total: 4 }),
  );
  renderAdmin(
    <ResourceContextProvider value="mail-batches">
      <MailBatchList />
    </ResourceContextProvider>,
    { role, dataProvider: { getList, receiveBatch } as object },
  );
  return { receiveBatch, user: userEvent.setup({ applyAccept: false }) };
}

const file = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' });

test('a stack that is being read says how many pages are behind it; one that is done what became of its letters', async () => {
  draw([
    batchOf({ id: 'b1', fileName: 'bezig.pdf', status: 'reading', pagesRead: 12 }),
    batchOf({ id: 'b2', fileName: 'klaar.pdf' }),
  ]);
  const busy = within(await screen.findByRole('row', { name: /bezig\.pdf/ }));
  expect(busy.getByText('12 van 300 pagina’s gelezen')).toBeInTheDocument();
  expect(busy.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '4');
  const done = within(screen.getByRole('row', { name: /klaar\.pdf/ }));
  expect(done.queryByRole('progressbar')).toBeNull();
  expect(done.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '97 geregistreerd',
    '2 in het postvak',
    '1 geweigerd',
  ]);
  expect(done.getByRole('link', { name: 'klaar.pdf' })).toHaveAttribute('href', '/mail-batches/b2/show');
});

test('a refused stack says why in a sentence', async () => {
  draw([batchOf({ status: 'refused', refusal: 'documentLocked', pages: null, pagesRead: 0 })]);
  expect(await screen.findByText(/met een wachtwoord beveiligd/)).toBeInTheDocument();
});

test.each([
  [[], 10_000],
  [['done', 'refused'], 10_000],
  [['done', 'queued'], 1_000],
  [['reading'], 1_000],
] as const)('stacks %j are asked for again after %i ms', (statuses, wait) => {
  expect(pollAfter(statuses.map((status) => ({ status })))).toBe(wait);
});

test('each file is sent by itself with the day, and each is answered: received, known, refused', async () => {
  expectComplaint('Dit is te groot.');
  const { receiveBatch, user } = draw([]);
  receiveBatch
    .mockResolvedValueOnce([{ fileName: 'een.pdf', batchId: 'b1', isKnown: false, refusal: null }])
    .mockResolvedValueOnce([{ fileName: 'twee.pdf', batchId: 'b0', isKnown: true, refusal: null }])
    .mockResolvedValueOnce([{ fileName: 'drie.pdf', batchId: null, isKnown: false, refusal: 'documentLocked' }])
    .mockRejectedValueOnce(new HttpError('Dit is te groot.', 413, { code: 'payloadTooLarge' }));
  const names = ['een.pdf', 'twee.pdf', 'drie.pdf', 'vier.pdf'];
  await user.upload(await screen.findByLabelText('Kies bestanden', { selector: 'input' }), names.map(file));
  const answers = within(await screen.findByRole('list', { name: 'Ingeleverde bestanden' }));
  await answers.findByText(/te groot om in één keer/);
  const said = answers.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(said[0]).toBe('een.pdf: ontvangen Toon de stapel');
  expect(said[1]).toBe('twee.pdf: al bekend: dit bestand is eerder ingeleverd. Toon de eerste');
  expect(said[2]).toMatch(/^drie\.pdf: geweigerd\. Dit bestand is met een wachtwoord beveiligd/);
  expect(said[3]).toMatch(/^vier\.pdf: geweigerd\./);
  expect(answers.getByRole('link', { name: 'Toon de eerste' })).toHaveAttribute('href', '/mail-batches/b0/show');
  expect(receiveBatch.mock.calls.map(([day, [sent]]) => [day, (sent as File).name])).toEqual(
    names.map((name) => [dayInAmsterdam(new Date()), name]),
  );
});

test('nothing is sent without the day of receipt', async () => {
  const { receiveBatch, user } = draw([]);
  await user.clear(await screen.findByLabelText(/Ontvangen op/));
  await user.upload(screen.getByLabelText('Kies bestanden', { selector: 'input' }), file('een.pdf'));
  expect(screen.getByText(/Vul eerst in wanneer deze post is ontvangen/)).toBeInTheDocument();
  expect(receiveBatch).not.toHaveBeenCalled();
});

test('an auditor sees the stacks and hands in none', async () => {
  draw([batchOf()], 'auditor');
  await screen.findByRole('link', { name: 'ochtendpost.pdf' });
  expect(screen.queryByRole('button', { name: 'Kies bestanden' })).toBeNull();
});

test.each([
  [[1, 2, 3], '1–3'],
  [[7], '7'],
  [[1, 2, 5, 9, 10], '1–2, 5, 9–10'],
])('pages %j read as %s', (pages, text) => {
  expect(pagesText(pages)).toBe(text);
});
