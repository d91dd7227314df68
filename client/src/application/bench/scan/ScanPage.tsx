/** One page of a scan as a picture, as wide as its place times the zoom, with what is marked on it. */
import { Alert, Box } from '@mui/material';
import { useEffect, useEffectEvent, useState, type PointerEvent } from 'react';
import { useTranslate } from 'react-admin';
import { TurnedPage } from '../../../ui/scan/TurnedPage';
import { regionBetween, toPage, type Point, type Region } from './region';
import { usePageImage, type WantedPage } from './usePageImage';
import type { View } from '../../../ui/scan/view';

export interface ScanPageProps extends WantedPage {
  readonly view: View;
  readonly label: string;
  /** Marked regions of this page. */
  readonly regions: readonly Region[];
  /** Part of this page that evidence points at. */
  readonly frame?: Region | null;
  /** Tells whether its picture is on screen now. */
  readonly onUp?: (isUp: boolean) => void;
  /** Tells that the page was on screen, and that the server knows. */
  readonly onRead?: () => void;
  /** Null when nothing can be marked now. */
  readonly onMark: ((region: Region) => void) | null;
}

function percent(fraction: number): string {
  return `${String(fraction * 100)}%`;
}

function Mark({ left, top, width, height }: Region) {
  return (
    <Box
      data-testid="mark"
      style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
      sx={{ position: 'absolute', bgcolor: 'rgba(0, 0, 0, 0.75)', outline: '2px solid', outlineColor: 'error.main' }}
    />
  );
}

/** What evidence points at stays readable: a frame around it, and nothing over it. */
function Frame({ left, top, width, height }: Region) {
  const translate = useTranslate();
  return (
    <Box
      role="img"
      aria-label={translate('checkWork.frame')}
      data-testid="frame"
      style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
      sx={{
        position: 'absolute',
        outline: '3px solid',
        outlineColor: 'warning.main',
        boxShadow: '0 0 0 5px rgba(255, 255, 255, 0.8)',
        pointerEvents: 'none',
      }}
    />
  );
}

interface Drag {
  readonly from: Point;
  readonly to: Point;
}

/** Follows the pointer while it draws a rectangle over the page. */
function useMarking(page: number, rotation: View['rotation'], onMark: ScanPageProps['onMark']) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const placeOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return toPage({ x: (event.clientX - left) / width, y: (event.clientY - top) / height }, rotation);
  };
  const drawn = drag === null ? null : regionBetween(page, drag.from, drag.to);
  if (onMark === null) {
    return { drawn: null, handlers: {} };
  }
  return {
    drawn,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture?.(event.pointerId);
        const from = placeOf(event);
        setDrag({ from, to: from });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const to = placeOf(event);
        setDrag((now) => now && { ...now, to });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const region = drag && regionBetween(page, drag.from, placeOf(event));
        setDrag(null);
        if (region) {
          onMark(region);
        }
      },
    },
  };
}

export function ScanPage({ view, label, regions, frame = null, onUp, onRead, onMark, ...wanted }: ScanPageProps) {
  const translate = useTranslate();
  const shownWidth = Math.floor(wanted.width * view.zoom);
  const { picture, isRead, hasFailed } = usePageImage({ ...wanted, width: shownWidth });
  const isUp = picture !== null && !hasFailed;
  const tellUp = useEffectEvent((up: boolean) => onUp?.(up));
  useEffect(() => tellUp(isUp), [isUp]);
  const tellRead = useEffectEvent(() => onRead?.());
  useEffect(() => {
    if (isRead) {
      tellRead();
    }
  }, [isRead]);
  const { drawn, handlers } = useMarking(wanted.page, view.rotation, onMark);
  if (hasFailed && picture === null) {
    return <Alert severity="error">{translate('bench.scan.failed')}</Alert>;
  }
  return (
    <TurnedPage picture={picture} width={wanted.width} view={view} label={label} handlers={handlers}>
      {[...regions, ...(drawn === null ? [] : [drawn])].map((region, index) => (
        <Mark key={index} {...region} />
      ))}
      {frame !== null && <Frame {...frame} />}
    </TurnedPage>
  );
}
