/** The letters with open questions, to choose one from. */
import { Box, List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { formatDay } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { CompanyOf } from '../../ui/CaseLink';
import { useCounted } from '../../ui/useCounted';

export interface OpenLetterListProps {
  readonly letters: readonly MailItem[];
  readonly total: number;
  /** Whether there are more than that. */
  readonly hasMore: boolean;
  readonly openId: string;
  readonly onOpen: (id: string) => void;
}

export function OpenLetterList({ letters, total, hasMore, openId, onOpen }: OpenLetterListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const counted = useCounted();
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <List
        dense
        aria-label={translate('checklist.walk.list')}
        sx={{ p: 0, flex: '1 1 auto', minHeight: 0, overflowY: 'auto' }}
      >
        {letters.map(({ id, applicationId, number, receivedOn, openQuestions }) => (
          <ListItem key={id} disablePadding>
            <ListItemButton
              selected={id === openId}
              aria-current={id === openId ? 'true' : undefined}
              onClick={() => onOpen(id)}
            >
              <ListItemText
                primary={<CompanyOf row={{ id, applicationId }} />}
                secondary={[
                  number,
                  translate('checklist.walk.received', { day: formatDay(receivedOn, language) }),
                  translate('checklist.walk.open', { smart_count: openQuestions ?? 0 }),
                ].join(', ')}
                slotProps={{ primary: { sx: { fontWeight: 600 } } }}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {total > letters.length && (
        <Typography variant="body2" color="text.secondary" sx={{ p: 1, borderTop: 1, borderColor: 'divider' }}>
          {translate('checklist.walk.more', { shown: letters.length, count: counted(total, hasMore) })}
        </Typography>
      )}
    </Box>
  );
}
