/** Every screen of the desk, light and dark, held against WCAG 2.2 AA by axe; and none of them scrolls sideways on a narrow window. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { firstId, handInStack } from './demoRows';
import { startDesk, type DeskProcess } from './deskProcess';
import { logIn, openBrowser, signIn, welcome, type Person } from './person';
import { countTraffic, type Traffic } from './traffic';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What axe judges by colour; everything else of a screen is the same in the dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const NARROW = { width: 320, height: 720 } as const;
const WIDE = { width: 1400, height: 900 } as const;

interface Screen {
  readonly name: string;
  readonly path: string;
  /** Who opens it; null for whoever is not logged in. */
  readonly as: DemoUsername | null;
  /** What is there once it is whole; opens what must be open. */
  readonly ready: (page: Page) => Promise<void>;
}

let desk: DeskProcess;
let browser: Browser;
/** Filled from the demo: a case in verification, one to decide on, the stack with a letter in the tray. */
const paths: Record<string, string> = {};

async function findPaths(): Promise<void> {
  const client = await signIn(desk.url, 'verifier1');
  const find = (resource: string, filter: object) => firstId(client, resource, filter);
  const batchId = await handInStack(client, 3);
  const working = await find('applications', { status: 'inVerification' });
  // Opening that case marks it as read: supervisor1, who is to find it unread, opens others here.
  const colleague = await signIn(desk.url, 'verifier2');
  await colleague.post(`/api/applications/${working}/notes`, { text: '@verifier1 @supervisor1 wie belt de klant?' });
  paths['working'] = `/applications/${working}/show`;
  paths['notes'] = `/applications/${working}/show?sheet=notes`;
  paths['awaiting'] = `/applications/${await find('applications', { status: 'awaitingApproval' })}/show`;
  paths['sent'] = `/applications/${await find('applications', { status: 'codesSent' })}/show`;
  paths['batch'] = `/mail-batches/${batchId}/show`;
  paths['printRun'] = `/print-runs/${await find('print-runs', {})}/show`;
  paths['policy'] = `/policies/${await find('policies', {})}/show`;
}

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  await findPaths();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

const rows = (page: Page) => page.getByRole('main').getByRole('row').nth(1).waitFor();
const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
};

const part = (name: string) => (page: Page) => page.getByRole('region', { name }).waitFor();

