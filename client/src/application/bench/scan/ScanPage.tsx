/** One page of a scan as a picture, as wide as its place times the zoom, with what is marked on it. */
import { Alert, Box, Skeleton } from '@mui/material';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslate } from 'react-admin';
import { regionBetween, toPage, type Point, type Region } from './region';
import { usePageImage, type WantedPage } from './usePageImage';
import type { View } from './view';

export interface ScanPageProps extends WantedPage {
  readonly view: View;
  readonly label: string;
  /** Marked regions of this page. */
  readonly regions: readonly Region[];
  /** Part of this page that evidence points at. */
  readonly frame?: Region | null;
  /** Null when nothing can be marked now. */
  readonly onMark: ((region: Region) => void) | null;
}

/** A4, until the picture says otherwise. */
const USUAL_RATIO = 210 / 297;

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

interface PictureProps {
  readonly picture: Blob;
  readonly label: string;
  readonly onRatio: (ratio: number) => void;
}

/** The address of the bytes in memory lives as long as they are shown. */
function Picture({ picture, label, onRatio }: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(picture);
    image.current?.setAttribute('src', url);
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [picture]);
  return (
    <Box
      component="img"
      ref={image}
      alt={label}
      draggable={false}
      sx={{ display: 'block', width: '100%', height: '100%' }}
      onLoad={() => {
        const { naturalWidth = 0, naturalHeight = 0 } = image.current ?? {};
        onRatio(naturalHeight > 0 ? naturalWidth / naturalHeight : USUAL_RATIO);
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

export function ScanPage({ view, label, regions, frame = null, onMark, ...wanted }: ScanPageProps) {
  const translate = useTranslate();
  const [ratio, setRatio] = useState(USUAL_RATIO);
  const shownWidth = Math.floor(wanted.width * view.zoom);
  const { picture, hasFailed } = usePageImage({ ...wanted, width: shownWidth });
  const { drawn, handlers } = useMarking(wanted.page, view.rotation, onMark);
  const isOnSide = view.rotation % 180 !== 0;
  const shownHeight = Math.floor(isOnSide ? shownWidth * ratio : shownWidth / ratio);
  const [width, height] = isOnSide ? [shownHeight, shownWidth] : [shownWidth, shownHeight];
  if (hasFailed && picture === null) {
    return <Alert severity="error">{translate('bench.scan.failed')}</Alert>;
  }
  return (
    <Box
      {...handlers}
      data-testid="page"
      style={{ width: shownWidth, height: shownHeight }}
      sx={{ position: 'relative', overflow: 'hidden', ...(onMark && { cursor: 'crosshair', touchAction: 'none' }) }}
    >
      <Box
        style={{ width, height, transform: `translate(-50%, -50%) rotate(${String(view.rotation)}deg)` }}
        sx={{ position: 'absolute', left: '50%', top: '50%', bgcolor: 'common.white' }}
      >
        {picture === null ? (
          <Skeleton
            role="progressbar"
            variant="rectangular"
            width="100%"
            height="100%"
            aria-label={translate('general.loading')}
          />
        ) : (
          <Picture picture={picture} label={label} onRatio={setRatio} />
        )}
        {[...regions, ...(drawn === null ? [] : [drawn])].map((region, index) => (
          <Mark key={index} {...region} />
        ))}
        {frame !== null && <Frame {...frame} />}
      </Box>
    </Box>
  );
}
