/** Decides how the keyboard walks through the list of steps. */

function entriesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
}

/** Moves the focus so many entries further, from where it is or from the step that is open; stops at the ends. */
export function moveStepFocus(list: HTMLElement | null, places: 1 | -1): void {
  const entries = entriesOf(list);
  const focused = entries.indexOf(document.activeElement as HTMLElement);
  const at = focused < 0 ? entries.findIndex((entry) => entry.getAttribute('aria-current') === 'step') : focused;
  entries[Math.min(Math.max(at + places, 0), entries.length - 1)]?.focus();
}

/** Gives the focus to the entry of a step. */
export function focusStep(list: HTMLElement | null, key: string): void {
  entriesOf(list)
    .find((entry) => entry.dataset['step'] === key)
    ?.focus();
}

/** Brings the entry of a step into view, without taking the focus. */
export function showStep(list: HTMLElement | null, key: string): void {
  entriesOf(list)
    .find((entry) => entry.dataset['step'] === key)
    ?.scrollIntoView?.({ block: 'nearest' });
}
