import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord, idOf, PERSON_ID } from '../flow/testing/caseRecord';
import { renderAdmin } from '../testing/renderAdmin';
import { DispatchPanel } from './DispatchPanel';

afterEach(cleanup);

const sent: Partial<ApplicationDetail> = {
  status: 'codesSent',
  codes: [
    {
      id: idOf('code'),
      personId: PERSON_ID,
      status: 'issued',
      expiresAt: '2099-12-01T22:59:59.000Z',
      attempts: 2,
      redeemedAt: null,
    },
  ],
  dispatches: [
    {
      id: idOf('letter'),
      applicationId: caseRecord().id,
      personId: PERSON_ID,
      codeId: idOf('code'),
      channel: 'letter',
      kind: 'activationCode',
      customerMessageId: null,
      status: 'sent',
      attempts: 1,
      queuedAt: '2026-11-19T10:00:00.000Z',
      sentAt: '2026-11-19T10:05:00.000Z',
      providerReference: '3SZLOG0001',
      lastError: null,
      printRunId: null,
      trackNumber: '3SZLOG0001',
      settledAt: null,
      sentTo: null,
    },
  ],
};

const SENDS_TO = { code: 'De Korenmaat, Molenwiek 12', link: 'tjitske@korenmaat.example' };
const reissue: Pick<ApplicationDetail, 'reissue'> = {
  reissue: {
    [PERSON_ID]: {
      sendsTo: SENDS_TO,
      cameBack: null,
      lettersSent: 1,
      lastPostedOn: '2026-11-19',
      advisedFrom: '2026-11-26',
    },
  },
};

const rejection: ApplicationDetail['messages'][number] = {
  id: idOf('rejection'),
  applicationId: caseRecord().id,
  kind: 'rejection',
  templateVersion: 1,
  language: 'nl',
  subject: 'Uw aanvraag',
  createdAt: '2026-11-19T10:00:00.000Z',
  createdById: 'u',
  createdByName: 'Farid Bakkali',
  requestId: 'r',
};

function draw(parts: Partial<ApplicationDetail>) {
  const record = caseRecord(parts);
  const performAction = vi.fn().mockResolvedValue(record);
  const settleReturnedMessage = vi.fn().mockResolvedValue(undefined);
  const readMessage = vi.fn().mockReturnValue(new Promise(() => undefined));
  const dataProvider = { performAction, settleReturnedMessage, readMessage };
  renderAdmin(<DispatchPanel record={record} />, { role: 'supervisor', dataProvider });
  return { performAction, settleReturnedMessage, user: userEvent.setup() };
}

