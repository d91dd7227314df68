/** What is shown for an address that does not exist. */
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { PageTitle } from '../ui/PageTitle';

export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 4, textAlign: 'center' }}>
      <PageTitle text={translate('ra.page.not_found')} />
      <Typography sx={{ mb: 2 }}>{translate('ra.message.not_found')}</Typography>
      <Button component={Link} to="/" variant="outlined">
        {translate('general.home')}
      </Button>
    </Box>
  );
}
