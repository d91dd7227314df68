/** A second factor in a real browser: set up with an app, asked at the next log-in, a recovery code in its place, asked once more for an act that weighs, and a passkey instead. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import { otpFor } from '@desk/server/testing/otp';
import { fillWithStaff } from './admitDemoStaff';
import { startDesk, type DeskProcess } from './deskProcess';
import { logIn, openBrowser, welcome, type Person } from './person';

let desk: DeskProcess;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(fillWithStaff, 'localhost'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

/** Logs in with the keyboard up to the code, which has the focus then. */
async function logInToCode({ page }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).waitFor();
  await page.keyboard.type('administrator2');
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Code' }).waitFor();
}

async function logOut({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /^Uw account/ }).click();
  await page.getByRole('menuitem', { name: 'Meld af' }).click();
}

const NEWCOMERS = { code: 'nora', passkey: 'piet' } as const;

/** Asks for an account ten minutes later, up to the question for a second factor. */
async function askForAccount({ page }: Person, username: string): Promise<void> {
  await page.goto(`${desk.url}/users/create`);
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(`Nieuw ${username}`);
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).fill(username);
  await page.getByRole('combobox', { name: 'Rol' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(`${username}@voorbeeld.example`);
  await saveTenMinutesLater(page);
}

async function saveTenMinutesLater(page: Page): Promise<void> {
  const refused = {
    status: 403,
    contentType: 'application/problem+json',
    body: '{"code":"stepUpNeeded","status":403}',
  };
  await page.route('**/api/users', (route) => route.fulfill(refused), { times: 1 });
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Code' }).waitFor();
}

/** What was typed waits for the code, also for who first thinks better of it. */
async function goOnWithCode(person: Person, code: string): Promise<void> {
  const { page } = person;
  await askForAccount(person, NEWCOMERS.code);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await saveTenMinutesLater(page);
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByText('Het account is aangevraagd').waitFor();
}

/** A device with a finger on it. */
async function giveDevice({ page }: Person): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasUserVerification: true,
    isUserVerified: true,
  } as const;
  await devices.send('WebAuthn.addVirtualAuthenticator', { options });
}

async function addPasskey({ page }: Person): Promise<void> {
  await page.goto(`${desk.url}/account`);
  await page.getByRole('textbox', { name: 'Naam van het apparaat' }).fill('laptop');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Verwijder: laptop' }).waitFor();
}

it('is set up with an app, and asked from then on', async () => {
  const person = await welcome(browser, desk.url);
  const { page } = person;
  await logIn(person, 'administrator2');
  await page.goto(`${desk.url}/second-factor`);
  await page.getByRole('button', { name: 'Begin' }).click();
  const secret = await page.getByLabel('Sleutel voor uw app').innerText();
  await page.getByRole('textbox', { name: 'Code' }).fill(otpFor(secret, new Date()));
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem');
  await list.first().waitFor();
  const [recovery = '', another = ''] = await list.allInnerTexts();
  await page.getByRole('button', { name: 'Ik heb de codes bewaard' }).click();
  await page.getByText('U hebt nog 10 herstelcodes.').waitFor();
  await logOut(person);
  await logInToCode(person);
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Code' }).fill(recovery);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await goOnWithCode(person, another);
  await giveDevice(person);
  await addPasskey(person);
  await logOut(person);
  await logInToCode(person);
  await page.getByRole('button', { name: 'Gebruik een toegangssleutel' }).click();
  await page.getByRole('navigation').first().waitFor();
  await askForAccount(person, NEWCOMERS.passkey);
  await page.getByRole('button', { name: 'Gebruik een toegangssleutel' }).click();
  await page.getByText('Het account is aangevraagd').waitFor();
  expect(person.complaints).toEqual([]);
  await person.leave();
});
