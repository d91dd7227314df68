/** Gives the focus to the page itself: where the reader goes on when what had it is gone. */
export function focusPage(): void {
  const main = document.getElementById('main-content');
  main?.setAttribute('tabindex', '-1');
  main?.focus({ preventScroll: true });
}
