/** Shows what still stands open in a case: checks and differences, in words for who cannot see the icons. */
import CompareArrows from '@mui/icons-material/CompareArrows';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import HighlightOff from '@mui/icons-material/HighlightOff';
import { Box, Chip, Stack, Tooltip } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { STATUSES } from '@desk/shared/flow/statuses';
import { visuallyHidden } from '../ui/visuallyHidden';

interface CountProps {
  readonly icon: SvgIconComponent;
  readonly count: number;
  readonly textKey: string;
  readonly isAlarming?: boolean;
}

function Count({ icon: Icon, count, textKey, isAlarming = false }: CountProps) {
  const translate = useTranslate();
  if (count === 0) {
    return null;
  }
  const text = translate(textKey, { smart_count: count });
  return (
    <Tooltip title={text}>
      <Box
        component="span"
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, color: isAlarming ? 'error.main' : 'inherit' }}
      >
        <Icon aria-hidden sx={{ fontSize: '1.1rem' }} />
        <span aria-hidden>{count}</span>
        <span style={visuallyHidden}>{text}</span>
      </Box>
    </Tooltip>
  );
}

type OpenWorkProps = {
  readonly row: Pick<ApplicationRow, 'openChecks' | 'failedChecks' | 'openMismatches' | 'upgradeState' | 'status'>;
};

/** In a narrow column on more than one line, so that the columns behind it stay in view. */
const ON_MORE_LINES = { height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 } } as const;

/** Only where somebody must act on it: the customer is to be asked, or says it is no upgrade. */
function UpgradeChip({ row: { upgradeState, status } }: OpenWorkProps) {
  const translate = useTranslate();
  const isWaiting = STATUSES[status].phase !== 'closed' && (upgradeState === 'open' || upgradeState === 'denied');
  return isWaiting ? (
    <Chip
      component="span"
      size="small"
      color="warning"
      sx={ON_MORE_LINES}
      label={translate(`vocabulary.upgradeState.${upgradeState}`)}
    />
  ) : null;
}

export function OpenWork({ row }: OpenWorkProps) {
  return (
    <Stack direction="row" component="span" sx={{ gap: 1.25, flexWrap: 'wrap' }}>
      <UpgradeChip row={row} />
      <Count icon={RuleOutlined} count={row.openChecks} textKey="application.openChecks" />
      <Count icon={HighlightOff} count={row.failedChecks} textKey="application.failedChecks" isAlarming />
      <Count icon={CompareArrows} count={row.openMismatches} textKey="application.openMismatches" />
    </Stack>
  );
}
