/** How a screen is looked at by the test that checks all of them: in three ways, as different as people's screens can be. */
import type { Browser, Locator, Page } from 'playwright-core';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { logIn, welcome, type Person } from '../person';

const WIDE = { width: 1280, height: 900 } as const;
export const NARROW = { width: 320, height: 720 } as const;

export const LOOKS = {
  'light, Dutch, 1280 wide': { colorScheme: 'light', language: 'nl', viewport: WIDE, letters: 100 },
  'dark, English, 320 wide': {
    colorScheme: 'dark',
    language: 'en',
    viewport: NARROW,
    letters: 100,
  },
  'text twice as large as usual': { colorScheme: 'light', language: 'nl', viewport: WIDE, letters: 200 },
} as const;
export type LookName = keyof typeof LOOKS;

/** Whether panes stand behind one another in this look, and cards in the place of tables: large letters leave as little room as a narrow window. */
export function narrowLook(name: LookName): boolean {
  const { viewport, letters } = LOOKS[name];
  return (viewport.width * 100) / letters < 900;
}

/** One of the looks at a page, and how to find there what has a name in both languages. */
export interface Look {
  readonly page: Page;
  /** Starts with the word of this look's language. */
  readonly say: (dutch: string, english: string) => RegExp;
  readonly isNarrow: boolean;
}

export const button = ({ page, say }: Look, dutch: string, english: string): Locator =>
  page.getByRole('button', { name: say(dutch, english) }).first();

export const press =
  (dutch: string, english: string) =>
  async (look: Look): Promise<void> => {
    await button(look, dutch, english).click();
  };

/** Everybody who looks in one way, each logged in once. */
export class Lookers {
  readonly #people = new Map<DemoUsername | null, Person>();

  readonly #browser: () => Browser;
  readonly #url: () => string;
  readonly name: LookName;

  /** @param browser and url are asked for when somebody looks: they are not there yet when tests are named */
  constructor(browser: () => Browser, url: () => string, name: LookName) {
    this.#browser = browser;
    this.#url = url;
    this.name = name;
  }

  /** @param username null for whoever is not logged in */
  async as(username: DemoUsername | null): Promise<{ readonly person: Person; readonly look: Look }> {
    const { colorScheme, language, viewport } = LOOKS[this.name];
    let person = this.#people.get(username);
    if (person === undefined) {
      person = await welcome(this.#browser(), this.#url(), { colorScheme, reducedMotion: 'reduce' });
      this.#people.set(username, person);
      if (language === 'en') {
        await person.page.getByRole('button', { name: 'English' }).click();
        // The screen is drawn anew in the other language: only then the field is the one that stays.
        await person.page.getByRole('textbox', { name: 'Username' }).focus();
      }
      if (username !== null) {
        await logIn(person, username);
      }
      await person.page.setViewportSize(viewport);
    }
    const say = (dutch: string, english: string) => new RegExp(`^${language === 'en' ? english : dutch}`);
    return { person, look: { page: person.page, say, isNarrow: narrowLook(this.name) } };
  }

  async leave(): Promise<void> {
    await Promise.all([...this.#people.values()].map((person) => person.leave()));
  }
}

/**
 * Goes to a page of the desk as a link would, without loading everything anew; stays where that is the address already. Another
 * part of the same page is loaded whole: nothing tells when its former part has gone.
 * @param address below the desk, with its slash
 */
export async function goTo(page: Page, address: string): Promise<void> {
  const { origin, pathname, search } = new URL(page.url());
  if (address === pathname + search) {
    return;
  }
  if (new URL(address, origin).pathname === pathname) {
    await page.goto(origin + address);
    return;
  }
  await page.evaluate((to) => {
    document.querySelectorAll('#main-content *').forEach((former) => former.setAttribute('data-former', ''));
    const { idx = 0 } = (window.history.state ?? {}) as { readonly idx?: number };
    window.history.pushState({ usr: null, key: to, idx: idx + 1 }, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state as unknown }));
  }, address);
  await page.locator('#main-content :not([data-former])').first().waitFor({ state: 'attached' });
}
