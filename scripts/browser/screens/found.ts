/** Fills a desk with what the screens show that the demo does not have yet, and finds the addresses of what it has. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ApiClient } from '@desk/server/testing/apiClient';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { firstId, handInStack } from '../demoRows';
import type { DeskProcess } from '../deskProcess';
import { invite } from '../invitation';
import { PATIENCE, signIn } from '../person';

/** What the paths of the screens name, each with its address. */
export type Found = Readonly<Record<string, string>>;

/** A file that may still be coming in, and one that is whole and refused. */
async function layUnreadable({ dataDir }: DeskProcess): Promise<void> {
  const folder = join(dataDir, 'post-in');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'kapot.pdf'), '%PDF-1.7 kapot');
  await writeFile(join(folder, 'geweigerd.pdf'), '%PDF-1.7\nkapot\n%%EOF\n');
}

/** A letter of which only the paper is there. */
async function logLetter(officer: ApiClient, caseId: string): Promise<string> {
  const { number } = (await officer.get(`/api/applications/${caseId}`)).body as { number: string };
  const fields = { applicationNumber: number, receivedOn: amsterdamDay(new Date().toISOString()) };
  const answer = await officer.upload('/api/mail-items', { fields, field: 'scans', files: [] });
  return (answer.body as { id: string }).id;
}

/** A case whose letter to the customer came back, and one whose letter is on its way. */
async function findLetters(officer: ApiClient): Promise<{ readonly returned: string; readonly posted: string }> {
  const sent = encodeURIComponent(JSON.stringify({ channel: 'letter', status: 'sent' }));
  const answer = await officer.get(`/api/dispatches?filter=${sent}&range=${encodeURIComponent('[0,49]')}`);
  const letters = (answer.body as Dispatch[]).filter(({ customerMessageId }) => customerMessageId !== null);
  const [first] = letters;
  const other = letters.find(({ applicationId }) => applicationId !== first?.applicationId);
  await officer.post('/api/customer-messages/returned', { dispatchId: first?.id, cause: 'moved' });
  return { returned: first?.applicationId ?? '', posted: other?.applicationId ?? '' };
}

async function setUpWebhook(administrator: ApiClient): Promise<{ endpoint: string; delivery: string }> {
  const asked = { url: 'https://webhook.example/ontvangst', events: ['application.decided'] };
  const { id } = (await administrator.post('/api/webhook-endpoints', asked)).body as { id: string };
  const test = await administrator.post(`/api/webhook-endpoints/${id}/test`, {});
  return { endpoint: id, delivery: (test.body as { deliveryId: string }).deliveryId };
}

/** Of all that was ever decided here. */
async function drawSample(auditor: ApiClient): Promise<string> {
  const to = amsterdamDay(new Date().toISOString());
  const asked = { reason: 'proef', method: 'weighted', seed: 'proef', from: '2020-01-01', to, size: 3 };
  return ((await auditor.post('/api/samples', asked)).body as { id: string }).id;
}

/** A view of the list that somebody keeps, which stands there as a tab. */
async function keepView(owner: ApiClient): Promise<void> {
  const shown = { columns: ['companyName', 'status'], density: 'comfortable', filter: {}, sort: ['urgency', 'ASC'] };
  await owner.post('/api/saved-views', { ...shown, name: 'Proef', shared: false });
}

/** Prepares this desk for all screens. */
export async function findPaths(desk: DeskProcess): Promise<Found> {
  await layUnreadable(desk);
  const [officer, colleague, supervisor, administrator, other, auditor] = (await Promise.all(
    (['verifier1', 'verifier2', 'supervisor3', 'administrator1', 'administrator2', 'auditor1'] as const).map((name) =>
      signIn(desk.url, name),
    ),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
  const find = (resource: string, filter: object) => firstId(officer, resource, filter);
  const batch = await handInStack(officer, 3);
  const working = await find('applications', { q: 'Test EMZ Dagobert' });
  const letters = await findLetters(officer);
  await keepView(supervisor);
  // Opening that case marks it as read: the supervisor, who is to find it unread, opens others here.
  await colleague.post(`/api/applications/${working}/notes`, { text: '@verifier1 @supervisor3 wie belt de klant?' });
  const announced = await find('applications', { q: 'Tandtechniek Parelmoer' });
  const logged = await find('applications', { q: 'Northern Tulip' });
  const letter = await logLetter(officer, logged);
  const run = (await supervisor.post('/api/print-runs', {})).body as { id: string };
  const draft = (await other.post('/api/policy-drafts', { reason: 'proef' })).body as { id: string };
  const webhook = await setUpWebhook(administrator);
  const waitingForUnread = async (): Promise<boolean> => (await find('unread-files', { place: 'kept' })) !== '';
  await vi.waitUntil(waitingForUnread, { ...PATIENCE, interval: 500 });
  return {
    working: `/applications/${working}/show`,
    notes: `/applications/${working}/show?sheet=notes`,
    letters: `/applications/${working}/show?tab=letters`,
    history: `/applications/${working}/show?tab=history`,
    messages: `/applications/${letters.returned}/show?tab=dispatch`,
    posted: `/applications/${letters.posted}/show?tab=dispatch`,
    logged: `/applications/${logged}/show?tab=letters`,
    loggedLetter: `/mail-items/${letter}`,
    announced: `/applications/${announced}/show`,
    announcedDecision: `/applications/${announced}/show?tab=decision`,
    awaiting: `/applications/${await find('applications', { status: 'awaitingApproval' })}/show?tab=decision`,
    sent: `/applications/${await find('applications', { status: 'codesSent' })}/show?tab=dispatch`,
    registration: `/registrations/${await find('registrations', {})}/show`,
    batch: `/mail-batches/${batch}/show`,
    printRun: `/print-runs/${run.id}/show`,
    sample: `/samples/${await drawSample(auditor)}/show`,
    policy: `/policies/${await find('policies', {})}/show`,
    policyDraft: `/policy-drafts/${draft.id}/show`,
    invitation: await invite(desk),
    colleague: `/users/${await firstId(administrator, 'users', {})}`,
    officer: `/users/${await firstId(administrator, 'users', { role: 'verifier' })}`,
    program: `/programs/${await firstId(administrator, 'programs', {})}/show`,
    endpoint: `/webhook-endpoints/${webhook.endpoint}/show`,
    delivery: `/webhook-deliveries/${webhook.delivery}/show`,
  };
}
