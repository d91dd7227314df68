/** Checks the tour: offered once, step by step by keyboard, on with a case of one's own choice, ended with the focus somewhere. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { createDeskStore } from '../app/deskStore';
import { renderAdmin } from '../testing/renderAdmin';
import { TourHost } from './TourHost';
import { TourOffer } from './TourOffer';
import { tour, TOUR_OFFERED } from './tourState';
import { tourPageOf, tourPlace } from './tourSteps';

afterEach(() => act(tour.end));

function Page({ hasNext = true }: { readonly hasNext?: boolean }) {
  return (
    <>
      <button {...tourPlace('search')}>Zoek</button>
      <main id="main-content">
        <div {...tourPlace('views')}>tabs</div>
        {hasNext && <button {...tourPlace('next')}>Volgende zaak</button>}
        <section {...tourPlace('steps')}>stappen</section>
        <Link to="/applications/a1/show">een zaak</Link>
      </main>
      <TourHost />
    </>
  );
}

test.each([
  ['/applications', 'list'],
  ['/applications/a1/show', 'bench'],
  ['/applications/a1/show/2', 'bench'],
  ['/applications/create', null],
  ['/', null],
] as const)('%s shows %s', (path, page) => {
  expect(tourPageOf(path)).toBe(page);
});

test('walks the list with Enter, waits for a case, and goes on there; Escape ends it', async () => {
  renderAdmin(<Page />, { path: '/applications' });
  const user = userEvent.setup();
  screen.getByRole('button', { name: 'Zoek' }).focus();
  act(tour.start);
  await screen.findByRole('dialog', { name: 'Het werk, in weergaven' });
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog', { name: 'Volgende zaak' })).toHaveTextContent('Stap 2 van 6');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog', { name: 'Zoek in alles' })).toHaveTextContent('Open hierna een zaak');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: 'Zoek' })).toHaveFocus();
  await user.click(screen.getByRole('link', { name: 'een zaak' }));
  await screen.findByRole('dialog', { name: 'De stappen van deze zaak' });
  expect(document.querySelector('[data-tour-here]')).toHaveTextContent('stappen');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.querySelector('[data-tour-here]')).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
});

test('leaves out what this person does not have', async () => {
  renderAdmin(<Page hasNext={false} />, { path: '/applications', role: 'auditor' });
  act(tour.start);
  await screen.findByRole('dialog', { name: 'Het werk, in weergaven' });
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('dialog', { name: 'Zoek in alles' })).toBeInTheDocument();
});

test('from any other page it begins at the work list', async () => {
  renderAdmin(<Page />, { path: '/dispatches' });
  act(tour.start);
  expect(await screen.findByRole('dialog', { name: 'Het werk, in weergaven' })).toBeInTheDocument();
});

test('is offered until it is turned down', async () => {
  renderAdmin(<TourOffer />);
  await userEvent.click(await screen.findByRole('button', { name: 'Niet nu' }));
  expect(screen.queryByText(/^Nieuw op de balie/)).toBeNull();
});

test('who was offered it is remembered past signing out, and what was filtered is not', () => {
  const store = createDeskStore();
  store.setItem(TOUR_OFFERED, ['u1']);
  store.setItem('applications.list', {});
  store.reset();
  expect([store.getItem(TOUR_OFFERED), store.getItem('applications.list')]).toEqual([['u1'], undefined]);
});
