/** What stands above a case as its main action: what carries it on now, and not what was done already. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { CaseActions } from './CaseActions';

const draw = (parts: Partial<ApplicationDetail>) => renderAdmin(<CaseActions record={caseRecord(parts)} />);
const PAPER_DONE: ApplicationDetail['actions'] = {
  available: ['sendToIdentification', 'recordCheck'],
  refused: { submit: [{ code: 'checksIncomplete', count: 2 }] },
};

test('a case for the separate route is to be referred, not taken', async () => {
  draw({ actions: { available: ['refer', 'withdraw'], refused: { take: [{ code: 'separateRoute' }] } } });
  expect(screen.getByRole('button', { name: 'Verwijs naar aparte route' })).toBeEnabled();
  await userEvent.click(screen.getByRole('button', { name: 'Meer' }));
  expect(screen.getByRole('menuitem', { name: /^Neem in behandeling/ })).toHaveAttribute('aria-disabled', 'true');
});

test('what is left is an appointment', async () => {
  draw({ actions: PAPER_DONE });
  expect(screen.getByRole('button', { name: /^Stuur naar identificatie/ })).toBeEnabled();
});

test('after one that was kept another one is no next step, but can still be asked for', async () => {
  draw({ actions: PAPER_DONE, appointments: [{ kept: true, on: '2026-11-20', isOutdated: false }] });
  expect(screen.queryByRole('button', { name: /^Stuur naar identificatie/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Dien in ter beoordeling/ })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'Meer' }));
  expect(screen.getByRole('menuitem', { name: 'Stuur naar identificatie' })).not.toHaveAttribute('aria-disabled');
});
