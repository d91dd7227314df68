/** A layout for jsdom, which has none: every place is 400 pixels wide, pictures have addresses, and a window can be a narrow one. */
import { vi } from 'vitest';

/** Call it before each test; `vi.restoreAllMocks` and `vi.unstubAllGlobals` undo it. */
export function stubLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly tell: () => void;
      constructor(tell: () => void) {
        this.tell = tell;
      }
      observe() {
        this.tell();
      }
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
  URL.createObjectURL = () => 'blob:page';
  URL.revokeObjectURL = () => undefined;
}

/** A window to which every greatest width applies: a phone. `vi.unstubAllGlobals` undoes it. */
export function stubNarrowWindow(): void {
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: media.includes('max-width'),
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}
