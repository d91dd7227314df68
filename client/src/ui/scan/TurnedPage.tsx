/** The picture of a page, as wide as its place times the zoom and turned as asked; what lies over it turns with it. */
import { Box, Skeleton } from '@mui/material';
import { useEffect, useRef, useState, type HTMLAttributes, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { View } from './view';

export interface TurnedPageProps {
  /** Null until it has come. */
  readonly picture: Blob | null;
  /** Of the page as it lies without zoom, in CSS pixels. */
  readonly width: number;
  readonly view: View;
  readonly label: string;
  readonly onShown?: () => void;
  /** Marks and frames, in fractions of the page. */
  readonly children?: ReactNode;
  /** Set while something is drawn on the page. */
  readonly handlers?: HTMLAttributes<HTMLElement>;
}

/** A4, until the picture says otherwise. */
const USUAL_RATIO = 210 / 297;

interface PictureProps {
  readonly picture: Blob;
  readonly label: string;
  readonly onRatio: (ratio: number) => void;
}

/** The address of the bytes in memory lives as long as they are shown. */
function Picture({ picture, label, onRatio }: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const element = image.current;
    const url = URL.createObjectURL(picture);
    element?.setAttribute('src', url);
    return () => {
      // Somebody who turns quickly leaves a page that is still being drawn: it stops before its bytes go.
      element?.removeAttribute('src');
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

export function TurnedPage({ picture, width, view, label, onShown, children, handlers = {} }: TurnedPageProps) {
  const translate = useTranslate();
  const [ratio, setRatio] = useState(USUAL_RATIO);
  const shownWidth = Math.floor(width * view.zoom);
  const isOnSide = view.rotation % 180 !== 0;
  const shownHeight = Math.floor(isOnSide ? shownWidth * ratio : shownWidth / ratio);
  const [pageWidth, pageHeight] = isOnSide ? [shownHeight, shownWidth] : [shownWidth, shownHeight];
  const isMarked = Object.keys(handlers).length > 0;
  return (
    <Box
      {...handlers}
      data-testid="page"
      style={{ width: shownWidth, height: shownHeight }}
      sx={{ position: 'relative', overflow: 'hidden', ...(isMarked && { cursor: 'crosshair', touchAction: 'none' }) }}
    >
      <Box
        style={{
          width: pageWidth,
          height: pageHeight,
          transform: `translate(-50%, -50%) rotate(${String(view.rotation)}deg)`,
        }}
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
          <Picture
            picture={picture}
            label={label}
            onRatio={(next) => {
              setRatio(next);
              onShown?.();
            }}
          />
        )}
        {children}
      </Box>
    </Box>
  );
}
