/** Decides when a single key is text and not a command: while somebody types in a field. */

const TEXT_INPUTS = 'textarea, select, [contenteditable="true"], input:not([type="radio"]):not([type="checkbox"])';

/** True when the event comes from something one types in, or from a list that takes letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TEXT_INPUTS}, [role="combobox"], [role="listbox"]`) !== null;
}
