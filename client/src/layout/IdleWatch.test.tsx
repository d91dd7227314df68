/** A desk that nobody touches says that the session is about to end, and asks nothing that counts as use until somebody says they are there. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { lastInput } from '../app/lastInputHere';
import { renderAdmin } from '../testing/renderAdmin';
import { IdleWatch } from './IdleWatch';

afterEach(() => vi.restoreAllMocks());

const MINUTE = 60_000;
const lookAgain = () =>
  act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
  });

test('warns before the end, and goes on for whoever stays', async () => {
  const whoAmI = vi.fn().mockResolvedValue({});
  renderAdmin(<IdleWatch />, { dataProvider: { whoAmI } });
  await waitFor(() => expect(document.body.textContent).toBeDefined());
  const begin = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(begin + 28 * MINUTE);
  await lookAgain();
  expect(await screen.findByRole('dialog', { name: 'Bent u er nog?' })).toHaveTextContent('Over ongeveer 2 minuten');
  const before = whoAmI.mock.calls.length;
  await userEvent.click(screen.getByRole('button', { name: 'Blijf aangemeld' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(whoAmI.mock.calls.length).toBe(before + 1);
  expect(lastInput.isAttended()).toBe(true);
  clock.mockReturnValue(begin + 29 * MINUTE);
  await lookAgain();
  expect(screen.queryByRole('dialog')).toBeNull();
});
