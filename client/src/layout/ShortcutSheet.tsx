/** The sheet on `?`: every key that works on this page, and a switch for who does not want single keys. */
import { Box, FormControlLabel, Switch } from '@mui/material';
import { useStore, useTranslate } from 'react-admin';
import { DialogFrame } from '../ui/DialogFrame';
import { useShortcut, useShortcuts, useSingleKeys } from '../ui/shortcuts';
import { shortcutSheet } from './shortcutSheetState';

function useKeyName(): (keys: string) => string {
  const translate = useTranslate();
  return (keys) => keys.replace('mod+', `${translate('general.shortcuts.mod')} + `);
}

function ShortcutTable() {
  const translate = useTranslate();
  const nameKey = useKeyName();
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 1, m: 0 }}>
      {useShortcuts().map(({ keys, labelKey }) => (
        <Box key={keys} sx={{ display: 'contents' }}>
          <Box component="dt">
            <Box
              component="kbd"
              sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 0.75, fontFamily: 'inherit' }}
            >
              {nameKey(keys)}
            </Box>
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {translate(labelKey)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

export function ShortcutSheet() {
  const translate = useTranslate();
  const isOpen = shortcutSheet.useIsOpen();
  const [areOn, setOn] = useStore('shortcuts.singleKeys', true);
  useSingleKeys(areOn);
  useShortcut('?', 'general.shortcuts.open', shortcutSheet.open);
  return isOpen ? (
    <DialogFrame size="xs" title={translate('general.shortcuts.title')} startsAt="close" onClose={shortcutSheet.close}>
      <ShortcutTable />
      <FormControlLabel
        control={<Switch checked={areOn} onChange={(_event, checked) => setOn(checked)} />}
        label={translate('general.shortcuts.singleKeys')}
      />
    </DialogFrame>
  ) : null;
}
