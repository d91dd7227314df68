/** How an officer reads the letters of a case without a mouse: page after page, one key for what each is. */
import type { Person } from './person';

/** More pages than any case of the tests has. */
const MOST_PAGES = 40;

/**
 * Names every page that has no kind yet.
 * @param person at the case, with the scan in view
 * @param keysFor what to press at a page, by file name and page; what the desk proposes is taken as it is
 * @param press how a key is pressed, for whoever counts them
 */
export async function namePages(
  { page }: Person,
  keysFor: (fileName: string, page: number) => readonly string[],
  press: (key: string) => Promise<void> = (key) => page.keyboard.press(key),
): Promise<void> {
  const bar = page.getByRole('group', { name: 'Soort van deze pagina' });
  const picture = page.getByRole('img', { name: /, pagina [0-9]+$/ });
  await bar.waitFor();
  for (let done = 0; done < MOST_PAGES && (await bar.getByText(/te benoemen$/).count()) > 0; done += 1) {
    await picture.waitFor();
    // Only a page that was on screen can be named: the button says when it was.
    await bar
      .getByRole('button', { name: /^(Benoem pagina|Wijzig soort)/ })
      .and(page.locator(':enabled'))
      .waitFor();
    const label = (await picture.getAttribute('alt')) ?? '';
    const [, fileName = '', at = '1'] = /^(.*), pagina ([0-9]+)$/.exec(label) ?? [];
    const isProposed = (await bar.getByText(/^Voorstel: /).count()) > 0;
    const named = page.waitForResponse((answer) => answer.url().endsWith('/actions/setPageKind'));
    for (const key of isProposed ? ['.'] : keysFor(fileName, Number(at))) {
      await press(key);
    }
    // The desk itself asks the register meanwhile: what was pressed on the screen of before is refused, and done again.
    if (!(await named).ok()) {
      await page.reload();
      await bar.waitFor();
      continue;
    }
    await page.waitForFunction(
      (before) =>
        document.querySelector('img[alt*=", pagina "]')?.getAttribute('alt') !== before ||
        document.body.textContent?.includes('te benoemen') !== true,
      label,
    );
  }
}
