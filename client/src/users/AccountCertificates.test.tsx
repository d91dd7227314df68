/** The certificates of a colleague: one administrator records what was shown, another one confirms exactly that, either withdraws. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecordContextProvider } from 'react-admin';
import { beforeEach, expect, test, vi } from 'vitest';
import { firstIssueDay } from '@desk/shared/access/certificates';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { AccountCertificates, Certificate } from '@desk/shared/contract/certificates';
import { dropDrafts } from '../flow/keptDrafts';
import { renderAdmin, TEST_USER_ID } from '../testing/renderAdmin';
import { CertificatePart, WaitingCertificate } from './AccountCertificates';

beforeEach(dropDrafts);

const ONE: Certificate = {
  id: 'c-1',
  kind: 'Documentherkenning',
  issuedOn: '2026-03-10',
  validUntil: '2027-03-10',
  state: 'valid',
  asked: { askedBy: { id: 'u-bas', name: 'Bas Vink' }, since: '2026-03-12T09:00:00.000Z' },
  refused: null,
  confirmedBy: { id: 'u-els', name: 'Els Mus' },
  withdrawn: null,
};
/** Counts so long that no clock has it end. */
const WAITING: Certificate = { ...ONE, validUntil: '2999-03-10', state: 'waiting', confirmedBy: null };
const NONE: AccountCertificates = { asked: 'everywhere', isOfUse: true, until: null, certificates: [] };

function open(certificates: readonly Certificate[], { role = 'verifier' } = {}) {
  const of: AccountCertificates = { ...NONE, certificates };
  const calls = {
    accountCertificates: vi.fn().mockResolvedValue(of),
    recordCertificate: vi.fn().mockResolvedValue({ ...of, certificates: [WAITING] }),
    confirmCertificate: vi.fn().mockResolvedValue({ ...of, certificates: [ONE] }),
    withdrawCertificate: vi.fn().mockResolvedValue(NONE),
  };
  renderAdmin(
    <RecordContextProvider value={{ id: 'u-vera', name: 'Vera Vlas', role }}>
      <WaitingCertificate />
      <CertificatePart />
    </RecordContextProvider>,
    { role: 'administrator', dataProvider: calls },
  );
  return calls;
}

test('what somebody showed is recorded with its day, and waits', async () => {
  const today = amsterdamDay(Date.now());
  const { recordCertificate } = open([]);
  const user = userEvent.setup();
  expect(await screen.findByRole('alert')).toHaveTextContent('Geen geldig certificaat.');
  await user.click(screen.getByRole('button', { name: 'Leg certificaat vast' }));
  await user.type(await screen.findByLabelText(/^Opleiding of examen/), 'Documentherkenning');
  const day = screen.getByLabelText(/^Uitgegeven op/);
  expect([day.getAttribute('min'), day.getAttribute('max')]).toEqual([firstIssueDay(today), today]);
  await user.type(day, today);
  await user.keyboard('{Control>}{Enter}{/Control}');
  const input = { kind: 'Documentherkenning', issuedOn: today };
  await waitFor(() => expect(recordCertificate).toHaveBeenCalledWith('u-vera', input));
  expect(await screen.findByText('Bas Vink legde een certificaat vast op', { exact: false })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Leg certificaat vast' })).toBeNull();
});

test('another administrator confirms it', async () => {
  const { confirmCertificate } = open([WAITING]);
  await userEvent.click(await screen.findByRole('button', { name: 'Bevestig het certificaat' }));
  await waitFor(() => expect(confirmCertificate).toHaveBeenCalledWith({ id: 'u-vera', certificateId: 'c-1' }));
  expect(await screen.findByText(/Bevestigd door Els Mus/)).toBeVisible();
});

test('one that ended while it waited can only be refused', async () => {
  open([{ ...WAITING, issuedOn: '2020-03-10', validUntil: '2021-03-10' }]);
  expect(await screen.findByText(/Dit certificaat is verlopen terwijl het wachtte/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Wijs af' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bevestig het certificaat' })).toBeNull();
});

const REFUSED = { code: 'certificateOtherEyes', people: [{ id: 'u-els', name: 'Els Mus' }] } as const;

test.each([
  ['recorded it may only take it back', TEST_USER_ID, 'Trek de aanvraag in'],
  ['made the account may only refuse', 'u-bas', 'Wijs af'],
])('whoever %s, and reads who could confirm', async (_who, id, button) => {
  open([{ ...WAITING, asked: { ...WAITING.asked, askedBy: { id, name: 'Bas Vink' } }, refused: REFUSED }]);
  expect(await screen.findByRole('button', { name: button })).toBeVisible();
  expect(screen.getByText(/niet wie het account van de medewerker .* Dit kan wel: Els Mus\.$/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bevestig het certificaat' })).toBeNull();
});

test('it is withdrawn with a reason', async () => {
  const { withdrawCertificate } = open([ONE]);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Trek certificaat in: Documentherkenning' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Geef een reden van minstens drie tekens.')).toBeVisible();
  await user.type(screen.getByLabelText(/^Reden/), 'niet van deze persoon');
  await user.keyboard('{Control>}{Enter}{/Control}');
  const which = { id: 'u-vera', certificateId: 'c-1' };
  await waitFor(() => expect(withdrawCertificate).toHaveBeenCalledWith(which, { reason: 'niet van deze persoon' }));
});

test('a reason that was typed before stands there again, and is said to', async () => {
  open([ONE]);
  const user = userEvent.setup();
  const ask = async () =>
    user.click(await screen.findByRole('button', { name: 'Trek certificaat in: Documentherkenning' }));
  const reason = () => screen.getByLabelText(/^Reden/);
  await ask();
  expect(screen.queryByText(/^Dit vulde u eerder in/)).toBeNull();
  await user.type(reason(), 'niet van');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await ask();
  expect(reason()).toHaveValue('niet van');
  expect(screen.getByText(/^Dit vulde u eerder in/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Begin opnieuw' }));
  expect(reason()).toHaveValue('');
  expect(reason()).toHaveFocus();
  expect(screen.queryByText(/^Dit vulde u eerder in/)).toBeNull();
});

test('nothing is said of whoever judges no identity', () => {
  const { accountCertificates } = open([ONE], { role: 'auditor' });
  expect(accountCertificates).not.toHaveBeenCalled();
});
