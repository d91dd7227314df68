/** One letter all the way, by people in a real browser, none of whom has a mouse: an officer, supervisors, an auditor. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { DEMO_PASSWORD, type DemoUsername } from '@desk/server/demoAccounts';
import { readPdf } from '@desk/server/dispatch/letters/readPdf';
import { codesInPdf } from '@desk/server/testing/letterbox';
import { WRONG_CODE } from '@desk/server/testing/redeeming';
import { readTheCase, readTheLog } from './auditorAtWork';
import { startDesk, type DeskProcess } from './deskProcess';
import { logIn, openBrowser, openTab, PATIENCE, pressEnterOn, tabTo, welcome, type Person } from './person';
import { namePages } from './namePages';
import { approveFromQueue, handOverOne, sendNextBack } from './supervisorAtWork';
import { workThroughChecks } from './workThroughChecks';

/** A clean case for EH2+ whose contract lies unregistered in the demo's post. */
const COMPANY = 'Lighthouse Language School B.V.';

let desk: DeskProcess;
let browser: Browser;
let officer: Person;
let supervisor: Person;
let handler: Person;
let printer: Person;
let auditor: Person;
let scan: { readonly number: string; readonly path: string; readonly enclosure: string };
let casePath = '';

/** The unopened letter of the company: each contract says whose it is. */
async function findPost(): Promise<typeof scan> {
  const folder = join(desk.dataDir, 'demo', 'post');
  const names = await readdir(folder);
  for (const name of names) {
    const path = join(folder, name);
    const other = names.find((each) => each !== name) ?? '';
    const pages = await readPdf(new Uint8Array(await readFile(path)));
    if (pages.some(({ items }) => items.some(({ text }) => text.includes(COMPANY)))) {
      return { number: name.replace('.pdf', ''), path, enclosure: join(folder, other) };
    }
  }
  throw new Error(`No letter of ${COMPANY} in the post`);
}

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  scan = await findPost();
  [officer, handler, supervisor, printer, auditor] = [
    await welcome(browser, desk.url),
    await welcome(browser, desk.url),
    await welcome(browser, desk.url),
    await welcome(browser, desk.url),
    await welcome(browser, desk.url),
  ];
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

