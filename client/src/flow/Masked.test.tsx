/** What is masked says so, and is shown to who writes why: once, from a dialog that comes when it is asked for. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { formatDay, formatPartialDay } from './days';
import { dropDrafts } from './keptDrafts';
import { Masked } from './Masked';

beforeEach(dropDrafts);

function open(value: string) {
  const revealPerson = vi.fn().mockResolvedValue({ birthDate: null, email: null, mobile: null, until: '' });
  renderAdmin(<Masked value={value} personId="p1" name="Petra Smit" />, {
    dataProvider: { revealPerson },
    hasAllStyles: true,
  });
  return revealPerson;
}

test('a plain value stands alone', () => {
  open('petra@private.example');
  expect(screen.getByText('petra@private.example')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a masked one is shown to who says why', async () => {
  const revealPerson = open('•••••@•••••••.•••••••');
  // Of a size of its own: as wide as the page it would make the page scroll.
  expect(await screen.findByText('afgeschermd')).toHaveStyle({ width: '1px', height: '1px', margin: '-1px' });
  await userEvent.click(screen.getByRole('button', { name: 'Toon gegevens van Petra Smit' }));
  const reason = await screen.findByRole('textbox', { name: /^Waarom moet u dit zien/ });
  await userEvent.click(screen.getByRole('button', { name: 'Toon' }));
  expect(reason).toHaveAccessibleDescription('Geef een reden van minstens drie tekens.');
  await userEvent.type(reason, 'De klant belt');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(revealPerson).toHaveBeenCalledExactlyOnceWith('p1', 'De klant belt'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a masked day stays as it is', () => {
  expect([formatDay('••••-••-••', 'nl'), formatPartialDay('••••', 'nl')]).toEqual(['••••-••-••', '••••']);
});
