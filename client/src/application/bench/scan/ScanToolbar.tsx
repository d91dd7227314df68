/** The buttons above a scan: which document, which page, how large, which way round. */
import PushPin from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PageTools } from '../../../ui/scan/PageTools';
import { ScanTool } from '../../../ui/scan/ScanTool';
import type { View } from '../../../ui/scan/view';

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

export function ScanToolbar({ page, pages, view, onPage, onView, ...modes }: ScanToolbarProps) {
  const { isPinned, onPin, isRedacting, onRedact } = modes;
  const translate = useTranslate();
  return (
    <Box
      role="toolbar"
      aria-label={translate('bench.scan.tools')}
      sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap' }}
    >
      <PageTools page={page} pages={pages} view={view} onPage={onPage} onView={onView} />
      <ScanTool
        Icon={isPinned ? PushPin : PushPinOutlined}
        keys="p"
        labelKey={isPinned ? 'bench.scan.unpin' : 'bench.scan.pin'}
        onUse={onPin}
        isPressed={isPinned}
      />
      {onRedact !== null && (
        <ScanTool
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
