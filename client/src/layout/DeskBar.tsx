/** The bar on top: the name of the page, and who works here. */
import { Box, Typography, useMediaQuery, type Theme } from '@mui/material';
import { AppBar, LoadingIndicator, TitlePortal, usePermissions, useTranslate } from 'react-admin';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import { AgreementBell, NotificationBell } from '../notifications/NotificationBell';
import { PaletteButton } from '../palette/PaletteButton';
import { PersonMenu } from './PersonMenu';

/** Whole, on as many lines as it takes: in a narrow window, and with large text, nothing else says where one is. */
const TITLE = {
  fontSize: { xs: '0.8rem', md: 'inherit' },
  lineHeight: { xs: 1.15, md: 'inherit' },
  fontWeight: 'inherit',
  whiteSpace: { xs: 'normal', md: 'nowrap' },
  overflowWrap: 'anywhere',
} as const;

/** By itself: what asks for the role is drawn anew with every change of the address. */
function Bell() {
  const { permissions: role } = usePermissions<StaffRole | null>();
  if (typeof role !== 'string') {
    return null;
  }
  // Nobody has both: an administrator opens no case.
  return can({ role }, 'notifications.read') ? (
    <NotificationBell />
  ) : can({ role }, 'users.manage') ? (
    <AgreementBell />
  ) : null;
}

export function DeskBar() {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const translate = useTranslate();
  return (
    <AppBar
      color="secondary"
      elevation={0}
      alwaysOn
      toolbar={isNarrow ? <></> : <LoadingIndicator />}
      userMenu={<PersonMenu />}
    >
      <Typography
        component="span"
        sx={{ display: { xs: 'none', md: 'block' }, fontWeight: 600, whiteSpace: 'nowrap', mr: 1.5, opacity: 0.9 }}
      >
        {translate('general.title')}
      </Typography>
      <Box component="h1" sx={{ flex: 1, minWidth: 0, m: 0, fontSize: '1.05rem', fontWeight: 600, display: 'flex' }}>
        <TitlePortal component="span" sx={TITLE} />
      </Box>
      <PaletteButton />
      <Bell />
    </AppBar>
  );
}
