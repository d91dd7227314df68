/** The one box, by keyboard: it opens from everywhere, finds, does, and gives the focus back. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import type { SearchAnswer, SearchHit } from '@desk/shared/contract/search';
import { expectComplaint } from '../testing/complaints';
import { renderAdmin, type RenderAdminOptions } from '../testing/renderAdmin';
import { useCommand } from '../ui/commands';
import { PaletteHost } from './PaletteHost';
import { PaletteButton } from './PaletteButton';

const found: SearchHit = {
  kind: 'applications',
  id: 'a1',
  title: 'Dorpshuis De Linde',
  number: 'ZU-2026-000123-7',
  companyName: null,
  applicationId: 'a1',
  status: 'withdrawn',
  isClosed: true,
  found: [
    { field: 'manager', value: 'Ruben Postma', of: null },
    { field: 'mobile', value: '06-12345678', of: 'Ruben Postma' },
  ],
};

function Page({ run }: { readonly run: () => void }) {
  useCommand({ id: 'approve', label: 'Keur goed', keys: 'g', run });
  const { pathname } = useLocation();
  return (
    <main>
      <input aria-label="Opmerking" />
      <p>Adres: {pathname}</p>
    </main>
  );
}

function open(answer: SearchAnswer = { hits: [found], more: [] }, options: RenderAdminOptions = {}) {
  const search = vi.fn().mockResolvedValue(answer);
  const run = vi.fn();
  renderAdmin(
    <>
      <PaletteButton />
      <Page run={run} />
      <PaletteHost />
    </>,
    { ...options, dataProvider: { search } },
  );
  return { search, run };
}

/** It is one box for the whole desk: what one test opened, the next would find open. */
async function leave(): Promise<void> {
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
}

const box = () => screen.findByRole('combobox', { name: /Zoek, of kies/ });

// The first of this file: later ones find the answering part fetched already.
test('takes number and Enter typed in one breath with Ctrl-K, before anything could answer', async () => {
  const { run } = open();
  await screen.findByText('Adres: /');
  await userEvent.setup({ delay: null }).keyboard('{Control>}k{/Control}gerda{Enter}');
  expect(await screen.findByText('Adres: /applications/a1/show')).toBeInTheDocument();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(run).not.toHaveBeenCalled();
});

test('Enter before the answer opens what is found, not what stood there', async () => {
  const { search } = open({ hits: [found], more: [] }, { role: 'supervisor' });
  await screen.findByText('Adres: /');
  await userEvent.keyboard('/');
  // “be” is the beginning of an entry of the menu as well.
  await userEvent.type(await box(), 'be{Enter}');
  expect(await screen.findByText('Adres: /applications/a1/show')).toBeInTheDocument();
  expect(search).toHaveBeenCalledOnce();
});

test('opens by Ctrl-K out of a field, and Escape gives the focus back to it', async () => {
  open();
  const field = await screen.findByLabelText('Opmerking');
  await userEvent.click(field);
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(await box()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(field).toHaveFocus();
});

test('finds a case, says which fields hit and that it is closed, and Enter opens it', async () => {
  const { search } = open();
  await screen.findByText('Adres: /');
  await userEvent.keyboard('/');
  await userEvent.type(await box(), 'postma 06');
  const option = await screen.findByRole('option', { name: /Dorpshuis De Linde/ });
  expect(option).toHaveTextContent('afgesloten');
  expect(option).toHaveTextContent('Beheerder: Ruben Postma');
  expect(option).toHaveTextContent('Mobiel nummer van Ruben Postma: 06-12345678');
  // On a slow machine the first words are asked before the last ones are typed.
  await waitFor(() => expect(search).toHaveBeenLastCalledWith('postma 06', expect.anything()));
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveAttribute('aria-activedescendant', option.id));
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Adres: /applications/a1/show')).toBeInTheDocument();
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('does what the page offers, with its key in the row', async () => {
  const { run } = open({ hits: [], more: [] });
  await userEvent.click(await screen.findByRole('button', { name: /Zoek/ }));
  await userEvent.type(await box(), 'keur');
  const option = await screen.findByRole('option', { name: /Keur goed/ });
  expect(option).toHaveTextContent('g');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(run).toHaveBeenCalledOnce());
});

test('goes where this role may go, by arrow and Enter', async () => {
  open({ hits: [], more: [] }, { role: 'administrator' });
  await userEvent.click(await screen.findByRole('button', { name: /Zoek/ }));
  await box();
  const names = () => screen.getAllByRole('option').map((option) => option.textContent);
  await waitFor(() => expect(names()).toEqual(expect.arrayContaining(['Medewerkers', 'Beleid'])));
  expect(names()).not.toContain('Werkvoorraad');
  await userEvent.type(await box(), 'bel');
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  expect(await screen.findByText('Adres: /policies')).toBeInTheDocument();
});

test('says so when nothing is found', async () => {
  open({ hits: [], more: [] });
  await userEvent.click(await screen.findByRole('button', { name: /Zoek/ }));
  await userEvent.type(await box(), 'onvindbaar');
  expect(await screen.findByText(/^Niets gevonden voor “onvindbaar”\. Probeer een zaaknummer/)).toBeInTheDocument();
  await leave();
});

test('says so when the search fails', async () => {
  expectComplaint('Dat kan niet.');
  const search = vi.fn().mockRejectedValue(new Error('Dat kan niet.'));
  renderAdmin(
    <>
      <PaletteButton />
      <PaletteHost />
    </>,
    { dataProvider: { search } },
  );
  await userEvent.click(await screen.findByRole('button', { name: /Zoek/ }));
  await userEvent.type(await box(), 'dorp');
  expect(await screen.findByText('Het zoeken lukte niet. Probeer het opnieuw.')).toBeInTheDocument();
  await leave();
});
