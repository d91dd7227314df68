/** What can be done on the page that is open, beside its shortcuts: the command palette lists it. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

export interface Command {
  readonly id: string;
  /** In the language of the screen. */
  readonly label: string;
  /** The key that does the same; null when there is none. */
  readonly keys: string | null;
  readonly run: () => void;
}

let registered: readonly Command[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly Command[]): void {
  registered = next;
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/**
 * Offers a command while the component is on the screen.
 * @param command `run` may change from drawing to drawing; null while it is not allowed
 */
export function useCommand(command: Command | null): void {
  const run = useEffectEvent(() => command?.run());
  const { id = null, label = '', keys = null } = command ?? {};
  useEffect(() => {
    if (id === null) {
      return;
    }
    const own: Command = { id, label, keys, run: () => run() };
    replace([...registered, own]);
    return () => replace(registered.filter((other) => other !== own));
  }, [id, label, keys]);
}

/** Every command that is offered now, each once. */
export function useCommands(): readonly Command[] {
  const all = useSyncExternalStore(subscribe, () => registered);
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}
