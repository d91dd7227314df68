/** Tells when a part of the page comes near the window: what nobody sees yet, such as the fortieth page of a stack, is not fetched. */
import { useEffect, useState, type RefObject } from 'react';

const BEFORE_IT_IS_SEEN = 600;

/**
 * @param within how near, in pixels; 0 for what is fetched when it is in view
 * @returns true once the element has been near; it stays true
 */
export function useIsNear(element: RefObject<Element | null>, within = BEFORE_IT_IS_SEEN): boolean {
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isNear || element.current === null) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          setNear(true);
        }
      },
      { rootMargin: `${String(within)}px` },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isNear, within]);
  return isNear;
}
