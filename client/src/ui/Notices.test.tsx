/** A notice in the bar gives way to what has the focus, and comes back when the focus has left. */
import { act, screen } from '@testing-library/react';
import { useNotify } from 'react-admin';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { Notices } from './Notices';

const PLACES: Readonly<Record<string, Partial<DOMRect>>> = {
  Meer: { left: 600, right: 700, top: 10, bottom: 40 },
  Veld: { left: 600, right: 700, top: 400, bottom: 440 },
};
const NOTICE = { left: 500, right: 900, top: 2, bottom: 50, height: 48 };

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function place(this: Element) {
    return (PLACES[this.textContent] ?? NOTICE) as DOMRect;
  });
});
afterEach(() => vi.restoreAllMocks());

function Page() {
  const notify = useNotify();
  return (
    <>
      <button type="button">Meer</button>
      <button type="button">Veld</button>
      <button type="button" onClick={() => notify('general.failed', { autoHideDuration: null })}>
        Leg vast
      </button>
      <Notices />
    </>
  );
}
const focus = (name: string) => act(() => screen.getByRole('button', { name }).focus());
const corner = async () =>
  (await screen.findByRole('alert')).closest('.MuiSnackbar-root')?.className.match(/anchorOrigin(Top|Bottom)/)?.[1];

test('a notice stands on top, at the foot while the focus is below it, and on top again after that', async () => {
  renderAdmin(<Page />);
  await act(async () => screen.getByRole('button', { name: 'Leg vast' }).click());
  expect(await corner()).toBe('Top');
  focus('Meer');
  expect(await corner()).toBe('Bottom');
  focus('Veld');
  expect(await corner()).toBe('Top');
});

test('a notice that comes where the focus is begins at the foot', async () => {
  renderAdmin(<Page />);
  focus('Meer');
  await act(async () => screen.getByRole('button', { name: 'Leg vast' }).click());
  expect(await corner()).toBe('Bottom');
});
