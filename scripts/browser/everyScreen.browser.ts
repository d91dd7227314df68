/**
 * Every screen of the desk and everything that opens over one, held against WCAG 2.2 AA and measured for what has too little room.
 * Each day in one look; the deep run adds the others, and every screen while its data comes, when it fails and when there is none.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deepOr } from '@desk/shared/testing/deepOr';
import { fillWithStaff } from './admitDemoStaff';
import { startDesk, type DeskProcess } from './deskProcess';
import { logIn, openBrowser, PATIENCE, welcome } from './person';
import { OVER_SCREENS } from './screens/dialogs';
import { colourViolations, crowded, movedSideways, moving, sideways, violations } from './screens/findings';
import { findPaths, type Found } from './screens/found';
import { button, goTo, Lookers, LOOKS, NARROW, narrowLook, type LookName } from './screens/look';
import { OPENED, opened } from './screens/opening';
import { rows, SCREENS, type Screen } from './screens/screens';
import { EMPTY_SCREENS, keepIn, NOTHING, SCREENS_WITH_DATA, signOf } from './screens/states';
import { countTraffic, type Traffic } from './traffic';

const DAILY: LookName = 'light, Dutch, 1280 wide';

let desk: DeskProcess;
let usual: Browser;
/** Shows text twice as large by itself; opened for the deep run alone. */
let large: Browser | null = null;
let found: Found = {};

beforeAll(async () => {
  usual = await openBrowser();
  large = deepOr(false, true) ? await openBrowser(200) : null;
  desk = await startDesk();
  found = await findPaths(desk);
});
afterAll(async () => {
  await Promise.all([usual.close(), large?.close()]);
  await desk.stop();
});

const addressOf = (path: string): string => (path.startsWith('/') ? path : (found[path] ?? `/${path}`));

/** Shows a screen; a page that is not of the desk is fetched whole. */
async function show(page: Page, { route, path, as }: Pick<Screen, 'route' | 'path' | 'as'>): Promise<void> {
  const address = addressOf(path ?? route ?? '');
  // What the test before left open, when it failed, is no part of this one.
  const isCovered = (await page.locator(OPENED).count()) > 0;
  const isWhole = route === null || as === null || isCovered;
  await (isWhole ? page.goto(desk.url + address) : goTo(page, address));
}

async function tooLittleRoom(page: Page): Promise<string[]> {
  return [...(await moving(page)), ...(await crowded(page))];
}

/**
 * The open screen in light, dark and in a narrow window: it follows all of them while it is open. Left in the other colours, in
 * which the next screen then begins: to draw a screen anew in others costs as much as to open it.
 */
async function wrongInBothColours(page: Page): Promise<string[]> {
  const colours = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const former = await colours();
  const first = await (isDark ? colourViolations(page) : violations(page));
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  await expect.poll(colours, PATIENCE).not.toBe(former);
  const second = await (isDark ? violations(page) : colourViolations(page));
  const wide = await tooLittleRoom(page);
  const size = page.viewportSize();
  await page.setViewportSize(NARROW);
  const narrow = [...(await sideways(page)), ...(await movedSideways(page))];
  await page.setViewportSize(size ?? NARROW);
  return [...first, ...second, ...wide, ...narrow];
}

/** Whether the address is one of this route: what stands on the screen is what the list says. */
function isAt(page: Page, route: string): boolean {
  const pattern = route === '*' ? '.*' : route.replaceAll(/:\w+/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(new URL(page.url()).pathname);
}

/** Logged in once for all that is looked at in this look. */
const daily = new Lookers(
  () => usual,
  () => desk.url,
  DAILY,
);

describe.each(deepOr([DAILY], Object.keys(LOOKS) as LookName[]))('%s', (name) => {
  const { letters } = LOOKS[name];
  const lookersOfLook = new Lookers(
    () => (letters === 100 ? usual : (large ?? usual)),
    () => desk.url,
    name,
  );
  const lookers = name === DAILY ? daily : lookersOfLook;
  afterAll(() => lookersOfLook.leave());

  /** What axe finds is the same however large the text is. */
  async function wrongWith(page: Page, within?: string): Promise<string[]> {
    const ofAxe = letters === 100 ? await violations(page, within) : [];
    return [...ofAxe, ...(await tooLittleRoom(page))];
  }

  it.each(SCREENS)('$name', async (screen) => {
    const { person, look } = await lookers.as(screen.as);
    const { page } = person;
    await show(page, screen);
    await screen.ready(look);
    expect(screen.route === null || isAt(page, screen.route)).toBe(true);
    expect.soft(await (name === DAILY ? wrongInBothColours(page) : wrongWith(page))).toEqual([]);
    expect(person.complaints.splice(0)).toEqual([]);
  });

  const isNarrow = narrowLook(name);
  it.each(
    deepOr(
      OVER_SCREENS.filter(({ isDaily }) => isDaily === true),
      OVER_SCREENS.filter(({ isWideOnly }) => !isNarrow || isWideOnly === undefined),
    ),
  )('$name', async ({ path, as, open, leave }) => {
    const { person, look } = await lookers.as(as);
    const { page } = person;
    await show(page, { route: path, as });
    await open(look);
    await opened(look).waitFor();
    // What opens takes the focus, and gives it back to where it came from.
    await page.waitForFunction((what) => document.activeElement?.closest(what) !== null, OPENED);
    expect.soft(await wrongWith(page, OPENED)).toEqual([]);
    await (leave?.(look) ?? page.keyboard.press('Escape'));
    await page.waitForFunction((what) => document.querySelector(what) === null, OPENED);
    expect(person.complaints.splice(0)).toEqual([]);
  });
});

/** How many lines of what a step rests on stand below its title before anything is scrolled. */
function linesInView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const region = document.querySelector('[data-step-pane] [role="region"]');
    const head = region?.firstElementChild;
    const text = region?.querySelector('p');
    if (!region || !head || !text) {
      return 0;
    }
    const room = region.getBoundingClientRect().bottom - head.getBoundingClientRect().bottom;
    return Math.floor(room / Number.parseFloat(getComputedStyle(text).lineHeight));
  });
}

