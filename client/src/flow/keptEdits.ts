/** Keeps changes to something that others change as well: what was typed stays, laid over what it is by now. */
import { useCallback, useState } from 'react';
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

/**
 * The state of a form that changes what is there already.
 * @param name of the form and of what it is about; one for every form
 * @param now what it changes, as it is when the form opens
 */
export function useKeptEdits<T extends object>(name: string, now: T): KeptDraft<T> {
  const [opened] = useState(now);
  const kept = useKeptDraft<{ readonly base: T; readonly value: T }>(name, { base: opened, value: opened });
  const { change: keep } = kept;
  const change = useCallback<KeptDraft<T>['change']>(
    (next) => keep(({ base, value: typed }) => ({ base: opened, value: next(mergeTyped(base, typed, opened)) })),
    [keep, opened],
  );
  return { ...kept, value: mergeTyped(kept.value.base, kept.value.value, opened), change };
}
