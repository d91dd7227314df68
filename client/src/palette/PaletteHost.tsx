/** Opens the one box by its keys from everywhere; the box itself is fetched when it is first opened. */
import { lazy, Suspense } from 'react';
import { useShortcut } from '../ui/shortcuts';
import { palette, PALETTE_KEYS } from './paletteState';

const Palette = lazy(() => import('./Palette'));

export function PaletteHost() {
  const wasOpened = palette.useWasOpened();
  useShortcut(PALETTE_KEYS[0], 'palette.shortcut', palette.open);
  useShortcut(PALETTE_KEYS[1], 'palette.shortcut', palette.open);
  return wasOpened ? (
    <Suspense>
      <Palette />
    </Suspense>
  ) : null;
}
