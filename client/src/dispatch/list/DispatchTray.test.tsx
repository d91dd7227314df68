/** The tray on the screen: what did not arrive, why, and what is to be done about it. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { idOf } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import DispatchTray from './DispatchTray';

afterEach(cleanup);

const letter: Dispatch = {
  id: idOf('a'),
  applicationId: idOf('case'),
  personId: idOf('person'),
  codeId: idOf('code'),
  kind: 'activationCode',
  customerMessageId: null,
  channel: 'letter',
  status: 'returned',
  attempts: 1,
  queuedAt: '2026-11-19T10:00:00.000Z',
  sentAt: null,
  providerReference: null,
  lastError: 'moved',
  printRunId: null,
  trackNumber: null,
  settledAt: null,
  sentTo: null,
};
const mail: Dispatch = { ...letter, id: idOf('b'), channel: 'email', status: 'failed', lastError: 'unreachable' };
const words: Dispatch = { ...letter, id: idOf('c'), kind: 'customerMessage', lastError: 'unclaimed' };

describe('what did not arrive', () => {
  it('asks for what nobody settled yet, and says of each why and what to do', async () => {
    const getList = vi.fn().mockResolvedValue({ data: [letter, mail, words], total: 3 });
    renderAdmin(<DispatchTray />, { role: 'verifier', dataProvider: { getList } });
    const [, first, second, third] = await screen.findAllByRole('row');
    expect(first?.textContent).toMatch(/Activeringscode.*Brief.*Teruggekomenverhuisd.*Verstuur een nieuwe code/);
    expect(second?.textContent).toMatch(/E-mail.*Niet verstuurdonbereikbaar.*Verstuur opnieuw of/);
    expect(third?.textContent).toMatch(/Bericht aan de klant.*niet afgehaald.*handel het af/);
    for (const [resource, { filter }] of getList.mock.calls as [string, { filter: object }][]) {
      expect([resource, filter]).toEqual([
        'dispatches',
        { status: ['failed', 'bounced', 'returned'], settledAt: null },
      ]);
    }
    expect(screen.getByRole('link', { name: 'Niet aangekomen (3)' })).toBeTruthy();
  });

  it('says that everything arrived', async () => {
    renderAdmin(<DispatchTray />, { role: 'verifier' });
    expect(await screen.findByText(/^Alles is aangekomen\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Niet aangekomen' })).toBeTruthy();
  });
});
