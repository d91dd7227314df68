/** A second factor in a real browser, and signing in through the organisation: set up with an app, asked at the next log-in, a recovery code in its place, asked once more for an act that weighs, and a passkey instead. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findUserByUsername } from '@desk/db/stores/userStore';
import { readConfig } from '@desk/server/config';
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import { askLink, confirmLink } from '@desk/server/identity/sso/links';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { startProvider, type TestProvider } from '@desk/server/testing/identityProvider';
import { otpFor } from '@desk/server/testing/otp';
import { fillWithStaff } from './admitDemoStaff';
import { startDesk, type DeskProcess } from './deskProcess';
import { logIn, openBrowser, welcome, type Person } from './person';

let desk: DeskProcess;
let browser: Browser;
let provider: TestProvider;
const SUBJECT = 'vera-at-work';

/** The staff of the demo, one of whom two administrators linked to the organisation. */
async function fillWithLinked(dataDir: string, settings: Readonly<Record<string, string>>): Promise<void> {
  await fillWithStaff(dataDir);
  const deps = await openDependencies(readConfig({ DATA_DIR: dataDir, ...settings }), { logLevel: 'silent' });
  const account = async (username: string) => {
    const user = await findUserByUsername(deps.db, username);
    return { id: user?.id ?? '', role: 'administrator', name: username } as const;
  };
  const { id } = await account('verifier1');
  const by = async (username: string) =>
    ({ id, actor: await account(username), requestId: 'fill', origin: 'screen' }) as const;
  await askLink(deps, { subject: SUBJECT, ...(await by('administrator1')) });
  await confirmLink(deps, { subject: SUBJECT, ...(await by('administrator2')) });
  await closeDependencies(deps);
}

beforeAll(async () => {
  provider = await startProvider();
  const { issuer, clientId, clientSecret } = provider.settings;
  const settings = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ROLES: 'officers=verifier',
    OIDC_FACTOR_AMR: 'mfa',
  };
  const fill = (dataDir: string) => fillWithLinked(dataDir, settings);
  [desk, browser] = await Promise.all([startDesk(fill, 'localhost', settings), openBrowser()]);
  provider.serve(`${desk.url}/login`);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  await provider.close();
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

/** Through the page of the provider, and back. */
async function comeThrough({ page }: Person, subject: string): Promise<void> {
  await page.getByRole('button', { name: 'Meld aan via uw organisatie' }).click();
  await page.getByLabel('Who are you?').fill(subject);
  await page.getByRole('button', { name: 'Log in there' }).click();
  await page.waitForURL((url) => url.origin === desk.url && url.search === '');
}

it('is asked nobody whom the organisation let in with two factors, and nobody comes in whom only the organisation knows', async () => {
  provider.roles.set(SUBJECT, ['officers']).set('stranger', ['officers']);
  const stranger = await welcome(browser, desk.url);
  await comeThrough(stranger, 'stranger');
  await stranger.page.getByText('Uw kenmerk: stranger').waitFor();
  await stranger.leave();
  const person = await welcome(browser, desk.url);
  await comeThrough(person, SUBJECT);
  await person.page.getByRole('navigation').first().waitFor();
  await person.page.reload();
  await person.page.getByRole('navigation').first().waitFor();
  await logOut(person);
  await person.page.getByText(/Bij uw organisatie bent u nog aangemeld/).waitFor();
  expect(person.complaints).toEqual([]);
  await person.leave();
});
