/** Sees to it that a session ends where nobody works any more, and not under somebody who types without asking the desk for anything. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider, useLogoutIfAccessDenied } from 'react-admin';
import { idleStep } from '@desk/shared/access/sessionLife';
import { lastInput } from '../app/lastInputHere';
import type { DeskDataProvider } from '../providers/dataProvider';

const LOOK_MS = 30_000;
const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Fetched at the first look: when it is needed, there may be no connection. */
const fetchWarning = () => import('./IdleWarning');
const IdleWarning = lazy(fetchWarning);

/** Looks now and then, and whenever somebody comes back to this tab: a computer that slept had no time pass for its pages. */
function useLooks(look: () => void): void {
  useEffect(() => {
    const timer = window.setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [look]);
}

export function IdleWatch() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const leaveIfOver = useLogoutIfAccessDenied();
  const [isWarned, setWarned] = useState(false);
  const told = useRef(0);
  /** Marked by whether somebody is there, it counts as use or only asks whether the session goes on. */
  const ask = useCallback(() => {
    told.current = Date.now();
    void dataProvider.whoAmI().catch((error: unknown) => leaveIfOver(error));
  }, [dataProvider, leaveIfOver]);
  const look = useCallback(() => {
    // Where it fails, the next look tries again.
    fetchWarning().catch(() => undefined);
    const step = idleStep(Date.now() - lastInput.at());
    setWarned(step !== 'inUse');
    if (step === 'ask' || lastInput.at() > told.current) {
      ask();
    }
  }, [ask]);
  useLooks(look);
  useEffect(() => {
    // While it warns, only its answer counts: a table that is bumped against is not somebody.
    if (isWarned) {
      return undefined;
    }
    INPUTS.forEach((input) => window.addEventListener(input, lastInput.note, { passive: true, capture: true }));
    return () => INPUTS.forEach((input) => window.removeEventListener(input, lastInput.note, { capture: true }));
  }, [isWarned]);
  const stay = () => {
    lastInput.note();
    setWarned(false);
    ask();
  };
  return <Suspense>{isWarned && <IdleWarning onStay={stay} />}</Suspense>;
}
