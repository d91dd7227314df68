/** Every screen of the desk, as each route draws it and as its tabs and parts do; what opens over it stands in `dialogs.ts`. */
import type { Page } from 'playwright-core';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { button, type Look } from './look';

export interface Screen {
  readonly name: string;
  /** A pattern of the desk's routes; null for a page that is not of the desk's own program. */
  readonly route: string | null;
  /** Its address, or the name of one that is found in the demo; the route itself when left out. */
  readonly path?: string;
  /** Who opens it; null for whoever is not logged in. */
  readonly as: DemoUsername | null;
  /** What is there once it is whole; opens what must be open. */
  readonly ready: (look: Look) => Promise<void>;
}

const part = (dutch: string, english: string) => (look: Look) =>
  look.page.getByRole('region', { name: look.say(dutch, english) }).waitFor();
const offered = (dutch: string, english: string) => (look: Look) => button(look, dutch, english).waitFor();
/** Rows, or the cards that stand in their place in a narrow window. */
export const rows = ({ page }: { readonly page: Page }) =>
  page
    .getByRole('main')
    .getByRole('row')
    // While they come there are rows without a word.
    .filter({ hasText: /\S/ })
    .nth(1)
    .or(page.getByRole('main').locator('[data-card]'))
    .first()
    .waitFor();
const field = ({ page }: Look) => page.getByRole('main').getByRole('textbox').first().waitFor();
const step = ({ page }: Look) => page.locator('[data-step], [data-step-pane]').first().waitFor();
/** The picture or, where only one pane is in view, the list of it. */
const scan = ({ page, isNarrow }: Look) =>
  isNarrow
    ? page.getByRole('tabpanel').or(page.getByRole('tab')).first().waitFor()
    : page.getByRole('img').first().waitFor();

