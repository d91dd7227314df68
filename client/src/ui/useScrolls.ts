/** Tells whether an element holds more than it shows: then it can be scrolled, and has to be reached by key. */
import { useEffect, useState, type RefCallback } from 'react';

/** @returns what goes to the element as its ref, since it may be drawn later than whoever asks; and true while it is scrolled to be read whole */
export function useScrolls(): readonly [ref: RefCallback<HTMLElement>, scrolls: boolean] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    if (element === null || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const look = () =>
      setScrolls(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(look);
    // What it holds grows when it comes; the element itself when the window does.
    [element, ...element.children].forEach((part) => observer.observe(part));
    look();
    return () => observer.disconnect();
  }, [element]);
  return [setElement, scrolls];
}