it('the bench in a window of 1024 × 768 has eight lines to read, with the verdict and its save in view', async () => {
  const { person, look } = await daily.as('verifier1');
  const { page } = person;
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1024, height: 768 });
  await goTo(page, addressOf('working'));
  await expect.poll(() => linesInView(page), PATIENCE).toBeGreaterThanOrEqual(8);
  const bottoms = [button(look, 'Leg vast', 'Record'), page.getByRole('radio', { name: /^Akkoord/ })].map(
    async (one) => ((await one.boundingBox())?.y ?? Infinity) + ((await one.boundingBox())?.height ?? 0),
  );
  expect(Math.max(...(await Promise.all(bottoms)))).toBeLessThan(768);
  await page.setViewportSize(size ?? NARROW);
});

/** Of the screens that are drawn alike, some each day. */
const each = (screens: readonly Screen[], daily: readonly string[]): readonly Screen[] =>
  deepOr(
    screens.filter(({ name }) => daily.includes(name)),
    screens,
  );

describe.each(['coming', 'failed'] as const)('while the data of a screen is %s', (state) => {
  it.each(each(SCREENS_WITH_DATA, ['work list', 'bench']))('$name', async ({ path, route, as }) => {
    const { person } = await daily.as(as);
    const { page } = person;
    const answerAgain = await keepIn(state, page);
    await page.goto(desk.url + addressOf(path ?? route ?? ''));
    await signOf(state, page).waitFor();
    const wrong = [...(await violations(page)), ...(await tooLittleRoom(page))];
    // The framework's own table of grey bars, which no page can give names.
    expect.soft(wrong.filter((one) => !one.startsWith('empty-table-header'))).toEqual([]);
    await answerAgain();
    expect(person.complaints.splice(0).filter((one) => !one.includes('500'))).toEqual([]);
  });
});

describe.each(deepOr([], ['on the first day of a desk']))('%s', () => {
  let empty: DeskProcess;
  const lookers = new Lookers(
    () => usual,
    () => empty.url,
    DAILY,
  );
  beforeAll(async () => {
    empty = await startDesk(fillWithStaff);
  });
  afterAll(async () => {
    await lookers.leave();
    await empty.stop();
  });

  it.each(EMPTY_SCREENS)('$name', async ({ route, as }) => {
    const { person } = await lookers.as(as);
    const { page } = person;
    await goTo(page, route ?? '');
    await page.locator(NOTHING).first().waitFor();
    expect.soft([...(await violations(page)), ...(await tooLittleRoom(page))]).toEqual([]);
    expect(person.complaints.splice(0)).toEqual([]);
  });
});

/** Kilobytes are thousands, compressed, headers included. */
const LIMITS = { login: { requests: 12, bytes: 250_000 }, list: { requests: 10, bytes: 120_000 } } as const;

describe('few requests and bytes, and nothing asked twice, on the way to the work list', () => {
  const over = (limit: Readonly<Record<'requests' | 'bytes', number>>, { requests, bytes }: Traffic) =>
    requests.length > limit.requests || bytes > limit.bytes ? [...requests, `${String(bytes)} bytes`] : [];

  it.each(deepOr(['verifier1'] as const, ['verifier1', 'supervisor1', 'auditor1'] as const))('%s', async (username) => {
    const { page } = await welcome(usual, 'about:blank');
    const traffic = await countTraffic(page, desk.url);
    await page.goto(desk.url);
    await page.getByRole('textbox', { name: 'Gebruikersnaam' }).waitFor();
    await page.waitForLoadState('networkidle');
    const login = traffic.sinceLast();
    await logIn({ page }, username);
    await page.getByRole('region', { name: 'Wacht op' }).waitFor();
    await page.getByRole('link', { name: 'Werkvoorraad' }).first().click();
    await rows({ page });
    await page.getByRole('tab', { name: /^Alles\s*\d+/ }).waitFor();
    const list = traffic.sinceLast();
    expect(over(LIMITS.login, login)).toEqual([]);
    expect(over(LIMITS.list, list)).toEqual([]);
    expect([...new Set(list.requests)]).toEqual(list.requests);
    await page.context().close();
  });
});
