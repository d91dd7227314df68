/** How fast the desk is in a browser: requests and bytes, how much the screens move by themselves, and how soon the next step stands there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoUsername } from '@desk/server/demoAccounts';
import { countTraffic } from '../browser/traffic';
import { end, freePort, runToEnd, serve } from '../deps/builtDesk';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** What still moves after this long moves under the pointer of whoever works there. */
const SETTLED_MS = 1500;
const STEPS = 12;
const PATIENCE_MS = 60_000;
const SLOWED = 4;
/** Who opens which lists. */
const LISTS: readonly (readonly [DemoUsername, readonly string[]])[] = [
  ['verifier1', ['applications', 'mail-batches', 'scanned-letters', 'unread-files', 'mail-items', 'registrations']],
  ['supervisor1', ['', 'applications', 'decisions', 'dispatches', 'dispatch-tray', 'print-runs', 'audit-events']],
  ['administrator1', ['users', 'policies', 'message-templates', 'webhook-endpoints']],
];

/** Runs in every page: gathers what the browser tells of how it draws. Text, because these programs are read without the types of a page. */
const OBSERVE = `
  window.deskBench = { shift: 0, paint: 0, blocked: 0, step: null };
  const seen = window.deskBench;
  const watch = (type, tell) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  watch('layout-shift', ({ value, hadRecentInput }) => { seen.shift += hadRecentInput ? 0 : value; });
  watch('largest-contentful-paint', ({ startTime }) => { seen.paint = startTime; });
  watch('longtask', ({ duration }) => { seen.blocked += duration - 50; });
  addEventListener('keydown', () => {
    const step = () => document.querySelector('[data-step][aria-current="step"]')?.getAttribute('data-step');
    const [before, pressed] = [step(), performance.now()];
    const look = () => requestAnimationFrame(() => {
      if (step() === before) { look(); } else { setTimeout(() => { seen.step = performance.now() - pressed; }); }
    });
    seen.step = null;
    look();
  }, true);`;

interface Seen {
  readonly shift: number;
  readonly paint: number;
  readonly blocked: number;
}

interface Way {
  readonly name: string;
  readonly requests: number;
  readonly kilobytes: number;
}

export interface DeskFigures {
  readonly ways: readonly Way[];
  readonly screens: readonly (Seen & { readonly name: string })[];
  /** Milliseconds from the key to the next step on the screen, each a press. */
  readonly steps: readonly number[];
  readonly slowedSteps: readonly number[];
}

async function open(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
  await context.addInitScript({ content: OBSERVE });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  return page;
}

async function logIn(page: Page, username: DemoUsername): Promise<void> {
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).fill(username);
  await page.getByLabel('Wachtwoord').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

async function settle(page: Page): Promise<Seen> {
  // One with a value tells how far a case is; without one, that something is on its way.
  await page.locator('[role="progressbar"]:not([aria-valuenow])').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(SETTLED_MS);
  return page.evaluate<Seen>('window.deskBench');
}

const firstRow = (page: Page) => page.getByRole('main').getByRole('row').nth(1);

/** From an empty browser to an open case, as an officer goes. */
async function measureWay(browser: Browser, url: string): Promise<Pick<DeskFigures, 'ways'>> {
  const page = await open(browser);
  const traffic = await countTraffic(page, url);
  const ways: Way[] = [];
  const told = async (name: string): Promise<void> => {
    await settle(page);
    const { requests, bytes } = traffic.sinceLast();
    ways.push({ name, requests: requests.length, kilobytes: bytes / 1000 });
  };
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).waitFor();
  await told('log-in');
  await logIn(page, 'verifier1');
  await told('first page');
  await page.getByRole('navigation').getByRole('link', { name: 'Werkvoorraad' }).click();
  await firstRow(page).waitFor();
  await told('work list');
  await firstRow(page).getByRole('link').first().click();
  await page.locator('[data-step]').first().waitFor();
  await told('case, with two pages of its scans');
  await page.context().close();
  return { ways };
}

