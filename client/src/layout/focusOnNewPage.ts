/** Brings the keyboard along to a page that is new: its own part then comes next, not bar and menu once more. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { focusPage } from '../ui/focusPage';

/** Part of the page or of what lies over it, and to be seen: what a page that still comes hides keeps the focus for a moment. */
function isInPage(focused: Element | null): boolean {
  const part = focused?.closest('#main-content, [role="dialog"], [role="menu"]') ?? null;
  return part !== null && focused?.checkVisibility() === true;
}

/** To the page, wherever its address came from, unless a part of the new page has taken the focus itself. */
export function useFocusOnNewPage(): void {
  const { pathname } = useLocation();
  const focusedOn = useRef('');
  useEffect(() => {
    const note = () => {
      focusedOn.current = window.location.pathname;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (focusedOn.current !== pathname || !isInPage(document.activeElement)) {
      focusPage();
    }
  }, [pathname]);
}
