/** One version of the policy: the settings, and which check is asked for which step up. */
import { Alert, Paper, Stack, Typography } from '@mui/material';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import { policySchema } from '@desk/shared/checks/policy';
import type { PolicyRow } from '@desk/shared/contract/resources';
import { DateTimeText } from '../ui/DateTimeText';
import { PageTitle } from '../ui/PageTitle';
import { PolicyMatrix } from './PolicyMatrix';
import { PolicySettingsTable } from './PolicySettingsTable';

function PolicyContent() {
  const translate = useTranslate();
  const row = useRecordContext<PolicyRow>();
  if (row === undefined) {
    return null;
  }
  const title = translate('general.policy.title', { version: row.version });
  const { data: policy } = policySchema.safeParse(row.content);
  return (
    <Stack spacing={2} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={title} />
      <Typography>
        {translate('resources.policies.fields.validFrom')}: <DateTimeText value={row.validFrom} withTime />
      </Typography>
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
    <Show title={false} actions={false} component="div">
      <PolicyContent />
    </Show>
  );
}
