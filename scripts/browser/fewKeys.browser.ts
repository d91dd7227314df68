/** How many keys a clean case from EH2+ to EH3 costs its officer: counted one by one, from the work list to the supervisor's table. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { fillWithCleanCases, receivedCase } from './cleanCase';
import { startDesk, type DeskProcess } from './deskProcess';
import { workOnCleanCase } from './officerAtWork';
import { logIn, openBrowser, signIn, welcome, type Person } from './person';

const CLEAN = { from: 'EH2+', to: 'EH3' } as const;
const PO_BOX = { ...CLEAN, poBox: true } as const;
const CASES = [CLEAN, PO_BOX];
/** One key for what each page is and one for each check on paper; the rest is the document and the steps of the case. */
const FEW = 35;
/** A way to settle it, what the customer said, and Enter: one answer for all fields of the address. */
const FOR_A_DIFFERENCE = 12;

let desk: DeskProcess;
let browser: Browser;
let officer: Person;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk((dataDir) => fillWithCleanCases(dataDir, CASES)), openBrowser()]);
  officer = await welcome(browser, desk.url);
  await logIn(officer, 'verifier1');
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

/** Works on a case; gives every key the officer pressed, in order, a combination for each key of it. */
async function keysFor(found: ApplicationDetail): Promise<string[]> {
  const pressed: string[] = [];
  const press = async (keys: string): Promise<void> => {
    pressed.push(...keys.split('+'));
    await officer.page.keyboard.press(keys);
  };
  await workOnCleanCase({ officer, press }, desk.url, found);
  expect(officer.complaints).toEqual([]);
  return pressed;
}

it('takes a clean case from EH2+ to EH3 to the supervisor in few keys, each page named and each verdict on its page', async () => {
  const found = await receivedCase(await signIn(desk.url, 'verifier1'), CLEAN, 0);
  expect([found.status, found.targetLevel, found.persons.map(({ currentLevel }) => currentLevel)]).toEqual([
    'received',
    'EH3',
    ['EH2+'],
  ]);
  const pressed = await keysFor(found);
  expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(FEW);
});

it('settles a PO box in place of a street with one answer, in few keys more', async () => {
  const found = await receivedCase(await signIn(desk.url, 'verifier1'), PO_BOX, 1);
  const differing = found.mismatches.filter(({ difference }) => difference !== 'identical');
  expect(differing.map(({ field }) => field).sort()).toEqual(['houseNumber', 'poBox', 'postcode', 'street']);
  const pressed = await keysFor(found);
  expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(FEW + FOR_A_DIFFERENCE);
});