const SCREENS: readonly Screen[] = [
  { name: 'login', path: '/login', as: null, ready: (page) => page.getByLabel(/Gebruikersnaam/).waitFor() },
  { name: 'mails of the demo', path: '/demo', as: null, ready: (page) => page.getByRole('listitem').first().waitFor() },
  {
    name: 'login platform of the demo, after a wrong code',
    path: `/demo/activeren/${'x'.repeat(32)}`,
    as: null,
    ready: async (page) => {
      await page.getByLabel('Activeringscode').fill('22222-33333-44444');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'first page', path: '/', as: 'verifier1', ready: part('Mijn zaken') },
  { name: 'first page of a supervisor', path: '/', as: 'supervisor1', ready: part('Ligt stil') },
  { name: 'work list', path: '/applications', as: 'verifier1', ready: rows },
  { name: 'bench', path: 'working', as: 'verifier1', ready: (page) => page.locator('[data-step]').first().waitFor() },
  { name: 'letters of a case', path: 'working', as: 'verifier1', ready: tab('Contract en post') },
  { name: 'history of a case', path: 'working', as: 'auditor1', ready: tab('Historie') },
  {
    name: 'notes of a case, naming a colleague',
    path: 'notes',
    as: 'verifier1',
    ready: async (page) => {
      await page.getByText('wie belt de klant?').waitFor();
      await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill('@niemand en @s');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'what the bell tells',
    path: '/dispatches',
    as: 'supervisor1',
    ready: async (page) => {
      await rows(page);
      await page.getByRole('button', { name: /^Notificaties, \d+ ongelezen/ }).click();
      await page.getByRole('dialog', { name: 'Notificaties' }).getByRole('link').first().waitFor();
    },
  },
  { name: 'decision queue', path: '/decisions', as: 'supervisor1', ready: rows },
  { name: 'decision', path: 'awaiting', as: 'supervisor1', ready: tab('Beoordeling') },
  { name: 'dispatch of a case', path: 'sent', as: 'supervisor1', ready: tab('Verzending') },
  { name: 'dispatches', path: '/dispatches', as: 'supervisor1', ready: rows },
  { name: 'what did not arrive', path: '/dispatch-tray', as: 'supervisor1', ready: rows },
  { name: 'print runs', path: '/print-runs', as: 'supervisor1', ready: rows },
  { name: 'a print run', path: 'printRun', as: 'supervisor1', ready: rows },
  { name: 'history', path: '/audit-events', as: 'auditor1', ready: rows },
  { name: 'registrations', path: '/registrations', as: 'verifier1', ready: rows },
  { name: 'stacks', path: '/mail-batches', as: 'verifier1', ready: rows },
  { name: 'a stack', path: 'batch', as: 'verifier1', ready: rows },
  { name: 'tray', path: '/scanned-letters', as: 'verifier1', ready: (page) => page.getByRole('img').first().waitFor() },
  { name: 'letters', path: '/mail-items', as: 'verifier1', ready: rows },
  {
    name: 'mail form',
    path: '/mail-items/create',
    as: 'verifier1',
    ready: (page) => page.getByRole('textbox', { name: /Zaaknummer/ }).waitFor(),
  },
  { name: 'policies', path: '/policies', as: 'administrator1', ready: rows },
  { name: 'policy', path: 'policy', as: 'administrator1', ready: rows },
  {
    name: 'webhooks',
    path: '/webhook-endpoints',
    as: 'administrator1',
    ready: (page) => page.getByRole('button', { name: /webhook/i }).waitFor(),
  },
  { name: 'templates', path: '/message-templates', as: 'administrator1', ready: rows },
  {
    name: 'a template',
    path: '/message-templates/supplementRequest/nl',
    as: 'administrator1',
    ready: (page) => page.getByRole('button', { name: 'Bewaar als nieuwe versie' }).waitFor(),
  },
  { name: 'staff', path: '/users', as: 'administrator1', ready: rows },
  {
    name: 'new colleague',
    path: '/users/create',
    as: 'administrator1',
    ready: (page) => page.getByRole('textbox').first().waitFor(),
  },
  {
    name: 'a dialog',
    path: 'awaiting',
    as: 'supervisor1',
    ready: async (page) => {
      await tab('Beoordeling')(page);
      await page
        .getByRole('button', { name: /^Keur goed|^Stuur terug/ })
        .first()
        .click({ force: true });
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the one box with what it found',
    path: '/applications',
    as: 'verifier1',
    ready: async (page) => {
      await rows(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Zoek, of kies/ }).fill('jan');
      await page.getByRole('option').filter({ hasText: 'ZU-' }).first().waitFor();
    },
  },
  {
    name: 'the columns of the work list',
    path: '/applications',
    as: 'verifier1',
    ready: async (page) => {
      await rows(page);
      await page.getByRole('button', { name: 'Kolommen' }).click();
      await page.getByRole('checkbox', { name: 'KVK-nummer' }).waitFor();
    },
  },
  {
    name: 'handing over many cases',
    path: '/applications',
    as: 'supervisor1',
    ready: async (page) => {
      await rows(page);
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Draag over' }).click();
      await page.getByRole('dialog').getByRole('combobox').waitFor();
    },
  },
  {
    name: 'a step of the tour',
    path: '/applications',
    as: 'supervisor1',
    ready: async (page) => {
      await rows(page);
      await page.getByRole('button', { name: /^Uw account/ }).click();
      await page.getByRole('menuitem', { name: 'Rondleiding' }).click();
      await page.getByRole('dialog', { name: 'Het werk, in weergaven' }).waitFor();
    },
  },
  {
    name: 'a view that finds nothing where others do',
    path: `/applications?${new URLSearchParams({ filter: JSON.stringify({ q: 'jan', status: ['rejected'] }) }).toString()}`,
    as: 'verifier1',
    ready: (page) => page.getByRole('button', { name: /^Alles \(/ }).waitFor(),
  },
  {
    name: 'the sheet of shortcuts',
    path: '/scanned-letters',
    as: 'verifier1',
    ready: async (page) => {
      await page.getByRole('img').first().waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** What fades in has another contrast while it does. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
  );
}

async function open(person: Person, { path, ready }: Screen): Promise<void> {
  await person.page.goto(desk.url + (path.startsWith('/') ? path : (paths[path] ?? '')));
  await ready(person.page);
  await settled(person.page);
}

async function backgroundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** Each violation as a line: what is wrong, and where. */
async function violations(page: Page, ask: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // What passes is judged as well, but not described: for each element of it axe would look for a selector of its own.
  const axe = ask(new AxeBuilder({ page }).options({ resultTypes: ['violations'] })).setLegacyMode(true);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
  );
}

/** Kilobytes are thousands, compressed, headers included. */
const LIMITS = { login: { requests: 12, bytes: 250_000 }, list: { requests: 10, bytes: 120_000 } } as const;

it('opens with few requests and bytes, and asks for nothing twice on the way to the work list', async () => {
  const { page } = await welcome(browser, 'about:blank');
  const traffic = await countTraffic(page, desk.url);
  await page.goto(desk.url);
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).waitFor();
  await page.waitForLoadState('networkidle');
  const login = traffic.sinceLast();
  await logIn({ page }, 'verifier1');
  await page.getByRole('region', { name: 'Mijn zaken' }).waitFor();
  await page.getByRole('link', { name: 'Werkvoorraad' }).first().click();
  await rows(page);
  await page.getByRole('tab', { name: /^Alles\s*\d+/ }).waitFor();
  const list = traffic.sinceLast();
  const over = (limit: { readonly requests: number; readonly bytes: number }, { requests, bytes }: Traffic) =>
    requests.length > limit.requests || bytes > limit.bytes ? [...requests, `${String(bytes)} bytes`] : [];
  expect(over(LIMITS.login, login)).toEqual([]);
  expect(over(LIMITS.list, list)).toEqual([]);
  expect([...new Set(list.requests)]).toEqual(list.requests);
  await page.context().close();
});

describe('every screen', () => {
  const people = new Map<DemoUsername | null, Person>();
  afterAll(async () => {
    await Promise.all([...people.values()].map((person) => person.leave()));
  });

  async function personAs(username: DemoUsername | null): Promise<Person> {
    const known = people.get(username) ?? (await welcome(browser, desk.url, { colorScheme: 'light' }));
    if (username !== null && !people.has(username)) {
      await logIn(known, username);
    }
    people.set(username, known);
    return known;
  }

  const overflowOf = (page: Page) => () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(SCREENS)('$name meets WCAG 2.2 AA in light and dark, and fits a narrow window', async (screen) => {
    const person = await personAs(screen.as);
    const { page } = person;
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light' });
    await open(person, screen);
    const light = await backgroundOf(page);
    expect(await violations(page, (axe) => axe.withTags(WCAG_2_2_AA))).toEqual([]);
    // The screen follows the system while it is open: the same screen, in the other colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => backgroundOf(page)).not.toBe(light);
    await settled(page);
    expect(await violations(page, (axe) => axe.withRules(OF_COLOURS))).toEqual([]);
    await page.setViewportSize(NARROW);
    await expect.poll(overflowOf(page), { timeout: 15_000 }).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(overflowOf(page), { timeout: 15_000 }).toBeLessThanOrEqual(0);
    expect(person.complaints).toEqual([]);
  });
});
