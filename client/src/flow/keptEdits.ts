/** Keeps changes to something that others change as well: what was typed stays, laid over what it is by now. */
import { useCallback, useMemo, useState } from 'react';
import { useKeptDraft, type KeptDraft } from './keptDrafts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const idOf = (value: unknown): unknown => (isRecord(value) ? value['id'] : undefined);

/** The part of the list that this one is in another version of it: by its id, otherwise by its place. */
function counterpart(list: readonly unknown[], of: unknown, index: number): unknown {
  const id = idOf(of);
  return id === undefined ? list[index] : list.find((other) => idOf(other) === id);
}

/**
 * What was typed over `base`, laid over `now`: each field that the person changed is theirs, the rest is as it is by now.
 * A list that grew or shrank is one field.
 */
export function mergeTyped<T>(base: T, typed: T, now: T): T;
export function mergeTyped(base: unknown, typed: unknown, now: unknown): unknown {
  if (isRecord(base) && isRecord(typed) && isRecord(now)) {
    return Object.fromEntries(
      Object.entries(now).map(([key, value]) => [key, mergeTyped(base[key], typed[key], value)]),
    );
  }
  if (isList(base) && isList(typed) && isList(now) && base.length === typed.length) {
    const isAligned = now.length === base.length || now.every((one) => idOf(one) !== undefined);
    if (isAligned) {
      return now.map((one, index) =>
        mergeTyped<unknown>(counterpart(base, one, index), counterpart(typed, one, index), one),
      );
    }
  }
  return typed === undefined || isSame(typed, base) ? now : typed;
}

/** Whether somebody else changed what was typed over, so that saving would take their change back. */
export function isLaidOver<T>(base: T, typed: T, now: T): boolean {
  return !isSame(mergeTyped(base, typed, now), mergeTyped(base, now, typed));
}

export interface KeptEdits<T> extends KeptDraft<T> {
  /** What was typed stands over what a colleague saved meanwhile; true from then on, so that the next key does not hide it. */
  readonly isOverOthers: boolean;
}

/**
 * The state of a form that changes what is there already. A colleague may save while it stands open: what was typed is laid over that
 * too, since it would otherwise be sent back as it was before.
 * @param name of the form and of what it is about; one for every form
 * @param given what it changes, as it is now
 */
export function useKeptEdits<T extends object>(name: string, given: T): KeptEdits<T> {
  const text = JSON.stringify(given);
  // The same object as long as it says the same.
  const now = useMemo(() => JSON.parse(text) as T, [text]);
  const [opened] = useState(now);
  const kept = useKeptDraft<{ readonly base: T; readonly value: T }>(name, { base: opened, value: opened });
  const { change: keep, reset: resetKept, value: held } = kept;
  const [wasOver, setWasOver] = useState(false);
  const isOver = isLaidOver(held.base, held.value, now);
  if (isOver && !wasOver) {
    setWasOver(true);
  }
  const change = useCallback<KeptDraft<T>['change']>(
    (next) =>
      keep(({ base, value: typed }) => {
        const value = next(mergeTyped(base, typed, now));
        // Typed away again: nothing is kept, whatever it is by now.
        return isSame(value, now) ? { base: opened, value: opened } : { base: now, value };
      }),
    [keep, opened, now],
  );
  const reset = useCallback(() => {
    resetKept();
    setWasOver(false);
  }, [resetKept]);
  return { ...kept, value: mergeTyped(held.base, held.value, now), change, reset, isOverOthers: isOver || wasOver };
}
