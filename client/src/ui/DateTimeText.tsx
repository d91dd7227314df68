/** Shows a day or a moment in the time of Amsterdam, readable for people and for programs. */
import { formatDay, formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export interface DateTimeTextProps {
  readonly value: string | null | undefined;
  /** With the time of day; a calendar day has none. */
  readonly withTime?: boolean;
}

export function DateTimeText({ value, withTime = false }: DateTimeTextProps) {
  const language = useLanguage();
  if (value === null || value === undefined || value === '') {
    return <span aria-hidden>–</span>;
  }
  return (
    <time dateTime={value} style={{ whiteSpace: 'nowrap' }}>
      {withTime ? formatMoment(value, language) : formatDay(value, language)}
    </time>
  );
}
