/** What opens over the work list, and over every screen: dialogs, sheets and menus, each with the sources that draw it. */
import { press } from './look';
import { both, inList, pick, pressKey, type OverScreen } from './opening';
import { rows } from './screens';

export const OVER_THE_LIST: readonly OverScreen[] = [
  {
    name: 'menu of the person',
    from: ['layout/PersonMenu'],
    path: '/applications',
    as: 'supervisor3',
    open: inList(press('Uw account', 'Profile')),
  },
  {
    name: 'own log-ins',
    from: ['audit/OwnEventsDialog'],
    path: '/applications',
    as: 'supervisor3',
    open: both(rows, press('Uw account', 'Profile'), pick('Mijn aanmeldingen', 'My log-ins')),
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
    from: ['layout/ShortcutDialog'],
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
    isWideOnly: 'cards have no columns',
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
    name: 'a view to remove',
    from: ['application/workList/RemoveViewDialog'],
    path: '/applications',
    as: 'supervisor3',
    open: both(
      rows,
      ({ page }) => page.getByRole('tab', { name: /^Proef/ }).click(),
      press('Weergave', 'View'),
      pick('Verwijder', 'Remove'),
    ),
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
