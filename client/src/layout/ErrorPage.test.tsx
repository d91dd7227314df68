/** Checks what a page that broke says: what went wrong, or that the desk was renewed meanwhile. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { ErrorPage } from './ErrorPage';

test.each([
  'Failed to fetch dynamically imported module: https://desk.example/assets/ReportPage-1a2b.js',
  'error loading dynamically imported module: https://desk.example/assets/ReportPage-1a2b.js',
  'Importing a module script failed.',
])('says that the desk was renewed for “%s”', async (message) => {
  renderAdmin(<ErrorPage error={new TypeError(message)} />);
  expect(await screen.findByRole('heading', { name: 'Het systeem is vernieuwd' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Ververs de pagina' })).toBeVisible();
  expect(screen.queryByText(message)).toBeNull();
});

test('names any other error', async () => {
  renderAdmin(<ErrorPage error={new Error('boem')} />);
  expect(await screen.findByText('boem')).toBeVisible();
});
