/** The bar on top: the name of the page, and who works here. */
import { Box, Typography } from '@mui/material';
import { AppBar, LoadingIndicator, TitlePortal, usePermissions, useTranslate } from 'react-admin';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import { NotificationBell } from '../notifications/NotificationBell';
import { PaletteButton } from '../palette/PaletteButton';
import { PersonMenu } from './PersonMenu';

export function DeskBar() {
  const translate = useTranslate();
  const { permissions: role } = usePermissions<StaffRole | null>();
  const isTold = typeof role === 'string' && can({ role }, 'notifications.read');
  return (
    <AppBar color="secondary" elevation={0} alwaysOn toolbar={<LoadingIndicator />} userMenu={<PersonMenu />}>
      <Typography
        component="span"
        sx={{ display: { xs: 'none', sm: 'block' }, fontWeight: 600, whiteSpace: 'nowrap', mr: 1.5, opacity: 0.9 }}
      >
        {translate('general.title')}
      </Typography>
      <Box component="h1" sx={{ flex: 1, minWidth: 0, m: 0, fontSize: '1.05rem', fontWeight: 600, display: 'flex' }}>
        <TitlePortal component="span" sx={{ fontSize: 'inherit', fontWeight: 'inherit' }} />
      </Box>
      <PaletteButton />
      {isTold && <NotificationBell />}
    </AppBar>
  );
}
