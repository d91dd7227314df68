/** The head of a case: which case, whose, where it stands, who has it. */
import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { StatusId } from '@desk/shared/flow/statuses';
import { DateTimeText } from '../ui/DateTimeText';
import { LevelChange } from '../ui/LevelChange';
import { StageStepper } from '../ui/StageStepper';
import { StatusChip } from '../ui/StatusChip';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="dt" variant="caption" color="text.secondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}

/** While others have their turn the clock stands still; once it is decided there is nothing left to count. */
function isWaiting(status: StatusId): boolean {
  return status === 'awaitingCustomer' || status === 'awaitingIdentification';
}

export function ApplicationHeader({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const field = (name: string): string => translate(`resources.applications.fields.${name}`);
  return (
    <Paper component="header" variant="outlined" sx={{ p: 1.5, mb: 1 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {record.companyName}
        </Typography>
        <StatusChip status={record.status} />
        <LevelChange from={record.currentLevel} to={record.targetLevel} />
      </Stack>
      <Stack component="dl" direction="row" sx={{ flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0, mb: 1 }}>
        <Fact label={field('number')}>{record.number}</Fact>
        <Fact label={field('kvkNumber')}>{record.kvkNumber}</Fact>
        <Fact label={field('assigneeName')}>{record.assigneeName ?? translate('application.unassigned')}</Fact>
        <Fact label={field('receivedOn')}>
          <DateTimeText value={record.receivedOn} />
        </Fact>
        <Fact label={field('leadTimeDays')}>
          {translate('application.workingDays', { smart_count: record.leadTimeDays })}
          {isWaiting(record.status) && ` (${translate('application.clockStopped')})`}
        </Fact>
        {record.dueOn !== null && (
          <Fact label={field('dueOn')}>
            <DateTimeText value={record.dueOn} />
          </Fact>
        )}
        <Fact label={translate('application.persons')}>{record.persons.length}</Fact>
      </Stack>
      <StageStepper record={record} />
    </Paper>
  );
}
