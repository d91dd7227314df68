/** Checks what every dialog does alike: its keys, its buttons, and where the focus is when it is gone. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { DialogFrame, type DialogAnswer, type DialogFrameProps } from './DialogFrame';

afterEach(cleanup);

interface DeskProps extends Partial<DialogFrameProps> {
  /** The button that opened it goes with what was answered. */
  readonly isGoneAfterwards?: boolean;
}

function Desk({ isGoneAfterwards = false, onClose, ...frame }: DeskProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const open = () => {
    setOpen(true);
    setWasOpen(true);
  };
  const close = () => {
    setOpen(false);
    onClose?.();
  };
  return (
    <div id="main-content">
      {!(isGoneAfterwards && wasOpen) && <button onClick={open}>Open</button>}
      {isOpen && (
        <DialogFrame title="Draag over" onClose={close} {...frame}>
          <textarea aria-label="Reden" autoFocus={frame.startsAt === undefined} />
        </DialogFrame>
      )}
    </div>
  );
}

async function open(props: DeskProps) {
  renderAdmin(<Desk {...props} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Open' }));
  await screen.findByRole('dialog', { name: 'Draag over' });
  return user;
}
const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test.each<[string, Partial<DialogAnswer>, number]>([
  ['what is filled in', {}, 1],
  ['nothing while the former answer is under way', { isBusy: true }, 0],
  ['nothing while something still misses', { isReady: false }, 0],
])('Control and Enter in a field of several lines give %s', async (_name, answer, times) => {
  const onGive = vi.fn();
  const user = await open({ answer: { text: 'Doe het', isBusy: false, onGive, ...answer } });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onGive).toHaveBeenCalledTimes(times);
});

test('a key that is pressed in it reaches nothing behind it', async () => {
  const behind = vi.fn();
  renderAdmin(
    <div onKeyDown={behind} role="none">
      <Desk answer={{ text: 'Doe het', isBusy: false, onGive: () => undefined }} />
    </div>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Open' }));
  behind.mockClear();
  await user.keyboard('a{Control>}{Enter}{/Control}');
  expect(behind).not.toHaveBeenCalled();
});

test('Escape closes it, and the focus is back where it came from', async () => {
  const user = await open({ startsAt: 'close' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sluit' }));
  await user.keyboard('{Escape}');
  await isGone();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })));
});

test('the page has the focus when what opened it is gone', async () => {
  const user = await open({ isGoneAfterwards: true });
  await user.keyboard('{Escape}');
  await isGone();
  await waitFor(() => expect(document.activeElement?.id).toBe('main-content'));
});

test('what is shown once is closed by its button alone', async () => {
  const user = await open({ isKept: true, closeText: 'Ik heb het' });
  await user.keyboard('{Escape}');
  expect(screen.getByRole('dialog')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ik heb het' }));
  await isGone();
});
