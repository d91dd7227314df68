/** A second factor in a real browser: set up with an app, asked at the next log-in, a recovery code in its place, and asked once more for an act that weighs. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import { otpFor } from '@desk/server/testing/otp';
import { startDesk, type DeskProcess } from './deskProcess';
import { logIn, openBrowser, welcome, type Person } from './person';

let desk: DeskProcess;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

/** Logs in with the keyboard up to the code, which has the focus then. */
async function logInWith({ page }: Person, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).waitFor();
  await page.keyboard.type('administrator2');
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Code' }).waitFor();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

async function logOut({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /^Uw account/ }).click();
  await page.getByRole('menuitem', { name: 'Meld af' }).click();
}

/** Asks for an account ten minutes later: what was typed waits for the code, also for who first thinks better of it. */
async function askForAccount({ page }: Person, code: string): Promise<void> {
  const refuse = { status: 403, contentType: 'application/problem+json', body: '{"code":"stepUpNeeded","status":403}' };
  const tenMinutesLater = () => page.route('**/api/users', (route) => route.fulfill(refuse), { times: 1 });
  await page.goto(`${desk.url}/users/create`);
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Nora Nieuw');
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).fill('nora.nieuw');
  await page.getByRole('combobox', { name: 'Rol' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill('nora@voorbeeld.example');
  await tenMinutesLater();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Code' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tenMinutesLater();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Code' }).waitFor();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByText('Het account is aangevraagd').waitFor();
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
  await logInWith(person, '000000');
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Code' }).fill(recovery);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await askForAccount(person, another);
  expect(person.complaints).toEqual([]);
  await person.leave();
});
