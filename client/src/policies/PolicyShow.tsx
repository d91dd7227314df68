/** One version of the policy: the settings, and which check is asked for which step up. */
import { Alert, Box, Button, GlobalStyles, Paper, Stack, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { policySchema } from '@desk/shared/policy/policy';
import type { PolicyRow } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { DateTimeText } from '../ui/DateTimeText';
import { PageTitle } from '../ui/PageTitle';
import { RecordPage } from '../ui/RecordPage';
import { PolicyMatrix } from './PolicyMatrix';
import { PolicySettingsTable } from './PolicySettingsTable';
import { policyState } from './policyState';
import { useOpenedAt } from '../flow/useOpenedAt';

/** On paper: no bar and menu, the whole table, small enough to be one page wide. */
const ONLY_THE_POLICY = {
  '@media print': {
    'header, nav, aside, .RaSidebar-fixed, .MuiDrawer-root': { display: 'none !important' },
    '.MuiPaper-root': { border: 'none !important' },
    '[role="region"]': { overflow: 'visible !important', maxHeight: 'none !important' },
    '.MuiTableCell-root': { padding: '1px 4px !important', fontSize: '7pt !important', position: 'static !important' },
  },
} as const;

function PolicyContent() {
  const translate = useTranslate();
  const row = useRecordContext<PolicyRow>();
  const openedAt = useOpenedAt();
  if (row === undefined) {
    return null;
  }
  const title = translate('general.policy.title', { version: row.version });
  const { data: policy } = policySchema.safeParse(row.content);
  return (
    <Stack spacing={2} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <GlobalStyles styles={ONLY_THE_POLICY} />
      <PageTitle text={title} />
      <Typography>
        {translate('resources.policies.fields.validFrom')}: <DateTimeText value={row.validFrom} withTime />
        {policyState(row, [], openedAt) === 'upcoming' && ` (${lowerFirst(translate('policyDraft.state.upcoming'))})`}
      </Typography>
      {row.putInForceByName !== '' && (
        <Typography>
          {translate('policyDraft.approvedBy', { drafter: row.draftedByName, approver: row.putInForceByName })}{' '}
          {translate('policyDraft.why', { reason: row.reason })}{' '}
          {translate(row.movesRunningCases ? 'policyDraft.moves' : 'policyDraft.keeps')}
        </Typography>
      )}
      <Box sx={{ '@media print': { display: 'none' } }}>
        <Button variant="outlined" onClick={() => window.print()}>
          {translate('policyDraft.print')}
        </Button>
      </Box>
      {policy === undefined ? (
        <Alert severity="warning">{translate('general.policy.unreadable')}</Alert>
      ) : (
        <>
          <Typography>
            {translate('resources.policies.fields.targetLevels')}: {policy.targetLevels.join(', ')}
          </Typography>
          <Paper variant="outlined" sx={{ p: 2 }}>
            <PolicySettingsTable settings={policy.settings} />
          </Paper>
          <Paper variant="outlined" sx={{ p: 2, minWidth: 0 }}>
            <PolicyMatrix matrix={policy.matrix} />
          </Paper>
        </>
      )}
    </Stack>
  );
}

export default function PolicyShow() {
  return (
    <RecordPage nameKey="resources.policies.name">
      <PolicyContent />
    </RecordPage>
  );
}
