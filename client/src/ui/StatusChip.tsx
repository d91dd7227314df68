/** Shows a status by icon and word; the colour only helps. */
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import CancelOutlined from '@mui/icons-material/CancelOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import MarkunreadMailboxOutlined from '@mui/icons-material/MarkunreadMailboxOutlined';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import CallSplitOutlined from '@mui/icons-material/CallSplitOutlined';
import { Chip, type ChipProps } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import type { StatusId } from '@desk/shared/flow/statuses';

interface Look {
  readonly icon: SvgIconComponent;
  readonly color: NonNullable<ChipProps['color']>;
}

const LOOKS = {
  announced: { icon: HourglassEmptyOutlined, color: 'default' },
  received: { icon: MarkunreadMailboxOutlined, color: 'info' },
  referred: { icon: CallSplitOutlined, color: 'warning' },
  inVerification: { icon: RuleOutlined, color: 'info' },
  awaitingCustomer: { icon: HourglassEmptyOutlined, color: 'default' },
  awaitingIdentification: { icon: HourglassEmptyOutlined, color: 'default' },
  awaitingApproval: { icon: GavelOutlined, color: 'warning' },
  onHold: { icon: PauseCircleOutlined, color: 'warning' },
  approved: { icon: LocalShippingOutlined, color: 'success' },
  codesSent: { icon: LocalShippingOutlined, color: 'success' },
  partlyActivated: { icon: LocalShippingOutlined, color: 'success' },
  completed: { icon: CheckCircleOutlined, color: 'success' },
  rejected: { icon: CancelOutlined, color: 'error' },
  withdrawn: { icon: CancelOutlined, color: 'default' },
  lapsed: { icon: CancelOutlined, color: 'default' },
} as const satisfies Record<StatusId, Look>;

export function StatusChip({ status }: { readonly status: StatusId }) {
  const translate = useTranslate();
  const { icon: Icon, color } = LOOKS[status];
  return (
    <Chip
      size="small"
      variant="outlined"
      color={color}
      icon={<Icon aria-hidden />}
      label={translate(`vocabulary.status.${status}`)}
    />
  );
}
