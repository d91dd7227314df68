/** When somebody last touched the desk in this browser: tabs tell each other, since one session serves all of them. */

const KEY = 'desk.lastInput';
/** Somebody who touched it so long ago at most is there. */
const ATTENDED_MS = 60_000;
/** A pointer on its way says the same many times a second. */
const TOLD_MS = 2_000;

export interface LastInput {
  readonly note: () => void;
  readonly at: () => number;
  readonly isAttended: () => boolean;
}

export interface LastInputParts {
  readonly now: () => number;
  readonly store: Pick<Storage, 'getItem' | 'setItem'>;
}

export function createLastInput({ now, store }: LastInputParts): LastInput {
  // Whoever opens a page is there.
  let here = now();
  let told = 0;
  const at = () => Math.max(here, Number(store.getItem(KEY) ?? 0));
  return {
    note: () => {
      here = now();
      if (here - told >= TOLD_MS) {
        told = here;
        store.setItem(KEY, String(here));
      }
    },
    at,
    isAttended: () => now() - at() < ATTENDED_MS,
  };
}
