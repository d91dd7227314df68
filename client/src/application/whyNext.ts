/** Says why a case is the next one. */
import { useTranslate } from 'react-admin';
import type { WhyNext } from '@desk/shared/flow/nextCase';
import { formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export function useWhyNext(): (why: WhyNext) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return (why) => {
    if (why.kind === 'priority') {
      return translate('application.why.priority', { name: why.byName, reason: why.reason });
    }
    const { lateDays, dueOn } = why;
    return lateDays > 0
      ? translate('application.why.late', { smart_count: lateDays })
      : translate('application.why.onTime', { day: dueOn === null ? '' : formatDay(dueOn, language) });
  };
}
