/** How an officer answers every open check of a case without a mouse. */
import { tabTo, type Person } from './person';

/** More checks than any case of the demo has. */
const MOST_CHECKS = 80;

/** Opens the first open check with the keyboard, then: outcome, evidence, save and on to the next, until none is left. */
export async function workThroughChecks(person: Person): Promise<void> {
  const { page } = person;
  const form = page.locator('form[aria-label]');
  await page.keyboard.press('j');
  await page.locator('[data-check]:focus').waitFor();
  await openFirstOpenCheck(person);
  for (let done = 0; done < MOST_CHECKS && (await form.count()) > 0; done += 1) {
    const title = (await form.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('a');
    await nameEvidence(person);
    const asOf = form.getByLabel('Peildatum');
    if ((await asOf.count()) > 0 && (await asOf.inputValue()) === '') {
      await tabTo(person, /^Vandaag$/);
      await page.keyboard.press('Enter');
    }
    await tabTo(person, /^Bewijs: /);
    await page.keyboard.type('gezien');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(
      (before) => document.querySelector('form[aria-label]')?.getAttribute('aria-label') !== before,
      title,
    );
  }
}

/**
 * Names the page that the check was opened with. What the register answered carries a check by itself; a page is named
 * once it is on screen, which the form says.
 */
export async function nameEvidence(
  { page }: Person,
  press: (key: string) => Promise<void> = (key) => page.keyboard.press(key),
): Promise<void> {
  const form = page.locator('form[aria-label]');
  const wanted = form.getByText(/^Nodig als bewijs: /);
  if ((await wanted.count()) === 0 || /Handelsregister, of/.test((await wanted.textContent()) ?? '')) {
    return;
  }
  const picture = page.getByRole('img', { name: /, pagina [0-9]+$/ });
  await picture.waitFor();
  await press('e');
  await form
    .getByTestId('named-page')
    .getByText(/\(gezien\)/)
    .waitFor();
}

/** An open check answers Enter with its form; one that is done only shows its history, and is closed again. */
async function openFirstOpenCheck({ page }: Person): Promise<void> {
  for (let presses = 0; presses < MOST_CHECKS; presses += 1) {
    await page.keyboard.press('Enter');
    await page.locator('[data-check][aria-expanded="true"]').waitFor();
    if ((await page.locator('form[aria-label]').count()) > 0) {
      return;
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
  }
  throw new Error('No open check found');
}
