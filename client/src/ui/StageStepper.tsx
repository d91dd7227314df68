/** Shows in which of the seven rooms a case is: what is behind it, where it stands or stopped, what comes. */
import Cancel from '@mui/icons-material/Cancel';
import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonChecked from '@mui/icons-material/RadioButtonChecked';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { stagesOf, type Staged } from '@desk/shared/flow/stages';
import { visuallyHidden } from './visuallyHidden';

const LOOKS = {
  done: { icon: CheckCircle, color: 'success.main' },
  current: { icon: RadioButtonChecked, color: 'primary.main' },
  stopped: { icon: Cancel, color: 'text.secondary' },
  coming: { icon: RadioButtonUnchecked, color: 'text.secondary' },
} as const;

export function StageStepper({ record }: { readonly record: Staged }) {
  const translate = useTranslate();
  return (
    <Box
      component="ol"
      aria-label={translate('general.stages')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, listStyle: 'none', m: 0, p: 0 }}
    >
      {stagesOf(record).map(({ room, state }) => {
        const { icon: Icon, color } = LOOKS[state];
        return (
          <Box
            key={room}
            component="li"
            aria-current={state === 'current' || state === 'stopped' ? 'step' : undefined}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.5,
              fontSize: '0.8125rem',
              fontWeight: state === 'current' || state === 'stopped' ? 700 : 400,
            }}
          >
            <Icon aria-hidden sx={{ fontSize: '1.1rem', color }} />
            {translate(`vocabulary.room.${room}`)}
            <span style={visuallyHidden}>{translate(`general.stage.${state}`)}</span>
          </Box>
        );
      })}
    </Box>
  );
}
