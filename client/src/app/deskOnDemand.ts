/** Decides when the desk is fetched: with its texts, at once, and no later than when it is drawn. */
import { lazy } from 'react';
import { i18nProvider } from '../i18n/i18nProvider';

async function open() {
  const [desk] = await Promise.all([import('./Desk'), i18nProvider.learn('desk')]);
  return desk;
}

let opened: ReturnType<typeof open> | null = null;

export const Desk = lazy(() => (opened ??= open()));

/** Fetches it ahead. What fails is said when the desk is drawn. */
export function fetchDesk(): void {
  opened ??= open();
  opened.catch(() => undefined);
}
