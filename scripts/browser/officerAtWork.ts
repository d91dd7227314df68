/** How an officer takes a clean case to the supervisor without a mouse, key by key. */
import { vi } from 'vitest';
import { humansOf } from '@desk/shared/application/humans';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { zoneOf } from '../demo/identityCard';
import { cardOf } from './cleanCase';
import { namePages } from './namePages';
import { PATIENCE, type Person } from './person';
import { openStep, seeEvidence } from './workThroughChecks';

/** Action → what its button says. */
const STEPS = {
  take: 'Neem in behandeling',
  sendToIdentification: 'Stuur naar identificatie',
  recordAppointment: 'Leg uitkomst afspraak vast',
  submit: 'Dien in ter beoordeling',
} as const;

/** The case as it came in, and how a key is pressed, for whoever counts them. */
export interface AtWork {
  readonly officer: Person;
  readonly press: (keys: string) => Promise<void>;
}

/** Presses once the screen shows the answer of the desk to what was pressed before. */
async function pressAndSave({ officer, press }: AtWork, keys: string, action: string): Promise<void> {
  const answered = officer.page.waitForResponse((answer) => answer.url().includes(`/${action}`) && answer.ok());
  await press(keys);
  await answered;
}

/** The next step of the case: its dialog comes up, Enter or Ctrl+Enter confirms. */
async function takeStep(work: AtWork, action: keyof typeof STEPS, confirm: string): Promise<void> {
  const { page } = work.officer;
  await page.locator('[aria-keyshortcuts="s"]', { hasText: STEPS[action] }).waitFor();
  await work.press('s');
  await page.getByRole('dialog').waitFor();
  if (action === 'recordAppointment') {
    await work.press('Space');
  }
  await pressAndSave(work, confirm, `actions/${action}`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What a document reader sends: it types the zone by itself, so these are nobody's presses. */
async function readDocument(work: AtWork, human: Parameters<typeof cardOf>[0], isStatusAsked: boolean): Promise<void> {
  const { page } = work.officer;
  const zone = page.getByRole('textbox', { name: /^MRZ/ });
  if ((await zone.count()) === 0) {
    await work.press('i');
  }
  await zone.waitFor();
  await page.getByText(/^Gelezen van pagina/).waitFor();
  await page.keyboard.insertText(zoneOf(cardOf(human)));
  await pressAndSave(work, 'Control+Enter', 'actions/recordIdentityDocument');
  if (!isStatusAsked) {
    await zone.waitFor({ state: 'detached' });
    return;
  }
  const ask = page.getByRole('button', { name: 'Vraag status na' });
  await ask.and(page.locator(':focus')).waitFor();
  await pressAndSave(work, 'Enter', 'status');
  await ask.waitFor({ state: 'detached' });
}

/** The proposals of the desk, read to the end and confirmed together. */
async function confirmProposals(work: AtWork): Promise<void> {
  const { page } = work.officer;
  await work.press('b');
  await page.getByRole('dialog').waitFor();
  await work.press('End');
  await page
    .getByRole('button', { name: /^Bevestig/ })
    .and(page.locator(':enabled'))
    .waitFor();
  await pressAndSave(work, 'Enter', 'actions/confirmProposals');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The second way of settling: a slip in the application, with what the customer said. */
async function settleDifference(work: AtWork): Promise<void> {
  await work.press('2');
  await work.officer.page.getByLabel(/^Hoe bevestigde de klant/).waitFor();
  for (const letter of 'Gebeld') {
    await work.press(letter);
  }
  await pressAndSave(work, 'Enter', 'actions/resolveMismatch');
}

/** One key for each check that only a person can judge, and an answer for each difference; the next one opens by itself. */
async function judgeOpenSteps(work: AtWork): Promise<void> {
  const { page } = work.officer;
  const form = page.locator('form[aria-label]:has(input[type="radio"])');
  const difference = page.getByRole('group', { name: 'Handel het verschil af' });
  await form.or(difference).first().waitFor();
  while ((await form.or(difference).count()) > 0) {
    const judged = await openStep(work.officer);
    if ((await difference.count()) > 0) {
      await settleDifference(work);
    } else {
      await seeEvidence(work.officer);
      await pressAndSave(work, 'g', 'actions/recordCheck');
    }
    await vi.waitUntil(async () => (await openStep(work.officer)) !== judged, { ...PATIENCE, interval: 50 });
  }
}

/**
 * From the letter to the supervisor's table: pages named, documents read, proposals confirmed, each check on its page.
 * @param found a clean case that has its letter, as the API tells of it
 * @param url of the desk
 */
export async function workOnCleanCase(work: AtWork, url: string, found: ApplicationDetail): Promise<void> {
  const { page } = work.officer;
  await page.goto(`${url}/applications/${found.id}/show`);
  await page.getByRole('button', { name: /^Neem in behandeling/ }).waitFor();
  await namePages(work.officer, () => ['I'], work.press);
  await takeStep(work, 'take', 'Enter');
  const isStatusAsked = ['EH3', 'EH4'].includes(found.targetLevel);
  for (const [human] of humansOf(found)) {
    if (human !== undefined) {
      await readDocument(work, human, isStatusAsked);
    }
  }
  await confirmProposals(work);
  await judgeOpenSteps(work);
  if (isStatusAsked) {
    await takeStep(work, 'sendToIdentification', 'Enter');
    await takeStep(work, 'recordAppointment', 'Control+Enter');
    await work.press('v');
    await judgeOpenSteps(work);
  }
  await takeStep(work, 'submit', 'Control+Enter');
  await page.getByText('Ter beoordeling', { exact: true }).first().waitFor();
}
