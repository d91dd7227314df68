/** A morning of post in a real browser: a stack handed in, the tray worked through by keyboard, a wrong link mended, a number blacked out. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stackPdf } from '@desk/server/testing/stacks';
import { findFaults } from '../seed/mail/findFaults';
import { filesOf, readPost } from '../seed/mail/testing/deskPost';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import { startPostDesk, type PostDesk } from './postDesk';
import { logIn, openBrowser, pressEnterOn, welcome, type Person } from './person';

const LETTERS = 14;
/** What the button that joins says of a letter that has none behind it. */
const NOTHING_BEHIND = 'De brief hierachter in de stapel ligt niet in het postvak.';
/** The lease of a killed program runs half a minute; a busy machine takes its time besides, and that is no failure. */
const PATIENCE = { timeout: 600_000 };

let post: PostDesk;
let browser: Browser;
let officer: Person;
let page: Page;

beforeAll(async () => {
  [post, browser] = await Promise.all([startPostDesk(LETTERS), openBrowser()]);
  officer = await welcome(browser, post.desk.url);
  page = officer.page;
  page.setDefaultTimeout(PATIENCE.timeout);
});
afterAll(async () => {
  await browser.close();
  await post.stop();
});

const companyOf = (number: string): string => post.companies.get(number) ?? '';

/** The letter of the stack none of whose codes can be read. */
function smudged() {
  const pages = post.truth.files.flatMap(({ file, pages: own }) => own.map((one) => ({ ...one, file })));
  const unreadable = pages.filter(
    ({ codes, application }) =>
      pages.filter((other) => other.application === application && other.codes !== 'unreadable').length === 0 &&
      codes === 'unreadable',
  );
  const [first] = unreadable;
  const last = unreadable.at(-1);
  if (typeof first?.application !== 'string' || last === undefined) {
    throw new Error('Every letter of the stack can be read');
  }
  return {
    number: first.application,
    name: `Brief, pagina’s ${String(first.page)}–${String(last.page)}`,
    rest: new RegExp(`^Brief, pagina ${String(last.page)}\\D`),
  };
}

async function openTray(): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderdelen van de post' })
    .getByRole('link', { name: /^Postvak/ })
    .click();
  await page.getByRole('list', { name: 'Brieven' }).waitFor();
}

async function openCase(number: string, tab: string): Promise<void> {
  const client = await post.clientOf('verifier1');
  const filter = encodeURIComponent(JSON.stringify({ number }));
  const [row] = (await client.get(`/api/applications?filter=${filter}`)).body as { id: string }[];
  await page.goto(`${post.desk.url}/applications/${row?.id ?? ''}/show`);
  await page.getByRole('heading', { name: companyOf(number) }).waitFor();
  await page.getByRole('tab', { name: tab }).click();
}

const answers = () => page.getByRole('list', { name: 'Ingeleverde bestanden' });

/** Gives these files with the keyboard, and waits for what the desk says of each; they are answered one after the other. */
async function handIn(files: readonly string[]): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  const listen = (response: Response): void => {
    if (response.request().method() === 'POST' && response.url().endsWith('/api/mail-batches')) {
      void response.json().then((each: ReceivedFile[]) => received.push(...each));
    }
  };
  page.on('response', listen);
  officer.hands.splice(0, officer.hands.length, ...files.map((file) => join(post.folder, file)));
  await pressEnterOn(officer, /^Kies bestanden$/);
  await expect.poll(() => received.length, PATIENCE).toBe(files.length);
  page.off('response', listen);
  return received;
}

async function untilRead(file: string): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: file, exact: true }) });
  await row.getByText('Gelezen', { exact: true }).waitFor();
}

