/** One button above a scan, with its key. */
import type { SvgIconComponent } from '@mui/icons-material';
import { IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useShortcut } from '../shortcuts';

export interface ScanToolProps {
  readonly Icon: SvgIconComponent;
  readonly keys: string;
  readonly labelKey: string;
  readonly onUse: () => void;
  readonly isPressed?: boolean;
}

export function ScanTool({ Icon, keys, labelKey, onUse, isPressed }: ScanToolProps) {
  const translate = useTranslate();
  useShortcut(keys, labelKey, onUse);
  const label = translate(labelKey);
  return (
    <IconButton
      size="small"
      color={isPressed === true ? 'primary' : 'default'}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys})`}
      onClick={onUse}
    >
      <Icon fontSize="small" />
    </IconButton>
  );
}
