/** Checks who is offered a bundle, what is asked for it, and that a refusal is said where it was asked. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notification, RecordContextProvider } from 'react-admin';
import { afterEach, expect, test, vi } from 'vitest';
import { caseRecord } from '../flow/testing/caseRecord';
import { expectComplaint } from '../testing/complaints';
import { renderAdmin } from '../testing/renderAdmin';
import { ExportBundle } from './ExportBundle';

/** The names under which files are given to the browser; jsdom has none of what that takes. */
function savedFiles(): string[] {
  const names: string[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('an auditor fetches a case at once', async () => {
  const saved = savedFiles();
  const exportBundle = vi.fn().mockResolvedValue(new Blob(['x']));
  const record = caseRecord({});
  renderAdmin(
    <RecordContextProvider value={record}>
      <ExportBundle applicationId={record.id} />
    </RecordContextProvider>,
    { role: 'auditor', dataProvider: { exportBundle } },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Haal bewijsbundel op' }));
  expect(exportBundle).toHaveBeenCalledWith({ cases: [record.id] });
  await vi.waitFor(() => expect(saved).toEqual([`bewijs-${record.number}.zip`]));
});

test('a period is asked for, and a refusal stands in its dialog', async () => {
  expectComplaint('In deze periode is niets vastgelegd.');
  const exportBundle = vi.fn().mockRejectedValue(new Error('In deze periode is niets vastgelegd.'));
  renderAdmin(<ExportBundle />, { role: 'auditor', dataProvider: { exportBundle } });
  await userEvent.click(await screen.findByRole('button', { name: 'Haal bewijsbundel op' }));
  const [from, to] = [screen.getByLabelText('Van'), screen.getByLabelText('Tot en met')];
  await userEvent.clear(from);
  await userEvent.type(from, '2026-11-02');
  await userEvent.clear(to);
  await userEvent.type(to, '2026-11-01');
  expect(screen.getByRole('button', { name: 'Haal op' })).toBeDisabled();
  await userEvent.clear(to);
  await userEvent.type(to, '2026-11-03');
  await userEvent.click(screen.getByRole('button', { name: 'Haal op' }));
  expect(exportBundle).toHaveBeenCalledWith({ from: '2026-11-02', to: '2026-11-03' });
  expect(await screen.findByText('In deze periode is niets vastgelegd.')).toBeInTheDocument();
});

/** A bundle that is still being made, and how that ends. */
async function close(end: Promise<Blob>) {
  let release = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    release = resolve;
  });
  const exportBundle = vi.fn(() => ready.then(() => end));
  renderAdmin(
    <>
      <ExportBundle />
      <Notification />
    </>,
    { role: 'auditor', dataProvider: { exportBundle } },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Haal bewijsbundel op' }));
  await userEvent.click(screen.getByRole('button', { name: 'Haal op' }));
  expect(screen.getByText(/U kunt dit venster sluiten/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Annuleer' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Sluit' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  release();
}

test('whoever closes the dialog meanwhile gets the file all the same', async () => {
  const saved = savedFiles();
  await close(Promise.resolve(new Blob(['x'])));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
});

test('whoever closes the dialog meanwhile hears that it failed', async () => {
  expectComplaint('In deze periode is niets vastgelegd.');
  const failed = Promise.reject<Blob>(new Error('In deze periode is niets vastgelegd.'));
  failed.catch(() => undefined);
  await close(failed);
  expect(await screen.findByText('In deze periode is niets vastgelegd.')).toBeInTheDocument();
});

test('nobody else is offered one', async () => {
  renderAdmin(
    <>
      <p>hier</p>
      <ExportBundle applicationId="a1" />
      <ExportBundle />
    </>,
    { role: 'supervisor' },
  );
  await screen.findByText('hier');
  expect(screen.queryByRole('button')).toBeNull();
});
