/** What the desk tells for a moment, in the bar on top; it gives way where what has the focus lies below it. */
import { useMediaQuery, type Theme } from '@mui/material';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Notification } from 'react-admin';
import { NOTICE_TOP } from './noticePlace';

/** Whether a notice at the top would lie over this. The page itself, which has the focus after a link, is below every notice. */
function liesBelow(notice: HTMLElement, top: number, focused: Element | null): boolean {
  if (focused === null || focused === document.body || focused.matches('main, #main-content')) {
    return false;
  }
  const shown = notice.getBoundingClientRect();
  const below = focused.getBoundingClientRect();
  return below.left < shown.right && below.right > shown.left && below.top < top + shown.height && below.bottom > top;
}

/** At the foot of the window as long as the focus is where it would stand. */
export function Notices() {
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const top = isSmall ? NOTICE_TOP.below : NOTICE_TOP.bar;
  const notice = useRef<HTMLElement>(null);
  const [isLow, setLow] = useState(false);
  const giveWay = useCallback(() => {
    if (notice.current?.isConnected === true) {
      setLow(liesBelow(notice.current, top, document.activeElement));
    }
  }, [top]);
  useEffect(() => {
    document.addEventListener('focusin', giveWay);
    return () => document.removeEventListener('focusin', giveWay);
  }, [giveWay]);
  const onEnter = (shown: HTMLElement) => {
    notice.current = shown;
    giveWay();
  };
  return (
    <Notification
      anchorOrigin={{ vertical: isLow ? 'bottom' : 'top', horizontal: 'center' }}
      slotProps={{ transition: { onEnter } }}
    />
  );
}
