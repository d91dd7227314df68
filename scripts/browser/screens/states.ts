/** Screens in the states that a quick desk hardly shows: while their data comes, and when it does not come. */
import type { Locator, Page, Request } from 'playwright-core';
import { SCREENS, type Screen } from './screens';

export type State = 'coming' | 'failed';

/** Who works here and what just happened are known: only what a screen shows waits or fails. */
const KNOWN = /^\/api\/(auth\/|events$)/;
const PROBLEM = { status: 500, contentType: 'application/problem+json' } as const;
const BODY = { type: 'about:blank', title: 'Unexpected', status: 500, code: 'unexpected', requestId: 'test' } as const;

const isAsked = (request: Request): boolean =>
  request.method() === 'GET' && !KNOWN.test(new URL(request.url()).pathname);

/**
 * Makes every answer to this page wait for ever, or fail.
 * @returns lets the desk answer again
 */
export async function keepIn(state: State, page: Page): Promise<() => Promise<void>> {
  await page.route('**/api/**', async (route) => {
    if (!isAsked(route.request())) {
      await route.continue();
    } else if (state === 'failed') {
      await route.fulfill({ ...PROBLEM, body: JSON.stringify(BODY) });
    }
  });
  return () => page.unrouteAll({ behavior: 'ignoreErrors' });
}

/** What every screen says of its state: that something is on its way, or that it could not be fetched. */
export function signOf(state: State, page: Page): Locator {
  // Not what stands there while the desk itself is fetched.
  const main = page.locator('#main-content');
  const sign =
    state === 'coming'
      ? main.getByRole('status').filter({ hasText: /^Bezig met laden/ })
      : main.getByRole('alert').filter({ hasText: 'Dit kon niet worden opgehaald' });
  return sign.first();
}

/** Forms that begin empty and pages that say one thing ask the desk for nothing. */
const WITHOUT_DATA: readonly string[] = ['a new letter', 'a new colleague', 'an address that there is not'];

/** A desk begins with a policy, with its texts, with its staff, with what they do, and with a look at itself. */
const NEVER_EMPTY: readonly string[] = ['/policies', '/message-templates', '/users', '/audit-events', '/system-state'];

export const SCREENS_WITH_DATA: readonly Screen[] = SCREENS.filter(
  ({ name, route, as }) => route !== null && as !== null && !WITHOUT_DATA.includes(name),
);

/** Lists and the first pages, which have something to say on a desk that holds nothing yet. */
export const EMPTY_SCREENS: readonly Screen[] = SCREENS_WITH_DATA.filter(
  ({ route }) => route !== null && !route.includes(':') && !NEVER_EMPTY.includes(route),
);
/** What such a list shows. */
export const NOTHING = '[data-empty]';
