/** Checks that the tray is worked by keyboard, that nothing is linked unseen, and that each action has its way back. */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError, Notification } from 'react-admin';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { StaffRole } from '@desk/shared/access/roles';
import { expectComplaint } from '../../testing/complaints';
import { renderAdmin } from '../../testing/renderAdmin';
import { applicationRow } from '../../testing/rows';
import { batchOf, FIRST_CASE, letterOf } from '../testing/mailRoomRows';
import TrayPage from './TrayPage';

const first = letterOf({ id: 'l1', cause: 'afterLetter', follows: FIRST_CASE });
const second = letterOf({ id: 'l2', pages: [9], version: 0 });
const revoke = vi.fn();
/** jsdom has no layout to scroll in. */
const scroll = vi.fn();

beforeEach(() => {
  URL.createObjectURL = () => 'blob:page';
  URL.revokeObjectURL = revoke;
  Element.prototype.scrollIntoView = scroll;
});
afterEach(() => {
  revoke.mockClear();
});

interface Scene {
  readonly letters?: readonly ScannedLetter[];
  readonly answer?: (params: { readonly id: string; readonly action: string }) => Promise<readonly ScannedLetter[]>;
  readonly role?: StaffRole;
}

function draw({ letters = [first, second], answer, role = 'verifier' }: Scene = {}) {
  let inTray = [...letters];
  const trayAction = vi.fn(
    answer ??
      (({ id }: { readonly id: string }) => {
        inTray = inTray.filter((letter) => letter.id !== id);
        return Promise.resolve([letterOf({ id, version: 9 })]);
      }),
  );
  const getList = vi.fn((resource: string) =>
    Promise.resolve(
      resource === 'applications'
        ? { data: [applicationRow({ number: FIRST_CASE })], total: 1 }
        : { data: inTray, total: inTray.length },
    ),
  );
  const batchPageImage = vi.fn().mockResolvedValue(new Blob(['png']));
  const getOne = vi.fn().mockResolvedValue({ data: batchOf() });
  const page = (
    <>
      <TrayPage />
      <Notification />
    </>
  );
  renderAdmin(page, { role, dataProvider: { getList, getOne, trayAction, batchPageImage } as object });
  return { trayAction, getList, batchPageImage, user: userEvent.setup() };
}

const heading = (name: string) => screen.findByRole('heading', { name });

test('the letter says why it waits; its proposal waits for the page to be seen, then Enter links and the next one opens', async () => {
  const { trayAction, user } = draw();
  await heading('Brief, pagina’s 4–6');
  expect(screen.getByText(`Volgt op ${FIRST_CASE}: hoort dit erbij?`)).toBeInTheDocument();
  const proposal = screen.getByRole('button', { name: `Koppel aan ${FIRST_CASE}` });
  expect(proposal).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(trayAction).not.toHaveBeenCalled();
  fireEvent.load((await screen.findAllByRole('img'))[0] as HTMLElement);
  await user.keyboard('{Enter}');
  expect(await heading('Brief, pagina 9')).toHaveFocus();
  const input = { version: 3, applicationNumber: FIRST_CASE };
  expect(trayAction).toHaveBeenCalledExactlyOnceWith({ id: 'l1', action: 'link', input });
  expect(await screen.findByText(`Gekoppeld aan ${FIRST_CASE}`)).toBeInTheDocument();
  expect(revoke).toHaveBeenCalledWith('blob:page');
  await user.keyboard('u');
  const back = { version: 9, reason: 'Koppeling in de bak ongedaan gemaakt' };
  expect(trayAction).toHaveBeenLastCalledWith({ id: 'l1', action: 'unlink', input: back });
});

test('j and k walk the tray, / searches, and Enter links the one hit', async () => {
  const { trayAction, getList, user } = draw();
  await heading('Brief, pagina’s 4–6');
  await user.keyboard('j');
  await heading('Brief, pagina 9');
  await user.keyboard('k');
  await heading('Brief, pagina’s 4–6');
  await user.keyboard('j/');
  const search = screen.getByRole('combobox', { name: /Zoek de zaak/ });
  expect(search).toHaveFocus();
  await user.keyboard('bakkerij');
  const hits = await screen.findByRole('listbox', { name: 'Gevonden zaken' });
  expect(within(hits).getByRole('option', { selected: true })).toHaveTextContent('Bakkerij Voorbeeld B.V.');
  expect(getList).toHaveBeenCalledWith('applications', expect.objectContaining({ filter: { q: 'bakkerij' } }));
  await user.keyboard('{Enter}');
  const input = { version: 0, applicationNumber: FIRST_CASE };
  expect(trayAction).toHaveBeenCalledExactlyOnceWith({ id: 'l2', action: 'link', input });
});

