/** Who is signed in and in which role; language, light or dark, own account and log-ins, shortcuts, the tour, signing out. */
import AccountCircle from '@mui/icons-material/AccountCircle';
import History from '@mui/icons-material/History';
import Keyboard from '@mui/icons-material/Keyboard';
import Logout from '@mui/icons-material/Logout';
import DarkMode from '@mui/icons-material/DarkMode';
import LightMode from '@mui/icons-material/LightMode';
import TourOutlined from '@mui/icons-material/TourOutlined';
import PhonelinkLock from '@mui/icons-material/PhonelinkLock';
import Translate from '@mui/icons-material/Translate';
import { Box, Button, Divider, ListItemIcon, ListItemText, Menu, MenuItem, Typography, useTheme } from '@mui/material';
import { useState, type ReactNode } from 'react';
import {
  useGetIdentity,
  useLocaleState,
  useLogout,
  usePermissions,
  useTheme as useThemeChoice,
  useTranslate,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import { LANGUAGES } from '../i18n/languages';
import { tour } from '../tour/tourState';
import { ownEvents } from './ownEventsState';
import { shortcutSheet } from './shortcutSheetState';

function useWhoAmI(): { readonly name: string; readonly role: string } {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<StaffRole | null>();
  return {
    name: identity?.fullName ?? '',
    role: typeof permissions === 'string' ? translate(`vocabulary.role.${permissions}`) : '',
  };
}

/** The items themselves, and no part around them: the menu gives the focus to the first of its own children. */
function useChoices(onDone: () => void): ReactNode[] {
  const translate = useTranslate();
  const logout = useLogout();
  const navigate = useNavigate();
  const [locale, setLocale] = useLocaleState();
  const [, setTheme] = useThemeChoice();
  const { permissions: role } = usePermissions<StaffRole | null>();
  const opensCases = typeof role === 'string' && can({ role }, 'cases.read');
  const isDark = useTheme().palette.mode === 'dark';
  const choose = (act: () => unknown) => () => {
    onDone();
    act();
  };
  return [
    ...LANGUAGES.filter((language) => language.locale !== locale).map((language) => (
      <MenuItem key={language.locale} lang={language.locale} onClick={choose(() => setLocale(language.locale))}>
        <ListItemIcon>
          <Translate fontSize="small" />
        </ListItemIcon>
        <ListItemText>{language.name}</ListItemText>
      </MenuItem>
    )),
    <MenuItem key="colours" onClick={choose(() => setTheme(isDark ? 'light' : 'dark'))}>
      <ListItemIcon>{isDark ? <LightMode fontSize="small" /> : <DarkMode fontSize="small" />}</ListItemIcon>
      <ListItemText>{translate(isDark ? 'general.light' : 'general.dark')}</ListItemText>
    </MenuItem>,
    <MenuItem key="account" onClick={choose(() => navigate('/account'))}>
      <ListItemIcon>
        <AccountCircle fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('general.account.title')}</ListItemText>
    </MenuItem>,
    <MenuItem key="events" onClick={choose(ownEvents.open)}>
      <ListItemIcon>
        <History fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('general.ownEvents')}</ListItemText>
    </MenuItem>,
    <MenuItem key="factor" onClick={choose(() => navigate('/second-factor'))}>
      <ListItemIcon>
        <PhonelinkLock fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('general.factor.title')}</ListItemText>
    </MenuItem>,
    <MenuItem key="shortcuts" onClick={choose(shortcutSheet.open)}>
      <ListItemIcon>
        <Keyboard fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('general.shortcuts.title')}</ListItemText>
    </MenuItem>,
    opensCases && (
      <MenuItem key="tour" onClick={choose(tour.start)}>
        <ListItemIcon>
          <TourOutlined fontSize="small" />
        </ListItemIcon>
        <ListItemText>{translate('tour.menu')}</ListItemText>
      </MenuItem>
    ),
    <Divider key="line" />,
    <MenuItem key="leave" onClick={choose(() => logout())}>
      <ListItemIcon>
        <Logout fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('ra.auth.logout')}</ListItemText>
    </MenuItem>,
  ];
}

export function PersonMenu() {
  const translate = useTranslate();
  const { name, role } = useWhoAmI();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const choices = useChoices(close);
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${translate('ra.auth.user_menu')}: ${name}, ${role}`}
        startIcon={<AccountCircle />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' }, whiteSpace: 'nowrap' }}>
          {name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {/* A menu may hold items only: who one is stands as an item that does nothing. */}
        <MenuItem disabled divider sx={{ display: 'block', '&.Mui-disabled': { opacity: 1 } }}>
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          <Typography variant="body2" color="text.secondary">
            {role}
          </Typography>
        </MenuItem>
        {choices}
      </Menu>
    </>
  );
}
