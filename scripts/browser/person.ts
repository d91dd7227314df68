/** A person at the desk in a real Chromium: logs in, finds their way by mouse or by keyboard, and notices every complaint. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD, type DemoUsername } from '@desk/server/demoAccounts';
import { createApiClient, type ApiClient } from '@desk/server/testing/apiClient';
import { whichBrowser } from './whichBrowser';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Each page is opened anew and soon left: what V8 compiles ever better in threads beside it never pays.
  '--js-flags=--no-opt,--single-threaded',
];
/** More presses of Tab than any screen of the desk needs. */
const MOST_TABS = 250;

/** @param letters how large this browser shows text by itself, in percent of what is usual */
export async function openBrowser(letters = 100): Promise<Browser> {
  const executablePath = await whichBrowser();
  const size = `--blink-settings=defaultFontSize=${String((16 * letters) / 100)}`;
  return chromium.launch({ executablePath, args: letters === 100 ? QUIET : [...QUIET, size] });
}

export interface Person {
  readonly page: Page;
  /** Files in their hands: what they give when a page asks for files. */
  readonly hands: string[];
  /** Errors and warnings of the console, failed scripts and answers of 500 and up: empty at the end of a good day. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

/**
 * How long somebody waits for the screen, in milliseconds: only what never comes has failed, and a machine that does other work as well
 * takes its time.
 */
export const PATIENCE = { timeout: 180_000 };

/** A person with a browser window of their own, in front of the login screen. */
export async function welcome(
  browser: Browser,
  url: string,
  look: Pick<BrowserContextOptions, 'colorScheme' | 'reducedMotion'> = {},
): Promise<Person> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1400, height: 900 }, ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  const complaints: string[] = [];
  const hands: string[] = [];
  // Listened for from the start: the browser is told to hand over the question only once somebody listens.
  page.on('filechooser', (chooser) => void chooser.setFiles(hands));
  page.on('console', (message) => {
    const isExpected = /status of (401|403|409|410|422)/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isExpected) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) {
      complaints.push(`${String(response.status())} ${response.url()}`);
    }
  });
  await page.goto(url);
  return { page, complaints, hands, leave: () => context.close() };
}

/** Logs in with the keyboard, in either language: the name has the focus. */
export async function logIn(
  { page }: Pick<Person, 'page'>,
  username: string,
  password: string = DEMO_PASSWORD,
): Promise<void> {
  await page.getByRole('textbox', { name: /^(Gebruikersnaam|Username)/ }).waitFor();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** What has the focus, as a screen reader would name it. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const labels = (focused?.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    const label = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    // What is hidden from readers of the screen, such as the key behind the words of a button, is no part of a name.
    const words = focused?.cloneNode(true) as Element | undefined;
    words?.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());
    const isField = focused !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(focused.tagName);
    const fieldLabel = isField ? (focused as HTMLInputElement).labels?.[0] : null;
    const names = [
      focused?.getAttribute('aria-label'),
      label,
      fieldLabel?.textContent,
      words?.textContent,
      focused?.getAttribute('placeholder'),
    ];
    return (names.find((text) => (text ?? '').trim() !== '') ?? '').trim();
  });
}

/** What has the focus is not to be seen as such: nothing has it, it is out of view, or nothing marks it. Null when all is well. */
function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) {
      return 'nothing has the focus';
    }
    const { top, bottom, left, right, height } = focused.getBoundingClientRect();
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && height > 0;
    const { outlineStyle, boxShadow } = getComputedStyle(focused);
    // A field shows its caret and the frame around it.
    const isMarked = focused.matches('input, textarea, select, [role="combobox"]');
    const isShown = isMarked || outlineStyle !== 'none' || boxShadow !== 'none';
    return isInView && isShown ? null : `not seen: ${focused.tagName} ${focused.textContent.slice(0, 40)}`;
  });
}

/** Waits until the focus is where somebody without a mouse goes on, and holds that it can be seen there. */
export async function findFocusOn({ page }: Person, name: RegExp): Promise<void> {
  await expect.poll(() => focusedName(page), PATIENCE).toMatch(name);
  expect(await unseenFocus(page)).toBe(null);
}

/** After a link the page itself has the focus: Tab goes on in it, and not through bar and menu once more. */
export async function findFocusOnPage({ page }: Person): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.id === 'main-content');
  expect(await unseenFocus(page)).toBe(null);
}

/** Presses Tab until what has the focus is called this; fails when nothing is, as a person without a mouse would. */
export async function tabTo({ page }: Person, name: RegExp): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (name.test(await focusedName(page))) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

/** Goes there with Tab and presses Enter. */
export async function pressEnterOn(person: Person, name: RegExp): Promise<void> {
  await tabTo(person, name);
  await person.page.keyboard.press('Enter');
}

/** Goes with Tab to the tabs of a page, of which one is reached, and from there with the arrows to this one. */
export async function openTab(person: Person, name: string): Promise<void> {
  const { page } = person;
  const focusedTab = () =>
    page.evaluate(() =>
      document.activeElement?.getAttribute('role') === 'tab' ? (document.activeElement.textContent ?? '') : null,
    );
  await page.getByRole('tab', { name }).waitFor();
  for (let presses = 0; presses < MOST_TABS && (await focusedTab()) === null; presses += 1) {
    await page.keyboard.press('Tab');
  }
  const tabs = await page.getByRole('tab').count();
  for (let moves = 0; moves < tabs && (await focusedTab()) !== name; moves += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

/** A client of the API with this person's password, for what a test must know beside the screen. */
export async function signIn(url: string, username: DemoUsername): Promise<ApiClient> {
  const body = JSON.stringify({ username, password: DEMO_PASSWORD });
  const headers = { 'Content-Type': 'application/json', Origin: url };
  const answer = await fetch(`${url}/api/auth/login`, { method: 'POST', headers, body });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  // Asked now and then: the desk would have closed the connection meanwhile, and a busy machine notices that too late.
  const seldom = { Origin: url, Connection: 'close' };
  return createApiClient(url, () => ({ Authorization: `Bearer ${accessToken}`, ...seldom }));
}
