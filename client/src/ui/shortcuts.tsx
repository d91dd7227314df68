/** Decides which key does what: one registry for all screens, so that the sheet on `?` can list every shortcut that works now. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { isTyping } from '../flow/typing';

export interface Shortcut {
  /** A key as the browser names it (`j`, `?`, `Escape`), with `mod+` for Ctrl or Cmd in front when asked. */
  readonly keys: string;
  /** Key of the text that says what it does. */
  readonly labelKey: string;
}
interface Registered extends Shortcut {
  /** Null for a key that its own part of the page handles, and that is only listed. */
  readonly handle: (() => void) | null;
}

/** A key held down may walk or zoom; it must not save one thing after the other that nobody saw. */
const REPEATING: readonly string[] = ['j', 'k', '[', ']', '+', '-'];

let registered: readonly Registered[] = [];
let areSingleKeysOn = true;
const listeners = new Set<() => void>();

function replace(next: readonly Registered[]): void {
  registered = next;
  listeners.forEach((tell) => tell());
}

function keysOf(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? `mod+${event.key.toLowerCase()}` : event.key;
}

/** A dialog or menu that is open takes the keys itself, and so does a field one types in. */
function isTaken(event: KeyboardEvent): boolean {
  const inMenu = event.target instanceof Element && event.target.closest('[role="menu"]') !== null;
  const behindDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  return event.defaultPrevented || event.altKey || inMenu || behindDialog;
}

function onKeyDown(event: KeyboardEvent): void {
  const keys = keysOf(event);
  const isCombination = keys.startsWith('mod+');
  if ((!isCombination && (!areSingleKeysOn || isTyping(event.target))) || isTaken(event)) {
    return;
  }
  if (event.repeat && !REPEATING.includes(keys)) {
    return;
  }
  // The one registered last lies on top: a panel may take a key over from its page.
  const found = registered.findLast((shortcut) => shortcut.keys === keys);
  if (found !== undefined && found.handle !== null) {
    event.preventDefault();
    found.handle();
  }
}

function register(shortcut: Registered): () => void {
  if (registered.length === 0) {
    window.addEventListener('keydown', onKeyDown);
  }
  replace([...registered, shortcut]);
  return () => {
    replace(registered.filter((other) => other !== shortcut));
    if (registered.length === 0) {
      window.removeEventListener('keydown', onKeyDown);
    }
  };
}

/**
 * Makes a key work while the component is on the screen. Keys typed in a field are left alone.
 * @param keys see Shortcut
 * @param labelKey text for the sheet
 * @param handler what happens; it may change from drawing to drawing
 */
export function useShortcut(keys: string, labelKey: string, handler: () => void): void {
  const handle = useEffectEvent(handler);
  useEffect(() => register({ keys, labelKey, handle: () => handle() }), [keys, labelKey]);
}

/** Lists a key on the sheet that a field or a form handles by itself, such as Enter. */
export function useListedKey(keys: string, labelKey: string): void {
  useEffect(() => register({ keys, labelKey, handle: null }), [keys, labelKey]);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Every shortcut that works now, the topmost of each key, in the order in which they came. */
export function useShortcuts(): readonly Shortcut[] {
  const all = useSyncExternalStore(subscribe, () => registered);
  return all.filter((shortcut, index) => all.findLastIndex(({ keys }) => keys === shortcut.keys) === index);
}

/** The keys that do something when pressed now; a palette lists them. Those that walk through a page are left to the page. */
export function useRunnableShortcuts(): readonly Shortcut[] {
  const all = useSyncExternalStore(subscribe, () => registered);
  return all.filter(
    ({ keys, handle }, index) =>
      handle !== null && !REPEATING.includes(keys) && all.findLastIndex((other) => other.keys === keys) === index,
  );
}

/** Does what the key does. */
export function runShortcut(keys: string): void {
  registered.findLast((shortcut) => shortcut.keys === keys)?.handle?.();
}

/** People who speak to their computer can switch single keys off (WCAG 2.1.4); combinations stay. */
export function useSingleKeys(isOn: boolean): void {
  useEffect(() => {
    areSingleKeysOn = isOn;
    return () => {
      areSingleKeysOn = true;
    };
  }, [isOn]);
}