describe('one letter, all the way, in the browser', () => {
  it('the officer registers the letter with the keyboard alone', async () => {
    const { page } = officer;
    await logIn(officer, 'verifier1');
    await pressEnterOn(officer, /^Post$/);
    await pressEnterOn(officer, /^Registreer post$/);
    await page.getByRole('textbox', { name: /Zaaknummer/ }).waitFor();
    // What a hand scanner types, Enter included.
    await page.keyboard.type(`${scan.number}|1/3`);
    await page.keyboard.press('Enter');
    await page.getByText(COMPANY).first().waitFor();
    officer.hands.push(scan.path);
    await pressEnterOn(officer, /^Kies scans/);
    await page.getByText(basename(scan.path)).waitFor();
    await tabTo(officer, /^Ja$/);
    const questions = await page.locator('[data-question]').count();
    await page.keyboard.type('j'.repeat(questions));
    await pressEnterOn(officer, /^Registreer en open zaak$/);
    await page.getByRole('heading', { name: COMPANY }).waitFor();
    casePath = new URL(page.url()).pathname;
    expect(await page.getByText('Ontvangen', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('says of each page what it is while it is read, one key a page', async () => {
    // The contract the desk knows itself; behind it lie a copy of the manager's document, who also signs, and an extract.
    await namePages(officer, (_file, page) => ['CPSIR'[page - 1] ?? 'O']);
    expect(officer.complaints).toEqual([]);
  });

  it('answers what the letter leaves open on the page of its case, by key', async () => {
    const { page } = officer;
    await answerOpenQuestions(page);
    expect(officer.complaints).toEqual([]);
  });

  it('shows the pages of the letter as the server drew them, turned by key', async () => {
    const { page } = officer;
    // The address kept the page that was read last.
    await page.keyboard.type('[[[[[[');
    for (const number of [1, 2, 3]) {
      const picture = page.getByRole('img', { name: new RegExp(`pagina ${String(number)}$`) });
      await picture.waitFor();
      await picture.evaluate((image) => (image as HTMLImageElement).decode());
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(900);
      await page.keyboard.press(']');
    }
    expect(officer.complaints).toEqual([]);
  });

  it('a supervisor registers an enclosure, and has handled the case from then on', async () => {
    const { page } = handler;
    await logIn(handler, 'supervisor2');
    await pressEnterOn(handler, /^Post$/);
    await pressEnterOn(handler, /^Registreer post$/);
    await page.getByRole('textbox', { name: /Zaaknummer/ }).waitFor();
    await page.keyboard.type(scan.number);
    await page.getByText(COMPANY).first().waitFor();
    handler.hands.push(scan.enclosure);
    await pressEnterOn(handler, /^Kies scans/);
    await page.getByText(basename(scan.enclosure)).waitFor();
    await pressEnterOn(handler, /^Registreer en open zaak$/);
    await page.getByRole('heading', { name: COMPANY }).waitFor();
    expect(handler.complaints).toEqual([]);
  });

  it('takes the case, finds no difference, and answers every check without a mouse', async () => {
    const { page } = officer;
    // Somebody else registered post meanwhile: on the old screen the desk would refuse to take the case.
    // Opened anew, the scan begins with the letter that came last.
    await page.goto(desk.url + casePath);
    await page.getByRole('heading', { name: COMPANY }).waitFor();
    // The pages that came meanwhile are of somebody else's letter.
    await namePages(officer, () => ['O']);
    await pressEnterOn(officer, /^Neem in behandeling$/);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('In controle', { exact: true }).first().waitFor();
    await workThroughChecks(officer);
    await pressEnterOn(officer, /^Dien in ter beoordeling$/);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Ter beoordeling', { exact: true }).first().waitFor();
    expect(officer.complaints).toEqual([]);
  });

  it('survives a power cut with the case whole', async () => {
    await desk.killAndRestart();
    await officer.page.reload();
    await officer.page.getByText('Ter beoordeling', { exact: true }).first().waitFor();
  });

  it('refuses the decision to the supervisor who handled the case, on the screen and over the wire', async () => {
    const { page } = handler;
    await page.goto(desk.url + casePath);
    await openTab(handler, 'Beoordeling');
    await page.getByText('Marleen Oosterveld en Noor Tielemans kunnen beslissen.').waitFor();
    await pressEnterOn(handler, /^Keur goed/);
    expect(await page.getByRole('dialog').count()).toBe(0);
    const answer = await approveOverTheWire('supervisor2');
    expect(answer).toMatchObject({ status: 403, code: 'fourEyes' });
    // The stream of events broke with the desk and asked again until it was there: the one thing a cut may complain of.
    expect(handler.complaints.filter((complaint) => !complaint.includes('net::ERR_'))).toEqual([]);
  });

  it('offers the officer no decision, and the supervisor both', async () => {
    await openTab(officer, 'Beoordeling');
    expect(await officer.page.getByRole('button', { name: /^Keur goed/ }).count()).toBe(0);
    await logIn(supervisor, 'supervisor1');
    await approveFromQueue(supervisor, { number: scan.number, company: COMPANY });
    await sendNextBack(supervisor, COMPANY);
    await handOverOne(supervisor);
  });

  it('neither who handled nor who decided prints the letter: a third does, once, and posts it; the customer types its code at the mailed link', async () => {
    await logIn(printer, 'supervisor3');
    const [code, link] = [await printedCode(), await mailedLink()];
    // As the customer: the mail, its link, the code of the letter; typed wrongly once.
    const { page } = await welcome(browser, `${desk.url}/demo`);
    await page.locator(`a[href^="${link}"]`).first().click();
    await page.getByLabel('Activeringscode').fill(WRONG_CODE);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Deze code klopt niet.').waitFor();
    await page.getByLabel('Activeringscode').fill(code);
    await page.getByRole('button', { name: 'Activeer' }).click();
    await page.getByRole('heading', { name: 'Het is gelukt' }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain(scan.number);
    await page.context().close();
  });

  it('shows the auditor the log, the whole history and nothing to press', async () => {
    await logIn(auditor, 'auditor1');
    await readTheLog(auditor, scan.number);
    await readTheCase(auditor, scan.number);
    const decisive = auditor.page.getByRole('button', { name: /^(Keur goed|Wijs af|Neem in behandeling|Trek)/ });
    expect(await decisive.count()).toBe(0);
  });
});

/** By key, from the first question to the date and Enter; when the desk itself changed the case meanwhile, once more. */
async function answerOpenQuestions(page: Page): Promise<void> {
  const done = page.getByText('Alle vragen zijn beantwoord.');
  for (let tries = 0; tries < 3 && (await done.count()) === 0; tries += 1) {
    await page.reload();
    await page.getByText('Te beantwoorden').waitFor();
    // The first press brings the keyboard to the first question.
    await page.keyboard.type('j'.repeat((await page.locator('[data-question]').count()) + 1));
    const signedOn = page.getByLabel('Datum van ondertekening op het contract');
    if ((await signedOn.count()) > 0) {
      await signedOn.fill(amsterdamDay(Date.now() - 86_400_000));
      await signedOn.focus();
    }
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/actions/answerChecklist'));
    await page.keyboard.press('Enter');
    if ((await answered).ok()) {
      await done.waitFor();
    }
  }
  expect(await done.count()).toBe(1);
}

/** The same as with curl: log in, ask for the version that stands, approve. Gives status and code of the answer. */
async function approveOverTheWire(username: DemoUsername): Promise<{ status: number; code: unknown }> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ username, password: DEMO_PASSWORD });
  const login = await fetch(`${desk.url}/api/auth/login`, { method: 'POST', headers, body });
  const { accessToken } = (await login.json()) as { accessToken: string };
  const authorised = { ...headers, Authorization: `Bearer ${accessToken}` };
  const application = `${desk.url}/api/applications/${casePath.split('/')[2] ?? ''}`;
  const { version } = (await (await fetch(application, { headers: authorised })).json()) as { version: number };
  const answer = await fetch(`${application}/actions/approve`, {
    method: 'POST',
    headers: authorised,
    body: JSON.stringify({ version }),
  });
  const { code } = (await answer.json()) as { code?: unknown };
  return { status: answer.status, code };
}

/** The code of the letter that names the case, from the PDF that the printing supervisor's browser saved. */
async function printedCode(): Promise<string> {
  const { page } = printer;
  await pressEnterOn(printer, /^Verzending$/);
  await pressEnterOn(printer, /^Maak printrun/);
  const download = page.waitForEvent('download');
  await pressEnterOn(printer, /^Open om te printen$/);
  const path = await (await download).path();
  const codes = await codesInPdf(new Uint8Array(await readFile(path)));
  await pressEnterOn(printer, /^Op de post gedaan$/);
  await page.getByText('Op de post', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Open om te printen' }).count()).toBe(0);
  // Once more from the list, as whoever looks it up later comes.
  await pressEnterOn(printer, /^Printen en posten$/);
  await pressEnterOn(printer, /^ZD-/);
  // The notice to the registered address lies in the same run, and holds no code.
  const rows = await page.getByRole('row').filter({ hasText: scan.number }).all();
  const marks = await Promise.all(rows.map((row) => row.getByRole('rowheader').textContent()));
  expect(printer.complaints).toEqual([]);
  return marks.flatMap((mark) => codes.get(mark ?? '') ?? []).at(0) ?? '';
}

/** Where the link of the mail that names the case leads. */
async function mailedLink(): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      for (const mail of await desk.outbox('mail')) {
        const text = mail.toString().replace(/=\r?\n/g, '');
        link ??= text.includes(scan.number) ? /\/demo\/activeren\/[\w-]{32}/.exec(text)?.[0] : undefined;
      }
      return link !== undefined;
    }, PATIENCE)
    .toBe(true);
  return link ?? '';
}