describe('a stack of post', () => {
  it('is handed in with the keyboard and shows page by page how far it is, without anybody asking', async () => {
    await logIn(officer, 'verifier1');
    await pressEnterOn(officer, /^Post$/);
    await page.getByRole('heading', { name: 'Lever een stapel in' }).waitFor();
    await handIn(['stack.pdf']);
    await answers()
      .getByText(/^stack\.pdf: ontvangen/)
      .waitFor();
    const reading = page.getByText(/^[1-9]\d* van \d+ pagina’s gelezen$/).first();
    const first = await reading.textContent();
    await expect.poll(() => reading.textContent(), PATIENCE).not.toBe(first);
    expect(await page.getByText('Wordt gelezen', { exact: true }).count()).toBe(1);
    expect(officer.complaints).toEqual([]);
  });

  it('is read to its end though the program is killed in the middle', async () => {
    await post.desk.killAndRestart();
    await page.reload();
    await untilRead('stack.pdf');
    officer.complaints.length = 0;
  });

  it('ends on the screen as the truth about its pages says; every refused file is named with its reason', async () => {
    const received = await handIn(filesOf(post.truth));
    const said = await answers().getByRole('listitem').allTextContents();
    expect(said.find((line) => line.startsWith('stack.pdf'))).toContain('al bekend');
    expect(said.find((line) => line.startsWith('locked.pdf'))).toContain('wachtwoord');
    expect(said.find((line) => line.startsWith('broken.pdf'))).toContain('geweigerd. ');
    expect(said.find((line) => line.startsWith('not-a-scan.pdf'))).toContain('geweigerd. ');
    for (const { file } of post.truth.files.filter(({ expected }) => expected === 'read')) {
      await untilRead(file);
    }
    expect(findFaults(post.truth, await readPost(await post.clientOf('verifier1'), received))).toEqual([]);
    expect(officer.complaints).toEqual([]);
  });

  it('says of the same bytes that they are known, and shows the first', async () => {
    await page.reload();
    await handIn(['letter-copy.pdf']);
    await answers()
      .getByText(/^letter-copy\.pdf: al bekend/)
      .waitFor();
    await pressEnterOn(officer, /^Toon de eerste$/);
    await page.getByRole('heading', { name: 'letter.pdf' }).waitFor();
    await page.getByRole('row', { name: /Geregistreerd/ }).waitFor();
  });
});