const NOT_LOGGED_IN: readonly Screen[] = [
  { name: 'login', route: '/login', as: null, ready: ({ page }) => page.locator('input[name="username"]').waitFor() },
  {
    name: 'a password to choose',
    route: '/choose-password',
    path: 'invitation',
    as: null,
    ready: ({ page }) => page.locator('input[name="new-password"]').waitFor(),
  },
  {
    name: 'a link that opens nothing any more',
    route: '/choose-password',
    path: `/choose-password#${'x'.repeat(43)}`,
    as: null,
    ready: ({ page }) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'mails of the demo',
    route: null,
    path: '/demo',
    as: null,
    ready: ({ page }) => page.getByRole('listitem').first().waitFor(),
  },
  {
    name: 'login platform of the demo, after a wrong code',
    route: null,
    path: `/demo/activeren/${'x'.repeat(32)}`,
    as: null,
    ready: async ({ page }) => {
      await page.getByLabel('Activeringscode').fill('22222-33333-44444');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
];

const OF_AN_OFFICER: readonly Screen[] = [
  { name: 'first page', route: '/', as: 'verifier1', ready: part('Mijn zaken', 'My cases') },
  { name: 'work list', route: '/applications', as: 'verifier1', ready: rows },
  {
    name: 'a view that finds nothing where others do',
    route: '/applications',
    path: `/applications?${new URLSearchParams({ filter: JSON.stringify({ q: 'jan', status: ['rejected'] }) }).toString()}`,
    as: 'verifier1',
    ready: offered('Alles \\(', 'All \\('),
  },
  { name: 'bench', route: '/applications/:id/show', path: 'working', as: 'verifier1', ready: step },
  {
    name: 'letters of a case',
    route: '/applications/:id/show',
    path: 'letters',
    as: 'verifier1',
    ready: offered('Waar is het papier', 'Where the paper is'),
  },
  {
    name: 'notes of a case, naming a colleague',
    route: '/applications/:id/show',
    path: 'notes',
    as: 'verifier1',
    ready: async ({ page, say }) => {
      await page.getByText('wie belt de klant?').waitFor();
      await page.getByRole('textbox', { name: say('Nieuwe notitie', 'New note') }).fill('@niemand en @s');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'stacks', route: '/mail-batches', as: 'verifier1', ready: rows },
  { name: 'a stack', route: '/mail-batches/:id/show', path: 'batch', as: 'verifier1', ready: rows },
  { name: 'tray', route: '/scanned-letters', as: 'verifier1', ready: scan },
  { name: 'letters', route: '/mail-items', as: 'verifier1', ready: rows },
  { name: 'a new letter', route: '/mail-items/create', as: 'verifier1', ready: field },
  {
    name: 'scans for a letter on paper',
    route: '/mail-items/:id',
    path: 'loggedLetter',
    as: 'verifier1',
    ready: offered('Kies scans', 'Choose scans'),
  },
  { name: 'files that were not read', route: '/unread-files', as: 'verifier1', ready: rows },
  { name: 'open questions of letters', route: '/intake', as: 'verifier1', ready: scan },
  { name: 'registrations', route: '/registrations', as: 'verifier1', ready: rows },
  {
    name: 'a registration',
    route: '/registrations/:id/show',
    path: 'registration',
    as: 'verifier1',
    ready: ({ page }) => page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor(),
  },
];

const OF_OTHERS: readonly Screen[] = [
  { name: 'first page of a supervisor', route: '/', as: 'supervisor3', ready: part('Ligt stil', 'Lies still') },
  { name: 'decision queue', route: '/decisions', as: 'supervisor3', ready: rows },
  {
    name: 'decision',
    route: '/applications/:id/show',
    path: 'awaiting',
    as: 'supervisor3',
    ready: offered('Stuur terug', 'Send back'),
  },
  {
    name: 'dispatch of a case',
    route: '/applications/:id/show',
    path: 'sent',
    as: 'supervisor3',
    ready: ({ page, say }) =>
      page.getByRole('heading', { name: say('Activeringscodes', 'Activation codes') }).waitFor(),
  },
  { name: 'dispatches', route: '/dispatches', as: 'supervisor3', ready: rows },
  { name: 'what did not arrive', route: '/dispatch-tray', as: 'supervisor3', ready: rows },
  { name: 'print runs', route: '/print-runs', as: 'supervisor3', ready: rows },
  { name: 'a print run', route: '/print-runs/:id/show', path: 'printRun', as: 'supervisor3', ready: rows },
  { name: 'log', route: '/audit-events', as: 'auditor1', ready: rows },
  {
    name: 'a report',
    route: '/reports',
    path: '/reports?report=whoSawWhat&from=2020-01-01&to=2040-12-31',
    as: 'auditor1',
    ready: rows,
  },
  { name: 'samples', route: '/samples', as: 'auditor1', ready: rows },
  {
    name: 'a sample',
    route: '/samples/:id/show',
    path: 'sample',
    as: 'auditor1',
    ready: offered('Leg bevinding vast', 'Record finding'),
  },
  {
    name: 'history of a case',
    route: '/applications/:id/show',
    path: 'history',
    as: 'auditor1',
    ready: ({ page }) => page.getByRole('tabpanel').getByRole('listitem').first().waitFor(),
  },
  { name: 'policies', route: '/policies', as: 'administrator1', ready: rows },
  { name: 'a policy', route: '/policies/:id/show', path: 'policy', as: 'administrator1', ready: rows },
  {
    name: 'a draft of the policy',
    route: '/policy-drafts/:id/show',
    path: 'policyDraft',
    as: 'administrator1',
    ready: offered('Stel in werking', 'Put in force'),
  },
  { name: 'programs', route: '/programs', as: 'administrator1', ready: rows },
  { name: 'a program', route: '/programs/:id/show', path: 'program', as: 'administrator1', ready: rows },
  { name: 'webhooks', route: '/webhook-endpoints', as: 'administrator1', ready: rows },
  { name: 'a webhook', route: '/webhook-endpoints/:id/show', path: 'endpoint', as: 'administrator1', ready: rows },
  {
    name: 'a message of a webhook',
    route: '/webhook-deliveries/:id/show',
    path: 'delivery',
    as: 'administrator1',
    ready: offered('Stuur opnieuw', 'Send once more'),
  },
  {
    name: 'how the system is doing',
    route: '/system-state',
    as: 'supervisor1',
    ready: part('Bewaren en wissen', 'Keeping and erasing'),
  },
  { name: 'templates', route: '/message-templates', as: 'administrator1', ready: rows },
  {
    name: 'a template',
    route: '/message-templates/:kind/:language',
    path: '/message-templates/supplementRequest/nl',
    as: 'administrator1',
    ready: offered('Bewaar als nieuwe versie', 'Save as a new version'),
  },
  {
    name: 'a sign-in code to set up',
    route: '/second-factor',
    as: 'administrator1',
    ready: async (look) => {
      await button(look, 'Begin', 'Start').click();
      await field(look);
    },
  },
  {
    name: 'own account',
    route: '/account',
    as: 'administrator1',
    ready: offered('Wijzig wachtwoord', 'Change password'),
  },
  { name: 'staff', route: '/users', as: 'administrator1', ready: rows },
  { name: 'a new colleague', route: '/users/create', as: 'administrator1', ready: field },
  { name: 'a colleague', route: '/users/:id', path: 'colleague', as: 'administrator1', ready: field },
  {
    name: 'an address that there is not',
    route: '*',
    path: '/nergens',
    as: 'administrator1',
    ready: ({ page }) => page.getByRole('main').getByRole('link').first().waitFor(),
  },
];

export const SCREENS: readonly Screen[] = [...NOT_LOGGED_IN, ...OF_AN_OFFICER, ...OF_OTHERS];
