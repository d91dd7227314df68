/** Per person: how the code stands, where the letter and the mail are, and what can still be done. Never a code itself. */
import { Box, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { STATUSES } from '@desk/shared/flow/statuses';
import { ActionButton } from '../flow/ActionButton';
import { ActionDialog } from '../flow/ActionDialog';
import { fullName } from '../flow/people';
import { CodeState } from './CodeState';
import { DispatchList } from './DispatchList';
import { LetterCount, ReissueDialog } from './ReissueDialog';
import { MessageList } from './messages/MessageList';

interface PersonDispatchProps {
  readonly record: ApplicationDetail;
  readonly person: ApplicationPerson;
}

function PersonDispatch({ record, person }: PersonDispatchProps) {
  const translate = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const own = ({ personId }: { readonly personId: string | null }): boolean => personId === person.id;
  const messages = record.dispatches.filter(carriesCode).filter(own);
  const advice = record.reissue[person.id];
  return (
    <Box component="section" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h4" variant="subtitle2">
          {fullName(person)}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate(`vocabulary.personRole.${person.role}`)}
        </Typography>
        <Chip size="small" variant="outlined" label={translate(`vocabulary.personOutcome.${person.outcome}`)} />
      </Box>
      <CodeState person={person} codes={record.codes.filter(own)} dispatches={messages} />
      <DispatchList record={record} dispatches={messages} />
      {advice !== undefined && <LetterCount advice={advice} />}
      {advice !== undefined && (
        <ActionButton
          record={record}
          action="reissueCode"
          onClick={() => {
            setAsking(true);
          }}
        />
      )}
      {isAsking && advice !== undefined && (
        <ReissueDialog
          record={record}
          person={person}
          advice={advice}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Box>
  );
}

export function DispatchPanel({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const [closing, setClosing] = useState<'requestCloseOff' | 'closeOff' | null>(null);
  const isStarted = record.dispatches.some(carriesCode) || record.codes.length > 0;
  return (
    <Box>
      <Box component="section" aria-labelledby="activation-codes" sx={{ mb: 3 }}>
        <Typography component="h3" variant="subtitle1" id="activation-codes" sx={{ fontWeight: 600 }}>
          {translate('dispatch.codes')}
        </Typography>
        {!isStarted && (
          <Typography variant="body2">
            {translate(STATUSES[record.status].phase === 'running' ? 'dispatch.notStarted' : 'dispatch.noCodes')}
          </Typography>
        )}
        {isStarted &&
          record.persons.map((person) => <PersonDispatch key={person.id} record={record} person={person} />)}
        <Box sx={{ mt: 1.5 }}>
          {(['requestCloseOff', 'closeOff'] as const).map((action) => (
            <ActionButton
              key={action}
              record={record}
              action={action}
              onClick={() => {
                setClosing(action);
              }}
            />
          ))}
        </Box>
      </Box>
      <MessageList record={record} />
      {closing !== null && (
        <ActionDialog
          record={record}
          action={closing}
          onClose={() => {
            setClosing(null);
          }}
        />
      )}
    </Box>
  );
}