describe('the tray', () => {
  it('splits, undoes, puts aside and takes back, by key', async () => {
    const { name } = smudged();
    await openTray();
    await page.getByRole('list', { name: 'Brieven' }).getByRole('button', { name }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page
      .getByRole('img', { name: /^Scan van pagina/ })
      .first()
      .waitFor();
    await page.keyboard.press('s');
    await page.getByText('Gesplitst na pagina 1').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Ongedaan gemaakt').waitFor();
    await page.getByRole('heading', { name }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Reclame');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Terzijde gelegd').waitFor();
    await pressEnterOn(officer, /^Terzijde gelegd$/);
    await page.getByRole('heading', { name }).waitFor();
    await page.keyboard.press('t');
    await page.getByText('Teruggezet in het postvak').waitFor();
    await pressEnterOn(officer, /^In het postvak$/);
    expect(officer.complaints).toEqual([]);
  });

  it('joins what was split by hand, and says why when there is nothing to join', async () => {
    const { name, rest } = smudged();
    await page.getByRole('list', { name: 'Brieven' }).getByRole('button', { name }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('s');
    await page.getByText('Gesplitst na pagina 2').waitFor();
    await page.getByRole('list', { name: 'Brieven' }).getByRole('button', { name: rest }).waitFor();
    // The key waits until the desk has told what lies behind the letter now.
    await page.locator('button[aria-keyshortcuts="m"]:not([aria-disabled])').waitFor();
    await page.keyboard.press('m');
    await page.getByText('Samengevoegd tot één brief').waitFor();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByRole('button', { name: /^Voeg volgende brief toe/, description: NOTHING_BEHIND }).waitFor();
    await page.keyboard.press('m');
    await page.getByText(NOTHING_BEHIND).waitFor();
    expect(officer.complaints).toEqual([]);
  });

  it('finds a case by its company, links by Enter, undoes it, and links again', async () => {
    const { name } = smudged();
    await page.getByRole('heading', { name }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(companyOf(wrongNumber()));
    await page.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Gekoppeld aan ${wrongNumber()}`).waitFor();
    await page.keyboard.press('u');
    await page.getByText('Ongedaan gemaakt').waitFor();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText('Deze brief was gekoppeld en is van zijn zaak gehaald.').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(companyOf(wrongNumber()));
    await page.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Gekoppeld aan ${wrongNumber()}`).waitFor();
    expect(officer.complaints).toEqual([]);
  });
});

/** Somebody else's case: the one of the letter that came as a fax. */
function wrongNumber(): string {
  const fax = post.truth.files.find(({ file }) => file === 'fax.tiff');
  return fax?.pages[0]?.application ?? '';
}

describe('a letter on the wrong case', () => {
  const reason = 'Contract is van een andere klant';

  it('moves to the right one with a reason, and both histories say so', async () => {
    const { number } = smudged();
    await openCase(wrongNumber(), 'Contract en post');
    await page.getByRole('button', { name: 'Hoort bij een andere zaak' }).last().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(number);
    await page.getByRole('dialog').getByText(companyOf(number)).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
    await page.getByText(`Poststuk verplaatst naar ${number}`).waitFor();
    await page.getByRole('tab', { name: 'Historie' }).click();
    await page.getByText(`Poststuk van deze zaak gehaald en verplaatst naar ${number}. Reden: ${reason}`).waitFor();
    await openCase(number, 'Historie');
    await page.getByText(`Poststuk kwam van ${wrongNumber()}, waar het niet bij hoorde. Reden: ${reason}`).waitFor();
    expect(officer.complaints).toEqual([]);
  });
});

describe('the viewer of a letter', () => {
  const REASON = 'BSN zichtbaar';
  const picture = (number: number) => page.getByRole('img', { name: new RegExp(`pagina ${String(number)}$`) });

  it('blacks out for good what a person draws over: in the stored picture, with the old bytes gone and the trail told', async () => {
    const { number } = smudged();
    await openCase(number, 'Contract en post');
    await picture(1).waitFor();
    const before = await storedFiles();
    await pressEnterOn(officer, /^Scherm af$/);
    // The panel takes its place first; the page stands lower then.
    await page.getByLabel('Reden van het afschermen').waitFor();
    const sheet = page.getByTestId('page');
    // Bar and panel stand above the page: whoever draws on it scrolls to it first.
    await sheet.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const { x = 0, y = 0, width = 0, height = 0 } = (await sheet.boundingBox()) ?? {};
    await page.mouse.move(x + width * 0.1, y + height * 0.1);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.5, y + height * 0.2);
    await page.mouse.up();
    await page.getByTestId('mark').waitFor();
    await page.getByLabel('Reden van het afschermen').fill(REASON);
    await pressEnterOn(officer, /^Scherm 1 vlak af/);
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Scherm definitief af' }).click();
    await page.getByText('De scan is afgeschermd').waitFor();
    await page.getByTestId('mark').waitFor({ state: 'detached' });
    await expect.poll(() => brightness(0.3, 0.15), PATIENCE).toBeLessThan(10);
    expect(await brightness(0.9, 0.95)).toBeGreaterThan(200);
    const after = await storedFiles();
    // Of the letter and of the stack it came in.
    expect(before.filter((name) => !after.includes(name))).toHaveLength(2);
    await page.getByRole('tab', { name: 'Historie' }).click();
    await page.getByText(`Bestand afgeschermd op 1 pagina. Reden: ${REASON}`).waitFor();
    expect(officer.complaints).toEqual([]);
  });

  async function storedFiles(): Promise<string[]> {
    return (await readdir(join(post.desk.dataDir, 'documents'), { recursive: true })).filter(
      (name) => name.length > 60,
    );
  }

  /** How light the picture on the screen is at a place, 0 to 255; fractions of its width and height. */
  function brightness(left: number, top: number): Promise<number> {
    return picture(1).evaluate(
      async (image, [x, y]) => {
        const shown = image as HTMLImageElement;
        await shown.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [shown.naturalWidth, shown.naturalHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(shown, 0, 0);
        const [red = 255] = context?.getImageData(x * canvas.width, y * canvas.height, 1, 1).data ?? [];
        return red;
      },
      [left, top] as const,
    );
  }

  it('shows a letter of forty pages page by page as they are asked for, and obeys its keys', async () => {
    const number = post.truth.applications[0] ?? '';
    const client = await post.clientOf('verifier1');
    const fields = { applicationNumber: number, receivedOn: amsterdamDay(new Date().toISOString()) };
    const files = [{ name: 'veertig.pdf', bytes: await stackPdf(40) }];
    expect((await client.upload('/api/mail-items', { fields, field: 'scans', files })).status).toBe(201);
    const asked = new Set<string>();
    page.on('request', (request) => {
      const [, wanted] = /\/documents\/[^/]+\/pages\/(\d+)/.exec(request.url()) ?? [];
      if (wanted !== undefined) {
        asked.add(wanted);
      }
    });
    await openCase(number, 'Contract en post');
    asked.clear();
    await page.getByRole('button', { name: /^veertig\.pdf/ }).click();
    await page.getByText('Pagina 1 van 40').waitFor();
    await picture(1).waitFor();
    expect([...asked].every((wanted) => Number(wanted) <= 2)).toBe(true);
    for (let turned = 2; turned <= 5; turned += 1) {
      await page.keyboard.press(']');
      await picture(turned).waitFor();
    }
    await page.keyboard.press('[');
    await page.getByText('Pagina 4 van 40').waitFor();
    const widthOf = async (): Promise<number> => (await page.getByTestId('page').boundingBox())?.width ?? 0;
    const whole = await widthOf();
    await page.keyboard.press('+');
    await expect.poll(widthOf).toBeGreaterThan(whole);
    await page.keyboard.press('0');
    await expect.poll(widthOf).toBe(whole);
    await page.keyboard.press('-');
    await expect.poll(widthOf).toBeLessThan(whole);
    await page.keyboard.press('r');
    await page.locator('[style*="rotate(90deg)"]').waitFor();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Laat deze pagina los' }).waitFor();
    await page.getByRole('button', { name: /^veertig\.pdf/ }).click();
    await page.getByText('Pagina 4 van 40').waitFor();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: /^veertig\.pdf/ }).click();
    await page.getByText('Pagina 1 van 40').waitFor();
    expect(officer.complaints).toEqual([]);
  });
});
