/** Keeps what somebody typed until it is saved or given up: past another page, Escape, a reload and an ended session; only in this tab, only for them. */
import { useCallback, useEffect, useState } from 'react';

/**
 * Where a draft is kept: in the tab, so that a reload finds it; in memory only, for what must not be written down
 * anywhere, such as the zone of an identity document; or on the page, which is drawn anew in another language: a password is
 * typed again after a reload, of which nobody is asked.
 */
export type Keeping = 'tab' | 'memory' | 'page';

const PREFIX = 'desk.draft.';
const OWNER = 'desk.draftsOf';
const inMemory = new Map<string, string>();
const filesInMemory = new Map<string, readonly File[]>();

/** Forgets every draft: whoever signs out leaves nothing behind. */
export function dropDrafts(): void {
  inMemory.clear();
  filesInMemory.clear();
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) || key === OWNER)
    .forEach((key) => sessionStorage.removeItem(key));
}

/** Says who works in this tab from now on; what somebody else typed here is forgotten. */
export function claimDrafts(userId: string): void {
  const owner = sessionStorage.getItem(OWNER);
  if (owner !== null && owner !== userId) {
    dropDrafts();
  }
  sessionStorage.setItem(OWNER, userId);
}

function kept(name: string, keeping: Keeping): string | null {
  const inTab = keeping === 'tab' ? sessionStorage.getItem(PREFIX + name) : null;
  return inTab ?? inMemory.get(name) ?? null;
}

function keep(name: string, keeping: Keeping, text: string): void {
  if (keeping !== 'tab') {
    inMemory.set(name, text);
    return;
  }
  try {
    sessionStorage.setItem(PREFIX + name, text);
  } catch {
    // The storage of the tab is full or closed to pages: then it is kept as long as the page is.
    inMemory.set(name, text);
  }
}

function drop(name: string): void {
  inMemory.delete(name);
  sessionStorage.removeItem(PREFIX + name);
}

/** What was kept, if it still has the shape of the form: a draft of an older version of the screen is left alone. */
function restore<T extends object>(name: string, keeping: Keeping, initial: T): T | null {
  try {
    const value: unknown = JSON.parse(kept(name, keeping) ?? 'null');
    const isSame =
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).sort().join() === Object.keys(initial).sort().join();
    return isSame ? (value as T) : null;
  } catch {
    return null;
  }
}

export interface KeptDraft<T> {
  readonly value: T;
  readonly change: (next: (before: T) => T) => void;
  /** It was typed before and stood here again when the form opened; no longer once that was saved or begun anew. */
  readonly isRestored: boolean;
  /** It was saved: nothing is kept of it. */
  readonly forget: () => void;
  /** Begin anew, as the form opens for somebody who typed nothing. */
  readonly reset: () => void;
}

/**
 * The state of a form that loses nothing.
 * @param name of the form and of what it is about; one for every form
 * @param initial what it opens with when nothing was kept
 * @param keeping where it is kept
 */
export function useKeptDraft<T extends object>(name: string, initial: T, keeping: Keeping = 'tab'): KeptDraft<T> {
  // What is typed belongs to what the form was opened for, also when the case moves on while it stands.
  const [opened] = useState(() => ({ name, initial, restored: restore(name, keeping, initial) }));
  const [value, setValue] = useState<T>(opened.restored ?? opened.initial);
  const [isRestored, setRestored] = useState(opened.restored !== null);
  const text = JSON.stringify(value);
  const isTouched = text !== JSON.stringify(opened.initial);
  useEffect(() => {
    if (isTouched) {
      keep(opened.name, keeping, text);
    } else {
      drop(opened.name);
    }
  }, [opened, keeping, text, isTouched]);
  const forget = useCallback(() => {
    drop(opened.name);
    setRestored(false);
  }, [opened]);
  const reset = useCallback(() => {
    setValue(opened.initial);
    setRestored(false);
  }, [opened]);
  useAskBeforeUnload(keeping === 'memory' && isTouched);
  return { value, change: setValue, isRestored, forget, reset };
}

export interface KeptFiles {
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
  /** They were chosen before and stood here again when the form opened. */
  readonly isRestored: boolean;
  /** They were sent, or it begins anew: none is kept. */
  readonly reset: () => void;
}

/**
 * The files chosen in a form: kept past another page and an ended session. A reload would lose them, so the browser asks.
 * @param name of the form
 */
export function useKeptFiles(name: string): KeptFiles {
  const [files, setFiles] = useState<readonly File[]>(() => filesInMemory.get(name) ?? []);
  const choose = useCallback(
    (chosen: readonly File[]) => {
      filesInMemory.set(name, chosen);
      setFiles(chosen);
    },
    [name],
  );
  const [isRestored, setRestored] = useState(files.length > 0);
  const reset = useCallback(() => {
    choose([]);
    setRestored(false);
  }, [choose]);
  useAskBeforeUnload(files.length > 0);
  return { files, choose, isRestored, reset };
}

/** A reload would lose what is only in memory: the browser asks first. */
function useAskBeforeUnload(isNeeded: boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (isNeeded) {
      window.addEventListener('beforeunload', ask);
    }
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
