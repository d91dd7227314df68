/** The buttons every scan has: which page, how large, which way round. */
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import FitScreen from '@mui/icons-material/FitScreen';
import RotateRight from '@mui/icons-material/RotateRight';
import ZoomIn from '@mui/icons-material/ZoomIn';
import ZoomOut from '@mui/icons-material/ZoomOut';
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScanTool } from './ScanTool';
import { turned, WHOLE, zoomed, type View } from './view';

export interface PageToolsProps {
  readonly page: number;
  readonly pages: number;
  readonly view: View;
  readonly onPage: (page: number) => void;
  readonly onView: (view: View) => void;
}

export function PageTools({ page, pages, view, onPage, onView }: PageToolsProps) {
  const translate = useTranslate();
  const toPage = (wanted: number) => () => {
    onPage(Math.min(Math.max(wanted, 1), pages));
  };
  const toView = (wanted: View) => () => {
    onView(wanted);
  };
  return (
    <>
      <ScanTool Icon={ChevronLeft} keys="[" labelKey="bench.scan.previousPage" onUse={toPage(page - 1)} />
      <Typography variant="body2" aria-live="polite">
        {translate('bench.scan.pageOf', { page, pages })}
      </Typography>
      <ScanTool Icon={ChevronRight} keys="]" labelKey="bench.scan.nextPage" onUse={toPage(page + 1)} />
      <ScanTool Icon={ZoomOut} keys="-" labelKey="bench.scan.smaller" onUse={toView(zoomed(view, -1))} />
      <ScanTool Icon={ZoomIn} keys="+" labelKey="bench.scan.larger" onUse={toView(zoomed(view, 1))} />
      <ScanTool Icon={FitScreen} keys="0" labelKey="bench.scan.fit" onUse={toView(WHOLE)} />
      <ScanTool Icon={RotateRight} keys="r" labelKey="bench.scan.rotate" onUse={toView(turned(view))} />
    </>
  );
}