async function measureScreens(browser: Browser, url: string): Promise<DeskFigures['screens']> {
  const screens: (Seen & { name: string })[] = [];
  const anonymous = await open(browser);
  await anonymous.goto(`${url}/login`);
  screens.push({ name: 'login', ...(await settle(anonymous)) });
  for (const [username, paths] of LISTS) {
    const page = await open(browser);
    await page.goto(url);
    await logIn(page, username);
    for (const path of paths) {
      await page.goto(`${url}/${path}`);
      await page.getByRole('navigation').first().waitFor();
      screens.push({ name: `/${path} (${username})`, ...(await settle(page)) });
    }
    await page.context().close();
  }
  return screens;
}

/** Asked for again and again: waiting within the page would evaluate text there, which the desk forbids its pages. */
async function stepTime(page: Page): Promise<number> {
  for (const patience = performance.now() + PATIENCE_MS; performance.now() < patience;) {
    const took = await page.evaluate<number | null>('window.deskBench.step');
    if (took !== null) {
      return took;
    }
    await page.waitForTimeout(20);
  }
  throw new Error('The next step never came');
}

/** Presses the key for the next open step, and reads how long it took until that stood there. */
async function pressThrough(page: Page): Promise<number[]> {
  const took: number[] = [];
  for (let press = 0; press < STEPS; press += 1) {
    await page.keyboard.press('v');
    took.push(await stepTime(page));
  }
  return took;
}

async function measureSteps(browser: Browser, url: string): Promise<Pick<DeskFigures, 'steps' | 'slowedSteps'>> {
  const page = await open(browser);
  await page.goto(url);
  await logIn(page, 'verifier1');
  const mine = JSON.stringify({ status: ['inVerification'] });
  await page.goto(`${url}/applications?filter=${encodeURIComponent(mine)}`);
  await firstRow(page).getByRole('link').first().click();
  await page.locator('[data-step]').first().waitFor();
  await settle(page);
  // The first presses draw each kind of step for the first time, as those of a morning do.
  const steps = await pressThrough(page);
  const processor = await page.context().newCDPSession(page);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const slowedSteps = await pressThrough(page);
  await page.context().close();
  return { steps, slowedSteps };
}

/** @param executablePath of Chromium */
export async function benchInBrowser(executablePath: string): Promise<DeskFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-bench-'));
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await runToEnd([join('scripts', 'build.mjs'), 'client', 'server']);
    await runToEnd(['--enable-source-maps', join('server', 'dist', 'fillDemo.js')], { DATA_DIR: dataDir });
    const port = await freePort();
    const desk = await serve(dataDir, port);
    const url = `http://127.0.0.1:${String(port)}`;
    try {
      const { ways } = await measureWay(browser, url);
      return { ways, screens: await measureScreens(browser, url), ...(await measureSteps(browser, url)) };
    } finally {
      await end(desk, 'SIGTERM');
    }
  } finally {
    await browser.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function stepsText(name: string, took: readonly number[]): string {
  const sorted = took.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `${name}: ${median.toFixed(0)} ms (median), ${(sorted.at(-1) ?? 0).toFixed(0)} ms (most) of ${String(took.length)}`;
}

export function deskText({ ways, screens, steps, slowedSteps }: DeskFigures): string {
  const wayLine = ({ name, requests, kilobytes }: Way) =>
    `${name.padEnd(36)}${String(requests).padStart(4)} requests${kilobytes.toFixed(1).padStart(8)} kB`;
  const screenLine = ({ name, shift, paint, blocked }: Seen & { readonly name: string }) =>
    `${name.padEnd(36)}moved ${shift.toFixed(4)}  largest paint ${paint.toFixed(0)} ms  blocked ${blocked.toFixed(0)} ms`;
  return [
    ...ways.map(wayLine),
    '',
    ...screens.map(screenLine),
    '',
    stepsText('next step', steps),
    stepsText(`next step, processor slowed ${String(SLOWED)} times`, slowedSteps),
  ].join('\n');
}
