/** The letters of the case just scanned that wait for their scan already: the next scans probably belong there. */
import { Alert, Button } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export function WaitingLetters({ applicationId }: { readonly applicationId: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data = [] } = useGetList<MailItem>('mail-items', {
    filter: { applicationId, scanned: false },
    pagination: { page: 1, perPage: 5 },
    sort: { field: 'registeredAt', order: 'ASC' },
  });
  return data.map(({ id, number, receivedOn }) => (
    <Alert
      key={id}
      severity="info"
      action={
        <Button component={Link} to={`/mail-items/${id}`} size="small" color="inherit">
          {translate('intake.waiting.add')}
        </Button>
      }
    >
      {translate('intake.waiting.already', { number, day: formatDay(receivedOn, language) })}
    </Alert>
  ));
}
