/** Decides which page of the letter one looks at: the arrows go from page to page, and a split falls behind that page. */
import { useRef, useState, type RefObject } from 'react';
import { useShortcut } from '../../ui/shortcuts';

export interface LetterPages {
  /** Place in the letter, 1 is the first. */
  readonly at: number;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** @param count how many pages the letter has */
export function useLetterPages(count: number): LetterPages {
  const [wanted, setWanted] = useState(1);
  const list = useRef<HTMLUListElement>(null);
  const at = Math.min(wanted, count);
  const goTo = (page: number) => {
    const next = Math.max(1, Math.min(count, page));
    setWanted(next);
    list.current?.querySelector(`[data-page="${String(next)}"]`)?.scrollIntoView({ block: 'start' });
  };
  useShortcut('ArrowRight', 'intake.tray.nextPage', () => goTo(at + 1));
  useShortcut('ArrowLeft', 'intake.tray.previousPage', () => goTo(at - 1));
  return { at, list };
}
