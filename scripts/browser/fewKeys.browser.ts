/** How many keys a clean case from EH2+ to EH3 costs its officer: counted one by one, from the work list to the supervisor's table. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import { readConfig } from '@desk/server/config';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { ALL_YES, mustSucceed } from '@desk/server/testing/story';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { makeContractPdf } from '../demo/contract/contractPdf';
import { humansOf, type Enclosure } from '../demo/contract/enclosures';
import { zoneOf, type Card } from '../demo/identityCard';
import { startDesk, type DeskProcess } from './deskProcess';
import { admitDemoStaff } from './admitDemoStaff';
import { namePages } from './namePages';
import { logIn, openBrowser, signIn, welcome, type Person } from './person';
import { nameEvidence } from './workThroughChecks';

/** In the demo this case goes the separate route; here it is its manager alone, who signs alone, and all is as registered. */
const COMPANY = 'Logistiek Zuiderpoort B.V.';
const WHOLE = { missingPages: [], upgradeNote: 'present', signatures: 'all', scanned: false } as const;
/** One key for what each page is, and two for each check on paper: the page it rests on, and the verdict. */
const FEW = 75;
/** Action → what its button says. */
const STEPS = {
  take: 'Neem in behandeling',
  sendToIdentification: 'Stuur naar identificatie',
  recordAppointment: 'Leg afspraak vast',
  submit: 'Dien in ter beoordeling',
} as const;

let desk: DeskProcess;
let browser: Browser;
let officer: Person;
let page: Page;
let found: ApplicationDetail;
/** Every key the officer pressed, in order; a combination counts for each key of it. */
const pressed: string[] = [];

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(fillWithCleanCase), openBrowser()]);
  officer = await welcome(browser, desk.url);
  page = officer.page;
  await logIn(officer, 'verifier1');
  found = await receivedCase();
}, 600_000);
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(join('db', 'demo', file), 'utf8')).trim().split(/\r?\n/);
}

/** The application, for the manager alone, sent in this morning. */
async function cleanApplication(): Promise<ApplicationInput> {
  const all = (await linesOf('applications.jsonl')).map((line) => applicationInputSchema.parse(JSON.parse(line)));
  const application = all.find(({ companyName }) => companyName === COMPANY);
  if (application === undefined) {
    throw new Error(`${COMPANY} is not among the applications of the demo`);
  }
  return {
    ...application,
    submittedAt: new Date().toISOString(),
    persons: application.persons.filter(({ role }) => role === 'manager'),
  };
}

/** A desk that knows its staff, the one registration without management module, and the application. */
async function fillWithCleanCase(dataDir: string): Promise<void> {
  const deps = await openDependencies(readConfig({ DATA_DIR: dataDir }), { logLevel: 'silent' });
  const by = { dryRun: false, actor: SYSTEM_ACTOR, requestId: 'test', origin: 'command' } as const;
  try {
    await admitDemoStaff(deps);
    const [heads = '', ...rows] = await linesOf('registrations.csv');
    const own = rows.filter((row) => row.includes(COMPANY)).map((row) => row.replace(',ja,', ',nee,'));
    const known = await importRegistrations(deps, { text: [heads, ...own].join('\n'), ...by });
    const announced = await importApplications(deps, { text: JSON.stringify(await cleanApplication()), ...by });
    expect([known.refused, announced.refused]).toEqual([[], []]);
  } finally {
    await closeDependencies(deps);
  }
}

/** The case with its whole contract, every question of the list answered; the desk has asked the register. */
async function receivedCase(): Promise<ApplicationDetail> {
  const client = await signIn(desk.url, 'verifier1');
  const query = `filter=${encodeURIComponent(JSON.stringify({ q: COMPANY }))}&range=${encodeURIComponent('[0,0]')}`;
  const [row] = (await client.get(`/api/applications?${query}`)).body as { id: string; number: string }[];
  const { id = '', number = '' } = row ?? {};
  const application = await cleanApplication();
  const day = new Date().toISOString().slice(0, 10);
  const enclosures = humansOf(application).map((human): Enclosure => ({ kind: 'identityCopy', card: cardOf(human) }));
  const pdf = await makeContractPdf({ applicationNumber: number, application, scan: WHOLE, signedOn: day, enclosures });
  await mustSucceed(
    client.upload('/api/mail-items', {
      fields: { applicationNumber: number, receivedOn: day, signedOn: day, checklist: JSON.stringify(ALL_YES) },
      field: 'scans',
      files: [{ name: 'contract.pdf', bytes: new Uint8Array(pdf), type: 'application/pdf' }],
    }),
  );
  const read = async (): Promise<ApplicationDetail> =>
    (await client.get(`/api/applications/${id}`)).body as ApplicationDetail;
  const isReady = async (): Promise<boolean> => {
    const { register, pages } = await read();
    return register?.result === 'found' && pages.filter(({ proposed }) => proposed !== null).length === 3;
  };
  await vi.waitUntil(isReady, { timeout: 60_000, interval: 200 });
  return read();
}

