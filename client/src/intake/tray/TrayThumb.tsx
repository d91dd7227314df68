/** The first page of a letter, small; fetched only when it comes near the window. */
import { Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { useBatchPage } from './useBatchPage';
import { useIsNear } from '../../ui/useIsNear';

const WIDTH = 48;

export function TrayThumb({ letter: { batchId, pages } }: { readonly letter: ScannedLetter }) {
  const place = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const isNear = useIsNear(place);
  const { picture } = useBatchPage(isNear ? { batchId, page: pages[0] ?? 1, width: WIDTH } : null);
  useEffect(() => {
    if (picture === null) {
      return;
    }
    const url = URL.createObjectURL(picture);
    image.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return (
    <Box
      ref={place}
      aria-hidden
      sx={{
        // Where the list is narrow, its words come first.
        display: { xs: 'block', md: 'none', lg: 'block' },
        width: WIDTH,
        height: 68,
        flex: 'none',
        mr: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'common.white',
        overflow: 'hidden',
      }}
    >
      {picture !== null && <Box component="img" ref={image} alt="" sx={{ display: 'block', width: '100%' }} />}
    </Box>
  );
}
