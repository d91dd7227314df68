/** Checks that the history of a case reads as sentences, day by day. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { expectComplaint } from '../testing/complaints';
import { RecordContextProvider } from 'react-admin';
import { caseRecord, checkOf, PERSON_ID, SIGNER_ID } from '../flow/testing/caseRecord';
import { renderAdmin } from '../testing/renderAdmin';
import { auditEvent } from '../testing/rows';
import { CaseTimeline } from './CaseTimeline';

const EVENTS: readonly AuditEventRow[] = [
  auditEvent({
    id: 'e3',
    type: 'check.recorded',
    data: { checkId: 'c1', code: 'CON-01', outcome: 'passed', reasonCode: null },
    at: '2026-11-13T08:30:00.000Z',
  }),
  auditEvent({ id: 'e2', type: 'application.read', data: { view: 'bench' }, at: '2026-11-12T23:30:00.000Z' }),
  auditEvent({ id: 'e1', at: '2026-11-12T10:15:00.000Z' }),
];

const getList = (data: readonly AuditEventRow[]) => vi.fn().mockResolvedValue({ data, total: data.length });

test('sentences with actor, role and Amsterdam time stand under their day', async () => {
  const asked = getList(EVENTS);
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: asked } });
  const day = await screen.findByRole('region', { name: '13 nov 2026' });
  expect(
    within(day).getByText('Controle CON-01 (Contract ontvangen en leesbaar) vastgelegd: akkoord.'),
  ).toBeInTheDocument();
  expect(within(day).getByText('09:30')).toBeInTheDocument();
  expect(within(day).getByText('(verificatiemedewerker)')).toBeInTheDocument();
  expect(asked).toHaveBeenCalledWith('audit-events', expect.objectContaining({ filter: { applicationId: 'a1' } }));
});

test('reading is shown on request only, on the day it was in Amsterdam', async () => {
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: getList(EVENTS) } });
  await screen.findByText('In behandeling genomen.');
  expect(screen.queryByText('Zaak ingezien.')).toBeNull();
  await userEvent.click(screen.getByRole('switch', { name: 'Toon ook inzage' }));
  const day = screen.getByRole('region', { name: '13 nov 2026' });
  expect(within(day).getByText('Zaak ingezien.')).toBeInTheDocument();
});

test('names whom a check is about, with the role: one human is judged in each', async () => {
  const record = caseRecord({
    checks: [
      checkOf({ code: 'IDN-06', subject: 'signer', subjectId: SIGNER_ID, id: 's' }),
      checkOf({ code: 'IDN-06', subject: 'person', subjectId: PERSON_ID, id: 'p' }),
    ],
  });
  const judged = ['s', 'p'].map((checkId) =>
    auditEvent({
      id: checkId,
      type: 'check.recorded',
      data: { checkId, code: 'IDN-06', outcome: 'passed', reasonCode: null },
    }),
  );
  renderAdmin(
    <RecordContextProvider value={record}>
      <CaseTimeline applicationId={record.id} />
    </RecordContextProvider>,
    { dataProvider: { getList: getList(judged) } },
  );
  for (const role of ['ondertekenaar', 'beheerder']) {
    expect(await screen.findByText(new RegExp(`IDN-06 .*van Tjitske Aaltje van Hoekstra \\(${role}\\)`))).toBeTruthy();
  }
});

test('English reads English', async () => {
  renderAdmin(<CaseTimeline applicationId="a1" />, { language: 'en', dataProvider: { getList: getList(EVENTS) } });
  expect(await screen.findByText('Check CON-01 (Contract received and legible) recorded: passed.')).toBeInTheDocument();
});

test.each([
  [
    'mail.registered',
    { receivedOn: '2026-11-12', documents: 1 },
    'Poststuk geregistreerd, ontvangen op 12 nov 2026, met 1 bestand.',
  ],
  [
    'application.takenOver',
    { fromName: 'Karel', idleMinutes: 1 },
    'Overgenomen van Karel na 1 minuut zonder activiteit.',
  ],
  [
    'establishment.kept',
    { on: '2026-11-12', by: 'phone' },
    'Klant houdt het vestigingsnummer (gezegd op 12 nov 2026, telefonisch).',
  ],
  [
    'mail.checklistAnswered',
    { items: [], answers: [] },
    'Checklist van de brief bekeken; er veranderde geen antwoord.',
  ],
  ['mail.checklistAnswered', { items: ['kvkNumberWritten'] }, /^Checklist van de brief beantwoord: \S/],
  ['checks.planned', { count: 0, policyVersion: 2 }, 'Volgens beleid versie 2 kwam er geen controle bij.'],
  ['checks.planned', { count: 1, policyVersion: 2 }, '1 controle klaargezet volgens beleid versie 2.'],
  [
    'register.consulted',
    { result: 'found', provider: 'stand-in', asOf: '2026-11-12' },
    'Handelsregister geraadpleegd bij het oefenregister: gevonden, gegevens van 12 nov 2026.',
  ],
] as const)('%s with %j reads as a colleague would say it', async (type, data, sentence) => {
  const list = getList([auditEvent({ id: 'e9', type, data })]);
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: list } });
  expect(await screen.findByText(sentence)).toBeInTheDocument();
});

test('an empty history says so', async () => {
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: getList([]) } });
  expect(await screen.findByText(/^Er is nog niets vastgelegd\./)).toBeInTheDocument();
});

test('a failure can be tried again', async () => {
  expectComplaint('Dat kan niet.');
  const asked = vi.fn().mockRejectedValueOnce(new Error('Dat kan niet.')).mockResolvedValue({ data: EVENTS, total: 3 });
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: asked } });
  expect(await screen.findByText('Dat kan niet.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  expect(await screen.findByText('In behandeling genomen.')).toBeInTheDocument();
});

test('what was asked about people is shown as long as it was not erased', async () => {
  const asked = auditEvent({
    type: 'checks.supplementRequested',
    data: { count: 1, dueOn: '2026-12-07' },
    personal: { missing: ['kopie identiteitsbewijs van J. Voorbeeld'] },
  });
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: getList([asked]) } });
  expect(await screen.findByText('kopie identiteitsbewijs van J. Voorbeeld')).toBeInTheDocument();
});

test('shows the case as it was behind an event, and what differs from an earlier one', async () => {
  const moment = {
    sequence: 2,
    at: '2026-11-13T08:30:00.000Z',
    status: 'inVerification',
    policyVersion: 2,
    handlers: [{ id: 'v', name: 'Vera Voorbeeld' }],
    readers: [],
    checks: [{ id: 'c1', code: 'CON-01', subjectId: null, outcome: 'passed', attempts: [] }],
    mismatches: [],
    decisions: [],
    correctedSince: {},
  };
  const differences = [{ kind: 'check', about: 'CON-01', subjectId: null, before: null, after: 'passed' }];
  const answer = { number: 'ZU-2026-000001-5', companyName: 'Voorbeeld B.V.', persons: [], signers: [], moment };
  const caseAt = vi.fn((asked: { since: number | null }) =>
    Promise.resolve({ ...answer, differences: asked.since === null ? [] : differences }),
  );
  const events = [
    auditEvent({ id: 'e2', sequence: 2, at: '2026-11-13T08:30:00.000Z' }),
    auditEvent({ id: 'e1', sequence: 1, at: '2026-11-12T10:15:00.000Z' }),
  ];
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: getList(events), caseAt } });
  await userEvent.click(await screen.findByRole('button', { name: 'Toon de zaak zoals die toen was: 09:30' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('Status: In controle. Beleidsversie: 2.')).toBeInTheDocument();
  expect(within(dialog).getByText('Vera Voorbeeld')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Vergelijk met een eerder moment' }));
  await userEvent.click(await screen.findByRole('option', { name: /12 nov 2026/ }));
  expect(await within(dialog).findByText(/^Controle CON-01 .*: nog open → akkoord$/)).toBeInTheDocument();
  expect(caseAt).toHaveBeenLastCalledWith({ id: 'a1', sequence: 2, since: 1 });
});

test('an account that was closed even so is told with what that left', async () => {
  const closed = auditEvent({ type: 'user.changed', data: { userId: 'u1', fields: ['active'], evenSo: true } });
  renderAdmin(<CaseTimeline applicationId="a1" />, { dataProvider: { getList: getList([closed]) } });
  const told = /^Account gewijzigd: .+\. Gesloten terwijl er zonder dit account geen twee beheerders overbleven/;
  expect(await screen.findByText(told)).toBeInTheDocument();
});

test('says which message went, in the language of who reads', async () => {
  const message = {
    id: 'm1',
    applicationId: 'a1',
    kind: 'supplementRequest',
    templateVersion: 1,
    language: 'nl',
    subject: 'Uw aanvraag',
    createdAt: '2026-11-12T10:15:00.000Z',
    createdById: 'u1',
    createdByName: 'Vera Voorbeeld',
    requestId: 'r1',
  } as const;
  const sent = ['m1', 'erased'].map((messageId) =>
    auditEvent({ id: messageId, type: 'message.sent', data: { messageId, dispatchId: 'd1', channel: 'email' } }),
  );
  renderAdmin(
    <RecordContextProvider value={caseRecord({ messages: [message] })}>
      <CaseTimeline applicationId="a1" />
    </RecordContextProvider>,
    { dataProvider: { getList: getList(sent) } },
  );
  expect(
    await screen.findByText('Bericht aan de klant (verzoek om aanvulling) verzonden per e-mail.'),
  ).toBeInTheDocument();
  expect(screen.getByText('Bericht aan de klant verzonden per e-mail.')).toBeInTheDocument();
});
