/** How to open what lies over a screen, and how to find it there. */
import type { Locator } from 'playwright-core';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { goTo, type Look } from './look';
import { rows } from './screens';

export interface OverScreen {
  readonly name: string;
  /** Sources below `client/src`, without their ending. */
  readonly from: readonly string[];
  readonly path: string;
  readonly as: DemoUsername;
  /** How it is left, where Escape does not close it. */
  readonly leave?: (look: Look) => Promise<void>;
  /** Looked at in the daily run too: those that differ most from each other. */
  readonly isDaily?: true;
  /** Only where the window is wide: why it is not there in a narrow one. */
  readonly isWideOnly?: string;
  readonly open: (look: Look) => Promise<void>;
}

export const pressKey = (keys: string) => (look: Look) => look.page.keyboard.press(keys);
export const onBench = (keys: string) => async (look: Look) => {
  await look.page.locator('[data-step-pane]').first().waitFor();
  await look.page.keyboard.press(keys);
};
/** An entry of the menu that is open; the menu is gone before what it opens is looked at. */
export const pick =
  (dutch: string, english: string) =>
  async ({ page, say }: Look): Promise<void> => {
    await page.getByRole('menuitem', { name: say(dutch, english) }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
/** A button in the list, of which only its first words are said. */
export const inList =
  (open: (look: Look) => Promise<void>) =>
  async (look: Look): Promise<void> => {
    await rows(look);
    await open(look);
  };
export const pane =
  (dutch: string, english: string) =>
  async ({ page, say, isNarrow }: Look) => {
    if (isNarrow) {
      await page
        .getByRole('tab', { name: say(dutch, english) })
        .last()
        .click();
    }
  };
export const both =
  (...acts: readonly ((look: Look) => Promise<void>)[]) =>
  async (look: Look): Promise<void> => {
    for (const act of acts) {
      await act(look);
    }
  };
/** A sheet over the bench, by the address that says so. */
export const sheet =
  (name: string) =>
  async ({ page }: Look) => {
    // Loaded anew while it still loads, the page would lose the answer that its session goes on with.
    await page.locator('[data-step], [data-step-pane]').first().waitFor();
    await goTo(page, `${new URL(page.url()).pathname}?sheet=${name}`);
  };

/** An action of the bench that stands in the menu beside the main one. */
export const other =
  (dutch: string, english: string) =>
  async (look: Look): Promise<void> => {
    await onBench(',')(look);
    await pick(dutch, english)(look);
  };

/** What no case of the demo offers just now is offered to this page alone: its dialog is looked at, not answered. */
export const offering =
  (action: string, open: (look: Look) => Promise<void>) =>
  async (look: Look): Promise<void> => {
    const { page } = look;
    await page.route(/\/api\/applications\/[\w-]+$/, async (route) => {
      const answer = await route.fetch();
      const record = (await answer.json()) as { actions: { available: string[] } };
      record.actions.available.push(action);
      await route.fulfill({ response: answer, json: record });
    });
    await page.reload();
    await open(look);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  };

const STEP_UP = { type: 'about:blank', title: 'Code', status: 403, code: 'stepUpNeeded', requestId: 'test' } as const;

/** The desk asks a code as it does of whoever showed theirs too long ago. */
export async function askedForCode({ page }: Look): Promise<void> {
  await page.route(/\/api\/users\?/, (route) =>
    route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(STEP_UP) }),
  );
  await page.reload();
  await page.getByRole('dialog').waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}

const UNLINKED = {
  isSetUp: true,
  subject: null,
  linkedSince: null,
  waiting: null,
  confirming: null,
  undoing: null,
} as const;
const LINKED = {
  ...UNLINKED,
  subject: 'test',
  linkedSince: '2026-03-12T09:00:00.000Z',
  undoing: { endsPassword: true, refused: null },
} as const;

async function answerLink(page: Look['page'], json: object): Promise<void> {
  await page.route(/\/api\/users\/[\w-]+\/sso$/, (route) => route.fulfill({ json }));
  await page.reload();
}

/** The desk says that it has an identity provider, to this page alone. */
export async function withProvider({ page }: Look): Promise<void> {
  await answerLink(page, UNLINKED);
}

/** A colleague signs in through the organisation, to this page alone. */
export async function withLink({ page }: Look): Promise<void> {
  await answerLink(page, LINKED);
}

const CERTIFICATE = {
  id: 'test',
  kind: 'Documentherkenning',
  issuedOn: '2026-03-10',
  validUntil: '2027-03-10',
  state: 'valid',
  asked: { askedBy: { id: 'test', name: 'Bas Vink' }, since: '2026-03-12T09:00:00.000Z' },
  refused: null,
  confirmedBy: { id: 'other', name: 'Els Mus' },
  withdrawn: null,
} as const;
const CERTIFIED = { asked: 'everywhere', isOfUse: true, until: '2027-03-10', certificates: [CERTIFICATE] } as const;

/** A colleague has a certificate that counts, to this page alone. */
export async function withCertificate({ page }: Look): Promise<void> {
  await page.route(/\/api\/users\/[\w-]+\/certificates$/, (route) => route.fulfill({ json: CERTIFIED }));
  await page.reload();
}

const UNTOUCHED_MS = 28 * 60_000;

/** Nobody touched this page for a while. */
export async function leftAlone({ page }: Look): Promise<void> {
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate((ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
    document.dispatchEvent(new Event('visibilitychange'));
  }, UNTOUCHED_MS);
}

/** Whatever lies over a page. */
export const OPENED = '[role="dialog"], [role="menu"]';

/** @returns the one that lies on top */
export function opened({ page }: Look): Locator {
  return page.locator(OPENED).last();
}
