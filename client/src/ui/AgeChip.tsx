/** How long the desk has been at a case, by word and colour; when it came and by when it should be decided on request. */
import { Chip, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ListedApplication } from '@desk/shared/contract/resources';
import type { AgeState } from '@desk/shared/flow/ageing';
import { formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

const COLOURS = {
  onTime: 'default',
  lastDay: 'info',
  late: 'warning',
  veryLate: 'error',
  waits: 'default',
  overdue: 'warning',
  ended: 'default',
} as const satisfies Record<AgeState, 'default' | 'info' | 'warning' | 'error'>;

type AgedRow = Pick<ListedApplication, 'ageing' | 'receivedOn'>;

/** The words of a state: what is late says by how much, all else how long it has been. */
export function useAgeWords(): (ageing: ListedApplication['ageing']) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return ({ state, days, lateDays, dueOn }) => {
    const count = state === 'late' || state === 'veryLate' || state === 'overdue' ? lateDays : days;
    const key = state === 'onTime' && days === 0 ? 'noDay' : state === 'waits' && dueOn !== null ? 'waitsUntil' : state;
    return translate(`application.age.${key}`, {
      smart_count: count,
      day: dueOn === null ? '' : formatDay(dueOn, language),
    });
  };
}

export interface AgeChipProps {
  readonly row: AgedRow;
  /** Among others, whose days stand beside it: then it is no place to stop at with the keyboard. */
  readonly isInTable?: boolean;
}

export function AgeChip({ row: { ageing, receivedOn }, isInTable = false }: AgeChipProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const words = useAgeWords();
  const told = (name: string, day: string | null) =>
    day === null ? [] : [`${translate(`application.${name}`)}: ${formatDay(day, language)}`];
  const days = translate('application.workingDays', { smart_count: ageing.days });
  return (
    <Tooltip
      describeChild
      title={[days, ...told('receivedOn', receivedOn), ...told('dueOn', ageing.dueOn)].join(' · ')}
    >
      <Chip
        component="span"
        size="small"
        variant="outlined"
        tabIndex={isInTable ? undefined : 0}
        // Above the link that covers a whole row.
        sx={{ position: 'relative', zIndex: 1 }}
        color={COLOURS[ageing.state]}
        label={words(ageing)}
      />
    </Tooltip>
  );
}
