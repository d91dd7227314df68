/** Checks that the tray is worked by keyboard, that nothing is linked unseen, and that each action has its way back. */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError, Notification } from 'react-admin';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LetterFate, LetterState, ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { StaffRole } from '@desk/shared/access/roles';
import { expectComplaint } from '../../testing/complaints';
import { stubLayout, stubNarrowWindow } from '../../testing/layout';
import { renderAdmin } from '../../testing/renderAdmin';
import { applicationRow } from '../../testing/rows';
import { caseRecord } from '../../flow/testing/caseRecord';
import { FIRST_CASE, letterOf } from '../testing/mailRoomRows';
import TrayPage from './TrayPage';

/** The people of any case. */
const PEOPLE = { data: caseRecord().persons as never[], total: 1 };
const first = letterOf({ id: 'l1', cause: 'afterLetter', follows: FIRST_CASE });
const second = letterOf({ id: 'l2', pages: [9], version: 0 });
beforeEach(stubLayout);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Scene {
  readonly letters?: readonly ScannedLetter[];
  readonly answer?: (params: { readonly id: string; readonly action: string }) => Promise<readonly ScannedLetter[]>;
  readonly role?: StaffRole;
  readonly path?: string;
  /** Letters that the list does not show, or not so. */
  readonly states?: Readonly<Record<string, LetterState>>;
}

function draw({ letters = [first, second], answer, role = 'verifier', path = '/', states = {} }: Scene = {}) {
  const told = new Map(Object.entries(states));
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
        : resource === 'persons'
          ? PEOPLE
          : { data: inTray, total: inTray.length },
    ),
  );
  const letterState = vi.fn((id: string): Promise<LetterState> => {
    const at = inTray.findIndex((letter) => letter.id === id);
    const next = inTray[at + 1];
    const behind = next?.batchId === inTray[at]?.batchId ? (next ?? null) : null;
    return Promise.resolve(told.get(id) ?? { letter: inTray[at] ?? null, fate: null, behind });
  });
  const batchPageImage = vi.fn().mockResolvedValue(new Blob(['png']));
  const page = (
    <>
      <TrayPage />
      <Notification />
    </>
  );
  renderAdmin(page, { role, path, dataProvider: { getList, letterState, trayAction, batchPageImage } as object });
  return { trayAction, getList, letterState, told, batchPageImage, user: userEvent.setup() };
}

const heading = (name: string) => screen.findByRole('heading', { name });

test('the letter says why it waits; no key links before somebody went to the proposal and saw the page', async () => {
  const { trayAction, user } = draw();
  expect(await heading('Brief, pagina’s 4–6')).toHaveFocus();
  expect(screen.getByText(`Volgt op ${FIRST_CASE}: hoort dit erbij?`)).toBeInTheDocument();
  await user.keyboard('{Enter}');
  await user.keyboard('l');
  expect(screen.getByRole('button', { name: `Koppel aan ${FIRST_CASE}` })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(trayAction).not.toHaveBeenCalled();
  fireEvent.load(await screen.findByRole('img', { name: 'Scan van pagina 4 uit ochtendpost.pdf' }));
  await user.keyboard('{Enter}');
  expect(await heading('Brief, pagina 9')).toHaveFocus();
  await user.keyboard('{Enter}{Enter}');
  const input = { version: 3, applicationNumber: FIRST_CASE };
  expect(trayAction).toHaveBeenCalledExactlyOnceWith({ id: 'l1', action: 'link', input });
  expect(await screen.findByText(`Gekoppeld aan ${FIRST_CASE}`)).toBeInTheDocument();
  await user.keyboard('u');
  const back = { version: 9, reason: 'Koppeling in het postvak ongedaan gemaakt' };
  expect(trayAction).toHaveBeenLastCalledWith({ id: 'l1', action: 'unlink', input: back });
});

const byColleague: LetterFate = {
  fate: 'linked',
  byId: 'u-karel',
  byName: 'Karel Collega',
  at: '2026-11-23T10:00:00.000Z',
  intoId: null,
  applicationNumber: FIRST_CASE,
};

test('the address opens the letter it names, at its page, though the list does not show it', async () => {
  const far = letterOf({ id: 'l120', pages: [300, 301, 302] });
  const { user } = draw({ path: '/?letter=l120&page=2', states: { l120: { letter: far, fate: null, behind: null } } });
  expect(await heading('Brief, pagina’s 300–302')).toBeInTheDocument();
  expect(await screen.findByRole('img', { name: /pagina 301/ })).toBeInTheDocument();
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByRole('img', { name: /pagina 302/ })).toBeInTheDocument();
});

/** A colleague was first: the server refuses, and the screen asks how things lie. */
function staleAnswer() {
  expectComplaint('stale');
  return () => Promise.reject(new HttpError('stale', 409, { code: 'staleVersion' }));
}

test('the proposal says whose case it is: the company, and who is in it', async () => {
  const { getList } = draw();
  await heading('Brief, pagina’s 4–6');
  expect(await screen.findByText('Bakkerij Voorbeeld B.V.')).toBeInTheDocument();
  const [person] = caseRecord().persons;
  expect(await screen.findByText(new RegExp(person?.surname ?? 'nobody'))).toBeInTheDocument();
  expect(getList).toHaveBeenCalledWith('persons', expect.objectContaining({ filter: { applicationId: 'a1' } }));
});

