/** Where one is signed in: this session is marked, another one can be ended. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { SessionList } from './SessionList';

const AT = '2026-11-30T09:00:00.000Z';

test('this one is marked, and another one is ended', async () => {
  const here = { id: 's-1', device: 'Firefox, Windows', startedAt: AT, usedAt: AT, isThis: true };
  const there = { id: 's-2', device: '', startedAt: AT, usedAt: AT, isThis: false };
  const ownSessions = vi.fn().mockResolvedValueOnce([here, there]).mockResolvedValue([here]);
  const endOwnSession = vi.fn().mockResolvedValue(undefined);
  renderAdmin(<SessionList />, { dataProvider: { ownSessions, endOwnSession } });
  expect(await screen.findByText('Dit venster')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Meld daar af: Onbekend apparaat/ }));
  expect(endOwnSession).toHaveBeenCalledWith('s-2');
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
});