test('several hits are not guessed between: Enter waits for the arrows', async () => {
  const { trayAction, getList, user } = draw();
  await heading('Brief, pagina’s 4–6');
  const two = [applicationRow(), applicationRow({ id: 'a2', number: 'ZU-2026-000124-5' })];
  getList.mockImplementation((resource: string) =>
    Promise.resolve(
      resource === 'applications' ? { data: two, total: 2 } : { data: [first, second] as never, total: 2 },
    ),
  );
  await user.keyboard('/bakkerij');
  await screen.findByRole('listbox');
  await user.keyboard('{Enter}');
  expect(trayAction).not.toHaveBeenCalled();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(trayAction).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ input: { version: 3, applicationNumber: 'ZU-2026-000124-5' } }),
  );
});

test('s splits behind the page one looks at, and u joins again', async () => {
  const halves = [letterOf({ pages: [4, 5], version: 4 }), letterOf({ id: 'l9', pages: [6] })];
  const { trayAction, user } = draw({ answer: () => Promise.resolve(halves) });
  await heading('Brief, pagina’s 4–6');
  await user.keyboard('{ArrowRight}s');
  expect(trayAction).toHaveBeenLastCalledWith({ id: 'l1', action: 'split', input: { version: 3, after: 2 } });
  await screen.findByText('Gesplitst na pagina 2');
  await user.keyboard('u');
  expect(trayAction).toHaveBeenLastCalledWith({ id: 'l1', action: 'join', input: { version: 4, withId: 'l9' } });
});

test('m joins the next letter of the stack, and never one of another stack', async () => {
  const { trayAction, user } = draw({ letters: [first, second, letterOf({ id: 'l3', batchId: 'other', pages: [1] })] });
  await heading('Brief, pagina’s 4–6');
  await user.keyboard('m');
  expect(trayAction).toHaveBeenLastCalledWith({ id: 'l1', action: 'join', input: { version: 3, withId: 'l2' } });
  trayAction.mockClear();
  await user.keyboard('m');
  expect(trayAction).not.toHaveBeenCalled();
  expect(await screen.findByText(/komt niet uit dezelfde stapel/)).toBeInTheDocument();
});

test('s on the last page says why nothing is split, to the eye and to a screen reader', async () => {
  const { trayAction, user } = draw({ letters: [second] });
  await heading('Brief, pagina 9');
  const why = 'Na de laatste pagina valt niets te splitsen.';
  expect(screen.getByRole('button', { name: /^Splits/ })).toHaveAccessibleDescription(why);
  await user.keyboard('s');
  expect(await screen.findByText(why)).toBeInTheDocument();
  expect(trayAction).not.toHaveBeenCalled();
});

test('x puts aside with a reason only, and the notice brings it back', async () => {
  const { trayAction, user } = draw();
  await heading('Brief, pagina’s 4–6');
  await user.keyboard('x');
  await screen.findByRole('dialog');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Geef een reden van ten minste drie tekens.')).toBeInTheDocument();
  await user.keyboard('Reclame{Enter}');
  expect(trayAction).toHaveBeenLastCalledWith({
    id: 'l1',
    action: 'discard',
    input: { version: 3, reason: 'Reclame' },
  });
  await user.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
  expect(trayAction).toHaveBeenLastCalledWith({ id: 'l1', action: 'restore', input: { version: 9 } });
});

test('who comes second is told so, and the tray is fetched anew', async () => {
  expectComplaint('stale');
  const stale = new HttpError('stale', 409, { code: 'staleVersion' });
  const { getList, user } = draw({ answer: () => Promise.reject(stale) });
  await heading('Brief, pagina’s 4–6');
  const before = getList.mock.calls.length;
  await user.keyboard('s');
  expect(await screen.findByText(/Iemand anders was deze brief voor/)).toBeInTheDocument();
  await vi.waitFor(() => expect(getList.mock.calls.length).toBeGreaterThan(before));
});

test('an auditor sees the letters and can change none', async () => {
  const { trayAction, user } = draw({ role: 'auditor' });
  await heading('Brief, pagina’s 4–6');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Splits|Koppel|terzijde/ })).toBeNull();
  await user.keyboard('smx');
  expect(trayAction).not.toHaveBeenCalled();
});

test('a letter that its case refused says why', async () => {
  draw({
    letters: [letterOf({ status: 'refused', cause: null, refusal: 'notInThisStatus', applicationNumber: FIRST_CASE })],
  });
  expect(await screen.findByText(new RegExp(`Geweigerd door ${FIRST_CASE}:`))).toBeInTheDocument();
});

test('an empty tray says so', async () => {
  draw({ letters: [] });
  expect(await screen.findByText('De bak is leeg. Alle brieven hebben hun zaak.')).toBeInTheDocument();
});
