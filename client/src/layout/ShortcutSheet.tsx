/** Opens the sheet of keys on `?`, and switches single keys off for who does not want them. */
import { lazy, Suspense } from 'react';
import { useStore } from 'react-admin';
import { useShortcut, useSingleKeys } from '../ui/shortcuts';
import { shortcutSheet } from './shortcutSheetState';

const ShortcutDialog = lazy(() => import('./ShortcutDialog'));

export function ShortcutSheet() {
  const isOpen = shortcutSheet.useIsOpen();
  const [areOn, setOn] = useStore('shortcuts.singleKeys', true);
  useSingleKeys(areOn);
  useShortcut('?', 'general.shortcuts.open', shortcutSheet.open);
  return (
    <Suspense>
      {isOpen && <ShortcutDialog areSingleKeysOn={areOn} onSingleKeys={setOn} onClose={shortcutSheet.close} />}
    </Suspense>
  );
}
