/** Shows from which level to which a case goes; a reader of the screen hears it as a sentence. */
import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import { visuallyHidden } from './visuallyHidden';

export interface LevelChangeProps {
  /** Null when nobody's level is known. */
  readonly from: AssuranceLevelId | null;
  readonly to: AssuranceLevelId;
}

export function LevelChange({ from, to }: LevelChangeProps) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
      <span style={visuallyHidden}>
        {translate('general.levelChange', { from: from ?? translate('general.unknown'), to })}
      </span>
      <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
        {from ?? '?'}
      </Box>
      <ArrowForward aria-hidden sx={{ fontSize: '1rem', color: 'text.secondary' }} />
      <Box component="strong" aria-hidden>
        {to}
      </Box>
    </Box>
  );
}
