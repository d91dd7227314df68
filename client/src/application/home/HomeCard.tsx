/** One question of the first page with its answer: what it is called, how much of it there is, and the way to all of it. */
import { Box, Chip, Link as MuiLink, Paper, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCounted } from '../../ui/useCounted';

export interface HomeCardProps {
  /** In the language of the screen. */
  readonly title: string;
  readonly total?: number;
  /** Whether there is more than that. */
  readonly hasMore?: boolean;
  /** Where all of it is. */
  readonly to?: string;
  /** Said when there is nothing. */
  readonly empty?: string;
  readonly children?: ReactNode;
}

export function HomeCard({ title, total, hasMore = false, to, empty = '', children }: HomeCardProps) {
  const translate = useTranslate();
  const counted = useCounted();
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5, minHeight: 28 }}>
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        {total !== undefined && total > 0 && <Chip component="span" size="small" label={counted(total, hasMore)} />}
        <Box sx={{ flex: 1 }} />
        {to !== undefined && total !== 0 && (
          <MuiLink component={Link} to={to} variant="body2" aria-label={`${title}: ${translate('home.all')}`}>
            {translate('home.all')}
          </MuiLink>
        )}
      </Box>
      {total === 0 ? (
        <Typography data-empty variant="body2" color="text.secondary">
          {empty}
        </Typography>
      ) : (
        children
      )}
    </Paper>
  );
}
