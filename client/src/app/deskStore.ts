/** Decides what the browser keeps: settings of the screen only; language, light or dark, and who was offered the tour outlive signing out. */
import { localStorageStore, type Store } from 'react-admin';
import { TOUR_OFFERED } from '../tour/tourState';

const KEPT = ['locale', 'theme', TOUR_OFFERED] as const;

/** A store whose reset (at signing out) forgets filters and searches of the person, but not how the screen looks. */
export function createDeskStore(inner: Store = localStorageStore('1', 'desk')): Store {
  return {
    ...inner,
    reset: () => {
      const kept = KEPT.map((key) => [key, inner.getItem<unknown>(key)] as const);
      inner.reset();
      for (const [key, value] of kept) {
        if (value !== undefined) {
          inner.setItem(key, value);
        }
      }
    },
  };
}
