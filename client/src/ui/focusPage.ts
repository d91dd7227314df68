/** Keeps the focus somewhere: on the page itself when what had it is gone, never on nothing. */
import { useEffect } from 'react';

/** Gives the focus to the page itself: where the reader goes on when what had it is gone. */
export function focusPage(): void {
  const main = document.getElementById('main-content');
  main?.setAttribute('tabindex', '-1');
  main?.focus({ preventScroll: true });
}

/** Nothing on the page has the focus: it was with something that is gone, or the page itself keeps it. */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'main-content';
}

/** Once what was just drawn stands: when what had the focus is gone, the page gets it. */
export function keepFocusSoon(): void {
  requestAnimationFrame(() => {
    if (isFocusFree()) {
      focusPage();
    }
  });
}

/** For what lies over a page: when it goes and what had the focus before is gone too, the page gets it. */
export function useFocusAfterwards(): void {
  useEffect(() => keepFocusSoon, []);
}
