/** Follows how wide a place on the screen is. */
import { useEffect, useRef, useState } from 'react';

/** @returns a ref for the place, and its width in whole CSS pixels; 0 until it is on the screen */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { place, width };
}
