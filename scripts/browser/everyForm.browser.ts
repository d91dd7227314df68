/** Every form of the desk in which somebody types: what stood there when the page was left by a reload stands there again. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { firstId, handInStack } from './demoRows';
import { startDesk, type DeskProcess } from './deskProcess';
import { logIn, openBrowser, signIn, welcome, type Person } from './person';

const TYPED = 'nagekeken met de klant';

interface Form {
  readonly name: string;
  readonly as: DemoUsername;
  /** A path of the desk, or the name of one that was found. */
  readonly path: string;
  /** What opens it on that page. */
  readonly open?: (page: Page) => Promise<void>;
  readonly field: (page: Page) => Locator;
}

let desk: DeskProcess;
let browser: Browser;
/** The case in which an officer of the demo has both checks and differences to do, and what else has an id. */
const paths: Record<string, string> = {};

async function findPaths(): Promise<void> {
  const officer = await signIn(desk.url, 'verifier1');
  const find = (resource: string, filter: object) => firstId(officer, resource, filter);
  await handInStack(officer, 2);
  const working = await find('applications', { q: 'Test EMZ Dagobert' });
  paths['working'] = `/applications/${working}/show`;
  paths['notes'] = `/applications/${working}/show?sheet=notes`;
  paths['letters'] = `/applications/${working}/show?tab=letters`;
  paths['awaiting'] = `/applications/${await find('applications', { status: 'awaitingApproval' })}/show`;
  const administrator = await signIn(desk.url, 'administrator1');
  const draft = (await administrator.post('/api/policy-drafts', { reason: 'proef' })).body as { id: string };
  paths['policyDraft'] = `/policy-drafts/${draft.id}/show`;
}

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  await findPaths();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

const text = (name: string | RegExp) => (page: Page) => page.getByRole('textbox', { name }).first();
const inDialog = (name: string | RegExp) => (page: Page) =>
  page.getByRole('dialog').getByRole('textbox', { name }).first();
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const choose = (name: string) => async (page: Page) => {
  await press(/^Meer/)(page);
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
};
const ofStep = (page: Page) => page.locator('[data-step-pane]').getByRole('textbox').first();
/** The way that asks for a reason is chosen, unless it was. */
const toDifference = async (page: Page) => {
  await page.locator('[data-step]').first().waitFor();
  await page.keyboard.press('d');
  await page.locator('[data-step^="difference"][aria-current="step"]').waitFor();
  const way = page.locator('[data-step-pane] button[aria-keyshortcuts="2"]');
  await way.or(ofStep(page)).first().waitFor();
  if (await way.isVisible()) {
    await way.click();
  }
};

const FORMS: readonly Form[] = [
  { name: 'a letter', as: 'verifier1', path: '/mail-items/create', field: text('Opmerking') },
  { name: 'a note', as: 'verifier1', path: 'notes', field: inDialog('Nieuwe notitie') },
  { name: 'a check', as: 'verifier1', path: 'working', field: text(/^Opmerking/) },
  { name: 'a difference', as: 'verifier1', path: 'working', open: toDifference, field: ofStep },
  { name: 'an action', as: 'verifier1', path: 'working', open: choose('Trek aanvraag in'), field: inDialog(/.*/) },
  {
    name: 'a correction',
    as: 'verifier1',
    path: 'working',
    open: choose('Corrigeer gegevens'),
    field: inDialog('Straat'),
  },
  {
    name: 'a letter to another case',
    as: 'verifier1',
    path: 'letters',
    open: press(/^Hoort bij een andere/),
    field: inDialog(/^Reden/),
  },
  {
    name: 'where the paper is',
    as: 'verifier1',
    path: 'letters',
    open: press(/^Waar is het papier/),
    field: inDialog(/^Plaats/),
  },
  {
    name: 'why a scan is blacked out',
    as: 'verifier1',
    path: 'letters',
    open: press(/^Scherm af/),
    field: text(/^Reden van het afschermen/),
  },
  {
    name: 'why a letter is put aside',
    as: 'verifier1',
    path: '/scanned-letters',
    open: press(/^Leg terzijde/),
    field: inDialog(/^Reden/),
  },
  {
    name: 'a return with remarks',
    as: 'supervisor1',
    path: 'awaiting',
    open: press(/^Stuur terug/),
    field: inDialog(/.*/),
  },
  {
    name: 'a webhook',
    as: 'administrator1',
    path: '/webhook-endpoints',
    open: press(/^Stel een webhook in/),
    field: inDialog(/^Adres/),
  },
  { name: 'a colleague', as: 'administrator1', path: '/users/create', field: text(/^Naam/) },
  {
    name: 'a template',
    as: 'administrator1',
    path: '/message-templates/supplementRequest/nl',
    field: text('Onderwerp'),
  },
  {
    name: 'why a policy is drafted',
    as: 'administrator1',
    path: '/policies',
    open: press(/^Stel een nieuwe versie op/),
    field: inDialog(/.*/),
  },
  {
    name: 'a draft of the policy',
    as: 'administrator1',
    path: 'policyDraft',
    field: text(/^Waarom een nieuwe versie/),
  },
];

/** Whoever fills in a long dialog sees what answers it. */
function buttonsOutOfView(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="dialog"] .MuiDialogActions-root button')]
      .filter((button) => button.getBoundingClientRect().bottom > window.innerHeight)
      .map(({ textContent }) => textContent),
  );
}

describe('every form', () => {
  const people = new Map<DemoUsername, Person>();
  afterAll(async () => {
    await Promise.all([...people.values()].map((person) => person.leave()));
  });

  async function personAs(username: DemoUsername): Promise<Person> {
    const known = people.get(username) ?? (await welcome(browser, desk.url));
    if (!people.has(username)) {
      await logIn(known, username);
    }
    people.set(username, known);
    return known;
  }

  async function open({ page }: Person, { path, open: opening, field }: Form): Promise<Locator> {
    await page.goto(desk.url + (path.startsWith('/') ? path : (paths[path] ?? '')));
    await opening?.(page);
    await field(page).waitFor();
    expect(await buttonsOutOfView(page)).toEqual([]);
    return field(page);
  }

  it.each(FORMS)('keeps $name', async (form) => {
    const person = await personAs(form.as);
    await (await open(person, form)).fill(TYPED);
    expect(await (await open(person, form)).inputValue()).toBe(TYPED);
    expect(person.complaints).toEqual([]);
  });
});
