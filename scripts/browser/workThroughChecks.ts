/** How an officer answers every open check of a case without a mouse. */
import { tabTo, type Person } from './person';

/** More steps than any case of the demo has. */
const MOST_STEPS = 80;

/**
 * Step after step as the bench opens them: outcome, evidence, save and on to the next, until none is left. A document that
 * nobody reads in is passed by: its checks are judged by hand.
 */
export async function workThroughChecks(person: Person): Promise<void> {
  const { page } = person;
  const form = page.locator('form[aria-label]:has(input[type="radio"])');
  const zone = page.getByRole('textbox', { name: /^MRZ/ });
  await form.or(zone).first().waitFor();
  for (let done = 0; done < MOST_STEPS && (await form.or(zone).count()) > 0; done += 1) {
    const before = await openStep(person);
    if ((await zone.count()) > 0) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('v');
    } else {
      await answerCheck(person);
    }
    await page.waitForFunction(
      (former) => document.querySelector('[data-step][aria-current="step"]')?.getAttribute('data-step') !== former,
      before,
    );
  }
}

/** The step whose answer is open; null when none is. */
export function openStep({ page }: Person): Promise<string | null> {
  return page
    .locator('body')
    .evaluate((body) => body.querySelector('[data-step][aria-current="step"]')?.getAttribute('data-step') ?? null);
}

async function answerCheck(person: Person): Promise<void> {
  const { page } = person;
  const form = page.locator('form[aria-label]:has(input[type="radio"])');
  await page.keyboard.press('a');
  await seeEvidence(person);
  const asOf = form.getByLabel('Peildatum');
  if ((await asOf.count()) > 0 && (await asOf.inputValue()) === '') {
    await tabTo(person, /^Vandaag$/);
    await page.keyboard.press('Enter');
  }
  await tabTo(person, /^Bewijs: /);
  await page.keyboard.type('gezien');
  await page.keyboard.press('Control+Enter');
}

/**
 * The page that the check was opened with carries the verdict once it is on screen, which the form says. What the register
 * answered carries a check by itself.
 */
export async function seeEvidence({ page }: Person): Promise<void> {
  const form = page.locator('form[aria-label]:has(input[type="radio"])');
  const wanted = form.getByText(/^Nodig als bewijs: /);
  if ((await wanted.count()) === 0 || /Handelsregister, of/.test((await wanted.textContent()) ?? '')) {
    return;
  }
  await form
    .getByTestId('named-page')
    .getByText(/\(gezien\)/)
    .waitFor();
}
