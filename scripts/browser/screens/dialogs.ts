/** Everything that opens over a screen: dialogs, sheets and menus, each with the sources that draw it. */
import type { Locator } from 'playwright-core';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { goTo, press, type Look } from './look';
import { rows } from './screens';

export interface OverScreen {
  readonly name: string;
  /** Sources below `client/src`, without their ending. */
  readonly from: readonly string[];
  readonly path: string;
  readonly as: DemoUsername;
  /** Looked at in the daily run too: those that differ most from each other. */
  readonly isDaily?: true;
  readonly open: (look: Look) => Promise<void>;
}

const pressKey = (keys: string) => (look: Look) => look.page.keyboard.press(keys);
const onBench = (keys: string) => async (look: Look) => {
  await look.page.locator('[data-step-pane]').first().waitFor();
  await look.page.keyboard.press(keys);
};
/** An entry of the menu that is open; the menu is gone before what it opens is looked at. */
const pick =
  (dutch: string, english: string) =>
  async ({ page, say }: Look): Promise<void> => {
    await page.getByRole('menuitem', { name: say(dutch, english) }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
/** A button in the list, of which only its first words are said. */
const inList =
  (open: (look: Look) => Promise<void>) =>
  async (look: Look): Promise<void> => {
    await rows(look);
    await open(look);
  };
const pane =
  (dutch: string, english: string) =>
  async ({ page, say, isNarrow }: Look) => {
    if (isNarrow) {
      await page
        .getByRole('tab', { name: say(dutch, english) })
        .last()
        .click();
    }
  };
const both =
  (...acts: readonly ((look: Look) => Promise<void>)[]) =>
  async (look: Look): Promise<void> => {
    for (const act of acts) {
      await act(look);
    }
  };
/** A sheet over the bench, by the address that says so. */
const sheet =
  (name: string) =>
  async ({ page }: Look) => {
    // Loaded anew while it still loads, the page would lose the answer that its session goes on with.
    await page.locator('[data-step], [data-step-pane]').first().waitFor();
    await goTo(page, `${new URL(page.url()).pathname}?sheet=${name}`);
  };

/** Whatever lies over a page. */
export const OPENED = '[role="dialog"], [role="menu"]';

/** @returns the one that lies on top */
export function opened({ page }: Look): Locator {
  return page.locator(OPENED).last();
}

const ON_THE_LIST: readonly OverScreen[] = [
  {
    name: 'menu of the person',
    from: ['layout/PersonMenu'],
    path: '/applications',
    as: 'supervisor3',
    open: inList(press('Uw account', 'Profile')),
  },
  {
    name: 'a step of the tour',
    from: ['tour/Tour'],
    path: '/applications',
    as: 'supervisor3',
    isDaily: true,
    open: both(rows, press('Uw account', 'Profile'), pick('Rondleiding', 'Tour')),
  },
  {
    name: 'shortcuts',
    from: ['layout/ShortcutSheet'],
    path: '/applications',
    as: 'supervisor3',
    isDaily: true,
    open: inList(pressKey('?')),
  },
  {
    name: 'the one box with what it found',
    from: ['palette/PaletteHost'],
    path: '/applications',
    as: 'supervisor3',
    isDaily: true,
    open: both(rows, pressKey('Control+k'), async ({ page }) => {
      await page.getByRole('dialog').getByRole('combobox').fill('jan');
      await page.getByRole('option').filter({ hasText: 'ZU-' }).first().waitFor();
    }),
  },
  {
    name: 'what the bell tells',
    from: ['notifications/NotificationBell'],
    path: '/applications',
    as: 'supervisor3',
    isDaily: true,
    open: both(rows, press('Notificaties', 'Notifications'), ({ page }) =>
      page.getByRole('dialog').getByRole('link').first().waitFor(),
    ),
  },
  {
    name: 'columns',
    from: ['application/workList/ColumnsButton'],
    path: '/applications',
    as: 'supervisor3',
    isDaily: true,
    open: inList(press('Kolommen', 'Columns')),
  },
  {
    name: 'what can be done with a view',
    from: ['application/workList/ViewMenu'],
    path: '/applications',
    as: 'supervisor3',
    open: inList(press('Weergave', 'View')),
  },
  {
    name: 'a view to keep',
    from: ['application/workList/SaveViewDialog'],
    path: '/applications',
    as: 'supervisor3',
    open: both(rows, press('Weergave', 'View'), pick('Bewaar als nieuwe', 'Save as a new')),
  },
  {
    name: 'handing over many cases',
    from: ['application/workList/HandOverMany'],
    path: '/applications',
    as: 'supervisor3',
    isDaily: true,
    open: both(
      rows,
      async ({ page }) => page.getByRole('main').getByRole('checkbox').first().check(),
      press('Draag over', 'Hand over'),
    ),
  },
];

const ON_THE_BENCH: readonly OverScreen[] = [
  ...(['register', 'registration', 'application'] as const).map((name) => ({
    name: `sheet: ${name}`,
    from: ['application/bench/CaseSheets'],
    path: 'working',
    as: 'verifier1' as const,
    open: sheet(name),
  })),
  {
    name: 'other actions',
    from: ['application/bench/CaseActions'],
    path: 'working',
    as: 'verifier1',
    open: onBench(','),
  },
  {
    name: 'where the paper is',
    from: ['intake/letter/PaperDialog', 'intake/letter/LetterDialog'],
    path: 'logged',
    as: 'verifier1',
    open: press('Waar is het papier', 'Where the paper is'),
  },
];

const ELSEWHERE: readonly OverScreen[] = [
  {
    name: 'a letter put aside',
    from: ['intake/tray/DiscardDialog'],
    path: '/scanned-letters',
    as: 'verifier1',
    open: both(pane('Zaak', 'Case'), press('Leg terzijde', 'Put aside')),
  },
  {
    name: 'a bundle of evidence for a period',
    from: ['audit/ExportBundle'],
    path: '/audit-events',
    as: 'auditor1',
    open: press('Haal bewijsbundel op', 'Fetch bundle of evidence'),
  },
  {
    name: 'a sample to draw, by what stands out',
    from: ['audit/samples/DrawSampleDialog'],
    path: '/samples',
    as: 'auditor1',
    isDaily: true,
    open: both(rows, press('Trek een steekproef', 'Draw a sample'), ({ page, say }) =>
      page.getByRole('radio', { name: say('Meer kans', 'More chance') }).check(),
    ),
  },
  {
    name: 'a finding of a sampled case',
    from: ['audit/samples/FindingDialog'],
    path: 'sample',
    as: 'auditor1',
    open: press('Leg bevinding vast', 'Record finding'),
  },
  {
    name: 'a sample to close',
    from: ['audit/samples/CloseSampleDialog'],
    path: 'sample',
    as: 'auditor1',
    open: press('Sluit de steekproef af', 'Close the sample'),
  },
  {
    name: 'a return with remarks',
    from: ['decision/ReturnDialog'],
    path: 'awaiting',
    as: 'supervisor3',
    isDaily: true,
    open: press('Stuur terug', 'Send back'),
  },
  {
    name: 'a new code',
    from: ['dispatch/ReissueDialog'],
    path: 'sent',
    as: 'supervisor3',
    open: press('Verstuur nieuwe code', 'Send new code'),
  },
  {
    name: 'a message to a customer',
    from: ['dispatch/messages/MessageDialog'],
    path: 'messages',
    as: 'supervisor3',
    open: press('Bekijk ', 'Look at '),
  },
  {
    name: 'spoilt letters',
    from: ['dispatch/printing/SpoilDialog'],
    path: 'printRun',
    as: 'supervisor3',
    open: press('Printen mislukt', 'Printing went wrong'),
  },
  {
    name: 'why a policy is drafted',
    from: ['policies/draft/DraftList'],
    path: '/policies',
    as: 'administrator1',
    open: press('Stel een nieuwe versie op', 'Draft a new version'),
  },
  {
    name: 'a draft in force',
    from: ['policies/draft/PutInForceDialog'],
    path: 'policyDraft',
    as: 'administrator1',
    open: press('Stel in werking', 'Put in force'),
  },
  {
    name: 'a new webhook',
    from: ['webhooks/EndpointForm'],
    path: '/webhook-endpoints',
    as: 'administrator1',
    open: press('Stel een webhook in', 'Set up a webhook'),
  },
  {
    name: 'once more what did not arrive',
    from: ['webhooks/ReplayDialog'],
    path: 'endpoint',
    as: 'administrator1',
    open: press('Stuur opnieuw wat', 'Send once more what'),
  },
];

export const OVER_SCREENS: readonly OverScreen[] = [...ON_THE_LIST, ...ON_THE_BENCH, ...ELSEWHERE];
