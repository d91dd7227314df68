/** Notes on a case: written with a colleague named by keyboard, kept until posted, withdrawn by their author alone. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseNote } from '@desk/shared/application/caseNote';
import { dropDrafts } from '../../../flow/keptDrafts';
import { caseRecord } from '../../../flow/testing/caseRecord';
import { renderAdmin, TEST_USER_ID, type RenderAdminOptions } from '../../../testing/renderAdmin';
import { CaseNotes } from './CaseNotes';

beforeEach(dropDrafts);

const user = (username: string, name: string, role: string) => ({
  id: `id-${username}`,
  username,
  name,
  role,
  active: true,
});
const USERS = [
  user('verifier2', 'Victor van Loon', 'verifier'),
  user('auditor1', 'Anouk Vos', 'auditor'),
  user('administrator1', 'Bas Vink', 'administrator'),
];

const note = (over: Partial<CaseNote> = {}): CaseNote => ({
  id: 'n1',
  text: 'Belde terug',
  mentioned: [],
  by: { id: 'u-other', name: 'Sanne Hoogendoorn' },
  at: '2026-11-29T09:00:00.000Z',
  withdrawnAt: null,
  ...over,
});

function open(notes: readonly CaseNote[] = [], options: RenderAdminOptions = {}) {
  const record = caseRecord({ notes });
  const writeNote = vi.fn().mockResolvedValue(record);
  const withdrawNote = vi.fn().mockResolvedValue(record);
  const getList = (resource: string) =>
    Promise.resolve(resource === 'users' ? { data: USERS, total: USERS.length } : { data: [], total: 0 });
  const shown = renderAdmin(<CaseNotes record={record} />, {
    ...options,
    dataProvider: { getList: getList as never, writeNote, withdrawNote },
  });
  return { record, writeNote, withdrawNote, shown };
}

const field = () => screen.findByRole('textbox', { name: 'Nieuwe notitie' });

test('an @ offers colleagues who may open cases; arrow and Enter name one, and it says who will be told', async () => {
  const { record, writeNote } = open();
  await userEvent.type(await field(), 'Kijk @v');
  const options = await screen.findAllByRole('option');
  expect(screen.queryByText(/^Niemand heet/)).toBeNull();
  expect(options.map((option) => option.textContent)).toEqual(['Victor van Loon@verifier2', 'Anouk Vos@auditor1']);
  expect(await field()).toHaveAttribute('aria-activedescendant', options[0]?.id);
  await userEvent.keyboard('{ArrowDown}{Enter}mee');
  expect(await field()).toHaveValue('Kijk @auditor1 mee');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(screen.getByText('Krijgt bericht: Anouk Vos')).toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(writeNote).toHaveBeenCalledWith(record.id, 'Kijk @auditor1 mee'));
  await waitFor(async () => expect(await field()).toHaveValue(''));
});

test('says that a name is nobody’s, refuses an empty note in words, and Escape closes the list alone', async () => {
  const { writeNote } = open();
  await userEvent.type(await field(), '@verifer2 hallo');
  expect(await screen.findByText(/Niemand heet @verifer2/)).toBeInTheDocument();
  await userEvent.clear(await field());
  await userEvent.click(screen.getByRole('button', { name: 'Plaats notitie' }));
  expect(await screen.findByText('Schrijf eerst wat u wilt delen.')).toBeInTheDocument();
  await userEvent.type(await field(), '@v');
  await screen.findByRole('listbox');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(writeNote).not.toHaveBeenCalled();
});

test('what was typed is there again, until it is posted', async () => {
  const first = open();
  await userEvent.type(await field(), 'Half af');
  first.shown.unmount();
  open();
  expect(await field()).toHaveValue('Half af');
  const notice = () => screen.queryByText('Dit vulde u eerder in; het is nog niet bewaard.');
  expect(notice()).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Plaats notitie' }));
  await waitFor(() => expect(notice()).toBeNull());
  expect(await field()).toHaveValue('');
  expect(sessionStorage.length).toBe(0);
});

test('only its author can withdraw a note, and its text stays', async () => {
  const own = note({ id: 'n2', by: { id: TEST_USER_ID, name: 'Vera Voorbeeld' }, text: 'Van mij' });
  const { record, withdrawNote } = open([own, note({ withdrawnAt: '2026-11-29T10:00:00.000Z' })]);
  expect(await screen.findByText(/^Ingetrokken op 29 nov/)).toBeInTheDocument();
  expect(screen.getByText('Belde terug')).toBeInTheDocument();
  const buttons = await screen.findAllByRole('button', { name: /^Trek in/ });
  expect(buttons).toHaveLength(1);
  await userEvent.click(buttons[0] as HTMLElement);
  expect(withdrawNote).toHaveBeenCalledWith(record.id, 'n2');
});

test('an auditor reads notes and writes none', async () => {
  open([note({ text: null })], { role: 'auditor' });
  expect(await screen.findByText('De tekst is gewist.')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).toBeNull();
});
