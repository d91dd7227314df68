/** Tells whether an element holds more than it shows: then it can be scrolled, and has to be reached by key. */
import { useEffect, useState, type RefObject } from 'react';

/** @returns true while the element is scrolled to be read whole */
export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const look = () =>
      setScrolls(current.scrollHeight > current.clientHeight || current.scrollWidth > current.clientWidth);
    const observer = new ResizeObserver(look);
    // What it holds grows when it comes; the element itself when the window does.
    [current, ...current.children].forEach((part) => observer.observe(part));
    look();
    return () => observer.disconnect();
  }, [element]);
  return scrolls;
}
