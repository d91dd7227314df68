/** The question for a code: whoever waits goes on when it is given, and hears that it was not when it is closed. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { StepUp } from './StepUp';
import { stepUp } from './stepUpState';

async function ask(): Promise<Promise<boolean>[]> {
  const asked: Promise<boolean>[] = [];
  await act(async () => {
    asked.push(stepUp.ask(), stepUp.ask());
    await Promise.resolve();
  });
  return asked;
}

test('all that wait go on with one code', async () => {
  const given = vi.fn().mockResolvedValue(undefined);
  renderAdmin(<StepUp />, { dataProvider: { stepUp: given } });
  const asked = await ask();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '123456{Enter}');
  expect(await Promise.all(asked)).toEqual([true, true]);
  expect(given.mock.calls).toEqual([[{ otp: '123456' }]]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('closed without one, nobody goes on', async () => {
  renderAdmin(<StepUp />);
  const asked = await ask();
  await userEvent.click(await screen.findByRole('button', { name: 'Annuleer' }));
  expect(await Promise.all(asked)).toEqual([false, false]);
});
