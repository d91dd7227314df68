import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caseRecord, checkOf, mismatchOf } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { SupplementDialog } from './SupplementDialog';

afterEach(cleanup);

const check = checkOf({ code: 'CON-02', subject: 'contract', outcome: 'failed', reasonCode: 'UPGRADE_NOTE_MISSING' });
const mismatch = mismatchOf({ field: 'city', declared: 'Almere', difference: 'different' });
const record = caseRecord({
  checks: [check],
  mismatches: [mismatch],
  actions: { available: ['requestSupplement'], refused: {} },
});

function draw() {
  const performAction = vi.fn().mockResolvedValue(record);
  const previewMessage = vi.fn().mockResolvedValue({
    content: { subject: 'Onderwerp', salutation: 'Geachte,', blocks: [], closing: 'Groet,' },
    mails: [],
    byPost: true,
  });
  const suggested = { dueOn: '2026-12-10' };
  renderAdmin(<SupplementDialog record={record} suggested={suggested} onClose={vi.fn()} />, {
    dataProvider: { performAction, previewMessage },
  });
  return { performAction, previewMessage, user: userEvent.setup(), dialog: within(screen.getByRole('dialog')) };
}

const BOTH = [
  { kind: 'mismatch', mismatchId: mismatch.id },
  { kind: 'check', checkId: check.id },
];

describe('asking the customer', () => {
  it('offers what differs, with both values, and what failed; all of it is ticked', async () => {
    const { dialog, performAction, user } = draw();
    expect(dialog.getByRole('checkbox', { name: /U schreef: Almere, Bij ons staat: Zeewolde/ })).toBeChecked();
    expect(dialog.getAllByRole('checkbox')).toHaveLength(2);
    await user.type(dialog.getByLabelText('Voor de klant, in het bericht'), 'Bel ons gerust.');
    await user.type(dialog.getByLabelText('Opmerking voor collega’s'), 'lastig');
    await user.click(dialog.getByRole('button', { name: 'Vraag aanvulling' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({
        action: 'requestSupplement',
        input: { asked: BOTH, missing: [], dueOn: '2026-12-10', customerNote: 'Bel ons gerust.', remark: 'lastig' },
      });
    });
  });

  it('asks only what stays ticked', async () => {
    const { dialog, performAction, user } = draw();
    await user.click(dialog.getByRole('checkbox', { name: /Almere/ }));
    await user.click(dialog.getByRole('button', { name: 'Vraag aanvulling' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({ input: { asked: [BOTH[1]] } });
    });
  });

  it('shows the message before it goes, without what is meant for colleagues', async () => {
    const { dialog, previewMessage, user } = draw();
    await user.type(dialog.getByLabelText('Opmerking voor collega’s'), 'lastig');
    await user.click(dialog.getByRole('button', { name: 'Bekijk het bericht' }));
    expect(await dialog.findByRole('article', { name: 'Onderwerp' })).toBeInTheDocument();
    expect(dialog.getByText(/En per brief/)).toBeInTheDocument();
    expect(JSON.stringify(previewMessage.mock.calls)).not.toContain('lastig');
  });
});