test('behind the last letter there is no next one: the tray says that it is empty, and where to go on', async () => {
  const linked = letterOf({ id: 'l1', status: 'registered', cause: null, applicationId: 'a1', version: 4 });
  const states = { l1: { letter: linked, fate: byColleague, behind: null } };
  draw({ letters: [], path: '/?letter=l1', states });
  expect(await screen.findByText(/^Karel Collega heeft deze brief gekoppeld/)).toBeInTheDocument();
  expect(await screen.findByText(/^Het postvak is leeg/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Volgende brief' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Naar open vragen' })).toHaveAttribute('href', '/intake');
});

test('a letter that is gone says who did what, stays on the screen, and offers nothing to do with it', async () => {
  const { told, letterState, user, trayAction } = draw({ answer: staleAnswer() });
  await heading('Brief, pagina’s 4–6');
  const linked = letterOf({ id: 'l1', status: 'registered', cause: null, applicationId: 'a1', version: 4 });
  told.set('l1', { letter: linked, fate: byColleague, behind: null });
  await user.keyboard('s');
  trayAction.mockClear();
  await vi.waitFor(() => expect(letterState.mock.calls.length).toBeGreaterThan(1));
  expect(
    await screen.findByText(new RegExp(`Karel Collega heeft deze brief gekoppeld aan ${FIRST_CASE}`)),
  ).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Brief, pagina’s 4–6' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Koppel|Splits|terzijde/ })).toBeNull();
  await user.keyboard('smlx{Enter}');
  expect(trayAction).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Volgende brief' }));
  expect(await heading('Brief, pagina 9')).toBeInTheDocument();
});

test('a letter that a colleague changed is not swapped under the eyes: it is shown anew when asked', async () => {
  const { told, user } = draw({ answer: staleAnswer() });
  await heading('Brief, pagina’s 4–6');
  const cut = letterOf({ id: 'l1', pages: [4], version: 7 });
  told.set('l1', { letter: cut, fate: { ...byColleague, fate: 'split' }, behind: null });
  await user.keyboard('s');
  expect(await screen.findByText(/Karel Collega heeft deze brief gesplitst/)).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Brief, pagina’s 4–6' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Toon de brief zoals die nu is' }));
  expect(await heading('Brief, pagina 4')).toBeInTheDocument();
  expect(screen.queryByText(/Karel Collega/)).toBeNull();
});

test('the list is searched, sorted and walked page by page', async () => {
  const { getList, user } = draw();
  getList.mockImplementation((resource: string) =>
    Promise.resolve(resource === 'persons' ? PEOPLE : { data: [first, second] as never, total: 182 }),
  );
  await heading('Brief, pagina’s 4–6');
  await user.type(screen.getByRole('searchbox', { name: 'Bestand of nummer' }), 'maandag');
  const asked = (params: object) =>
    vi.waitFor(() => expect(getList).toHaveBeenCalledWith('scanned-letters', expect.objectContaining(params)));
  await asked({ filter: { inTray: true, q: 'maandag' } });
  await user.click(await screen.findByRole('button', { name: /page 3|pagina 3/i }));
  await asked({ pagination: { page: 3, perPage: 25 } });
  await user.click(screen.getByRole('combobox', { name: 'Volgorde' }));
  await user.click(await screen.findByRole('option', { name: 'Nieuwste eerst' }));
  await asked({ sort: { field: 'place', order: 'DESC' }, pagination: { page: 1, perPage: 25 } });
  expect((await screen.findAllByText('ochtendpost.pdf')).length).toBeGreaterThan(1);
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
      resource === 'applications'
        ? { data: two, total: 2 }
        : resource === 'persons'
          ? PEOPLE
          : { data: [first, second] as never, total: 2 },
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

test('m joins the letter behind it in the stack', async () => {
  const { trayAction, user } = draw({ letters: [first, second, letterOf({ id: 'l3', batchId: 'other', pages: [1] })] });
  await heading('Brief, pagina’s 4–6');
  await user.keyboard('m');
  expect(trayAction).toHaveBeenLastCalledWith({
    id: 'l1',
    action: 'join',
    input: { version: 3, withId: 'l2', withVersion: 0 },
  });
});

test('m pressed again joins nothing more until the desk has told what lies behind the joined letter', async () => {
  const joined = letterOf({ pages: [4, 5, 6, 9], version: 4 });
  const before = { l1: { letter: first, fate: null, behind: second } };
  const { trayAction, user } = draw({ states: before, answer: () => Promise.resolve([joined]) });
  await heading('Brief, pagina’s 4–6');
  await user.keyboard('m');
  await screen.findByText('Samengevoegd tot één brief');
  await user.keyboard('m');
  expect(trayAction).toHaveBeenCalledTimes(1);
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
  expect(await screen.findByText('Geef een reden van minstens drie tekens.')).toBeInTheDocument();
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
  expect(await screen.findByText(/Iemand anders was u voor/)).toBeInTheDocument();
  await vi.waitFor(() => expect(getList.mock.calls.length).toBeGreaterThan(before));
});

test('an auditor sees the letters and can change none', async () => {
  const { trayAction, user } = draw({ role: 'auditor' });
  await heading('Brief, pagina’s 4–6');
  expect(screen.queryByRole('combobox', { name: /Zoek de zaak/ })).toBeNull();
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

test('an empty tray says so in a small window too, where the list alone is in view', async () => {
  stubNarrowWindow();
  draw({ letters: [] });
  expect(await screen.findByRole('tab', { name: 'Brieven', selected: true })).toBeInTheDocument();
  expect(await screen.findByText(/^Het postvak is leeg/)).toBeInTheDocument();
});

test('an empty tray says so', async () => {
  draw({ letters: [] });
  expect(await screen.findByText(/^Het postvak is leeg: .* Een nieuwe stapel/)).toBeInTheDocument();
});
