/** The bench of one case, as high as the window: its head in a line, its parts in tabs, and below them panes that scroll by themselves. */
import { Box, Paper, Tab, Tabs } from '@mui/material';
import { memo, useState } from 'react';
import { useShowContext, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { isDecided, standsIn, type StatusId } from '@desk/shared/flow/statuses';
import { RetentionNotice } from '../../audit/RetentionNotice';
import { AfterDecision } from '../../decision/NextDecision';
import { NotMeNotice } from '../../dispatch/notMe/NotMeNotice';
import { useSeenByOpening } from '../../notifications/useNotifications';
import { AS_HIGH_AS_THE_WINDOW } from '../../ui/ThreePanes';
import { useLatest } from '../../ui/useLatest';
import { useBenchAddress } from './benchAddress';
import { BenchNews } from './BenchNews';
import { BenchPart } from './BenchPart';
import { CaseHead } from './CaseHead';
import { CaseSheets } from './CaseSheets';
import { EstablishmentPanel } from './EstablishmentPanel';
import { BENCH_TABS, startTab, type BenchTab } from './startTab';

interface BenchProps {
  readonly record: ApplicationDetail;
}

/** The part in view: as the address says, until the case moves on; then the part where it waits now comes to the front. */
function useTab(record: ApplicationDetail): readonly [BenchTab, (tab: BenchTab) => void] {
  const { tab, go } = useBenchAddress();
  const [chosenIn, setChosenIn] = useState<StatusId>(record.status);
  const start = startTab(isDecided(record) ? standsIn(record) : record.status);
  const choose = (chosen: BenchTab) => {
    setChosenIn(record.status);
    go({ tab: chosen });
  };
  return [tab !== null && chosenIn === record.status ? tab : start, choose];
}

interface PartTabsProps {
  readonly tab: BenchTab;
  readonly onChoose: (tab: BenchTab) => void;
}

/** Each time they are drawn the framework measures them; a step changes the address and none of them. */
const PartTabs = memo(function PartTabs({ tab, onChoose }: PartTabsProps) {
  const translate = useTranslate();
  return (
    <Tabs
      value={tab}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={translate('bench.parts')}
      sx={{ minHeight: 36, minWidth: 0, '& .MuiTab-root': { minHeight: 36, py: 0.5 } }}
      onChange={(_event, chosen: BenchTab) => onChoose(chosen)}
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
  );
});

function Parts({ record }: BenchProps) {
  const [tab, choose] = useTab(record);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <PartTabs tab={tab} onChoose={useLatest(choose)} />
        <CaseSheets record={record} />
      </Box>
      <Box
        id="bench-part"
        role="tabpanel"
        aria-labelledby={`bench-tab-${tab}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        <BenchPart record={record} tab={tab} />
      </Box>
    </>
  );
}

/** By itself: what asks the desk is drawn anew with every change of the address. */
function SeenByOpening({ id }: Pick<ApplicationDetail, 'id'>) {
  useSeenByOpening(id);
  return null;
}

/** The head and the notices are of the case alone: a step, which changes the address, leaves them as they are. */
const Bench = memo(function Bench({ record }: BenchProps) {
  return (
    <Box sx={AS_HIGH_AS_THE_WINDOW}>
      <SeenByOpening id={record.id} />
      <CaseHead record={record} />
      <Paper
        elevation={0}
        sx={{
          bgcolor: 'transparent',
          maxHeight: '30%',
          overflowY: 'auto',
          display: 'grid',
          gap: 0.5,
          flex: '0 0 auto',
        }}
      >
        <AfterDecision record={record} />
        <BenchNews id={record.id} />
        <NotMeNotice record={record} />
        <RetentionNotice retention={record.retention} />
        <EstablishmentPanel record={record} />
      </Paper>
      <Parts record={record} />
    </Box>
  );
});

export default function ApplicationBench() {
  const { record } = useShowContext<ApplicationDetail>();
  return record === undefined ? null : <Bench key={record.id} record={record} />;
}
