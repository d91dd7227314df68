/** One page of a letter in the tray: its scan, and the place to split behind it. */
import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useIsNear } from './useIsNear';
import { usePageImage } from './usePageImage';

/** Wide enough to read a printed number on, and half the bytes of a page at full size. */
const WIDTH = 1000;

export interface LetterPageProps {
  readonly batchId: string;
  /** Page of the stack. */
  readonly page: number;
  /** Place in the letter, 1 is the first; and how many there are. */
  readonly at: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly fileName: string;
  readonly onSeen: () => void;
  /** Null when nothing may be split here. */
  readonly onSplit: (() => void) | null;
}

export function LetterPage({ batchId, page, at, count, isCurrent, fileName, onSeen, onSplit }: LetterPageProps) {
  const translate = useTranslate();
  const element = useRef<HTMLLIElement>(null);
  const isNear = useIsNear(element);
  const image = usePageImage(isNear ? { batchId, page, width: WIDTH } : null);
  useEffect(() => {
    if (image.state === 'failed') {
      onSeen();
    }
  }, [image.state, onSeen]);
  return (
    <Box
      component="li"
      ref={element}
      data-page={at}
      aria-current={isCurrent ? 'true' : undefined}
      sx={{
        border: 2,
        borderColor: isCurrent ? 'primary.main' : 'divider',
        borderRadius: 1,
        mb: 1.5,
        p: 1,
        scrollMarginTop: '4rem',
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: isCurrent ? 700 : 400 }}>
        {translate('intake.tray.page', { page: at, smart_count: count })}
      </Typography>
      {image.state === 'loading' && (
        <Skeleton variant="rectangular" sx={{ width: '100%', height: 'auto', aspectRatio: '210 / 297' }} />
      )}
      {image.state === 'failed' && <Alert severity="warning">{translate('intake.tray.pageFailed')}</Alert>}
      {image.state === 'ready' && (
        <Box
          component="img"
          src={image.url}
          alt={translate('intake.tray.pageAlt', { page, file: fileName })}
          onLoad={onSeen}
          sx={{ display: 'block', width: '100%', bgcolor: 'common.white' }}
        />
      )}
      {onSplit !== null && (
        <Button size="small" onClick={onSplit} sx={{ mt: 0.5 }}>
          {translate('intake.tray.splitAfter', { page: at })}
        </Button>
      )}
    </Box>
  );
}
