/** Stands on the screen while the desk is fetched. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

export function Opening() {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', color: 'text.secondary' }}>
      <Typography>{translate('general.loading')}</Typography>
    </Box>
  );
}
