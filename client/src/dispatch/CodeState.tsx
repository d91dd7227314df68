/** How the activation code of one person stands: that there is one, how long it lives, how often it was tried. */
import { Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationPerson } from '@desk/shared/application/application';
import { codeState } from '@desk/shared/dispatch/codeState';
import type { ActivationCodeState, Dispatch, DispatchStatus } from '@desk/shared/dispatch/dispatch';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export interface CodeStateProps {
  readonly person: Pick<ApplicationPerson, 'activatedAt'>;
  readonly codes: readonly ActivationCodeState[];
  /** The messages to this person. */
  readonly dispatches: readonly Dispatch[];
}

function messagesOf(code: ActivationCodeState, dispatches: readonly Dispatch[]): DispatchStatus[] {
  return dispatches.filter(({ codeId }) => codeId === code.id).map(({ status }) => status);
}

interface CodeLineProps {
  readonly code: ActivationCodeState;
  /** Of the messages that carry this code. */
  readonly messages: readonly DispatchStatus[];
}

function CodeLine({ code, messages }: CodeLineProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [now] = useState(() => new Date().toISOString());
  const state = codeState(code, messages, now);
  const until = code.expiresAt === null ? null : formatMoment(code.expiresAt, language);
  const life =
    until === null ? 'dispatch.lifeNotBegun' : state === 'expired' ? 'dispatch.expiredOn' : 'dispatch.validUntil';
  return (
    <Typography variant="body2" color={state === 'superseded' ? 'text.secondary' : 'text.primary'}>
      {translate('dispatch.code', { status: lowerFirst(translate(`vocabulary.codeState.${state}`)) })}
      {code.status === 'issued' && `, ${translate(life, { until })}`}
      {code.attempts > 0 && `, ${translate('dispatch.attempts', { smart_count: code.attempts })}`}
      {code.redeemedAt !== null &&
        `, ${translate('dispatch.redeemedAt', { moment: formatMoment(code.redeemedAt, language) })}`}
    </Typography>
  );
}

export function CodeState({ person, codes, dispatches }: CodeStateProps) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      {codes.map((code) => (
        <CodeLine key={code.id} code={code} messages={messagesOf(code, dispatches)} />
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
