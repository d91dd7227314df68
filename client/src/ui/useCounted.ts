/** How it is written how many there are, where the desk counted so far only. */
import { useTranslate } from 'react-admin';
import { useLanguage } from '../flow/useLanguage';

export interface Counted {
  readonly total: number;
  /** Whether there are more than that. */
  readonly hasMore: boolean;
}

/** In the way of the language, and with a plus where there are more. */
export function useCounted(): (total: number, hasMore: boolean) => string {
  const format = new Intl.NumberFormat(useLanguage());
  return (total, hasMore) => `${format.format(total)}${hasMore ? '+' : ''}`;
}

/** In words that begin with the number. */
export function useCountedText(): (key: string, counted: Counted) => string {
  const translate = useTranslate();
  return (key, { total, hasMore }) => {
    const text = translate(key, { smart_count: total });
    return hasMore ? `${translate('general.moreThan')} ${text}` : text;
  };
}
