/** How an auditor reads without a mouse, and where the focus is after each act. */
import { expect } from 'vitest';
import { findFocusOn, findFocusOnPage, openTab, pressEnterOn, tabTo, type Person } from './person';

/** The log: narrowed to one case, and one of its events opened. */
export async function readTheLog(auditor: Person, number: string): Promise<void> {
  const { page } = auditor;
  await findFocusOnPage(auditor);
  await pressEnterOn(auditor, /^Logboek$/);
  await findFocusOnPage(auditor);
  await page.getByRole('main').getByRole('row').nth(1).waitFor();
  await tabTo(auditor, /^Zoek op zaak/);
  await page.keyboard.type(number);
  await page.getByRole('cell', { name: number }).first().waitFor();
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('main tbody a[href*="/applications/"]')].every(
        (link) => link.textContent === wanted,
      ),
    number,
  );
  await pressEnterOn(auditor, /^Gebeurtenis \d+$/);
  await page.getByText('Keten en nummer').waitFor();
  await findFocusOn(auditor, /^Gebeurtenis \d+$/);
  expect(auditor.complaints).toEqual([]);
}

/** The case from the one box: its history, how it stood at a moment, and the bundle for outside. */
export async function readTheCase(auditor: Person, number: string): Promise<void> {
  const { page } = auditor;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Zoek, of kies/ }).waitFor();
  await page.keyboard.type(number);
  await page.getByRole('option').filter({ hasText: number }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Afgerond', { exact: true }).first().waitFor();
  await findFocusOnPage(auditor);
  await openTab(auditor, 'Historie');
  await findFocusOn(auditor, /^Historie$/);
  for (const name of ['Sanne Hoogendoorn', 'Marleen Oosterveld', 'Inlogplatform']) {
    await page.getByText(name).first().waitFor();
  }
  const download = page.waitForEvent('download');
  await pressEnterOn(auditor, /^Haal bewijsbundel op$/);
  expect((await download).suggestedFilename()).toBe(`bewijs-${number}.zip`);
  await findFocusOn(auditor, /^Haal bewijsbundel op$/);
  await pressEnterOn(auditor, /^Toon de zaak/);
  await page.getByRole('dialog').getByRole('heading', { name: 'Controles' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await findFocusOn(auditor, /^Toon de zaak/);
  expect(auditor.complaints).toEqual([]);
}
