/** Decides how a screen behind the work list comes: its program and the texts of the rooms together. */
import { lazy, type ComponentType } from 'react';
import { i18nProvider } from '../i18n/i18nProvider';

/** @param fetchScreen imports the file of the screen */
export function screen(fetchScreen: () => Promise<{ default: ComponentType }>) {
  return lazy(async () => {
    const [fetched] = await Promise.all([fetchScreen(), i18nProvider.learn('rooms')]);
    return fetched;
  });
}
