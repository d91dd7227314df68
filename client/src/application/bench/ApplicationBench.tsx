/** The bench of one case: what can be done, and in tabs the scan beside the comparison beside the checks, the post, the decision. */
import { Box, Paper, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useShowContext, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { isDecided, standsIn, type StatusId } from '@desk/shared/flow/statuses';
import { NotMeNotice } from '../../dispatch/notMe/NotMeNotice';
import { ActionBar } from './ActionBar';
import { EstablishmentPanel } from './EstablishmentPanel';
import { BenchContent } from './BenchContent';
import { BenchNews } from './BenchNews';
import { BENCH_TABS, startTab, type BenchTab } from './startTab';

interface Choice {
  readonly status: StatusId;
  readonly tab: BenchTab;
}

interface BenchProps {
  readonly record: ApplicationDetail;
}

function Bench({ record }: BenchProps) {
  const translate = useTranslate();
  const [choice, setChoice] = useState<Choice | null>(null);
  // A choice holds until the case moves on: then the part where it waits now comes to the front.
  const tab =
    choice?.status === record.status ? choice.tab : startTab(isDecided(record) ? standsIn(record) : record.status);
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <BenchNews id={record.id} />
      <NotMeNotice record={record} />
      <ActionBar record={record} />
      <EstablishmentPanel record={record} />
      <Paper variant="outlined" sx={{ minWidth: 0 }}>
        <Tabs
          value={tab}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label={translate('bench.parts')}
          sx={{ borderBottom: 1, borderColor: 'divider' }}
          onChange={(_event, chosen: BenchTab) => {
            setChoice({ status: record.status, tab: chosen });
          }}
        >
          {BENCH_TABS.map((name) => (
            <Tab
              key={name}
              value={name}
              id={`bench-tab-${name}`}
              aria-controls={name === tab ? 'bench-part' : undefined}
              label={translate(`bench.tab.${name}`)}
            />
          ))}
        </Tabs>
        <Box id="bench-part" role="tabpanel" aria-labelledby={`bench-tab-${tab}`} sx={{ p: { xs: 1, sm: 2 } }}>
          <BenchContent record={record} tab={tab} />
        </Box>
      </Paper>
    </Box>
  );
}

export default function ApplicationBench() {
  const { record } = useShowContext<ApplicationDetail>();
  return record === undefined ? null : <Bench key={record.id} record={record} />;
}
