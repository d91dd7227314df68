/** Decides which keys go through the differences: d to the next open one, 1 to 3 for its ways of settling. */
import type { RefObject } from 'react';
import { useShortcut } from '../ui/shortcuts';

function openOnes(panel: HTMLElement | null): HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[data-settle]') ?? [])];
}

/** The difference that has the focus, else the first open one. */
function currentOne(panel: HTMLElement | null): HTMLElement | undefined {
  const all = openOnes(panel);
  return all.find((one) => one.contains(document.activeElement)) ?? all[0];
}

function settleBy(panel: HTMLElement | null, index: number): void {
  currentOne(panel)?.querySelectorAll<HTMLElement>('button')[index]?.click();
}

/** Binds the keys while the panel is on the screen. */
export function useDifferenceKeys(panel: RefObject<HTMLElement | null>): void {
  useShortcut('d', 'mismatches.key.next', () => {
    const all = openOnes(panel.current);
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[(at + 1) % Math.max(all.length, 1)];
    next?.querySelector<HTMLElement>('button')?.focus();
  });
  useShortcut('1', 'mismatches.key.first', () => {
    settleBy(panel.current, 0);
  });
  useShortcut('2', 'mismatches.key.second', () => {
    settleBy(panel.current, 1);
  });
  useShortcut('3', 'mismatches.key.third', () => {
    settleBy(panel.current, 2);
  });
}
