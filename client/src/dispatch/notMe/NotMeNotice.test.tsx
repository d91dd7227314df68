import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { NotMeReport } from '@desk/shared/dispatch/notMeReport';
import { caseRecord, PERSON_ID } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { NotMeDialog } from './NotMeDialog';
import { NotMeNotice } from './NotMeNotice';

afterEach(cleanup);

const REPORT: NotMeReport = {
  personId: PERSON_ID,
  saidBy: 'T. van Hoekstra',
  channel: 'phone',
  on: '2026-11-24',
  note: 'Niets gevraagd',
  recordedById: 'u',
  recordedByName: 'Vera Voorbeeld',
  recordedAt: '2026-11-24T09:00:00.000Z',
  settled: null,
};

it('says what was said, that the codes are void, and whom to call who activated already', async () => {
  const [person] = caseRecord().persons;
  const persons = person === undefined ? [] : [{ ...person, activatedAt: '2026-11-23T09:00:00.000Z' }];
  renderAdmin(<NotMeNotice record={caseRecord({ notMeReport: REPORT, persons })} />);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('T. van Hoekstra (Tjitske Aaltje van Hoekstra), 24 nov 2026');
  expect(alert).toHaveTextContent('Alle codes en links van deze zaak zijn ongeldig');
  expect(alert).toHaveTextContent('Al geactiveerd: Tjitske Aaltje van Hoekstra (23 nov 2026');
  expect(alert).toHaveTextContent('schorsen');
});

it('shows a settled report with its reason, and nothing where there was none', async () => {
  const settled = { byName: 'Sanne Voorbeeld', at: '2026-11-25T09:00:00.000Z', reason: 'Vergissing' };
  renderAdmin(<NotMeNotice record={caseRecord({ notMeReport: { ...REPORT, settled } })} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('afgehandeld door Sanne Voorbeeld');
  cleanup();
  renderAdmin(<NotMeNotice record={caseRecord()} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('sends who says it, for the company or for one of the persons', async () => {
  const record = caseRecord({ actions: { available: ['reportNotMe'], refused: {} } });
  const performAction = vi.fn().mockResolvedValue(record);
  renderAdmin(<NotMeDialog record={record} onClose={() => undefined} />, { dataProvider: { performAction } });
  await userEvent.selectOptions(await screen.findByLabelText('Wie meldt dit?'), PERSON_ID);
  await userEvent.type(screen.getByLabelText(/Wie zei het/), 'T. van Hoekstra');
  await userEvent.selectOptions(screen.getByLabelText(/^Hoe/), 'phone');
  await userEvent.type(screen.getByLabelText(/Wat er is gezegd/), 'Niets gevraagd');
  await userEvent.click(screen.getByRole('button', { name: /dit was ik niet/ }));
  await waitFor(() => expect(performAction).toHaveBeenCalled());
  expect(performAction.mock.calls[0]?.[0]).toMatchObject({
    action: 'reportNotMe',
    input: { personId: PERSON_ID, saidBy: 'T. van Hoekstra', channel: 'phone', note: 'Niets gevraagd' },
  });
});
