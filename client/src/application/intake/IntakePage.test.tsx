/** Checks that the letters with open questions are walked by key, with what the desk saw beside them. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { UNKNOWN_PAGE } from '@desk/shared/application/pageKinds';
import type { IntakeQuestion } from '@desk/shared/intake/intakeQuestions';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { caseRecord } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import type { ScanPosition } from '../bench/scan/ScanViewer';
import IntakePage from './IntakePage';

vi.mock('../bench/scan/ScanViewer', () => ({
  default: ({ position: { documentId, page } }: { position: ScanPosition }) => (
    <p>
      scan {documentId} {page}
    </p>
  ),
}));
afterEach(cleanup);

const open = (item: IntakeQuestion['item']): IntakeQuestion => ({
  key: item,
  item,
  subject: null,
  answer: null,
  by: null,
  look: null,
  mailItemId: null,
});
const QUESTIONS: readonly IntakeQuestion[] = [
  {
    ...open('scanned'),
    answer: 'yes',
    by: 'desk',
    look: { answer: 'yes', remark: 'intakePages', data: { pages: 3, scans: 1 } },
  },
  open('legible'),
  open('allPages'),
  open('upgradeNote'),
  { ...open('unaltered'), answer: 'no', by: 'officer', mailItemId: 'l1' },
];

function draw(
  parts: Partial<ApplicationDetail> = {},
  language: 'nl' | 'en' = 'nl',
  documents: MailItem['documents'] | null = null,
) {
  const base = caseRecord({
    status: 'received',
    intake: QUESTIONS,
    actions: { available: ['answerChecklist'], refused: {} },
    ...parts,
  });
  const [letter] = base.mailItems;
  const letters = ['l1', 'l2'].map((id) => ({
    ...letter,
    ...(documents === null ? {} : { documents }),
    id,
    number: `ZP-${id}`,
    openQuestions: 3,
  }));
  const record = { ...base, mailItems: letters };
  const getList = vi.fn().mockResolvedValue({ data: letters, total: 2 });
  const getOne = vi.fn().mockResolvedValue({ data: record });
  const performAction = vi.fn().mockResolvedValue(record);
  renderAdmin(<IntakePage />, { role: 'verifier', dataProvider: { getList, getOne, performAction }, language });
  return { getList, performAction, user: userEvent.setup() };
}
const questions = () => screen.findAllByRole('radiogroup');
const isFocusIn = (element: HTMLElement | undefined) => element?.contains(document.activeElement) === true;

describe('walking the letters with open questions', () => {
  it('asks for the oldest first, and answers, saves and goes on by key alone', async () => {
    const { getList, performAction, user } = draw();
    const [first, second] = await questions();
    expect(getList.mock.calls.map(([, { filter, sort }]) => [filter, sort])).toContainEqual([
      { open: true },
      { field: 'receivedOn', order: 'ASC' },
    ]);
    await waitFor(() => expect(isFocusIn(first)).toBe(true));
    await user.keyboard('j');
    expect(isFocusIn(second)).toBe(true);
    await user.keyboard('{ArrowUp}');
    expect(isFocusIn(first)).toBe(true);
    await user.keyboard('{ArrowDown}x');
    await user.keyboard('x');
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
    await user.keyboard('n{Enter}');
    await waitFor(() => expect(performAction).toHaveBeenCalledOnce());
    expect(performAction.mock.calls[0]?.[0]).toMatchObject({
      action: 'answerChecklist',
      input: { mailItemId: 'l1', answers: { legible: 'yes', allPages: 'notApplicable', upgradeNote: 'no' } },
    });
    await waitFor(() => expect(screen.getByText(/^ZP-l2,/).closest('[aria-current="true"]')).not.toBeNull());
  });

  it('shows what the desk saw to be read, and what misses with its reason', async () => {
    draw();
    await questions();
    expect(screen.getByText('Gescand: 3 pagina’s in 1 bestand.')).toBeTruthy();
    expect(screen.getByText(/Een contract zonder wijzigingen met de hand/)).toBeTruthy();
    expect(screen.getByText('bij controle CON-05')).toBeTruthy();
    expect(screen.getAllByRole('radiogroup')).toHaveLength(3);
  });

  it('shows the page that a question is about: the contract, though the copy of the document was scanned first', async () => {
    const [scan] = caseRecord().mailItems[0]?.documents ?? [];
    const kinds = { copy: 'identityCopy', company: 'contractCompany', signed: 'contractSignatures' } as const;
    const pages = Object.entries(kinds).map(([documentId, kind]) => ({
      ...UNKNOWN_PAGE,
      documentId,
      page: 1,
      kind,
      seen: false,
    }));
    const { user } = draw({ pages, intake: [open('legible'), open('originalSignatures')] }, 'nl', [
      ...Object.keys(kinds).map((id) => ({ ...(scan as NonNullable<typeof scan>), id })),
    ]);
    await questions();
    expect(await screen.findByText('scan company 1')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByText('scan signed 1')).toBeTruthy();
  });

  it('answers yes with y in English', async () => {
    const { user } = draw({}, 'en');
    const [first] = await questions();
    await waitFor(() => expect(isFocusIn(first)).toBe(true));
    await user.keyboard('j');
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    await user.keyboard('y');
    expect(within(first as HTMLElement).getByRole('radio', { name: 'Yes' })).toHaveProperty('checked', true);
  });

  it('asks the customer when the note is missing, and records who said what', async () => {
    const { performAction, user } = draw({
      upgradeState: 'open',
      actions: { available: ['answerChecklist', 'recordUpgradeAnswer'], refused: {} },
    });
    await user.click(await screen.findByRole('button', { name: 'Leg antwoord over upgrade vast' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Nee' }));
    await user.type(dialog.getByRole('textbox', { name: /naam bij de klant/ }), 'Tjitske van Hoekstra');
    await user.selectOptions(dialog.getByRole('combobox'), 'phone');
    await user.click(dialog.getByRole('button', { name: 'Leg antwoord over upgrade vast' }));
    await waitFor(() => expect(performAction).toHaveBeenCalledOnce());
    expect(performAction.mock.calls[0]?.[0]).toMatchObject({
      action: 'recordUpgradeAnswer',
      input: { isUpgrade: false, saidBy: 'Tjitske van Hoekstra', channel: 'phone' },
    });
  });
});
