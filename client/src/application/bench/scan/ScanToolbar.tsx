/** The buttons above a scan: which document, which page, how large, which way round. */
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import FitScreen from '@mui/icons-material/FitScreen';
import PushPin from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import RotateRight from '@mui/icons-material/RotateRight';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import ZoomIn from '@mui/icons-material/ZoomIn';
import ZoomOut from '@mui/icons-material/ZoomOut';
import type { SvgIconComponent } from '@mui/icons-material';
import { Box, IconButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useShortcut } from '../../../ui/shortcuts';
import { turned, WHOLE, zoomed, type View } from './view';

export interface ScanToolbarProps {
  readonly page: number;
  readonly pages: number;
  readonly view: View;
  readonly onPage: (page: number) => void;
  readonly onView: (view: View) => void;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly isRedacting: boolean;
  /** Null for whoever may not redact. */
  readonly onRedact: (() => void) | null;
}

interface ToolProps {
  readonly Icon: SvgIconComponent;
  readonly keys: string;
  readonly labelKey: string;
  readonly onUse: () => void;
  readonly isPressed?: boolean;
}

function Tool({ Icon, keys, labelKey, onUse, isPressed }: ToolProps) {
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

export function ScanToolbar({ page, pages, view, onPage, onView, ...modes }: ScanToolbarProps) {
  const { isPinned, onPin, isRedacting, onRedact } = modes;
  const translate = useTranslate();
  const toPage = (wanted: number) => () => {
    onPage(Math.min(Math.max(wanted, 1), pages));
  };
  const toView = (wanted: View) => () => {
    onView(wanted);
  };
  return (
    <Box
      role="toolbar"
      aria-label={translate('bench.scan.tools')}
      sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Tool Icon={ChevronLeft} keys="[" labelKey="bench.scan.previousPage" onUse={toPage(page - 1)} />
      <Typography variant="body2" aria-live="polite">
        {translate('bench.scan.pageOf', { page, pages })}
      </Typography>
      <Tool Icon={ChevronRight} keys="]" labelKey="bench.scan.nextPage" onUse={toPage(page + 1)} />
      <Tool Icon={ZoomOut} keys="-" labelKey="bench.scan.smaller" onUse={toView(zoomed(view, -1))} />
      <Tool Icon={ZoomIn} keys="+" labelKey="bench.scan.larger" onUse={toView(zoomed(view, 1))} />
      <Tool Icon={FitScreen} keys="0" labelKey="bench.scan.fit" onUse={toView(WHOLE)} />
      <Tool Icon={RotateRight} keys="r" labelKey="bench.scan.rotate" onUse={toView(turned(view))} />
      <Tool
        Icon={isPinned ? PushPin : PushPinOutlined}
        keys="p"
        labelKey={isPinned ? 'bench.scan.unpin' : 'bench.scan.pin'}
        onUse={onPin}
        isPressed={isPinned}
      />
      {onRedact !== null && (
        <Tool
          Icon={VisibilityOff}
          keys="z"
          labelKey={isRedacting ? 'bench.scan.redactStop' : 'bench.scan.redact'}
          onUse={onRedact}
          isPressed={isRedacting}
        />
      )}
    </Box>
  );
}
