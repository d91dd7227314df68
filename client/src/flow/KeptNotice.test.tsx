/** Checks where somebody goes on who begins a form anew. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { KeptNotice } from './KeptNotice';

test('whoever begins anew goes on in the first field below that takes the focus', async () => {
  const reset = vi.fn();
  renderAdmin(
    <>
      <input aria-label="Boven" />
      <KeptNotice draft={{ isRestored: true, reset }} />
      <input type="hidden" value="kind" />
      <input aria-label="Dicht" disabled />
      <input aria-label="Onder" />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Begin opnieuw' }));
  expect(reset).toHaveBeenCalledOnce();
  expect(screen.getByRole('textbox', { name: 'Onder' })).toHaveFocus();
});
