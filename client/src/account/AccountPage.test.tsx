/** What somebody reads of passwords on their own page, by how they signed in. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import AccountPage from './AccountPage';

const calls = {
  ownCertificates: () => new Promise(() => undefined),
  ownSessions: () => new Promise(() => undefined),
  ownFactor: () => new Promise(() => undefined),
};

test.each([
  ['sso', 1],
  ['password', 0],
] as const)('whoever came by %s reads whose password it is about', async (way, times) => {
  renderAdmin(<AccountPage />, { way, dataProvider: calls });
  await screen.findByText(/^Na de wijziging blijft u hier aangemeld/);
  await screen.findByDisplayValue('vera');
  expect(screen.queryAllByText(/wijzigt u bij uw organisatie/)).toHaveLength(times);
});
