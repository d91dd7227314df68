/** How a supervisor decides and hands over without a mouse, and where the focus is after each act. */
import { expect } from 'vitest';
import { findFocusOn, findFocusOnPage, pressEnterOn, tabTo, type Person } from './person';

interface Decided {
  readonly number: string;
  readonly company: string;
}

/** From the first page by the queue to the case; its first item is read, then the case is approved. */
export async function approveFromQueue(supervisor: Person, { number, company }: Decided): Promise<void> {
  const { page } = supervisor;
  await findFocusOnPage(supervisor);
  await pressEnterOn(supervisor, /^Beoordeling$/);
  await findFocusOnPage(supervisor);
  await page.getByRole('main').getByRole('link', { name: number }).waitFor();
  await pressEnterOn(supervisor, new RegExp(`^${number}$`));
  await page.getByRole('heading', { name: company }).waitFor();
  await findFocusOnPage(supervisor);
  // Down the list of what the decision rests on, from the whole to its first item.
  await page.keyboard.press('j');
  await findFocusOn(supervisor, /./);
  await page.keyboard.press('Enter');
  await page.locator('[data-step][aria-current="true"]:not([data-step="overview"])').waitFor();
  await page.getByRole('button', { name: /^Wijs af/ }).waitFor();
  await page.keyboard.press('g');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/^(Goedgekeurd|Codes verzonden)$/)
    .first()
    .waitFor();
  await findFocusOn(supervisor, /^Volgende te beoordelen/);
}

/** On to the next case that waits, which goes back with a reason and a remark at its first check. */
export async function sendNextBack(supervisor: Person, former: string): Promise<void> {
  const { page } = supervisor;
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: former }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Stuur terug/ }).waitFor();
  await findFocusOnPage(supervisor);
  await page.keyboard.press('t');
  await findFocusOn(supervisor, /^Reden/);
  await page.keyboard.type('De peildatum klopt niet.');
  await tabTo(supervisor, /Voeg een controle toe/);
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  // Straight to the remark at the check that was chosen.
  await findFocusOn(supervisor, /^CON-01/);
  await page.keyboard.type('Vraag het origineel op.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Beslist: in controle/).waitFor();
  await findFocusOn(supervisor, /^Volgende te beoordelen/);
}

/** One case of the list goes to a colleague. */
export async function handOverOne(supervisor: Person): Promise<void> {
  const { page } = supervisor;
  await pressEnterOn(supervisor, /^Werkvoorraad$/);
  await page
    .getByRole('checkbox', { name: /^Kies zaak/ })
    .first()
    .waitFor();
  await tabTo(supervisor, /^Kies zaak/);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Draag over' }).waitFor();
  await pressEnterOn(supervisor, /^Draag over$/);
  await findFocusOn(supervisor, /^Collega/);
  // The colleagues may still be on their way, and a letter chooses among those that are there.
  await page.getByRole('option', { name: /^Joris/ }).waitFor({ state: 'attached' });
  await page.keyboard.type('Joris');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Neemt het over tijdens verlof.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 zaak is overgedragen.').waitFor();
  await findFocusOn(supervisor, /^Sluit$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await findFocusOn(supervisor, /./);
  expect(supervisor.complaints).toEqual([]);
}
