/** Somebody new: invited by two administrators, reads the mail, chooses a password, logs in with it and changes it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillWithStaff } from './admitDemoStaff';
import { startDesk, type DeskProcess } from './deskProcess';
import { invitationPath, NEW_COLLEAGUE } from './invitation';
import { logIn, openBrowser, welcome, type Person } from './person';

const PASSWORD = 'drie natte honden op het dak';
let desk: DeskProcess;
let browser: Browser;
let newcomer: Person;
let link = '';

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(fillWithStaff), openBrowser()]);
  newcomer = await welcome(browser, desk.url);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

it('one administrator asks for the account on screen, and another confirms it', async () => {
  const asker = await welcome(browser, desk.url);
  await logIn(asker, 'administrator1');
  await asker.page.goto(`${desk.url}/users/create`);
  const { name, username, email } = NEW_COLLEAGUE;
  await asker.page.getByRole('textbox', { name: 'Naam', exact: true }).fill(name);
  await asker.page.getByRole('textbox', { name: 'Gebruikersnaam' }).fill(username);
  await asker.page.getByRole('combobox', { name: 'Rol' }).click();
  await asker.page.getByRole('option', { name: 'Verificatiemedewerker' }).click();
  await asker.page.getByRole('textbox', { name: 'E-mailadres' }).fill(email);
  await asker.page.getByRole('button', { name: 'Bewaar' }).click();
  await asker.page.getByText('Het account is aangevraagd').waitFor();
  const other = await welcome(browser, desk.url);
  await logIn(other, 'administrator2');
  await other.page.goto(`${desk.url}/users`);
  // What waits for them stands above the list.
  await other.page.getByRole('status').getByRole('link', { name }).click();
  await other.page.getByRole('button', { name: 'Bevestig het account' }).click();
  await other.page.getByText(email).waitFor();
  link = await invitationPath(desk, email);
  expect([...asker.complaints, ...other.complaints]).toEqual([]);
  await Promise.all([asker.leave(), other.leave()]);
});

it('the newcomer chooses a password, and a refused one stays in its field', async () => {
  const { page } = newcomer;
  await page.goto(desk.url + link);
  const field = page.getByLabel('Nieuw wachtwoord', { exact: true });
  await field.fill('Password12345678');
  await page.keyboard.press('Enter');
  await page.getByText('Dit wachtwoord gebruiken veel mensen').waitFor();
  expect(await field.inputValue()).toBe('Password12345678');
  await field.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Aanmelden' }).click();
  await logIn(newcomer, NEW_COLLEAGUE.username, PASSWORD);
  expect(await page.getByRole('button', { name: /Nora Nieuw/ }).count()).toBe(1);
  expect(newcomer.complaints).toEqual([]);
});

it('changes it afterwards, and goes on working', async () => {
  const { page } = newcomer;
  await page.getByRole('button', { name: /Nora Nieuw/ }).click();
  await page.getByRole('menuitem', { name: 'Mijn account' }).click();
  const current = page.getByLabel('Huidig wachtwoord');
  await current.fill('dit is het niet eens');
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('vier groene paarden bij de sloot');
  await page.keyboard.press('Enter');
  await page.getByText('Dit is niet uw huidige wachtwoord').waitFor();
  await current.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('Uw wachtwoord is gewijzigd').waitFor();
  await page.goto(desk.url);
  await page.getByRole('button', { name: /Nora Nieuw/ }).waitFor();
  expect(newcomer.complaints).toEqual([]);
});

it('the link opens nothing any more, and says whom to ask', async () => {
  const other = await welcome(browser, desk.url);
  await other.page.goto(desk.url + link);
  await other.page.getByText('Vraag een beheerder van dit systeem om een nieuwe').waitFor();
  await other.leave();
});
