/** Shows in which of the seven rooms a case is: what is behind it, where it stands, what comes. */
import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonChecked from '@mui/icons-material/RadioButtonChecked';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ROOMS } from '@desk/shared/flow/rooms';
import { STATUSES, type StatusId } from '@desk/shared/flow/statuses';
import { visuallyHidden } from './visuallyHidden';

const LOOKS = {
  done: { icon: CheckCircle, color: 'success.main' },
  current: { icon: RadioButtonChecked, color: 'primary.main' },
  coming: { icon: RadioButtonUnchecked, color: 'text.secondary' },
} as const;

function stateOf(index: number, current: number, isClosed: boolean): keyof typeof LOOKS {
  if (index < current || isClosed) {
    return 'done';
  }
  return index === current ? 'current' : 'coming';
}

/** The order of the work as people see it: the application was there before its letter. */
const ORDER = [
  'application',
  'intake',
  ...ROOMS.filter((room) => room !== 'application' && room !== 'intake'),
] as const;

export function StageStepper({ status }: { readonly status: StatusId }) {
  const translate = useTranslate();
  const { room, phase } = STATUSES[status];
  const current = ORDER.indexOf(room);
  return (
    <Box
      component="ol"
      aria-label={translate('general.stages')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, listStyle: 'none', m: 0, p: 0 }}
    >
      {ORDER.map((step, index) => {
        const state = stateOf(index, current, phase === 'closed');
        const { icon: Icon, color } = LOOKS[state];
        return (
          <Box
            key={step}
            component="li"
            aria-current={state === 'current' ? 'step' : undefined}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.5,
              fontSize: '0.8125rem',
              fontWeight: state === 'current' ? 700 : 400,
            }}
          >
            <Icon aria-hidden sx={{ fontSize: '1.1rem', color }} />
            {translate(`vocabulary.room.${step}`)}
            <span style={visuallyHidden}>{translate(`general.stage.${state}`)}</span>
          </Box>
        );
      })}
    </Box>
  );
}
