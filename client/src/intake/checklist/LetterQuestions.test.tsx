/** A further letter of a case whose questions are all answered still has to be read: what is in it is asked of it by itself. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { IntakeQuestion } from '@desk/shared/intake/intakeQuestions';
import type { IntakeAnswers } from '@desk/shared/intake/mailItem';
import { UNKNOWN_PAGE } from '@desk/shared/application/pageKinds';
import { caseRecord } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { LetterQuestions } from './LetterQuestions';

const answered = (item: IntakeQuestion['item']): IntakeQuestion => ({
  key: item,
  item,
  subject: null,
  answer: 'yes',
  by: 'officer',
  look: null,
  mailItemId: 'first',
});

function draw(checklist: IntakeAnswers) {
  const base = caseRecord({ intake: (['legible', 'originalSignatures', 'unaltered'] as const).map(answered) });
  const [first] = base.mailItems;
  if (first === undefined) {
    throw new Error('The case has a letter');
  }
  const letter = { ...first, id: 'second', checklist };
  const performAction = vi.fn().mockResolvedValue(base);
  renderAdmin(<LetterQuestions record={base} letter={letter} saveKey="checklist.save" />, {
    dataProvider: { performAction },
  });
  return { performAction, user: userEvent.setup() };
}

describe('a further letter', () => {
  it('that nobody has read is asked about; one key says what is not in it', async () => {
    const { performAction, user } = draw({});
    expect(await screen.findByText('Deze brief is nog niet gelezen. Zeg wat erin staat.')).toBeTruthy();
    expect(screen.getAllByRole('radiogroup')).toHaveLength(3);
    await user.click(screen.getAllByRole('radio', { name: 'Nee' })[1] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'De rest staat niet in deze brief' }));
    await user.click(screen.getByRole('button', { name: /Leg vast|Bewaar/ }));
    await waitFor(() => expect(performAction).toHaveBeenCalledOnce());
    expect(performAction.mock.calls[0]?.[0]).toMatchObject({
      action: 'answerChecklist',
      input: {
        mailItemId: 'second',
        answers: { legible: 'notApplicable', originalSignatures: 'no', unaltered: 'notApplicable' },
      },
    });
  });

  it('that was read is asked nothing more', async () => {
    draw({ legible: 'yes' });
    expect(await screen.findByText('Alle vragen zijn beantwoord.')).toBeTruthy();
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
  });
});

describe('the questions of a case', () => {
  it('that are answered beside the copies go to the letter with the contract', async () => {
    const base = caseRecord({ intake: [{ ...answered('legible'), answer: null, by: null }] });
    const [first] = base.mailItems;
    const scan = first?.documents[0];
    if (first === undefined || scan === undefined) {
      throw new Error('The case has a letter with a scan');
    }
    const letterOf = (id: string) => ({
      ...first,
      id,
      number: id,
      checklist: {},
      documents: [{ ...scan, id, pages: 1 }],
    });
    const named = (documentId: string, kind: 'contractSignatures' | 'identityCopy') => ({
      ...UNKNOWN_PAGE,
      documentId,
      page: 1,
      kind,
      seen: true,
    });
    const record = {
      ...base,
      mailItems: [letterOf('contract'), letterOf('copies')],
      pages: [named('contract', 'contractSignatures'), named('copies', 'identityCopy')],
    };
    const performAction = vi.fn().mockResolvedValue(record);
    renderAdmin(<LetterQuestions record={record} letter={letterOf('copies')} saveKey="checklist.save" />, {
      dataProvider: { performAction },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Ja' }));
    await user.click(screen.getByRole('button', { name: /Leg vast|Bewaar/ }));
    await waitFor(() => expect(performAction).toHaveBeenCalledOnce());
    expect(performAction.mock.calls[0]?.[0]).toMatchObject({
      input: { mailItemId: 'contract', answers: { legible: 'yes' } },
    });
  });
});
