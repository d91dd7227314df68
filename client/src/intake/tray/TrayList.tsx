/** The letters of the tray, to choose one from. */
import { List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { pagesText } from '../batches/pagesText';

export interface TrayListProps {
  readonly letters: readonly ScannedLetter[];
  readonly total: number;
  readonly openId: string;
  readonly onOpen: (id: string) => void;
}

function whyKey({ status, cause }: ScannedLetter): string {
  return status === 'unmatched' && cause !== null
    ? `vocabulary.trayCause.${cause}`
    : `vocabulary.letterStatus.${status}`;
}

export function TrayList({ letters, total, openId, onOpen }: TrayListProps) {
  const translate = useTranslate();
  return (
    <>
      <List
        dense
        aria-label={translate('intake.tray.list')}
        sx={{
          p: 0,
          maxHeight: { xs: '14rem', md: 'calc(100vh - 14rem)' },
          overflowY: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {letters.map((letter) => (
          <ListItem key={letter.id} disablePadding>
            <ListItemButton
              selected={letter.id === openId}
              aria-current={letter.id === openId ? 'true' : undefined}
              onClick={() => onOpen(letter.id)}
            >
              <ListItemText
                primary={translate('intake.tray.letter', {
                  pages: pagesText(letter.pages),
                  smart_count: letter.pages.length,
                })}
                secondary={[translate(whyKey(letter)), letter.applicationNumber].filter(Boolean).join(' ')}
                slotProps={{ primary: { sx: { fontWeight: 600 } } }}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {total > letters.length && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('intake.tray.more', { shown: letters.length, total })}
        </Typography>
      )}
    </>
  );
}
