/** The button of the one box, in the bar on every page. */
import SearchIcon from '@mui/icons-material/Search';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../flow/KeyHint';
import { tourPlace } from '../tour/tourSteps';
import { palette } from './paletteState';

export function PaletteButton() {
  const translate = useTranslate();
  return (
    <Button
      color="inherit"
      onClick={palette.open}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      {...tourPlace('search')}
      sx={{ minWidth: 44, mr: 1, gap: 0.75 }}
    >
      <SearchIcon aria-hidden fontSize="small" />
      <Box component="span" sx={{ position: { xs: 'absolute', sm: 'static' }, opacity: { xs: 0, sm: 1 } }}>
        {translate('palette.open')}
      </Box>
      <KeyHint keys="Ctrl K" />
    </Button>
  );
}