async function press(keys: string): Promise<void> {
  pressed.push(...keys.split('+'));
  await page.keyboard.press(keys);
}

/** Presses once the screen shows the answer of the desk to what was pressed before. */
async function pressAndSave(keys: string, action: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.url().includes(`/${action}`) && answer.ok());
  await press(keys);
  await answered;
}

/** The next step of the case: its dialog comes up, Enter or Ctrl+Enter confirms. */
async function takeStep(action: keyof typeof STEPS, confirm: string): Promise<void> {
  await page.locator('[aria-keyshortcuts="s"]', { hasText: STEPS[action] }).waitFor();
  await press('s');
  await page.getByRole('dialog').waitFor();
  if (action === 'recordAppointment') {
    await press('Space');
  }
  await pressAndSave(confirm, `actions/${action}`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

type Human = Pick<ApplicationDetail['signers'][number], 'prefix' | 'surname' | 'firstNames' | 'birthDate'>;

/** The card of which a copy lies behind the contract. */
function cardOf({ prefix, surname, firstNames, birthDate }: Human): Card {
  const expiresOn = `${String(new Date().getFullYear() + 5)}-06-01`;
  const name = { surname: `${prefix} ${surname}`.trim(), givenNames: firstNames };
  return { number: 'IW4K8T314', birthDate: birthDate ?? '', expiresOn, ...name };
}

/** What a document reader sends: it types the zone by itself, so these are nobody's presses. */
async function readDocument(name: Human): Promise<void> {
  await press('i');
  await page.getByLabel(/^MRZ/).waitFor();
  await page.keyboard.insertText(zoneOf(cardOf(name)));
  await pressAndSave('Control+Enter', 'actions/recordIdentityDocument');
  const ask = page.getByRole('button', { name: 'Vraag status na' });
  await ask.and(page.locator(':focus')).waitFor();
  await pressAndSave('Enter', 'status');
  await ask.waitFor({ state: 'detached' });
}

/** The proposals of the desk, read to the end and confirmed together. */
async function confirmProposals(): Promise<void> {
  await press('b');
  await page.getByRole('dialog').waitFor();
  await press('End');
  await page
    .getByRole('button', { name: /^Bevestig/ })
    .and(page.locator(':enabled'))
    .waitFor();
  await pressAndSave('Enter', 'actions/confirmProposals');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** One key for each check that only a person can judge; the next one opens by itself. */
async function judgeOpenChecks(): Promise<void> {
  const form = page.locator('form[aria-label]:has(input[type="radio"])');
  await form.waitFor();
  while ((await form.count()) > 0) {
    const judged = await openCheck();
    await nameEvidence(officer, press);
    await pressAndSave('g', 'actions/recordCheck');
    await vi.waitUntil(async () => (await openCheck()) !== judged, { timeout: 30_000, interval: 50 });
  }
}

/** The check whose form is open; null when none is. */
function openCheck(): Promise<string | null> {
  return page
    .locator('body')
    .evaluate((body) => body.querySelector('[data-check][aria-expanded="true"]')?.getAttribute('data-check') ?? null);
}

it('takes a clean case from EH2+ to EH3 to the supervisor in few keys, each page named and each verdict on its page', async () => {
  expect([found.status, found.targetLevel, found.persons.map(({ currentLevel }) => currentLevel)]).toEqual([
    'received',
    'EH3',
    ['EH2+'],
  ]);
  await page.goto(`${desk.url}/applications/${found.id}/show`);
  await page.getByRole('button', { name: /^Neem in behandeling/ }).waitFor();
  await namePages(officer, () => ['I'], press);
  await takeStep('take', 'Enter');
  for (const name of [...found.signers, ...found.persons]) {
    await readDocument(name);
  }
  await confirmProposals();
  await judgeOpenChecks();
  await takeStep('sendToIdentification', 'Enter');
  await takeStep('recordAppointment', 'Control+Enter');
  await press('v');
  await judgeOpenChecks();
  await takeStep('submit', 'Control+Enter');
  await page.getByText('Ter beoordeling', { exact: true }).first().waitFor();
  expect(officer.complaints).toEqual([]);
  expect(pressed.length, pressed.join(' ')).toBeLessThan(FEW);
});
