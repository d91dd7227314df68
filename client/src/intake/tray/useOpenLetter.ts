/** Holds the open letter as this person sees it: what a colleague changes meanwhile is told, and swaps nothing under their eyes. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { LetterFate, LetterState, ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { isInView, type TrayView } from './trayAddress';

const EVERY_MILLISECONDS = 5_000;

/** current: as it is now; changed: somebody changed it since; gone: it is not in this part of the tray any more. */
export type Standing = 'current' | 'changed' | 'gone';

export interface OpenLetter {
  /** As it was when it was opened, or after this person's own last change. */
  readonly letter: ScannedLetter;
  readonly standing: Standing;
  /** True until the desk has told how things lie after this person's own last change: what lies behind the letter is not known yet. */
  readonly isCatchingUp: boolean;
  readonly fate: LetterFate | null;
  readonly behind: ScannedLetter | null;
  /** Shows the letter as it is by now. */
  readonly show: (letter: ScannedLetter) => void;
  readonly now: ScannedLetter | null;
}

function standingOf(view: TrayView, shown: ScannedLetter, now: ScannedLetter | null): Standing {
  // An answer that was under way when this person changed the letter tells of before.
  if (now !== null && now.version < shown.version) {
    return 'current';
  }
  if (now === null || !isInView(view, now)) {
    return 'gone';
  }
  return now.version > shown.version ? 'changed' : 'current';
}

/** The state of a letter, asked for again and again. */
export function useLetterState(id: string) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  return useQuery<LetterState>({
    queryKey: ['scanned-letters', 'state', id],
    queryFn: () => dataProvider.letterState(id),
    refetchInterval: EVERY_MILLISECONDS,
    retry: false,
  });
}

/**
 * @param first the letter as it was when it was opened
 * @param own letters as this person's own last change left them
 */
export function useOpenLetter(
  view: TrayView,
  { letter: now, fate, behind }: LetterState,
  first: ScannedLetter,
  own: readonly ScannedLetter[],
): OpenLetter {
  const [opened, show] = useState(first);
  const mine = own.find(({ id }) => id === opened.id);
  const shown = mine !== undefined && mine.version > opened.version ? mine : opened;
  const isCatchingUp = now !== null && now.version < shown.version;
  return { letter: shown, standing: standingOf(view, shown, now), isCatchingUp, fate, behind, show, now };
}
