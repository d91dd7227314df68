/** The warning about the establishment number on the bench: what it shuts out, what the customer chose, and what can be recorded. */
import { Alert, Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { shutOutTargets } from '@desk/shared/application/shutOutServices';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { ActionButton } from '../../flow/ActionButton';
import { ActionDialog } from '../../flow/ActionDialog';
import { formatDay } from '../../flow/days';
import { ShutOutServices } from '../../flow/ShutOutServices';
import { useLanguage } from '../../flow/useLanguage';

const CHOICES = ['dropEstablishment', 'keepEstablishment', 'askEstablishment'] as const;

function severityOf({ establishmentChoice, targetServices }: ApplicationDetail): 'info' | 'warning' | 'error' {
  if (establishmentChoice?.word) {
    return 'info';
  }
  return shutOutTargets(targetServices).length > 0 ? 'error' : 'warning';
}

/** What stands about the customer's choice: who said it, how and when; or that they were asked. */
function ChoiceText({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const choice = record.establishmentChoice;
  if (choice === null) {
    return <Typography variant="body2">{translate('establishment.unasked')}</Typography>;
  }
  const { answer, number, word, recordedByName, recordedAt } = choice;
  const values = {
    number,
    name: recordedByName,
    day: formatDay(word?.on ?? recordedAt, language),
    saidBy: word?.saidBy ?? '',
    channel: word === null ? '' : lowerFirst(translate(`vocabulary.customerChannel.${word.channel}`)),
  };
  return <Typography variant="body2">{translate(`establishment.${answer}`, values)}</Typography>;
}

export function EstablishmentPanel({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<(typeof CHOICES)[number] | null>(null);
  const number = record.establishmentNumber ?? '';
  if (number === '' && record.establishmentChoice === null) {
    return null;
  }
  const isOpen = number !== '' && !record.establishmentChoice?.word;
  return (
    <Alert severity={severityOf(record)} sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
      <Box component="section" aria-label={translate('establishment.title')}>
        {isOpen && (
          <>
            <Typography component="h2" variant="subtitle2">
              {translate('establishment.warning', { number })}
            </Typography>
            <ShutOutServices targetServices={record.targetServices} />
          </>
        )}
        <ChoiceText record={record} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: isOpen ? 1 : 0 }}>
          {CHOICES.map((action) => (
            <ActionButton key={action} record={record} action={action} onClick={() => setAsked(action)} />
          ))}
        </Box>
      </Box>
      {asked !== null && <ActionDialog record={record} action={asked} onClose={() => setAsked(null)} />}
    </Alert>
  );
}