describe('dispatch', () => {
  it('says what staff may know of a code', () => {
    draw({ ...sent, actions: { available: [], refused: {} } });
    expect(screen.getByText(/Activeringscode verstuurd, geldig tot en met 1 dec 2099/).textContent).toContain(
      '2 mislukte pogingen',
    );
    expect(screen.getByText(/Brief: verzonden, 19 nov 2026.*kenmerk 3SZLOG0001/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells the number of a letter, which the post asks for, and not that of a mail', () => {
    const asMail = { channel: 'email', providerReference: '<01a2@localhost>' } as const;
    draw({ ...sent, dispatches: (sent.dispatches ?? []).map((letter) => ({ ...letter, ...asMail })) });
    expect(screen.getByText(/E-mail: verzonden/)).not.toHaveTextContent('kenmerk');
  });

  it('sends a new code to one person, with a reason, once its place was looked at', async () => {
    const { performAction, user } = draw({ ...sent, ...reissue, actions: { available: ['reissueCode'], refused: {} } });
    expect(screen.getByText(/1 brief met een code gepost.*geen nieuwe vóór 26 nov 2026/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Verstuur nieuwe code' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('De Korenmaat, Molenwiek 12')).toBeTruthy();
    await user.type(dialog.getByLabelText(/^Reden/), 'Brief kwam terug');
    await user.click(dialog.getByRole('button', { name: 'Verstuur nieuwe code' }));
    expect(performAction).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('checkbox'));
    await user.click(dialog.getByRole('button', { name: 'Verstuur nieuwe code' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({
        action: 'reissueCode',
        input: { personId: PERSON_ID, reason: 'Brief kwam terug', sendsTo: SENDS_TO, addressReason: '' },
      });
    });
  });

  it('says that a letter to this address came back, and asks why it is right all the same', async () => {
    const advice = {
      sendsTo: SENDS_TO,
      cameBack: 'moved',
      lettersSent: 1,
      lastPostedOn: '2026-11-19',
      advisedFrom: null,
    };
    const { user } = draw({
      ...sent,
      reissue: { [PERSON_ID]: { ...advice, cameBack: 'moved' } },
      actions: { available: ['reissueCode'], refused: {} },
    });
    await user.click(screen.getByRole('button', { name: 'Verstuur nieuwe code' }));
    expect(screen.getByText(/kwam terug: verhuisd/)).toBeTruthy();
    expect(screen.getByLabelText('Waarom klopt dit adres toch?')).toBeTruthy();
  });

  it('records with its cause that a letter came back', async () => {
    const { performAction, user } = draw({ ...sent, actions: { available: ['recordReturn'], refused: {} } });
    await user.click(screen.getByRole('button', { name: 'Meld als teruggekomen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.selectOptions(dialog.getByRole('combobox'), 'verhuisd');
    await user.click(dialog.getByRole('button', { name: 'Meld als teruggekomen' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({
        action: 'recordReturn',
        input: { dispatchId: idOf('letter'), cause: 'moved' },
      });
    });
  });

  it('offers to send again what was given up, and says why it was', () => {
    const [letter] = sent.dispatches ?? [];
    const mail = { ...letter, channel: 'email', status: 'failed', lastError: 'unreachable' };
    const dispatches = [mail] as ApplicationDetail['dispatches'];
    draw({ ...sent, dispatches, actions: { available: ['retryDispatch'], refused: {} } });
    expect(screen.getByText(/Activeringscode niet verstuurd/)).toBeTruthy();
    expect(screen.getByText(/niet verstuurd.*onbereikbaar/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Verstuur opnieuw' })).toBeTruthy();
  });

  it('says that nothing was sent yet, or never will be', () => {
    draw({});
    expect(screen.getByText(/Er zijn nog geen codes verzonden/)).toBeTruthy();
    cleanup();
    draw({ status: 'rejected' });
    expect(screen.getByText('Er zijn geen codes verzonden.')).toBeTruthy();
  });

  it('asks what was done about a message that came back, and says once that it is settled', async () => {
    const [letter] = sent.dispatches ?? [];
    const ofMessage = { kind: 'customerMessage', codeId: null, customerMessageId: rejection.id } as const;
    const back = { ...letter, ...ofMessage, status: 'returned', lastError: 'moved' };
    const closed = { status: 'rejected', messages: [rejection] } as const;
    const { settleReturnedMessage, user } = draw({ ...closed, dispatches: [back] as ApplicationDetail['dispatches'] });
    await user.click(screen.getByRole('button', { name: 'Handel af' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Handel af' }));
    expect(dialog.getByRole('textbox')).toHaveAccessibleDescription('Geef een reden van minstens drie tekens.');
    expect(settleReturnedMessage).not.toHaveBeenCalled();
    await user.type(dialog.getByRole('textbox'), 'Gebeld');
    await user.click(dialog.getByRole('button', { name: 'Handel af' }));
    await waitFor(() => {
      expect(settleReturnedMessage).toHaveBeenCalledWith(idOf('letter'), 'Gebeld');
    });
    cleanup();
    const settled = { ...back, settledAt: '2026-11-20T10:00:00.000Z' };
    draw({ ...closed, dispatches: [settled] as ApplicationDetail['dispatches'] });
    expect(screen.getByText(/verhuisd – afgehandeld op 20 nov 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Handel af' })).toBeNull();
  });

  it.each([
    ['went', 'sent', 1],
    ['was taken back', 'superseded', 0],
  ])('offers the letter of a message that %s only when it counts as %s', async (_, status, times) => {
    const [letter] = sent.dispatches ?? [];
    const ofMessage = { kind: 'customerMessage', codeId: null, customerMessageId: rejection.id } as const;
    const dispatches = [{ ...letter, ...ofMessage, status }] as ApplicationDetail['dispatches'];
    const { user } = draw({ messages: [rejection], dispatches });
    await user.click(screen.getByRole('button', { name: 'Bekijk Afwijzing' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryAllByRole('button', { name: 'Open de brief (pdf)' })).toHaveLength(times);
  });
});
