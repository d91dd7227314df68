/** The sheet of keys itself: every key that works on this page, and a switch for who does not want single keys. */
import { Box, FormControlLabel, Switch } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DialogFrame } from '../ui/DialogFrame';
import { useShortcuts } from '../ui/shortcuts';

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

export interface ShortcutDialogProps {
  readonly areSingleKeysOn: boolean;
  readonly onSingleKeys: (areOn: boolean) => void;
  readonly onClose: () => void;
}

export default function ShortcutDialog({ areSingleKeysOn, onSingleKeys, onClose }: ShortcutDialogProps) {
  const translate = useTranslate();
  return (
    <DialogFrame size="xs" title={translate('general.shortcuts.title')} startsAt="close" onClose={onClose}>
      <ShortcutTable />
      <FormControlLabel
        control={<Switch checked={areSingleKeysOn} onChange={(_event, checked) => onSingleKeys(checked)} />}
        label={translate('general.shortcuts.singleKeys')}
      />
    </DialogFrame>
  );
}
