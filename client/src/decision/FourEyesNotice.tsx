/** Says that whoever looks has handled the case, what they did, and who can decide instead. */
import { Alert } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';
import { handlingsOf } from './handlings';

const LISTS = {
  nl: new Intl.ListFormat('nl', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

export function FourEyesNotice({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { identity } = useGetIdentity();
  const refusals = [...(record.actions.refused.approve ?? []), ...(record.actions.refused.reject ?? [])];
  const refusal = refusals.find(({ code }) => code === 'fourEyes' || code === 'noOtherEyes');
  if (refusal === undefined) {
    return null;
  }
  const done = handlingsOf(record, String(identity?.id ?? ''))
    .map(({ kind, count }) => translate(`decision.handled.${kind}`, { smart_count: count }))
    .join(', ');
  const people = refusal.people ?? [];
  const names = LISTS[language].format(people.map(({ name }) => name));
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      {translate(done === '' ? 'decision.youHandled' : 'decision.youHandledThis', { done })}{' '}
      {names === ''
        ? translate('decision.nobodyElse')
        : translate('decision.couldDecide', { names, smart_count: people.length })}
    </Alert>
  );
}
