/** Decides how the keyboard walks through the entries at the left of a case: the steps of the work, the items of a decision. */
import type { KeyboardEvent } from 'react';

function entriesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
}

/** Moves the focus so many entries further, from where it is or from the entry that is open; stops at the ends. */
export function moveEntryFocus(list: HTMLElement | null, places: 1 | -1): void {
  const entries = entriesOf(list);
  const focused = entries.indexOf(document.activeElement as HTMLElement);
  const at = focused < 0 ? entries.findIndex((entry) => entry.hasAttribute('aria-current')) : focused;
  entries[Math.min(Math.max(at + places, 0), entries.length - 1)]?.focus();
}

/** Gives the focus to an entry. */
export function focusEntry(list: HTMLElement | null, key: string): void {
  entriesOf(list)
    .find((entry) => entry.dataset['step'] === key)
    ?.focus();
}

/** Brings an entry into view, without taking the focus. */
export function showEntry(list: HTMLElement | null, key: string): void {
  entriesOf(list)
    .find((entry) => entry.dataset['step'] === key)
    ?.scrollIntoView?.({ block: 'nearest' });
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the arrows walk from entry to entry, and do in everything else between them what they do. */
export function onEntryArrow(event: KeyboardEvent<HTMLElement>): void {
  const places = ARROWS[event.key];
  const isEntry = event.target instanceof HTMLElement && event.target.dataset['step'] !== undefined;
  if (places !== undefined && isEntry) {
    event.preventDefault();
    moveEntryFocus(event.currentTarget, places);
  }
}
