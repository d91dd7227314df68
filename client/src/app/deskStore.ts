/** Decides what the browser keeps: settings of the screen only, and of those only language and light or dark outlive signing out. */
import { localStorageStore, type Store } from 'react-admin';

const KEPT = ['locale', 'theme'] as const;

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
