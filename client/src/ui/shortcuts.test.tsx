/** Checks when a key is a command and when it is text. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useShortcut, useShortcuts, useSingleKeys } from './shortcuts';

function Panel({ keys, onPress }: { readonly keys: string; readonly onPress: () => void }) {
  useShortcut(keys, `label.${keys}`, onPress);
  return null;
}
function Sheet() {
  return (
    <p>
      {useShortcuts()
        .map(({ labelKey }) => labelKey)
        .join(' ')}
    </p>
  );
}
function Switch({ isOn }: { readonly isOn: boolean }) {
  useSingleKeys(isOn);
  return null;
}

test('a key works while its part is on the screen, and is listed', async () => {
  const press = vi.fn();
  const { rerender } = render(
    <>
      <Panel keys="j" onPress={press} />
      <Sheet />
    </>,
  );
  await userEvent.keyboard('j');
  expect(press).toHaveBeenCalledTimes(1);
  expect(screen.getByText('label.j')).toBeInTheDocument();
  rerender(<Sheet />);
  await userEvent.keyboard('j');
  expect(press).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('label.j')).toBeNull();
});

test('a key that is typed in a field is text, a combination still works', async () => {
  const [single, combined] = [vi.fn(), vi.fn()];
  render(
    <>
      <input aria-label="veld" />
      <Panel keys="j" onPress={single} />
      <Panel keys="mod+s" onPress={combined} />
    </>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'veld' }), 'j');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(single).not.toHaveBeenCalled();
  expect(combined).toHaveBeenCalledTimes(1);
});

test('the part on top takes a key over', async () => {
  const [below, above] = [vi.fn(), vi.fn()];
  render(
    <>
      <Panel keys="j" onPress={below} />
      <Panel keys="j" onPress={above} />
    </>,
  );
  await userEvent.keyboard('j');
  expect(below).not.toHaveBeenCalled();
  expect(above).toHaveBeenCalledTimes(1);
});

test('behind an open dialog keys do nothing', async () => {
  const press = vi.fn();
  render(
    <>
      <Panel keys="j" onPress={press} />
      <div role="dialog" aria-modal="true" />
    </>,
  );
  await userEvent.keyboard('j');
  expect(press).not.toHaveBeenCalled();
});

test('single keys can be switched off', async () => {
  const press = vi.fn();
  const { rerender } = render(
    <>
      <Panel keys="j" onPress={press} />
      <Switch isOn={false} />
    </>,
  );
  await userEvent.keyboard('j');
  expect(press).not.toHaveBeenCalled();
  rerender(
    <>
      <Panel keys="j" onPress={press} />
      <Switch isOn />
    </>,
  );
  await userEvent.keyboard('j');
  expect(press).toHaveBeenCalledTimes(1);
});
