/** The outcome of a check as an icon of its own form and colour; the word stands beside it wherever it is shown. */
import CancelIcon from '@mui/icons-material/Cancel';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import HelpIcon from '@mui/icons-material/Help';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleIcon from '@mui/icons-material/RemoveCircle';
import type { SvgIconComponent } from '@mui/icons-material';
import type { CheckOutcome } from '@desk/shared/checks/check';

const LOOKS = {
  passed: { Icon: CheckCircleIcon, color: 'success.main' },
  failed: { Icon: CancelIcon, color: 'error.main' },
  notApplicable: { Icon: RemoveCircleIcon, color: 'text.secondary' },
  inquiry: { Icon: HelpIcon, color: 'warning.main' },
  open: { Icon: RadioButtonUncheckedIcon, color: 'text.secondary' },
} as const satisfies Record<CheckOutcome | 'open', { readonly Icon: SvgIconComponent; readonly color: string }>;

/** @param props the outcome; null while open */
export function OutcomeIcon({ outcome }: { readonly outcome: CheckOutcome | null }) {
  const { Icon, color } = LOOKS[outcome ?? 'open'];
  return <Icon fontSize="small" aria-hidden sx={{ color }} />;
}
