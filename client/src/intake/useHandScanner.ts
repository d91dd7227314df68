/** Catches a hand scanner wherever the focus is: its keys are taken out of the field they fell into. */
import { useEffect, useEffectEvent } from 'react';
import { scannedNumber, SLOWEST_SCANNER_MS, type TypedKey } from './scannedNumber';

export interface Scan<State> {
  readonly number: string;
  /** The form as it was before the scanner typed. */
  readonly before: State;
  readonly focused: Element | null;
}

/**
 * @param now gives the form as it stands
 * @param onScan called with each number scanned; the keys themselves reach nobody else after their last one
 */
export function useHandScanner<State>(now: () => State, onScan: (scan: Scan<State>) => void): void {
  const read = useEffectEvent(now);
  const tell = useEffectEvent(onScan);
  useEffect(() => {
    let keys: TypedKey[] = [];
    let before: { readonly state: State; readonly focused: Element | null } | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, timeStamp: at } = event;
      if (key.length > 1 && key !== 'Enter' && key !== 'Tab') {
        return; // Shift and its like belong to the key that follows
      }
      if (before === null || at - (keys.at(-1)?.at ?? at) > SLOWEST_SCANNER_MS) {
        keys = [];
        before = { state: read(), focused: document.activeElement };
      }
      keys.push({ key, at });
      if (key.length > 1) {
        const number = scannedNumber(keys);
        const { state, focused } = before;
        keys = [];
        before = null;
        if (number !== null) {
          event.preventDefault();
          event.stopPropagation();
          tell({ number, before: state, focused });
        }
      }
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
