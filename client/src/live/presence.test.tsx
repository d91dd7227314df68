/** Checks what a screen says of who works at it, and that a lost connection is shown until it is back. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'react-admin';
import { afterEach, expect, test, vi } from 'vitest';
import type { Listening } from '../providers/readEvents';
import { expectComplaint } from '../testing/complaints';
import { renderAdmin } from '../testing/renderAdmin';
import { LiveConnection } from './LiveConnection';
import { usePresence } from './usePresence';

afterEach(cleanup);

function Looking() {
  const people = usePresence('a1');
  return (
    <>
      <input aria-label="Reden" />
      <input aria-label="Akkoord" type="checkbox" />
      {people.map(({ name }) => name)}
    </>
  );
}

test('says at once that somebody types, and that only where text is typed', async () => {
  const sayLooking = vi.fn().mockResolvedValue([{ id: 'u2', name: 'Joris', isTyping: false }]);
  renderAdmin(<Looking />, { dataProvider: { sayLooking, stopLooking: vi.fn().mockResolvedValue(undefined) } });
  const user = userEvent.setup();
  expect(await screen.findByText('Joris')).toBeTruthy();
  expect(sayLooking.mock.calls).toEqual([['a1', { active: true, typing: false }]]);
  await user.click(screen.getByLabelText('Akkoord'));
  expect(sayLooking).toHaveBeenCalledTimes(1);
  await user.type(screen.getByLabelText('Reden'), 'gezien');
  expect(sayLooking.mock.calls.slice(1)).toEqual([['a1', { active: true, typing: true }]]);
});

test('shows that the connection is lost, and that it is back', async () => {
  const attempts: { fail: (error: Error) => void; listening: Listening }[] = [];
  const listen = vi.fn(
    (listening: Listening) => new Promise<void>((_resolve, fail) => attempts.push({ fail, listening })),
  );
  renderAdmin(<LiveConnection />, { dataProvider: { listen } });
  await waitFor(() => expect(attempts).toHaveLength(1));
  expectComplaint('TypeError: network');
  act(() => attempts[0]?.fail(new TypeError('network')));
  expect(await screen.findByText(/Geen verbinding met het systeem/)).toBeTruthy();
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(attempts).toHaveLength(2));
  act(() => attempts[1]?.listening.onEvent({ kind: 'hello', resumed: true }));
  expect(await screen.findByText('De verbinding is er weer.')).toBeTruthy();
});

test('lets its stream go while nobody looks at the tab, and goes on from there when somebody does', async () => {
  const listen = vi.fn(
    (_listening: Listening, { signal }: { readonly place: string | null; readonly signal: AbortSignal }) =>
      new Promise<void>((_resolve, fail) => signal.addEventListener('abort', () => fail(new Error('aborted')))),
  );
  const look = (state: DocumentVisibilityState) =>
    act(() => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
      document.dispatchEvent(new Event('visibilitychange'));
    });
  renderAdmin(<LiveConnection />, { dataProvider: { listen } });
  await waitFor(() => expect(listen).toHaveBeenCalledTimes(1));
  act(() => listen.mock.calls[0]?.[0].onPlace('12:12:'));
  look('hidden');
  expect(listen.mock.calls[0]?.[1].signal.aborted).toBe(true);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(listen).toHaveBeenCalledTimes(1);
  look('visible');
  expect(listen.mock.calls[1]?.[1]).toMatchObject({ place: '12:12:' });
  look('visible');
  expect(listen).toHaveBeenCalledTimes(2);
  expect(screen.queryByText(/Geen verbinding/)).toBeNull();
  vi.restoreAllMocks();
});

test('says nothing of a connection to whoever is refused', async () => {
  expectComplaint('HttpError');
  // The framework signs out then; what is drawn without a frame stays and would ask again.
  const listen = vi
    .fn()
    .mockRejectedValueOnce(new HttpError('', 401))
    .mockReturnValue(new Promise(() => undefined));
  renderAdmin(<LiveConnection />, { dataProvider: { listen } });
  await waitFor(() => expect(listen).toHaveBeenCalled());
  expect(screen.queryByText(/Geen verbinding/)).toBeNull();
});
