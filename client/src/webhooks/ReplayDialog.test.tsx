import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { ReplayDialog } from './ReplayDialog';

afterEach(cleanup);

describe('telling several messages once more', () => {
  it.each([
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-12-01', '2026-11-30T23:00:00.000Z'],
  ])('asks why, and begins with %s on the Dutch clock', async (day, since) => {
    const onConfirm = vi.fn(async () => true);
    renderAdmin(
      <ReplayDialog
        titleKey="webhooks.replayFailed"
        about="e1"
        isBusy={false}
        onClose={vi.fn()}
        onConfirm={onConfirm}
      />,
      { role: 'administrator' },
    );
    const user = userEvent.setup();
    const confirm = screen.getByRole('button', { name: /opnieuw/i });
    await user.click(confirm);
    const reason = screen.getByRole('textbox', { name: /Reden/ });
    expect(reason).toHaveAccessibleDescription('Geef een reden van minstens drie tekens.');
    await user.type(reason, 'de ontvanger was stuk');
    fireEvent.change(screen.getByLabelText(/Gebeurd vanaf/), { target: { value: day } });
    await user.click(confirm);
    expect(onConfirm).toHaveBeenCalledWith({ since, reason: 'de ontvanger was stuk' });
  });
});
