/** Decides which letters the tray shows, and which of them is open: the one that the address names, and never another in its place. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { isLonger } from '../../ui/isLonger';
import { filterOf, readAddress, TRAY_SORTS, writeAddress, type TrayAddress } from './trayAddress';

const PER_PAGE = 25;
const EVERY_MILLISECONDS = 15_000;

type Go = (changes: Partial<TrayAddress>, replace?: boolean) => void;

interface Listed {
  readonly address: TrayAddress;
  readonly letters: readonly ScannedLetter[];
  /** How many pages the list has. */
  readonly lists: number;
  readonly isLoaded: boolean;
}

/** Opens a letter where the address names none, and leaves a page of the list that is no more. */
function useEntry({ address, letters, lists, isLoaded }: Listed, go: Go) {
  /** At which end a page of the list is entered. */
  const enters = useRef<'first' | 'last'>('first');
  const enter = useEffectEvent(() => {
    const entered = enters.current === 'first' ? letters[0] : letters.at(-1);
    enters.current = 'first';
    if (entered !== undefined) {
      go({ letter: entered.id, page: 1 }, true);
    }
  });
  const isToEnter = isLoaded && address.letter === null && letters.length > 0;
  const isPastEnd = isLoaded && address.list > lists;
  const toLast = useEffectEvent(() => go({ list: lists }, true));
  useEffect(() => {
    if (isPastEnd) {
      toLast();
    } else if (isToEnter) {
      enter();
    }
  }, [isToEnter, isPastEnd]);
  return (list: number, end: 'first' | 'last') => {
    enters.current = end;
    go({ list, letter: null, page: 1 });
  };
}

/** Walks from letter to letter, over the pages of the list too. */
function useSteps({ address, letters, lists }: Listed, go: Go, enterList: ReturnType<typeof useEntry>) {
  const { letter, list } = address;
  const index = letters.findIndex(({ id }) => id === letter);
  /** Where the open letter stood last: what stood behind one that left the list stands there now. */
  const stood = useRef(0);
  useEffect(() => {
    if (index >= 0) {
      stood.current = index;
    }
  }, [index]);
  const open = (next: ScannedLetter | undefined) => go({ letter: next?.id ?? null, page: 1 });
  return {
    step: (by: 1 | -1) => {
      const next = letters[index + by];
      if (next !== undefined) {
        open(next);
      } else if (list + by >= 1 && list + by <= lists) {
        enterList(list + by, by === 1 ? 'first' : 'last');
      }
    },
    /** The one behind comes up; from the last one it goes back, and with none left none is open. */
    leave: () => {
      const gone = letters[Math.min(stood.current, letters.length - 1)];
      open(index < 0 ? gone : (letters[index + 1] ?? letters[index - 1]));
    },
  };
}

export function useTray() {
  const [params, setParams] = useSearchParams();
  const address = readAddress(params);
  const { list, sort } = address;
  const found = useGetList<ScannedLetter>(
    'scanned-letters',
    { filter: filterOf(address), pagination: { page: list, perPage: PER_PAGE }, sort: TRAY_SORTS[sort] },
    { refetchInterval: EVERY_MILLISECONDS },
  );
  const { data, total, error, refetch, isPlaceholderData } = found;
  const letters = data ?? [];
  const lists = Math.max(1, Math.ceil((total ?? 0) / PER_PAGE));
  const go: Go = (changes, replace = false) => {
    setParams(writeAddress({ ...address, ...changes }), { replace });
  };
  // The letters of the list before stand there until the new ones came: none of them is opened in their place.
  const isLoaded = data !== undefined && !isPlaceholderData;
  const listed = { address, letters, lists, isLoaded };
  const enterList = useEntry(listed, go);
  const steps = useSteps(listed, go, enterList);
  // Nothing lies beside the open letter, on no page of the list: there is no next one to go to.
  const isAlone = isLoaded && lists === 1 && !letters.some(({ id }) => id !== address.letter);
  const openLetter = (letter: string | null) => go({ letter, page: 1 });
  return {
    ...listed,
    isAlone,
    total: total ?? 0,
    hasMore: isLonger(found.meta),
    error,
    refetch,
    go,
    openLetter,
    ...steps,
  };
}
