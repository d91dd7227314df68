/** How many keys a clean case from EH2+ to EH3 costs its officer: counted one by one, from the work list to the supervisor's table. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { fillWithCleanCases, receivedCase } from './cleanCase';
import { startDesk, type DeskProcess } from './deskProcess';
import { workOnCleanCase } from './officerAtWork';
import { logIn, openBrowser, signIn, welcome, type Person } from './person';

const CHANGE = { from: 'EH2+', to: 'EH3' } as const;
/** One key for what each page is and one for each check on paper; the rest is the document and the steps of the case. */
const FEW = 35;

let desk: DeskProcess;
let browser: Browser;
let officer: Person;
let found: ApplicationDetail;
/** Every key the officer pressed, in order; a combination counts for each key of it. */
const pressed: string[] = [];

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk((dataDir) => fillWithCleanCases(dataDir, [CHANGE])), openBrowser()]);
  officer = await welcome(browser, desk.url);
  await logIn(officer, 'verifier1');
  found = await receivedCase(await signIn(desk.url, 'verifier1'), CHANGE, 0);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

async function press(keys: string): Promise<void> {
  pressed.push(...keys.split('+'));
  await officer.page.keyboard.press(keys);
}

it('takes a clean case from EH2+ to EH3 to the supervisor in few keys, each page named and each verdict on its page', async () => {
  expect([found.status, found.targetLevel, found.persons.map(({ currentLevel }) => currentLevel)]).toEqual([
    'received',
    'EH3',
    ['EH2+'],
  ]);
  await workOnCleanCase({ officer, press }, desk.url, found);
  expect(officer.complaints).toEqual([]);
  expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(FEW);
});
