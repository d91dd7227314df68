/** How the activation code of one person stands: that there is one, how long it lives, how often it was tried. */
import { Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { ActivationCodeState } from '@desk/shared/dispatch/dispatch';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export interface CodeStateProps {
  readonly person: Pick<ApplicationPerson, 'activatedAt'>;
  readonly codes: readonly ActivationCodeState[];
}

function CodeLine({ code }: { readonly code: ActivationCodeState }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [now] = useState(() => Date.now());
  const isExpired = code.status === 'issued' && Date.parse(code.expiresAt) < now;
  const until = formatMoment(code.expiresAt, language);
  return (
    <Typography variant="body2" color={code.status === 'superseded' ? 'text.secondary' : 'text.primary'}>
      {translate('dispatch.code', { status: translate(`vocabulary.codeStatus.${code.status}`).toLowerCase() })}
      {code.status === 'issued' &&
        `, ${translate(isExpired ? 'dispatch.expiredOn' : 'dispatch.validUntil', { until })}`}
      {code.attempts > 0 && `, ${translate('dispatch.attempts', { smart_count: code.attempts })}`}
      {code.redeemedAt !== null &&
        `, ${translate('dispatch.redeemedAt', { moment: formatMoment(code.redeemedAt, language) })}`}
    </Typography>
  );
}

export function CodeState({ person, codes }: CodeStateProps) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      {codes.map((code) => (
        <CodeLine key={code.id} code={code} />
      ))}
      {codes.length === 0 && <Typography variant="body2">{translate('dispatch.noCode')}</Typography>}
      {person.activatedAt !== null && (
        <Typography variant="body2">
          {translate('dispatch.activatedAt', { moment: formatMoment(person.activatedAt, language) })}
        </Typography>
      )}
    </>
  );
}
